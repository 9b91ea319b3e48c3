/** The caller, made from the token: authority, roles, purpose; and told to the database for its row-level policies. Nothing else decides on rights. */
package org.hueandcry.kit.caller;
