package org.hueandcry.notices.content;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** That a notice of this colour is about one subject of this kind. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = About.Judged.class)
@interface About {

    SubjectKind value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a reference. */
    class Judged implements ConstraintValidator<About, SubjectReference> {

        private SubjectKind kind;

        @Override
        public void initialize(About rule) {
            kind = rule.value();
        }

        @Override
        public boolean isValid(SubjectReference subject, ConstraintValidatorContext context) {
            if (subject == null || subject.isOneOf(kind)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            "must name a " + kind + " by " + kind.property() + ", and nothing else")
                    .addConstraintViolation();
            return false;
        }
    }
}
