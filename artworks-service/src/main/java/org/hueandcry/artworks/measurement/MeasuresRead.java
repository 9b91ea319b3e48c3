package org.hueandcry.artworks.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.Measurement;

/**
 * What was read of measurements. Two numbers are height and width, a third is the depth, unless the text says otherwise; of inches and
 * centimetres side by side the centimetres count.
 *
 * @param notUnderstood the pieces of the text with numbers of which it is not known what they measure
 */
public record MeasuresRead(List<Measure> measures, List<String> notUnderstood) {

    private static final int LONGEST_TEXT = 2_000;

    /** All that a record says of a work's size: its measurements one by one, and those in words. */
    public static MeasuresRead of(ArtworkRequest work) {
        Stream<Measure> given = work.measurements() == null
                ? Stream.empty()
                : work.measurements().stream().map(MeasuresRead::given);
        MeasuresRead read = of(work.measurementsText());
        return new MeasuresRead(
                Stream.concat(given, read.measures.stream()).distinct().toList(), read.notUnderstood);
    }

    /** @param text null is the same as an empty one; of a very long one only the beginning is read, and the rest not understood */
    public static MeasuresRead of(String text) {
        if (text == null || text.isBlank()) {
            return new MeasuresRead(List.of(), List.of());
        }
        if (text.length() <= LONGEST_TEXT) {
            return new MeasurementReader(text).read();
        }
        MeasuresRead beginning = new MeasurementReader(text.substring(0, LONGEST_TEXT)).read();
        List<String> rest = new ArrayList<>(beginning.notUnderstood);
        rest.add("what is beyond " + LONGEST_TEXT + " characters");
        return new MeasuresRead(beginning.measures, rest);
    }

    private static Measure given(Measurement measurement) {
        Unit unit = Unit.of(measurement.unit());
        Measurement.Dimension dimension = unit.isWeight() ? Measurement.Dimension.WEIGHT : measurement.dimension();
        return new Measure(null, dimension, Measure.rounded(unit.times(measurement.value())));
    }
}
