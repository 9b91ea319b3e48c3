/**
 * Loads the demonstration data into a suite: through its API only, as the bureaus and reviewers whose data they are; where a load was
 * interrupted, the next goes on.
 */
package org.hueandcry.demo;
