/**
 * Fingerprints as they come and go: pictures, WSQ, minutiae templates and whole transactions are read into prints with their template and
 * quality; prints are written as a transaction that other systems read. What is read is not trusted: every length is held against what
 * is there, and memory and time have bounds. Nothing is stored here.
 */
package org.hueandcry.persons.print.format;
