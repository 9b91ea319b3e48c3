package org.hueandcry.notices.content;

/** Offences for which no red notice may be published (RPD 83). */
public enum ExcludedClass {
    BEHAVIOURAL_OR_CULTURAL_NORMS,
    FAMILY_OR_PRIVATE_MATTER,
    /** Excluded unless tied to serious or organised crime. */
    ADMINISTRATIVE_OR_PRIVATE_DISPUTE
}
