package org.hueandcry.persons.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.mrz.IssuingState;
import org.hueandcry.persons.mrz.Mrz;
import org.hueandcry.persons.person.IdentityDocument;
import org.hueandcry.persons.search.DocumentNumber;

/** What a document is compared by; null what is not known of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "DocumentCompared",
        description = "What a document is compared by. Type or issuing country are missing where they are not known.")
record Presented(@Schema(required = true) String number, IdentityDocument.Type type, String issuingCountry) {

    static Presented of(Mrz mrz) {
        return new Presented(
                mrz.number(),
                typeOf(mrz.documentCode()),
                IssuingState.Code.of(mrz.issuingState()).orElse(null));
    }

    /** By its first letter; what states put after it means little, but that an R is a residence permit's. */
    private static IdentityDocument.Type typeOf(String code) {
        return switch (code.charAt(0)) {
            case 'P' -> IdentityDocument.Type.PASSPORT;
            case 'V' -> IdentityDocument.Type.VISA;
            case 'I', 'A', 'C' ->
                switch (code) {
                    // a crew member's certificate
                    case "AC" -> IdentityDocument.Type.OTHER;
                    case "IR", "AR", "CR" -> IdentityDocument.Type.RESIDENCE_PERMIT;
                    default -> IdentityDocument.Type.IDENTITY_CARD;
                };
            default -> null;
        };
    }

    /** The key under which documents with this number are found. */
    long key() {
        return DocumentNumber.key(number);
    }

    /** How this agrees with a document on record; null where the number is another. */
    Agreement with(Presented recorded) {
        if (key() != recorded.key()) {
            return null;
        }
        List<String> matched = new ArrayList<>(List.of("number"));
        if (type != null && type == recorded.type) {
            matched.add("type");
        }
        if (issuingCountry != null && issuingCountry.equals(recorded.issuingCountry)) {
            matched.add("issuingCountry");
        }
        boolean otherCountry = issuingCountry != null && !matched.contains("issuingCountry");
        boolean misread = !DocumentNumber.written(number).equals(DocumentNumber.written(recorded.number));
        return new Agreement(recorded, matched, misread, !otherCountry);
    }

    /**
     * @param matched which of number, type and issuing country are known and the same
     * @param misread whether the numbers are one only where O is taken for 0 and I for 1
     * @param match whether the country, too, is not another one
     */
    record Agreement(Presented recorded, List<String> matched, boolean misread, boolean match) {

        boolean isBetterThan(Agreement other) {
            if (other == null || match != other.match) {
                return other == null || match;
            }
            return misread == other.misread ? matched.size() > other.matched.size() : !misread;
        }

        @Override
        public String toString() {
            return "Agreement[" + matched + "]";
        }
    }

    @Override
    public String toString() {
        return "Presented[masked]";
    }
}
