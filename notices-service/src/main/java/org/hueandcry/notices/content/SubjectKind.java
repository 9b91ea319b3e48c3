package org.hueandcry.notices.content;

/** What notices are about. */
public enum SubjectKind {
    /** Recorded in persons-service. */
    PERSON("personId", "person"),
    /** Recorded in artworks-service. */
    ARTWORK("artworkId", "work of art"),
    /** This and what follows have no service of their own: what is known of them stands in the notice. */
    ENTITY("entity", "entity"),
    ASSET("asset", "asset"),
    EVENT("event", "event"),
    OBJECT("object", "object");

    private final String property;
    private final String name;

    SubjectKind(String property, String name) {
        this.property = property;
        this.name = name;
    }

    /** The property of a {@link SubjectReference} that names one. */
    String property() {
        return property;
    }

    /** In words, for the caller to read. */
    @Override
    public String toString() {
        return name;
    }
}
