package org.hueandcry.kit.visibility;

/** Levels of confidentiality (RPD 112), rising. */
public enum Confidentiality {
    OFFICIAL_USE_ONLY,
    RESTRICTED,
    CONFIDENTIAL
}
