package org.hueandcry.persons.print.gallery;

import java.util.List;
import java.util.UUID;

/** Compares prints with those of one person: one to one. */
public final class VerifyPrints {

    private VerifyPrints() {}

    public static Resemblance of(UUID person, List<RecordedPrint> recorded, List<Probe> probes) {
        return Search.person(person, recorded.stream().map(RecordedPrint::held).toList(), probes);
    }
}
