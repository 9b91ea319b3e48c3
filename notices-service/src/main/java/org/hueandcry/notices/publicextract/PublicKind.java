package org.hueandcry.notices.publicextract;

import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.SubjectKind;

/** The kinds of notices that the public is shown, each with the path below which it is found. */
public enum PublicKind {
    RED("red", "RED"),
    YELLOW("yellow", "YELLOW"),
    UN_PERSON("un/persons", "UN"),
    UN_ENTITY("un/entities", "UN");

    private final String path;
    private final String colour;

    PublicKind(String path, String colour) {
        this.path = path;
        this.colour = colour;
    }

    static PublicKind of(NoticeRequest notice) {
        return switch (notice.colour()) {
            case RED -> RED;
            case YELLOW -> YELLOW;
            case UN_SPECIAL -> notice.subject().kind() == SubjectKind.ENTITY ? UN_ENTITY : UN_PERSON;
            default -> throw new IllegalStateException("The public is shown no " + notice.colour());
        };
    }

    public String path() {
        return path;
    }

    /** As a notice that is linked with one of this kind calls it. */
    public String colour() {
        return colour;
    }
}
