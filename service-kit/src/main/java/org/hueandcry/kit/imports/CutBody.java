package org.hueandcry.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A body, cut between lines into pieces of about a batch: however large it is, no more than a piece of it is in memory. */
class CutBody {

    static final int LONGEST_LINE = 256 * 1024;
    static final int LINES_OF_A_PIECE = 1_000;
    private static final int LARGEST_PIECE = 1 << 20;

    /** Whoever sends slowly is still seen to send. */
    private static final long LONGEST_WAIT = Duration.ofSeconds(30).toNanos();

    private final InputStream body;
    private final byte[] buffer = new byte[64 * 1024];
    private int read;
    private int filled;
    private long lineNumber = 1;

    CutBody(InputStream body) {
        this.body = body;
    }

    /**
     * @param records how many lines are not blank
     * @param tooLong the lines that are longer than lines may be; they are blank in the content
     */
    record Piece(long firstLine, byte[] content, int records, List<Long> tooLong) {}

    /** @return the next piece; null after the last */
    Piece next() throws IOException {
        long begun = System.nanoTime();
        long firstLine = lineNumber;
        byte[] content = new byte[buffer.length];
        int length = 0;
        int lineStart = 0;
        int records = 0;
        boolean blank = true;
        boolean cut = false;
        List<Long> tooLong = new ArrayList<>();
        while (true) {
            if (read == filled) {
                filled = body.read(buffer);
                read = 0;
            }
            boolean ended = filled < 0;
            if (ended) {
                filled = 0;
                if (length == lineStart && !cut) {
                    break;
                }
            }
            byte next = ended ? (byte) '\n' : buffer[read++];
            if (next == '\n') {
                if (cut) {
                    tooLong.add(lineNumber);
                }
                records += blank && !cut ? 0 : 1;
                content = withRoom(content, length);
                content[length++] = '\n';
                lineStart = length;
                lineNumber++;
                blank = true;
                cut = false;
                if (ended
                        || lineNumber - firstLine == LINES_OF_A_PIECE
                        || length >= LARGEST_PIECE
                        || System.nanoTime() - begun > LONGEST_WAIT) {
                    break;
                }
            } else if (!cut && length - lineStart == LONGEST_LINE) {
                cut = true;
                length = lineStart;
            } else if (!cut) {
                content = withRoom(content, length);
                content[length++] = next;
                blank &= next == ' ' || next == '\t' || next == '\r';
            }
        }
        return length == 0 ? null : new Piece(firstLine, Arrays.copyOf(content, length), records, tooLong);
    }

    private static byte[] withRoom(byte[] content, int length) {
        return length < content.length ? content : Arrays.copyOf(content, 2 * content.length);
    }
}
