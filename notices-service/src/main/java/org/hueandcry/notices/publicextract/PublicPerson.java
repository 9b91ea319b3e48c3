package org.hueandcry.notices.publicextract;

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
        Description description,
        List<Photo> photos) {

    /** The name that the person goes by. */
    public record Name(String family, String given) {

        @Override
        public String toString() {
            return "Name[masked]";
        }
    }

    /** Another name, or the same in another script. */
    public record OtherName(String type, String family, String given, String full) {

        @Override
        public String toString() {
            return "OtherName[masked]";
        }
    }

    /** What the person looks like. */
    public record Description(Integer heightCm, Integer weightKg, String eyes, String hair, String marks) {

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
