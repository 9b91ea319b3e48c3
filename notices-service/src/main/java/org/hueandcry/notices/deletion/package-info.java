/** What each authority deletes from its national files when a notice has ended, until it says that it has done so. */
package org.hueandcry.notices.deletion;
