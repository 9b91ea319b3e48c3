package org.hueandcry.kit.imports;

import java.io.IOException;
import java.util.List;

/** A body, cut between records into pieces of about a batch: however large it is, no more than a piece of it is in memory. */
interface Pieces {

    int LONGEST_LINE = 256 * 1024;
    int LINES_OF_A_PIECE = 1_000;
    int LARGEST_PIECE = 1 << 20;

    /**
     * Lines of JSON.
     *
     * @param records how many lines are not blank, those with faults among them
     * @param faulty the lines that nobody need read any more; they are blank in the content
     */
    record Piece(long firstLine, byte[] content, int records, List<Faulty> faulty) {}

    /** A line with a fault of its form. */
    record Faulty(long line, String detail) {}

    /** @return the next piece; null after the last */
    Piece next() throws IOException;
}
