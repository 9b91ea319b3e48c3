package org.hueandcry.kit.imports;

/** By what a record is known in the owner's own systems. */
public record Known(String source, String reference) implements Comparable<Known> {

    @Override
    public int compareTo(Known other) {
        int sources = source.compareTo(other.source);
        return sources == 0 ? reference.compareTo(other.reference) : sources;
    }

    @Override
    public String toString() {
        return "Known[masked]";
    }
}
