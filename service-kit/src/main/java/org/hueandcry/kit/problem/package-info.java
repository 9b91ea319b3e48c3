/** The problems that the API answers (RFC 9457), and how whatever goes wrong inside becomes one of them. */
package org.hueandcry.kit.problem;
