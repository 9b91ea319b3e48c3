package org.hueandcry.kit.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A country by ISO 3166-1 alpha-2, or one of the special codes: UNK (UN Mission in Kosovo), 914 (ICC), 916 (STL), 922 (IRMCT). */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryCode.Known.class)
public @interface CountryCode {

    String message() default "is no known country code (ISO 3166-1 alpha-2, or UNK, 914, 916, 922)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether the United Nations count too: where not places are named but those who ask. */
    boolean orUnitedNations() default false;

    /** Judges a single code. */
    class Known implements ConstraintValidator<CountryCode, String> {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
        private static final Set<String> SPECIAL = Set.of("UNK", "914", "916", "922");

        private boolean orUnitedNations;

        @Override
        public void initialize(CountryCode rule) {
            orUnitedNations = rule.orUnitedNations();
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null
                    || COUNTRIES.contains(code)
                    || SPECIAL.contains(code)
                    || orUnitedNations && code.equals("UN");
        }

        /** Every code of a place. */
        public static Set<String> codes() {
            return Stream.concat(COUNTRIES.stream(), SPECIAL.stream()).collect(Collectors.toSet());
        }
    }
}
