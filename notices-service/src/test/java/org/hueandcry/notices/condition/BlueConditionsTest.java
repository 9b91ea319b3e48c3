package org.hueandcry.notices.condition;

import java.util.UUID;
import org.hueandcry.notices.testing.Known;
import org.hueandcry.notices.testing.Known.Fact;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.condition.Judging.unmet;
import static org.hueandcry.notices.testing.Drafted.blue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlueConditionsTest {

    private static final Fact[] NAMED = {Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.SEX, Fact.YEAR_OF_BIRTH};

    @Test
    void the_identified_are_named_and_have_one_trait() {
        assertFalse(identifiable(true, NAMED));
        for (Fact trait : new Fact[] {Fact.DESCRIPTION, Fact.FINGERPRINTS, Fact.GOOD_PHOTOGRAPH}) {
            assertTrue(
                    identifiable(true, Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.SEX, Fact.YEAR_OF_BIRTH, trait),
                    trait.name());
            assertFalse(
                    identifiable(true, Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.SEX, trait), "without year of birth");
            assertFalse(identifiable(true, Fact.FAMILY_NAME, Fact.SEX, Fact.YEAR_OF_BIRTH, trait), "without forename");
        }
    }

    @Test
    void the_unidentified_have_something_to_compare() {
        assertFalse(identifiable(false, NAMED));
        assertFalse(identifiable(false, Fact.DESCRIPTION, Fact.SEX));
        for (Fact trace : new Fact[] {Fact.GOOD_PHOTOGRAPH, Fact.FINGERPRINTS, Fact.DNA}) {
            assertTrue(identifiable(false, trace), trace.name());
        }
    }

    private static boolean identifiable(boolean identified, Fact... facts) {
        return unmet(blue(UUID.randomUUID()).with("identified", identified), Known.by(facts))
                .isEmpty();
    }
}
