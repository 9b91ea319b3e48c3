/** Finding records by the words of their texts, under row-level security. */
package org.hueandcry.kit.words;
