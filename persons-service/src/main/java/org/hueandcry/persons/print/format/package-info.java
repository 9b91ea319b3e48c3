/** Stand-in for the readers and writers of prints: PNG only. */
package org.hueandcry.persons.print.format;
