package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.value.PartialDate;

/** What of a person may be made public: what a public notice can show, and nothing else. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicExtract(
        UUID id,
        long version,
        PersonName name,
        List<OtherName> otherNames,
        Sex sex,
        PartialDate dateOfBirth,
        String placeOfBirth,
        String countryOfBirth,
        List<String> nationalities,
        Parents parents,
        List<String> languages,
        String occupation,
        List<IdentityDocument> documents,
        Description description,
        List<Photo> photos) {

    /** @param jpeg the picture; base64 in JSON */
    record Photo(UUID photoId, long pictureId, byte[] jpeg) {}

    static PublicExtract of(Person person, List<Photo> photos) {
        PersonRequest record = person.particulars();
        return new PublicExtract(
                person.id(),
                person.version(),
                record.name(),
                record.otherNames(),
                record.sex(),
                record.dateOfBirth(),
                record.placeOfBirth(),
                record.countryOfBirth(),
                record.nationalities(),
                record.parents(),
                record.languages(),
                record.occupation(),
                record.documents() == null
                        ? null
                        : record.documents().stream()
                                .map(IdentityDocument::withoutMrz)
                                .toList(),
                record.description(),
                photos);
    }

    @Override
    public String toString() {
        return "PublicExtract[" + id + "]";
    }
}
