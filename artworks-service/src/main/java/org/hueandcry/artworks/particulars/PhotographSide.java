package org.hueandcry.artworks.particulars;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a photograph shows of a work. */
@Schema(name = "PhotographSide")
public enum PhotographSide {
    FRONT,
    BACK,
    SIDE,
    DETAIL,
    SIGNATURE,
    MARK,
    FRAME,
    WHOLE_SET
}
