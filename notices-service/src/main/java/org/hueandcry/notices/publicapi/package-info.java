/**
 * What everybody reads without login of what {@code publicextract} keeps, in the shapes and at the addresses of INTERPOL's public service, and
 * what has changed of it. Nothing depends on this.
 */
package org.hueandcry.notices.publicapi;
