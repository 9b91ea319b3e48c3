package org.hueandcry.artworks.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What stands on the paper; the template {@code certificate/certificate-sheet.html} says where.
 *
 * @param qrCode as a data URI
 */
@CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CertificateSheet(
        String id,
        String headline,
        String result,
        List<Row> facts,
        List<Row> work,
        List<Row> matches,
        String disclaimer,
        String address,
        String qrCode)
        implements TemplateInstance {

    /** A labelled line. */
    record Row(String label, String text) {

        @Override
        public String toString() {
            return "Row[masked]";
        }
    }
}
