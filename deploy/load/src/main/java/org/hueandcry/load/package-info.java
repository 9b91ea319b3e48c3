/**
 * Measures notices-service with the number of notices that it is built for: what its queries read, and how fast it answers everybody
 * compared with its database alone. Run by hand.
 */
package org.hueandcry.load;
