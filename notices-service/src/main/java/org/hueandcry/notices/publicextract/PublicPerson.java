package org.hueandcry.notices.publicextract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.value.PartialDate;

/** What persons-service lets the public see of a person. */
public record PublicPerson(
        UUID id,
        long version,
        Name name,
        List<OtherName> otherNames,
        String sex,
        PartialDate dateOfBirth,
        String placeOfBirth,
        String countryOfBirth,
        List<String> nationalities,
        Parents parents,
        List<String> languages,
        String occupation,
        List<Document> documents,
        Description description,
        List<Photo> photos) {

    /** Of a notice that itself says what it is about: there is nobody to ask. */
    static final PublicPerson NOBODY =
            new PublicPerson(null, 0, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The name that the person goes by. */
    public record Name(String family, String given, String full) {

        @Override
        public String toString() {
            return "Name[masked]";
        }
    }

    /** Another name, or the same in another script. */
    public record OtherName(String type, String family, String given, String full, PartialDate dateOfBirth) {

        Name asName() {
            return new Name(family, given, full);
        }

        @Override
        public String toString() {
            return "OtherName[masked]";
        }
    }

    /** The person's parents. */
    public record Parents(Name father, Name mother) {}

    /** A document that identifies the person. */
    public record Document(String type, String number, String issuingCountry, LocalDate issuedOn, LocalDate expiresOn) {

        @Override
        public String toString() {
            return "Document[masked]";
        }
    }

    /** What the person looks like. */
    public record Description(Integer heightCm, Integer weightKg, String eyes, String hair, String marks) {

        static final Description NONE = new Description(null, null, null, null, null);

        @Override
        public String toString() {
            return "Description[masked]";
        }
    }

    /** A photograph; {@code pictureId} is its public number. */
    public record Photo(UUID photoId, long pictureId, byte[] jpeg) {

        @Override
        public String toString() {
            return "Photo[" + photoId + "]";
        }
    }

    @Override
    public String toString() {
        return "PublicPerson[" + id + "]";
    }
}
