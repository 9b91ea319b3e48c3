package org.hueandcry.notices.paper;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hueandcry.kit.value.CountryCode;

/** What a document says of a person, as persons-service lets the caller see it; the rest stays unread. In the order of the paper. */
record PersonOnRecord(
        Name name,
        List<OtherName> otherNames,
        String sex,
        String dateOfBirth,
        Boolean dateOfBirthCirca,
        String placeOfBirth,
        @CountryCode String countryOfBirth,
        List<@CountryCode String> nationalities,
        List<@CountryCode String> unconfirmedNationalities,
        Parents parents,
        List<Document> documents,
        List<String> warnings,
        Description description) {

    /** The names of the parents. */
    record Parents(Name father, Name mother) {

        @Override
        public String toString() {
            return "Parents[masked]";
        }
    }

    /** A name, by its parts or in full. */
    record Name(String family, String given, String full) implements OneRow {

        @Override
        public String words(Texts texts) {
            return Stream.of(family, given, full).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "Name[masked]";
        }
    }

    /** Another name, and the date of birth used with it. */
    record OtherName(String type, String family, String given, String full, String dateOfBirth) implements OneRow {

        @Override
        public String label(Texts texts) {
            return texts.ofCode("OtherName.type", type);
        }

        @Override
        public String words(Texts texts) {
            return new Name(family, given, full).words(texts) + (dateOfBirth == null ? "" : " (" + dateOfBirth + ")");
        }

        @Override
        public String toString() {
            return "OtherName[masked]";
        }
    }

    /** A document of identity. */
    record Document(String type, String number, String issuingCountry, String issuedOn, String expiresOn)
            implements OneRow {

        @Override
        public String label(Texts texts) {
            return texts.ofCode("Document.type", type);
        }

        @Override
        public String words(Texts texts) {
            String country = issuingCountry == null ? null : texts.country(issuingCountry);
            // an interval as ISO 8601 writes it
            String validity = issuedOn == null && expiresOn == null
                    ? null
                    : Objects.requireNonNullElse(issuedOn, "..") + "/" + Objects.requireNonNullElse(expiresOn, "..");
            return Stream.of(number, country, validity).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        }

        @Override
        public String toString() {
            return "Document[masked]";
        }
    }

    /** What the person looks like. */
    record Description(Integer heightCm, Integer weightKg, String build, String eyes, String hair, String marks) {

        @Override
        public String toString() {
            return "Description[masked]";
        }
    }

    @Override
    public String toString() {
        return "PersonOnRecord[masked]";
    }
}
