package org.hueandcry.notices.publicextract;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom the sanctions of the United Nations are against, as the addresses of their notices name them. */
@Schema(name = "PublicUnList")
public enum UnList {
    persons,
    entities;

    PublicKind kind() {
        return this == persons ? PublicKind.UN_PERSON : PublicKind.UN_ENTITY;
    }
}
