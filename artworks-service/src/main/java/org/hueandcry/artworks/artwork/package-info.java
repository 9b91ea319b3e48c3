/** Works of art as authorities have recorded them: what of them is shown to whom, their status, their versions, their photographs. */
package org.hueandcry.artworks.artwork;
