/** Correspondence between authorities: on a notice, a person, a work of art or nothing in particular; read by sender and addressees only. */
package org.hueandcry.notices.message;
