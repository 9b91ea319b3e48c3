/** What notices are about: the state of persons and works of art as their services announce it, never their data. */
package org.hueandcry.notices.subject;
