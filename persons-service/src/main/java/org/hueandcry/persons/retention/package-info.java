/** How long persons are kept: owners are asked, what is not extended is erased, and a restored backup forgets again. */
package org.hueandcry.persons.retention;
