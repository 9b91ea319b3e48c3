package org.hueandcry.kit.caller;

/** Why a caller asks (RPD 10). The header {@code Purpose} states it; a client's default comes with its token. */
public enum Purpose {
    SEARCH_WANTED,
    LOCATE,
    OBTAIN_INFORMATION,
    WARN,
    IDENTIFY,
    FORENSIC,
    SECURITY_CHECK,
    THREATS_AND_TRENDS
}
