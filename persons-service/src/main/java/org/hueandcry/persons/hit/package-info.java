/** Hits that were rejected, as notices-service tells of them: no system is shown again what it was told is no hit. */
package org.hueandcry.persons.hit;
