/**
 * Who may see a record. The rule itself is the SQL function {@code visible} of this kit's migration, called by the row-level
 * policies of every table that holds case data; here is its input. The caller's side is bound in
 * {@code caller}.
 */
package org.hueandcry.kit.visibility;
