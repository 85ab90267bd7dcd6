package eu.atmpatlas.backend.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomFeedWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] bytes(Feed feed) {
        var out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new AtomFeedWriter(xml).write(feed);
            xml.close();
        } catch (XMLStreamException intoMemory) {
            throw new IllegalStateException(intoMemory);
        }
        return out.toByteArray();
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", feed.lang());
        text("id", feed.self());
        text("title", feed.title());
        updated(feed.updated());
        link("self", "application/atom+xml", feed.self());
        link("alternate", "text/html", feed.home());
        for (FeedEntry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", entry.id());
        text("title", entry.title());
        updated(entry.at());
        link("alternate", "text/html", entry.url());
        xml.writeStartElement("author");
        text("name", entry.author());
        xml.writeEndElement();
        for (String tag : entry.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag);
        }
        text("content", entry.text());
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(validXml(text));
        xml.writeEndElement();
    }

    private void updated(Instant at) throws XMLStreamException {
        text("updated", DateTimeFormatter.ISO_INSTANT.format(at));
    }

    private void link(String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    /** Removes control characters that XML cannot represent. */
    private static String validXml(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t'
                                || c == '\n'
                                || c >= 0x20 && c <= 0xD7FF
                                || c >= 0xE000 && c <= 0xFFFD
                                || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
