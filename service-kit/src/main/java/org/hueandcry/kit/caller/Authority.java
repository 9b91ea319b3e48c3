package org.hueandcry.kit.caller;

import java.util.Set;

/** The two authorities that are no country and see across all of them. */
public final class Authority {

    public static final String GENERAL_SECRETARIAT = "GS";
    public static final String FILE_CONTROL = "CCF";

    private static final Set<String> ORGANISATION = Set.of(GENERAL_SECRETARIAT, FILE_CONTROL);

    private Authority() {}

    public static boolean isOrganisation(String authority) {
        return ORGANISATION.contains(authority);
    }
}
