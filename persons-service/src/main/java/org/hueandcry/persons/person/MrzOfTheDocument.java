package org.hueandcry.persons.person;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Collectors;
import org.hueandcry.persons.mrz.Mrz;
import org.hueandcry.persons.search.DocumentNumber;

/** A machine-readable zone of the document that it stands with: it has the same number, and check digits that fit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MrzOfTheDocument.Judged.class)
@interface MrzOfTheDocument {

    String message() default "is not of this document";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the zone as what is at fault, and not the document. */
    class Judged implements ConstraintValidator<MrzOfTheDocument, IdentityDocument> {

        @Override
        public boolean isValid(IdentityDocument document, ConstraintValidatorContext context) {
            String fault = document == null || document.mrz() == null ? null : fault(document, document.mrz());
            if (fault != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(fault)
                        .addPropertyNode("mrz")
                        .addConstraintViolation();
            }
            return fault == null;
        }

        private static String fault(IdentityDocument document, Mrz mrz) {
            if (!mrz.isValid()) {
                return mrz.checkDigits().stream()
                        .filter(digit -> !digit.valid())
                        .map(Mrz.CheckDigit::field)
                        .collect(Collectors.joining(", ", "has check digits that do not fit: ", ""));
            }
            if (document.number() == null) {
                return null;
            }
            return DocumentNumber.written(document.number()).equals(mrz.number()) ? null : "has another number";
        }
    }
}
