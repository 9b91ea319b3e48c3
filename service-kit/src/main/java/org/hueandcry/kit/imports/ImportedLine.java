package org.hueandcry.kit.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a line says beside its record. */
record ImportedLine(
        @NotNull @Size(max = 200) String sourceReference,
        @Size(max = 100) String source) {

    static final String REFERENCE = "sourceReference";
    static final String SOURCE = "source";
    private static final String ONLY_SOURCE = "default";

    Known known() {
        return new Known(source == null ? ONLY_SOURCE : source, sourceReference);
    }

    @Override
    public String toString() {
        return "ImportedLine[masked]";
    }
}
