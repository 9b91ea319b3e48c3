package org.hueandcry.notices.content;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** That a notice of this colour is about one subject of one of these kinds. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = About.Judged.class)
@interface About {

    SubjectKind[] value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a reference. */
    class Judged implements ConstraintValidator<About, SubjectReference> {

        private Set<SubjectKind> kinds;
        private String names;

        @Override
        public void initialize(About rule) {
            kinds = Set.of(rule.value());
            names = Arrays.stream(rule.value())
                    .map(kind ->
                            "a" + (kind.toString().matches("[aeo].*") ? "n " : " ") + kind + " by " + kind.property())
                    .collect(Collectors.joining(", or "));
        }

        @Override
        public boolean isValid(SubjectReference subject, ConstraintValidatorContext context) {
            if (subject == null || subject.kinds().size() == 1 && kinds.containsAll(subject.kinds())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("must name " + names + ", and nothing else")
                    .addConstraintViolation();
            return false;
        }
    }
}
