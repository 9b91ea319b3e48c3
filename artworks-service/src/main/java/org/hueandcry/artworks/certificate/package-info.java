/**
 * Due diligence: who is about to buy a work asks whether it is recorded as stolen, among the records that their owners disclose, and receives a
 * certificate of what was asked and found, signed, that anybody can verify. The owner of a work that was found is told. May touch no record.
 */
package org.hueandcry.artworks.certificate;
