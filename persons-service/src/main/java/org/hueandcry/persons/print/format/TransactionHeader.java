package org.hueandcry.persons.print.format;

import java.time.Instant;

/**
 * What a transaction says of itself.
 *
 * @param type of transaction, as sender and receiver have agreed: up to 16 capital letters, such as AMN
 * @param to agency that receives it
 * @param from agency that sends it
 * @param control number by which the sender knows it
 */
public record TransactionHeader(String type, String to, String from, String control, Instant at) {}
