package org.hueandcry.kit.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A partial date whose first possible day has come. For whole dates there is {@code @PastOrPresent}. */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotInTheFuture.Judged.class)
public @interface NotInTheFuture {

    String message() default "must not lie in the future";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges against the clock of the validation, which tests may set. */
    class Judged implements ConstraintValidator<NotInTheFuture, PartialDate> {

        @Override
        public boolean isValid(PartialDate date, ConstraintValidatorContext context) {
            return date == null
                    || !date.earliest()
                            .isAfter(LocalDate.now(context.getClockProvider().getClock()));
        }
    }
}
