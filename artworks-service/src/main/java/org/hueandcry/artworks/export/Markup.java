package org.hueandcry.artworks.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of one namespace, without what no XML may hold. */
final class Markup {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;
    private final String prefix;
    private final String namespace;

    Markup(String prefix, String namespace, String root) {
        this.prefix = prefix;
        this.namespace = namespace;
        try {
            writer = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement(prefix, root, namespace);
            writer.writeNamespace(prefix, namespace);
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** What writes what is inside an element. */
    interface Content {
        void write();
    }

    /** @param attributes names and values in turn; of the namespace, but {@code xml:lang} */
    Markup in(String element, Content content, String... attributes) {
        try {
            writer.writeStartElement(prefix, element, namespace);
            attributes(attributes);
            content.write();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Nothing where the text is null. */
    Markup text(String element, String text, String... attributes) {
        if (text != null) {
            try {
                writer.writeStartElement(prefix, element, namespace);
                attributes(attributes);
                writer.writeCharacters(printable(text));
                writer.writeEndElement();
            } catch (XMLStreamException e) {
                throw unwritable(e);
            }
        }
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("xml:lang")) {
                writer.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", attributes[i + 1]);
            } else {
                writer.writeAttribute(prefix, namespace, attributes[i], printable(attributes[i + 1]));
            }
        }
    }

    byte[] written() {
        try {
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c <= 0xFFFD || c > 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static IllegalStateException unwritable(XMLStreamException cause) {
        return new IllegalStateException("A record cannot be written as XML", cause);
    }
}
