/**
 * Queries by example that an authority keeps, and what they tell it: whenever a person is recorded, corrected or opened who matches, within
 * what the authority may see then. Each person runs against the watches after the commit that stores them.
 */
package org.hueandcry.persons.watch;
