/** What a bureau has on its table, in numbers: its notices by state and colour, its hits by deadline. */
package org.hueandcry.notices.overview;
