package org.hueandcry.persons.document;

import org.hueandcry.persons.person.IdentityDocument;

/** What a list of documents may be narrowed by; null leaves a filter out. */
record DocumentFilter(
        String number, IdentityDocument.Type type, String issuingCountry, DocumentStatus status, String owner) {

    @Override
    public String toString() {
        return "DocumentFilter[masked]";
    }
}
