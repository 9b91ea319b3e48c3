package org.hueandcry.kit.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CutBodyTest {

    @Test
    void pieces_end_between_lines_and_hold_all_that_was_sent() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int line = 1; line <= 2 * Pieces.LINES_OF_A_PIECE + 1; line++) {
            body.append("line ").append(line).append(line % 7 == 0 ? "\r\n" : "\n");
        }
        List<Pieces.Piece> pieces = pieces(body.toString());
        assertEquals(
                List.of(1L, 1_001L, 2_001L),
                pieces.stream().map(Pieces.Piece::firstLine).toList());
        assertEquals(
                List.of(1_000, 1_000, 1),
                pieces.stream().map(Pieces.Piece::records).toList());
        StringBuilder held = new StringBuilder();
        pieces.forEach(piece -> held.append(new String(piece.content(), StandardCharsets.UTF_8)));
        assertEquals(body.toString(), held.toString());
    }

    @Test
    void a_last_line_needs_no_line_break() throws IOException {
        List<Pieces.Piece> pieces = pieces("one\ntwo");
        assertEquals(2, pieces.get(0).records());
        assertEquals("one\ntwo\n", new String(pieces.get(0).content(), StandardCharsets.UTF_8));
    }

    @Test
    void blank_lines_are_counted_as_lines_and_not_as_records() throws IOException {
        Pieces.Piece piece = pieces("\n \t\r\none\n\n").get(0);
        assertEquals(1, piece.records());
        assertEquals(
                4,
                new String(piece.content(), StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n')
                        .count());
    }

    @Test
    void a_line_that_is_too_long_is_dropped_and_named() throws IOException {
        String longest = "x".repeat(Pieces.LONGEST_LINE);
        List<Pieces.Piece> pieces = pieces("one\n" + longest + "x\n" + longest + "\nfour\n" + longest + "yy");
        List<Long> tooLong = new ArrayList<>();
        pieces.forEach(piece -> piece.faulty().forEach(faulty -> tooLong.add(faulty.line())));
        assertEquals(List.of(2L, 5L), tooLong);
        assertEquals(5, pieces.stream().mapToInt(Pieces.Piece::records).sum());
        assertEquals(
                "one\n\n" + longest + "\nfour\n\n", new String(pieces.get(0).content(), StandardCharsets.UTF_8));
    }

    @Test
    void long_lines_make_small_pieces() throws IOException {
        for (Pieces.Piece piece : pieces(("x".repeat(200_000) + "\n").repeat(30))) {
            assertTrue(piece.content().length <= (1 << 20) + Pieces.LONGEST_LINE + 1);
        }
    }

    @Test
    void nothing_has_no_piece() throws IOException {
        assertNull(new CutBody(new ByteArrayInputStream(new byte[0])).next());
    }

    @Test
    void what_breaks_off_is_told() {
        InputStream broken = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("gone");
                }
                return 'x';
            }
        };
        assertThrows(IOException.class, () -> new CutBody(broken).next());
    }

    private static List<Pieces.Piece> pieces(String body) throws IOException {
        CutBody cut = new CutBody(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        List<Pieces.Piece> pieces = new ArrayList<>();
        for (Pieces.Piece piece = cut.next(); piece != null; piece = cut.next()) {
            pieces.add(piece);
        }
        return pieces;
    }
}
