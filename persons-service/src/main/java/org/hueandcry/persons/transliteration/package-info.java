/** Answers for how a name in one script is recognised in another: its Latin spellings, how alike two tokens are, and by which keys to look for it. */
package org.hueandcry.persons.transliteration;
