package org.hueandcry.notices.message;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.value.CountryCode;

/** An authority that has a mailbox: a country, an international entity, the General Secretariat, the CCF. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Addressable.Known.class)
@interface Addressable {

    String message() default "is no known authority (ISO 3166-1 alpha-2, or UN, UNK, 914, 916, 922, GS, CCF)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a single code. */
    class Known implements ConstraintValidator<Addressable, String> {

        private static final String UNITED_NATIONS = "UN";

        private final CountryCode.Known countries = new CountryCode.Known();

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return UNITED_NATIONS.equals(code)
                    || code != null && Authority.isOrganisation(code)
                    || countries.isValid(code, context);
        }
    }
}
