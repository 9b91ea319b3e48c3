package org.hueandcry.kit.imports;

import java.nio.charset.Charset;

/**
 * How a table is written.
 *
 * @param delimiter what stands between cells; null: the one of comma, semicolon and tab that the heading has most of
 */
public record CsvFormat(Charset charset, Character delimiter) {}
