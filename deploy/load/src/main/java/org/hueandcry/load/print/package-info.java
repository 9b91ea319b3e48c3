/**
 * Fingers that nobody has, and prints of them: ridges grown in the manner of SFinGe (Cappelli, Maio, Maltoni), put on paper or glass more
 * or less well. Everything follows from the number of a finger: the same number gives the same print.
 */
package org.hueandcry.load.print;
