/** That records of two authorities are of the same person: proposed by one, confirmed by the other, undone without loss. */
package org.hueandcry.persons.link;
