/** What the public may see of notices: taken from the subject's record at publication, served without login, gone when the notice is. */
package org.hueandcry.notices.publicextract;
