package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.standing.StandingNotice;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.kit.visibility.Visibility;

/** A person as the caller may see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Person",
        description = "A person as one authority has recorded them; the data stay that authority's property.")
public record PersonView(
        @Schema(required = true) UUID id,

        @Schema(
                description = "the authority that recorded the person, and alone may change the record",
                required = true)
        String owner,

        @Schema(description = "rises with every change; the ETag", required = true)
        long version,

        @Schema(required = true) PersonKind kind,
        PersonName name,
        List<OtherName> otherNames,
        Sex sex,
        PartialDate dateOfBirth,
        Boolean dateOfBirthCirca,
        String placeOfBirth,
        String countryOfBirth,
        List<String> nationalities,
        List<String> unconfirmedNationalities,
        Parents parents,
        List<String> languages,
        String occupation,
        List<IdentityDocument> documents,
        Description description,
        List<Warning> warnings,
        String dnaProfileReference,

        @Schema(description = "for the owner, the General Secretariat and the CCF only")
        Visibility visibility,

        @Schema(
                description =
                        "whether the CCF has blocked the record provisionally: then nobody but its owner, the General Secretariat and the CCF"
                                + " sees it, and only they are told")
        Boolean blocked,

        @Schema(
                description =
                        "the notices on this person that are in force and that you may see; other states for the owner, the"
                                + " General Secretariat and the CCF only. A red notice is a request and no arrest warrant.",
                required = true)
        List<StandingNotice> notices,

        @Schema(
                description =
                        "the other records of this person that you may see, each with its owner: those that are linked with this one by confirmed"
                                + " links, over several of them too; missing where there are none, and in the views in this list")
        List<PersonView> linkedRecords,

        @Schema(required = true) Instant recordedAt,
        @Schema(required = true) Instant changedAt) {

    static PersonView of(Person person, List<StandingNotice> notices, boolean forOwner) {
        PersonRequest record = person.particulars();
        return new PersonView(
                person.id(),
                person.owner(),
                person.version(),
                record.kind(),
                record.name(),
                record.otherNames(),
                record.sex(),
                record.dateOfBirth(),
                record.dateOfBirthCirca(),
                record.placeOfBirth(),
                record.countryOfBirth(),
                record.nationalities(),
                record.unconfirmedNationalities(),
                record.parents(),
                record.languages(),
                record.occupation(),
                record.documents(),
                record.description(),
                record.warnings(),
                record.dnaProfileReference(),
                forOwner ? person.visibility() : null,
                forOwner ? person.isBlocked() : null,
                notices,
                null,
                person.recordedAt(),
                person.changedAt());
    }

    /** For border control: what tells whether it is them, what to beware of, and whom to ask. */
    PersonView minimum() {
        return new PersonView(
                id,
                owner,
                version,
                kind,
                name,
                null,
                sex,
                dateOfBirth,
                dateOfBirthCirca,
                null,
                null,
                nationalities,
                null,
                null,
                null,
                null,
                null,
                null,
                warnings,
                null,
                null,
                null,
                notices,
                null,
                recordedAt,
                changedAt);
    }

    /** The same with the other records of this person; none where the list is empty. */
    PersonView linkedWith(List<PersonView> others) {
        return new PersonView(
                id,
                owner,
                version,
                kind,
                name,
                otherNames,
                sex,
                dateOfBirth,
                dateOfBirthCirca,
                placeOfBirth,
                countryOfBirth,
                nationalities,
                unconfirmedNationalities,
                parents,
                languages,
                occupation,
                documents,
                description,
                warnings,
                dnaProfileReference,
                visibility,
                blocked,
                notices,
                others.isEmpty() ? null : others,
                recordedAt,
                changedAt);
    }

    @Override
    public String toString() {
        return "PersonView[" + id + "]";
    }
}
