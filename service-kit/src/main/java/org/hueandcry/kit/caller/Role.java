package org.hueandcry.kit.caller;

/** The roles that a token may carry; constants, because annotations name them. */
public final class Role {

    /** Records and corrects the data of its own authority, queries, drafts notices. */
    public static final String OFFICER = "officer";
    /** An officer who may also submit, withdraw and loosen restrictions. */
    public static final String SUPERVISOR = "supervisor";
    /**
     * Reviews and publishes notices for the General Secretariat, and never changes the data of their source; acts as a supervisor for
     * what the General Secretariat itself records.
     */
    public static final String REVIEWER = "reviewer";
    /** A front-line system: matches, document checks and hits only. */
    public static final String BORDER = "border";
    /** The Commission for the Control of INTERPOL's Files. */
    public static final String CCF = "ccf";
    /** A dealer, an auction house, a museum: asks whether a work of art is stolen, and sees what its owner discloses to them. */
    public static final String DUE_DILIGENCE = "due-diligence";

    /** Runs the system and sees no case data. */
    public static final String OPERATOR = "operator";
    /** Another service of the suite; named endpoints under /internal only. */
    public static final String SERVICE = "service";

    private Role() {}
}
