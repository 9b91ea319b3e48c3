/** What the public may see of notices: taken from the subject's record at publication, gone when the notice is. Served by {@code publicapi}. */
package org.hueandcry.notices.publicextract;
