package org.hueandcry.artworks.export;

/** Terms of the LIDO terminology, and how a concept is written. */
final class LidoTerms {

    static final String ENGLISH = "en";

    private static final String ADDRESS = "http://terminology.lido-schema.org/";
    /** Kinds of identifiers. */
    static final String URI = ADDRESS + "lido00099";

    static final String LOCAL = ADDRESS + "lido00100";
    /** Kinds of events. */
    static final String PRODUCTION = ADDRESS + "lido00007";

    static final String FINDING = ADDRESS + "lido00002";
    /** A record of one thing. */
    static final String ITEM = ADDRESS + "lido00141";

    static final String HUMAN_MADE_OBJECT = "http://www.cidoc-crm.org/cidoc-crm/E22_Human-Made_Object";

    private LidoTerms() {}

    /** @param uri null where the terminology has none */
    static void concept(Markup xml, String uri, String term) {
        xml.text("conceptID", uri, "type", URI).text("term", term, "xml:lang", ENGLISH);
    }
}
