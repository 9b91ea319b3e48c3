package org.hueandcry.notices.hit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the source says that it is no hit. */
@Schema(name = "HitRejection")
public enum Rejection {
    DIFFERENT_PERSON,
    DIFFERENT_OBJECT,
    NO_LONGER_WANTED,
    OTHER
}
