/** What each kind of notice says: shapes and their validity, no rules of publication and no life cycle. */
package org.hueandcry.notices.content;
