/** The conditions of publication: per kind of notice one class, per condition one named value. A new condition is a line there. */
package org.hueandcry.notices.condition;
