package org.hueandcry.notices.publicextract;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hueandcry.notices.publicextract.PublicPerson.Name;
import org.hueandcry.notices.publicextract.PublicPerson.OtherName;

/**
 * The name of a person as the public reads it.
 *
 * @param name in upper-case Latin letters: as the source wrote it in Latin letters where it did, else transliterated
 * @param originalName as it is written in another script; null where none is recorded
 */
record ShownName(String name, String forename, String originalName, String originalForename) {

    private static final String SAME_IN_ANOTHER_SCRIPT = "ORIGINAL_SCRIPT";

    static ShownName of(PublicPerson person) {
        if (person.name() == null) {
            return new ShownName(null, null, null, null);
        }
        Optional<Name> original = written(person, name -> !isLatin(name));
        Name latin = written(person, ShownName::isLatin).orElse(person.name());
        return new ShownName(
                LatinName.of(family(latin)),
                LatinName.of(latin.given()),
                original.map(ShownName::family).orElse(null),
                original.map(Name::given).orElse(null));
    }

    /** The family name of a name of this kind, in Latin letters; where its parts are not known, the whole. */
    static String latin(PublicPerson person, String type) {
        return others(person)
                .filter(other -> type.equals(other.type()))
                .map(other -> LatinName.of(family(other.asName())))
                .findFirst()
                .orElse(null);
    }

    static Stream<OtherName> others(PublicPerson person) {
        return Stream.ofNullable(person.otherNames()).flatMap(List::stream);
    }

    static String family(Name name) {
        return name.family() == null ? name.full() : name.family();
    }

    private static Optional<Name> written(PublicPerson person, Predicate<Name> how) {
        return Stream.concat(
                        Stream.of(person.name()),
                        others(person)
                                .filter(other -> SAME_IN_ANOTHER_SCRIPT.equals(other.type()))
                                .map(OtherName::asName))
                .filter(how)
                .findFirst();
    }

    private static boolean isLatin(Name name) {
        return Stream.of(name.family(), name.given(), name.full()).allMatch(part -> part == null || LatinName.is(part));
    }

    @Override
    public String toString() {
        return "ShownName[masked]";
    }
}
