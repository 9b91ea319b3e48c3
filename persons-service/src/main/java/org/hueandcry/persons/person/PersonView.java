package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        Disappearance disappearance,
        Discovery discovery,
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

        @Schema(
                description =
                        "why the person is handled with special care (RPD 44); a minor where they are, or may be, under 18 today")
        List<SpecialCare> specialCare,

        @Schema(description = "missing where there is none, and for border control")
        MainPhotograph mainPhotograph,

        @Schema(
                description =
                        "until when the record is kept unless its owner extends it, or a notice stands on the person; for the owner, the"
                                + " General Secretariat and the CCF only")
        Instant expiresAt,

        @Schema(
                description =
                        "true where the owner is asked whether the record is still needed; for the owner, the General Secretariat and the"
                                + " CCF only")
        Boolean toReview,

        @Schema(description = "why it was extended last; for the owner, the General Secretariat and the CCF only")
        String keptBecause,

        @Schema(required = true) Instant recordedAt,
        @Schema(required = true) Instant changedAt) {

    /** What a view shows beside the record. */
    record Beside(List<StandingNotice> notices, UUID mainPhotograph, Instant now, boolean toReview) {}

    static PersonView of(Person person, Beside beside, boolean forOwner) {
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
                record.disappearance(),
                record.discovery(),
                record.warnings(),
                record.dnaProfileReference(),
                forOwner ? person.visibility() : null,
                forOwner ? person.isBlocked() : null,
                beside.notices(),
                null,
                anyOf(SpecialCare.of(record.kind(), record.dateOfBirth(), beside.now())),
                MainPhotograph.of(person.id(), beside.mainPhotograph()),
                forOwner ? person.expiresAt() : null,
                forOwner && beside.toReview() ? true : null,
                forOwner ? person.keptBecause() : null,
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
                null,
                null,
                warnings,
                null,
                null,
                null,
                notices,
                null,
                specialCare,
                null,
                null,
                null,
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
                disappearance,
                discovery,
                warnings,
                dnaProfileReference,
                visibility,
                blocked,
                notices,
                anyOf(others),
                specialCare,
                mainPhotograph,
                expiresAt,
                toReview,
                keptBecause,
                recordedAt,
                changedAt);
    }

    /** All that the person is called, each name whole. */
    public Stream<String> names() {
        Stream<String> main = name == null
                ? Stream.empty()
                : Stream.of(String.join(" ", name.parts().toList()));
        return otherNames == null
                ? main
                : Stream.concat(
                        main,
                        otherNames.stream()
                                .map(other -> String.join(" ", other.parts().toList())));
    }

    private static <T> List<T> anyOf(List<T> values) {
        return values.isEmpty() ? null : values;
    }

    @Override
    public String toString() {
        return "PersonView[" + id + "]";
    }
}
