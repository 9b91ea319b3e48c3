package org.hueandcry.artworks.artwork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.particulars.Theft;

/** Works as a table (RFC 4180), its headings those that an import understands; what a cell has several of is parted by {@code |}. */
final class ArtworkTable {

    private static final Map<String, Function<ArtworkView, Object>> COLUMNS = columns();
    private static final String END = "\r\n";

    private final StringBuilder table = new StringBuilder();

    ArtworkTable() {
        table.append(String.join(",", COLUMNS.keySet())).append(END);
    }

    private static Map<String, Function<ArtworkView, Object>> columns() {
        Map<String, Function<ArtworkView, Object>> columns = new LinkedHashMap<>();
        columns.put("id", ArtworkView::id);
        columns.put("owner", ArtworkView::owner);
        columns.put("status", ArtworkView::status);
        columns.put("objectType", ArtworkView::objectType);
        columns.put("title", ArtworkView::title);
        columns.put("makers", work -> joined(work.makers(), Maker::name));
        columns.put("materials", ArtworkView::materials);
        columns.put("measurementsText", ArtworkTable::sizes);
        columns.put("inscriptions", work -> joined(work.inscriptions(), Inscription::text));
        columns.put("period", ArtworkView::period);
        columns.put("subjects", work -> joined(work.subjects(), Function.identity()));
        columns.put("description", ArtworkView::description);
        columns.put("distinguishingFeatures", ArtworkView::distinguishingFeatures);
        columns.put("placeOfOrigin", ArtworkView::placeOfOrigin);
        columns.put("relatedMaterial", work -> joined(work.relatedMaterial(), Function.identity()));
        columns.put("source", ArtworkView::source);
        columns.put("inventoryNumber", ArtworkView::inventoryNumber);
        columns.put("dateDocumented", ArtworkView::dateDocumented);
        columns.put("theft.date", work -> theft(work, Theft::date));
        columns.put("theft.place", work -> theft(work, Theft::place));
        columns.put("theft.country", work -> theft(work, Theft::country));
        columns.put("theft.policeReference", work -> theft(work, Theft::policeReference));
        columns.put("recordedAt", ArtworkView::recordedAt);
        columns.put("changedAt", ArtworkView::changedAt);
        return columns;
    }

    /** In words, or else the sizes that were given one by one. */
    private static String sizes(ArtworkView work) {
        return work.measurementsText() != null
                ? work.measurementsText()
                : work.measurements() == null
                        ? null
                        : work.measurements().stream()
                                .map(one -> one.dimension().name().toLowerCase(Locale.ROOT) + " "
                                        + one.value().toPlainString() + " " + one.unit())
                                .collect(Collectors.joining("; "));
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return values == null ? null : values.stream().map(text).collect(Collectors.joining(" | "));
    }

    private static Object theft(ArtworkView work, Function<Theft, Object> part) {
        return work.theft() == null ? null : part.apply(work.theft());
    }

    void add(ArtworkView work) {
        table.append(COLUMNS.values().stream()
                        .map(column -> cell(Objects.toString(column.apply(work), "")))
                        .collect(Collectors.joining(",")))
                .append(END);
    }

    /** A spreadsheet would take what begins like a formula for one: an apostrophe says that it is text. */
    private static String cell(String text) {
        String plain = text.matches("(?s)[=+@\\t\\r].*") ? "'" + text : text;
        return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
