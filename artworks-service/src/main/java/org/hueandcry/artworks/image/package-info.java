/**
 * Finds works by a photograph of them, cropped, turned, framed and badly lit: by a hash of the whole picture and by local features, whose words an
 * index in the database leads from, and whose places must agree. Keeps what pictures are found by, made after they are added; whether a work
 * may be shown is for its policies to say, in the same statement.
 */
package org.hueandcry.artworks.image;
