package org.hueandcry.kit.imports;

import java.util.List;

/** What the columns of a table mean. */
public interface CsvColumns {

    /**
     * Reads the heading.
     *
     * @return how a row becomes the JSON of a record; refuses (400) headings that mean nothing, or the same twice
     */
    Row under(List<String> headings);

    /** A row as JSON. */
    interface Row {

        /** @param cells one for each heading; those that are empty say nothing */
        String json(List<String> cells);
    }
}
