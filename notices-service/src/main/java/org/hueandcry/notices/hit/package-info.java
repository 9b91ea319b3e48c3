/** Hits on notices, persons and works of art: reported, answered by the source against a deadline, acted on, closed; reminders and counts of them. */
package org.hueandcry.notices.hit;
