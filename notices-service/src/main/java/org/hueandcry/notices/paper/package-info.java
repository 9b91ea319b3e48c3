/** A notice on paper: its content and what is recorded of its subject, set in one of several languages, as a PDF. */
package org.hueandcry.notices.paper;
