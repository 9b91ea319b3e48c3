/** What dates and periods in words mean: {@code c.1828}, {@code 1862-3}, {@code late 16th century}, {@code XVIIe siècle}. A range of years, and what is not understood. */
package org.hueandcry.artworks.period;
