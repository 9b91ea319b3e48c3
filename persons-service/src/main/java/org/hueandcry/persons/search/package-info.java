/** What persons are looked for by: the words of their names, in whatever script and spelling, and the numbers of their documents. */
package org.hueandcry.persons.search;
