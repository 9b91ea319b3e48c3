package org.hueandcry.kit.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.RequestReader;
import org.hueandcry.kit.value.StoredJson;

/** Reads lines as strictly as the body of a single record; what is wrong with one is a fault of that line alone. */
@ApplicationScoped
class ReadLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RequestReader reader;

    ReadLines(RequestReader reader) {
        this.reader = reader;
    }

    /** @param from lines before this one are left out, as blank ones are */
    <R> List<Line<R>> of(byte[] content, long firstLine, long from, ImportedRecords<R> records, Importer by) {
        List<Line<R>> lines = new ArrayList<>();
        long number = firstLine;
        for (int start = 0; start < content.length; number++) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            if (number >= from && !isBlank(content, start, end)) {
                lines.add(line(ByteBuffer.wrap(content, start, end - start), number, records, by));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean isBlank(byte[] content, int start, int end) {
        for (int at = start; at < end; at++) {
            if (content[at] != ' ' && content[at] != '\t' && content[at] != '\r') {
                return false;
            }
        }
        return true;
    }

    private <R> Line<R> line(ByteBuffer bytes, long number, ImportedRecords<R> records, Importer by) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return Line.faulty(number, List.of(Fault.at("", "is not in UTF-8")));
        }
        if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        ObjectNode record;
        try {
            record = reader.tree(text);
        } catch (HttpProblem broken) {
            return Line.faulty(number, faultsOf(broken));
        }
        List<Fault> faults = new ArrayList<>();
        ImportedLine beside = records.areKnownByThemselves() ? null : bound(beside(record), ImportedLine.class, faults);
        R bound = bound(record, records.shape(), faults);
        if (bound != null) {
            Optional<Fault> refused = records.refuses(by, bound);
            refused.ifPresent(faults::add);
        }
        return faults.isEmpty()
                ? new Line<>(
                        number, beside == null ? records.known(bound) : beside.known(), bound, digest(bound), List.of())
                : Line.faulty(number, faults);
    }

    private static ObjectNode beside(ObjectNode record) {
        ObjectNode beside = record.objectNode();
        for (String field : List.of(ImportedLine.REFERENCE, ImportedLine.SOURCE)) {
            JsonNode value = record.remove(field);
            if (value != null) {
                beside.set(field, value);
            }
        }
        return beside;
    }

    private <T> T bound(ObjectNode tree, Class<T> type, List<Fault> faults) {
        try {
            return reader.bind(tree, type);
        } catch (HttpProblem invalid) {
            faults.addAll(faultsOf(invalid));
            return null;
        }
    }

    private static List<Fault> faultsOf(HttpProblem problem) {
        return Problems.faultsOf(problem).stream()
                .map(fault -> Fault.at(fault.pointer(), fault.detail().replace("from line 1, column", "from column")))
                .toList();
    }

    /** Of what the line says, however it is spaced and ordered. */
    static byte[] digest(Object record) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(StoredJson.written(record).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
