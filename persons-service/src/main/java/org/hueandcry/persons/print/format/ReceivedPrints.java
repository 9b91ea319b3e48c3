package org.hueandcry.persons.print.format;

import java.util.List;

/**
 * What a transaction held: the prints that can be used, in the order of its records, and what of it can't, each with its reason and its
 * record. The records themselves were whole.
 */
public record ReceivedPrints(List<ReceivedPrint> prints, List<UnusablePrint> refused) {}
