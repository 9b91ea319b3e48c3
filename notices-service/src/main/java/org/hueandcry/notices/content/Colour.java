package org.hueandcry.notices.content;

/** The kinds of notices, most of them known by a colour. */
public enum Colour {
    /** To locate and arrest, or restrict, a wanted person with a view to extradition: a request, and no arrest warrant (RPD 82-87). */
    RED,
    /** To locate, identify or obtain information on a person of interest in a criminal investigation (RPD 88). */
    BLUE,
    /** To warn about a person's criminal activities, a possible threat to public safety (RPD 89). */
    GREEN,
    /** To locate a missing person, or to identify a person unable to identify themselves (RPD 90). */
    YELLOW,
    /** To obtain information on an unidentified body (RPD 91). */
    BLACK,
    /** To tell of modi operandi, objects, devices and concealment methods (RPD 92). */
    PURPLE,
    /** To warn of an event, a person, an object or a process that is a serious and imminent threat (RPD 93). */
    ORANGE,
    /** To locate a stolen work of art, or to identify one that was found (RPD 94). */
    STOLEN_ART,
    /** To tell that a person or an entity is under sanctions of the Security Council of the United Nations; always public (RPD 95). */
    UN_SPECIAL,
    /** To locate criminal assets and obtain information on them; never public (resolution of the General Assembly, 2023). */
    SILVER
}
