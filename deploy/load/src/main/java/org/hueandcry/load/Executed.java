package org.hueandcry.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement as PostgreSQL executed it for the service, with its plan: what {@code auto_explain} writes into the server's log. */
record Executed(String sql, List<String> parameters, JsonNode plan, double millis) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENTRY = Pattern.compile("duration: ([0-9.]+) ms  plan:\n((?:\t.*\n)++)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')");

    static List<Executed> in(String log) {
        List<Executed> executed = new ArrayList<>();
        Matcher entries = ENTRY.matcher(log);
        while (entries.find()) {
            executed.add(of(entries.group(2), Double.parseDouble(entries.group(1))));
        }
        return executed;
    }

    private static Executed of(String json, double millis) {
        try {
            JsonNode entry = JSON.readTree(json);
            return new Executed(
                    entry.get("Query Text").textValue(),
                    parameters(entry.path("Query Parameters").asText()),
                    entry.get("Plan"),
                    millis);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL's log holds a plan that cannot be read", e);
        }
    }

    private static List<String> parameters(String written) {
        List<String> parameters = new ArrayList<>();
        Matcher each = PARAMETER.matcher(written);
        while (each.find()) {
            parameters.add(each.group(3) == null ? null : each.group(3).replace("''", "'"));
        }
        return parameters;
    }

    boolean reads() {
        return !plan.get("Node Type").textValue().equals("ModifyTable")
                && !rowsRead().isEmpty();
    }

    long rowsReturned() {
        return Math.round(
                plan.get("Actual Rows").doubleValue() * plan.get("Actual Loops").longValue());
    }

    /** By table, what was read of it, whether it was returned or not. */
    Map<String, Long> rowsRead() {
        Map<String, Long> read = new TreeMap<>();
        addRowsRead(plan, read);
        return read;
    }

    private static void addRowsRead(JsonNode node, Map<String, Long> read) {
        if (node.has("Relation Name") && node.get("Node Type").textValue().endsWith("Scan")) {
            double each = node.get("Actual Rows").doubleValue()
                    + node.path("Rows Removed by Filter").doubleValue()
                    + node.path("Rows Removed by Index Recheck").doubleValue();
            read.merge(
                    node.get("Relation Name").textValue(),
                    Math.round(each * node.get("Actual Loops").longValue()),
                    Long::sum);
        }
        node.path("Plans").forEach(below -> addRowsRead(below, read));
    }

    long buffers() {
        return plan.path("Shared Hit Blocks").longValue()
                + plan.path("Shared Read Blocks").longValue();
    }

    /** The plan in few lines: how each table is read, and how many rows that gave. */
    String planned() {
        StringBuilder text = new StringBuilder();
        describe(plan, 0, text);
        return text.toString();
    }

    private static void describe(JsonNode node, int depth, StringBuilder text) {
        text.append("  ".repeat(depth));
        if (node.has("Subplan Name")) {
            text.append(node.get("Subplan Name").textValue()).append(": ");
        }
        text.append(node.get("Node Type").textValue());
        if (node.has("Index Name")) {
            text.append(" by ").append(node.get("Index Name").textValue());
        } else if (node.has("Relation Name")) {
            text.append(" on ").append(node.get("Relation Name").textValue());
        }
        if (node.path("Scan Direction").asText().equals("Backward")) {
            text.append(" backward");
        }
        text.append(", rows ").append(Math.round(node.get("Actual Rows").doubleValue() * 100) / 100.0);
        if (node.get("Actual Loops").longValue() != 1) {
            text.append(" x ").append(node.get("Actual Loops").longValue());
        }
        if (node.path("Rows Removed by Filter").doubleValue() > 0) {
            text.append(", left out ").append(node.get("Rows Removed by Filter").asText());
        }
        text.append(", buffers ")
                .append(node.path("Shared Hit Blocks").longValue()
                        + node.path("Shared Read Blocks").longValue())
                .append('\n');
        node.path("Plans").forEach(below -> describe(below, depth + 1, text));
    }
}
