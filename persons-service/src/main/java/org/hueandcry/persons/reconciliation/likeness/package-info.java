/** How likely a missing person is the one who was found: each thing that is known of both, weighed and put into words. */
package org.hueandcry.persons.reconciliation.likeness;
