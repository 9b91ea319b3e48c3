/** Persons: recorded, changed, erased, listed; their versions, their consultations, and what is announced of them. */
package org.hueandcry.persons.person;
