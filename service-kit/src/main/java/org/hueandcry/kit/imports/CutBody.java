package org.hueandcry.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A body of lines, as they are. */
class CutBody implements Pieces {

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

    @Override
    public Piece next() throws IOException {
        long begun = System.nanoTime();
        long firstLine = lineNumber;
        byte[] content = new byte[buffer.length];
        int length = 0;
        int lineStart = 0;
        int records = 0;
        boolean blank = true;
        boolean cut = false;
        List<Faulty> tooLong = new ArrayList<>();
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
                    tooLong.add(new Faulty(lineNumber, "is longer than " + LONGEST_LINE + " bytes"));
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
