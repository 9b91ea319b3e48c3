/**
 * Recording in bulk: a body of any size, one record a line, is kept as it comes and taken in by a job. A line is known again by its owner, the
 * owner's system and its reference there, so that everything may be sent again: nothing is lost or doubled.
 */
package org.hueandcry.kit.imports;
