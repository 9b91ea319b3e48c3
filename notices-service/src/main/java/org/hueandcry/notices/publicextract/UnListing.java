package org.hueandcry.notices.publicextract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hueandcry.notices.content.ListedEntity;
import org.hueandcry.notices.content.UnSpecialNotice;

/** What the public is shown of a listing by the Security Council of the United Nations. */
public record UnListing(
        String reference,
        String referenceDate,
        String resolution,
        String summary,
        String purposes,
        String profession,
        String fatherName,
        String originalName,
        String originalForename,
        List<Alias> aliases,
        List<Document> documents,
        List<String> associates,
        List<String> addresses,
        String additionalInformation,
        ListedEntity entity) {

    /** Another name that the person uses. */
    public record Alias(
            String name, String forename, String originalName, String originalForename, String dateOfBirth) {}

    /** A document that identifies the person. */
    public record Document(String type, String number, String country, String issuedOn, String expiresOn) {}

    static UnListing of(UnSpecialNotice notice, PublicPerson person, ShownName name) {
        ListedEntity entity = notice.subject().entity();
        PublicPerson.Name father =
                person.parents() == null ? null : person.parents().father();
        return new UnListing(
                notice.unReference(),
                Extract.date(notice.unReferenceDate()),
                notice.unResolution(),
                notice.summary(),
                notice.purposes(),
                notice.profession() == null ? person.occupation() : notice.profession(),
                father == null ? null : LatinName.of(whole(father)),
                entity == null ? name.originalName() : entity.nameInOriginalScript(),
                name.originalForename(),
                ShownName.others(person)
                        .filter(other -> "ALIAS".equals(other.type()))
                        .map(UnListing::alias)
                        .toList(),
                person.documents() == null
                        ? List.of()
                        : person.documents().stream().map(UnListing::document).toList(),
                notice.associates(),
                entity == null ? notice.addresses() : entity.addresses(),
                notice.additionalInformation(),
                entity);
    }

    /** What a free text is looked for in. */
    Stream<String> texts() {
        Stream<String> ofEntity = entity == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(
                                entity.mainActivity() == null ? "" : entity.mainActivity(),
                                entity.registrationNumber() == null ? "" : entity.registrationNumber()),
                        Stream.of(entity.alsoKnownAs(), entity.formerlyKnownAs(), entity.administrators())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream));
        Stream<String> words = Stream.of(
                reference,
                resolution,
                summary,
                purposes,
                profession,
                fatherName,
                originalName,
                originalForename,
                additionalInformation);
        Stream<String> others = aliases.stream().flatMap(alias -> Stream.of(alias.name(), alias.forename()));
        Stream<String> lists =
                Stream.of(associates, addresses).filter(Objects::nonNull).flatMap(List::stream);
        return Stream.of(words, others, lists, ofEntity).flatMap(texts -> texts);
    }

    private static String whole(PublicPerson.Name name) {
        return Stream.of(name.given(), ShownName.family(name))
                .filter(Objects::nonNull)
                .reduce((given, family) -> given + " " + family)
                .orElse(null);
    }

    private static Alias alias(PublicPerson.OtherName other) {
        String family = ShownName.family(other.asName());
        boolean latin = Stream.of(family, other.given()).allMatch(part -> part == null || LatinName.is(part));
        return new Alias(
                LatinName.of(family),
                LatinName.of(other.given()),
                latin ? null : family,
                latin ? null : other.given(),
                Extract.date(other.dateOfBirth()));
    }

    private static Document document(PublicPerson.Document document) {
        return new Document(
                document.type(),
                document.number(),
                document.issuingCountry(),
                Extract.date(document.issuedOn()),
                Extract.date(document.expiresOn()));
    }

    @Override
    public String toString() {
        return "UnListing[" + reference + "]";
    }
}
