/** How long notices are kept: sources are asked, what is not extended expires, content is erased, and a restored backup forgets again. */
package org.hueandcry.notices.retention;
