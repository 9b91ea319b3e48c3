/** The lists of codes of records of persons; their labels stand in {@code code/codes_<language>.properties}, and nowhere else. */
package org.hueandcry.persons.code;
