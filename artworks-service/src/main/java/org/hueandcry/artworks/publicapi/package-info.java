/**
 * What everybody may read without login: works whose owners show them to the public, without what is for police, and whether a certificate is
 * genuine. Reads as nobody in particular: the policies of the database show it no other record.
 */
package org.hueandcry.artworks.publicapi;
