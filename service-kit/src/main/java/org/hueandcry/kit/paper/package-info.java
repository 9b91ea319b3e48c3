/** Makes PDFs of pages in XHTML, in every script for which a font comes along. What is on a page is for the services to say. */
package org.hueandcry.kit.paper;
