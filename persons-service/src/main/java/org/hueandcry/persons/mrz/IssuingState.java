package org.hueandcry.persons.mrz;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hueandcry.kit.value.CountryCode;

/**
 * Who has issued a document: a country by the codes of the suite, or an organisation that issues travel documents, by its code of ICAO
 * 9303 (UNO the United Nations, XPO INTERPOL, XOM the Order of Malta, EUE the European Union ...).
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IssuingState.Known.class)
public @interface IssuingState {

    String message() default
            "is no known issuing state (ISO 3166-1 alpha-2, UNK, 914, 916, 922, or an organisation's code of ICAO 9303)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a single code. */
    class Known implements ConstraintValidator<IssuingState, String> {

        /** Issuing states of ICAO 9303 that are no country of ISO 3166, without those that only stand for a nationality, and the specimens' UTO. */
        private static final Set<String> ORGANISATIONS = Set.of(
                "EUE", "RKS", "UNA", "UNO", "XBA", "XCC", "XCE", "XCO", "XDC", "XEC", "XES", "XIM", "XMP", "XOM",
                "XPO");

        /** Germany has one letter, and some British documents name whom they are for. */
        private static final Map<String, String> ODD =
                Map.of("D", "DE", "UNK", "UNK", "GBD", "GB", "GBN", "GB", "GBO", "GB", "GBP", "GB", "GBS", "GB");

        private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toMap(
                        code -> new Locale.Builder().setRegion(code).build().getISO3Country(), code -> code));

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || CountryCode.Known.codes().contains(code) || ORGANISATIONS.contains(code);
        }
    }

    /** Codes of ICAO 9303 in the codes of the suite. */
    final class Code {

        private Code() {}

        /** Of an issuing state or a nationality; empty where there is none. */
        public static Optional<String> of(String state) {
            if (Known.ORGANISATIONS.contains(state)) {
                return Optional.of(state);
            }
            return Optional.ofNullable(Known.ODD.getOrDefault(state, Known.COUNTRIES.get(state)));
        }
    }
}
