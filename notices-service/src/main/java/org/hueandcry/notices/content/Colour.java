package org.hueandcry.notices.content;

/** The kinds of notices, most of them known by a colour. */
public enum Colour {
    /** To locate and arrest, or restrict, a wanted person with a view to extradition: a request, and no arrest warrant (RPD 82-87). */
    RED,
    /** To locate a missing person, or to identify a person unable to identify themselves (RPD 90). */
    YELLOW,
    /** To locate a stolen work of art, or to identify one that was found (RPD 94). */
    STOLEN_ART
}
