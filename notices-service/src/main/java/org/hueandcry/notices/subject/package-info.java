/** Whom notices are about: the state of persons as persons-service announces it, never their data. */
package org.hueandcry.notices.subject;
