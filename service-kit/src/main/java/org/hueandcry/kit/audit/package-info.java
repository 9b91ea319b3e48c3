/** The audit trail: rows in the database for every request, reads and refusals too; and what of it the owner of a record may read. */
package org.hueandcry.kit.audit;
