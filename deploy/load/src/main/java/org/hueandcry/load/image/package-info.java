/** Draws works of art that do not exist, and what becomes of a picture between a wall and a search: for measurements. */
package org.hueandcry.load.image;
