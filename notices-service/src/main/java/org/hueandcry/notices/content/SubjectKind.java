package org.hueandcry.notices.content;

/** What notices are about. */
public enum SubjectKind {
    PERSON("personId", "person"),
    ARTWORK("artworkId", "work of art");

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
