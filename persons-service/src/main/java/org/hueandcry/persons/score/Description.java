package org.hueandcry.persons.score;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hueandcry.kit.value.PartialDate;

/**
 * What is known of a person, as far as it is compared: a record, or a query by example. Everything may be missing.
 *
 * @param circa true where the date of birth is an estimate
 * @param sex as in ISO/IEC 5218, by name; all but {@code MALE} and {@code FEMALE} says nothing
 */
public record Description(
        List<Name> names,
        PartialDate dateOfBirth,
        boolean circa,
        String sex,
        Set<String> nationalities,
        Set<String> unconfirmedNationalities,
        String placeOfBirth,
        String countryOfBirth,
        List<Document> documents) {

    /**
     * A name, by its parts or in full.
     *
     * @param type which of the person's names it is, such as {@code ALIAS}; null for the main one
     * @param dateOfBirth the date of birth that goes with this name, where it is not the person's
     */
    public record Name(String type, String family, String given, String full, PartialDate dateOfBirth) {

        public static Name full(String full) {
            return new Name(null, null, null, full, null);
        }

        public static Name parts(String family, String given) {
            return new Name(null, family, given, null, null);
        }

        /** As it is shown to a reader. */
        String shown() {
            if (full != null) {
                return full;
            }
            return String.join(
                    " ", Stream.of(given, family).filter(part -> part != null).toList());
        }

        @Override
        public String toString() {
            return "Name[masked]";
        }
    }

    /** A document of identity; the country may be unknown. */
    public record Document(String number, String issuingCountry) {

        @Override
        public String toString() {
            return "Document[masked]";
        }
    }

    public Description {
        names = names == null ? List.of() : List.copyOf(names);
        nationalities = setOf(nationalities);
        unconfirmedNationalities = setOf(unconfirmedNationalities);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Somebody of whom only names are known. */
    public static Description named(String... names) {
        return new Description(
                Stream.of(names).map(Name::full).toList(), null, false, null, null, null, null, null, null);
    }

    private static Set<String> setOf(Collection<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    @Override
    public String toString() {
        return "Description[masked]";
    }
}
