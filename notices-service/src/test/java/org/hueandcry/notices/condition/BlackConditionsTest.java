package org.hueandcry.notices.condition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.notices.testing.Known;
import org.hueandcry.notices.testing.Known.Fact;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.condition.Judging.unmet;
import static org.hueandcry.notices.testing.Drafted.black;
import static org.junit.jupiter.api.Assertions.assertEquals;

class BlackConditionsTest {

    @Test
    void a_body_has_photograph_fingerprints_or_dna() {
        Set<Fact> enough = EnumSet.of(Fact.GOOD_PHOTOGRAPH, Fact.FINGERPRINTS, Fact.DNA);
        for (Fact fact : Fact.values()) {
            assertEquals(
                    enough.contains(fact) ? List.of() : List.of("BLACK_IDENTIFIERS /subject"),
                    unmet(black(UUID.randomUUID()), Known.by(fact)),
                    fact.name());
        }
    }
}
