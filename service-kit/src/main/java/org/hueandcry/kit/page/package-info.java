/** Lists are read page by page, by key and not by offset: what is added meanwhile neither doubles nor hides a row. */
package org.hueandcry.kit.page;
