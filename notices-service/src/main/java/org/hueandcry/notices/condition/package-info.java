/**
 * The conditions of publication: per kind of notice one class, per condition one named value that carries its text in every language. A new
 * condition is a value there, and nothing else.
 */
package org.hueandcry.notices.condition;
