package org.hueandcry.kit.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/**
 * A table by RFC 4180, its rows as lines of JSON with the numbers that they have in the table. What is wrong with a row is a fault of that row,
 * and the next is read: libraries stop there. A quote within a cell that does not begin with one stands for itself, as inches are written.
 */
class CutCsv implements Pieces {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NOT_DECODED = '\uFFFD';
    private static final int END = -1;
    private static final int LONGEST_HEADING = 64 * 1024;
    private static final String NOT_CLOSED = "has a quote that is not closed; what follows it, to the end or for "
            + LONGEST_LINE + " characters, is left out";

    private final BufferedReader text;
    private final CsvColumns columns;
    private final Character delimiter;
    private CsvColumns.Row rows;
    private char between;
    private int width;
    private long line = 1;

    CutCsv(InputStream body, CsvFormat format, CsvColumns columns) {
        // what is no text of the character set becomes a sign that says so
        this.text = new BufferedReader(new InputStreamReader(body, format.charset()), 64 * 1024);
        this.columns = columns;
        this.delimiter = format.delimiter();
    }

    /** A row as it was read; with a fault it has no cells. */
    private record Read(List<String> cells, String fault, long lines, boolean isBlank) {}

    @Override
    public Piece next() throws IOException {
        long first = line;
        StringBuilder content = new StringBuilder();
        List<Faulty> faulty = new ArrayList<>();
        int records = 0;
        if (rows == null) {
            heading();
            content.append("\n".repeat((int) (line - first)));
        }
        while (line - first < LINES_OF_A_PIECE && content.length() < LARGEST_PIECE / 2) {
            long at = line;
            Read read = read();
            if (read == null) {
                break;
            }
            if (!read.isBlank) {
                records++;
                String fault = fault(read);
                if (fault == null) {
                    content.append(rows.json(read.cells));
                } else {
                    faulty.add(new Faulty(at, fault));
                }
            }
            content.append("\n".repeat((int) read.lines));
        }
        return content.length() == 0
                ? null
                : new Piece(first, content.toString().getBytes(StandardCharsets.UTF_8), records, faulty);
    }

    private String fault(Read read) {
        if (read.fault != null) {
            return read.fault;
        }
        if (read.cells.size() > width
                && read.cells.subList(width, read.cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            return "has " + read.cells.size() + " cells, and the heading " + width;
        }
        return read.cells.stream().anyMatch(cell -> cell.indexOf(NOT_DECODED) >= 0)
                ? "is not in the character set that the Content-Type names, or else UTF-8"
                : null;
    }

    private void heading() throws IOException {
        text.mark(LONGEST_HEADING + 1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        between = delimiter == null ? likeliest() : delimiter;
        Read read = read();
        if (read == null || read.isBlank || read.fault != null) {
            throw Problems.invalid(Fault.at("", "the first line is expected to name the columns"));
        }
        width = read.cells.size();
        rows = columns.under(read.cells);
    }

    private char likeliest() throws IOException {
        text.mark(LONGEST_HEADING + 1);
        Map<Character, Integer> times = new LinkedHashMap<>();
        List.of(',', ';', '\t').forEach(one -> times.put(one, 0));
        for (int read = 0, next = text.read(); next != '\n' && next != END && read < LONGEST_HEADING; read++) {
            times.computeIfPresent((char) next, (one, before) -> before + 1);
            next = text.read();
        }
        text.reset();
        return times.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }

    /** @return null at the end */
    private Read read() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        String fault = null;
        long lines = 0;
        int length = 0;
        int next = text.read();
        if (next == END) {
            return null;
        }
        for (; next != END; next = text.read()) {
            if (next == '\n') {
                lines++;
                if (!quoted || fault != null) {
                    break;
                }
            }
            if (fault != null) {
                continue;
            }
            if (++length > LONGEST_LINE) {
                fault = quoted ? NOT_CLOSED : "is longer than " + LONGEST_LINE + " characters";
            } else if (quoted && next == '"') {
                quoted = false;
                closed = true;
            } else if (quoted) {
                cell.append((char) next);
            } else if (next == between) {
                cells.add(cell.toString());
                cell.setLength(0);
                closed = false;
            } else if (closed && next == '"') {
                // a quote that is doubled stands for itself
                cell.append('"');
                quoted = true;
                closed = false;
            } else if (next == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (closed && !Character.isWhitespace(next)) {
                fault = "has text behind the closing quote of its cell " + (cells.size() + 1);
            } else if (!closed && next != '\r') {
                cell.append((char) next);
            }
        }
        if (next == END && quoted && fault == null) {
            fault = NOT_CLOSED;
        }
        cells.add(cell.toString());
        line += Math.max(1, lines);
        boolean blank = fault == null && cells.stream().allMatch(String::isBlank);
        return new Read(cells, fault, Math.max(1, lines), blank);
    }
}
