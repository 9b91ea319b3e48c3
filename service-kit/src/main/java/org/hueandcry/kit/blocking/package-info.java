/** Provisional blocking of records by the CCF: what it says with it, and what is kept of it. What a blocked record hides is the policies' business. */
package org.hueandcry.kit.blocking;
