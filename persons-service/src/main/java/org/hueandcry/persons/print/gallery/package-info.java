/**
 * All prints in memory: filled at the start in the background, kept in step with the table, searched on all processors; and the rule by which
 * the scores of several fingers become one. It knows neither callers nor policies: whoever asks reads each candidate again under them.
 */
package org.hueandcry.persons.print.gallery;
