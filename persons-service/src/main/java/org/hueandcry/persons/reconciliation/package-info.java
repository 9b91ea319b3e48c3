/** Who may be whom among the missing and the found: proposals to the owners of both records, answered by a link or a rejection. */
package org.hueandcry.persons.reconciliation;
