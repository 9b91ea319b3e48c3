package org.hueandcry.persons.print.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * How many minutiae a template has, and within how large a rectangle they lie; without the outermost twentieth on each side, which a
 * single false one would stretch.
 */
record MinutiaeSpread(int count, double squareMillimetres) {

    private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());

    /** A template tells of itself only by its serialised form, whose coordinates are of 500 pixels an inch. */
    static MinutiaeSpread of(FingerprintTemplate template) {
        try {
            JsonNode tree = CBOR.readTree(template.toByteArray());
            int count = tree.path("positionsX").size();
            double width = length(tree.path("positionsX"));
            double height = length(tree.path("positionsY"));
            return new MinutiaeSpread(
                    count, width * height / (RidgeMap.PIXELS_A_MILLIMETRE * RidgeMap.PIXELS_A_MILLIMETRE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static double length(JsonNode coordinates) {
        int[] sorted = new int[coordinates.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = coordinates.get(i).asInt();
        }
        Arrays.sort(sorted);
        int left = sorted.length / 20;
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1 - left] - sorted[left];
    }
}
