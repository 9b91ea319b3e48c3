/** Machine-readable zones of travel documents (ICAO 9303): what they say, whether their check digits fit, and how a machine may have misread them. */
package org.hueandcry.persons.mrz;
