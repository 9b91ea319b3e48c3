package org.hueandcry.artworks.artwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hueandcry.kit.imports.CsvColumns;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/**
 * What the columns of a table of works mean: headings by Object ID, names of fields, and what the request says of others. A cell of several makers,
 * subjects, inscriptions or writings has them with {@code |} between.
 */
class ArtworkColumns implements CsvColumns {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING = "";

    /** How a cell becomes part of a record. */
    private enum Shape {
        TEXT,
        LIST,
        NAMES,
        TEXTS,
        YES_OR_NO
    }

    private static final Map<String, Shape> FIELDS = Map.ofEntries(
            Map.entry("objectType", Shape.TEXT),
            Map.entry("title", Shape.TEXT),
            Map.entry("makers", Shape.NAMES),
            Map.entry("materials", Shape.TEXT),
            Map.entry("measurementsText", Shape.TEXT),
            Map.entry("inscriptions", Shape.TEXTS),
            Map.entry("period", Shape.TEXT),
            Map.entry("subjects", Shape.LIST),
            Map.entry("description", Shape.TEXT),
            Map.entry("distinguishingFeatures", Shape.TEXT),
            Map.entry("placeOfOrigin", Shape.TEXT),
            Map.entry("relatedMaterial", Shape.LIST),
            Map.entry("source", Shape.TEXT),
            Map.entry("inventoryNumber", Shape.TEXT),
            Map.entry("dateDocumented", Shape.TEXT),
            Map.entry("theft.date", Shape.TEXT),
            Map.entry("theft.place", Shape.TEXT),
            Map.entry("theft.country", Shape.TEXT),
            Map.entry("theft.policeReference", Shape.TEXT),
            Map.entry("theft.circumstances", Shape.TEXT),
            Map.entry("dueDiligence", Shape.YES_OR_NO),
            Map.entry("shownToPublic", Shape.YES_OR_NO));

    private static final Map<String, String> BY_HEADING = Map.ofEntries(
            Map.entry("typeofobject", "objectType"),
            Map.entry("type", "objectType"),
            Map.entry("object", "objectType"),
            Map.entry("maker", "makers"),
            Map.entry("artist", "makers"),
            Map.entry("materialsandtechniques", "materials"),
            Map.entry("materialstechniques", "materials"),
            Map.entry("medium", "materials"),
            Map.entry("measurements", "measurementsText"),
            Map.entry("dimensions", "measurementsText"),
            Map.entry("inscriptionsandmarkings", "inscriptions"),
            Map.entry("dateorperiod", "period"),
            Map.entry("date", "period"),
            Map.entry("subject", "subjects"),
            Map.entry("placeoforigindiscovery", "placeOfOrigin"),
            Map.entry("relatedwrittenmaterial", "relatedMaterial"),
            Map.entry("inventory", "inventoryNumber"),
            Map.entry("accessionnumber", "inventoryNumber"),
            Map.entry("dateoftheft", "theft.date"),
            Map.entry("theftdate", "theft.date"),
            Map.entry("placeoftheft", "theft.place"),
            Map.entry("theftplace", "theft.place"),
            Map.entry("countryoftheft", "theft.country"),
            Map.entry("theftcountry", "theft.country"),
            Map.entry("policereference", "theft.policeReference"),
            Map.entry("policecase", "theft.policeReference"));

    private final Map<String, String> mapped;
    private final String source;

    /**
     * @param mapping {@code Titel=title,Künstler=makers,Notizen=}: which heading means which field, or nothing; null: none
     * @param source of all rows that name none themselves; null: none
     */
    ArtworkColumns(String mapping, String source) {
        this.mapped = mapping(mapping);
        this.source = source;
    }

    private static Map<String, String> mapping(String mapping) {
        Map<String, String> mapped = new LinkedHashMap<>();
        if (mapping != null) {
            for (String pair : mapping.split(",")) {
                int equals = pair.lastIndexOf('=');
                String field = equals < 0 ? NOTHING : pair.substring(equals + 1).strip();
                if (equals < 1 || !field.isEmpty() && !FIELDS.containsKey(field)) {
                    throw invalid(
                            "is expected to be pairs as Titel=title with commas between; the fields are " + fields());
                }
                mapped.put(plain(pair.substring(0, equals)), field);
            }
        }
        return mapped;
    }

    private static String fields() {
        return String.join(", ", new TreeSet<>(FIELDS.keySet()));
    }

    private static RuntimeException invalid(String detail) {
        return Problems.invalid(Fault.ofParameter("columns", detail));
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    @Override
    public Row under(List<String> headings) {
        List<String> fields = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String heading : headings) {
            String field = field(heading);
            if (field == null) {
                unknown.add("'" + heading.strip() + "'");
            } else if (!field.isEmpty() && !taken.add(field)) {
                throw invalid("two headings mean " + field + "; say which does, and which means nothing (as 'Notes=')");
            }
            fields.add(field);
        }
        if (!unknown.isEmpty()) {
            throw invalid("is needed for " + String.join(", ", unknown.subList(0, Math.min(10, unknown.size())))
                    + ": say what they mean, as Titel=title, or that they mean nothing, as Notes=; the fields are "
                    + fields());
        }
        return cells -> json(fields, cells);
    }

    private String field(String heading) {
        String plain = plain(heading);
        if (plain.isEmpty()) {
            return NOTHING;
        }
        if (mapped.containsKey(plain)) {
            return mapped.get(plain);
        }
        return FIELDS.keySet().stream()
                .filter(field -> plain(field).equals(plain))
                .findFirst()
                .orElse(BY_HEADING.get(plain));
    }

    private String json(List<String> fields, List<String> cells) {
        ObjectNode record = JSON.createObjectNode();
        if (source != null) {
            record.put("source", source);
        }
        for (int i = 0; i < Math.min(fields.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            if (!fields.get(i).isEmpty() && !cell.isEmpty()) {
                put(record, fields.get(i), cell);
            }
        }
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON", e);
        }
    }

    private static void put(ObjectNode record, String field, String cell) {
        int dot = field.indexOf('.');
        ObjectNode parent = dot < 0 ? record : record.withObject("/" + field.substring(0, dot));
        String name = field.substring(dot + 1);
        switch (FIELDS.get(field)) {
            case TEXT -> parent.put(name, cell);
            case LIST -> {
                ArrayNode list = parent.putArray(name);
                parts(cell).forEach(list::add);
            }
            case NAMES -> {
                ArrayNode list = parent.putArray(name);
                parts(cell).forEach(part -> list.addObject().put("name", part));
            }
            case TEXTS -> {
                ArrayNode list = parent.putArray(name);
                parts(cell).forEach(part -> list.addObject().put("text", part));
            }
            case YES_OR_NO -> {
                if (cell.matches("(?i)true|yes|1")) {
                    parent.put(name, true);
                } else if (cell.matches("(?i)false|no|0")) {
                    parent.put(name, false);
                } else {
                    parent.put(name, cell);
                }
            }
        }
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split("\\|")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
