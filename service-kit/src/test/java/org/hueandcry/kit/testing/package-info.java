/** What the tests of every service need: real parts, callers, a look into the database and the broker. Not part of any service. */
package org.hueandcry.kit.testing;
