/**
 * Finds persons by example, and says how alike two descriptions are: candidates from the words of names and the numbers of documents, under
 * the policies, then each scored and explained. It stores nothing.
 */
package org.hueandcry.persons.match;
