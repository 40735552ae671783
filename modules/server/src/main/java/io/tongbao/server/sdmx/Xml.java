package io.tongbao.server.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What all messages of SDMX-ML 2.1 have in common. */
record Xml(XMLStreamWriter out) {
    private static final Map<String, String> NAMESPACES = Map.of(
            "mes", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message",
            "str", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure",
            "com", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common");

    /** Writes something. */
    interface Writing {
        void to(XMLStreamWriter out) throws XMLStreamException;
    }

    /** Writes something within something. */
    interface Part {
        void write() throws XMLStreamException;
    }

    static Xml to(OutputStream out) throws IOException {
        try {
            return new Xml(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void write(Writing writing) throws IOException {
        try {
            writing.to(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Begins a document. */
    void message(String name) throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        start("mes", name);
        for (Map.Entry<String, String> each : NAMESPACES.entrySet()) {
            out.writeNamespace(each.getKey(), each.getValue());
        }
    }

    /** @param last what comes at the end of it */
    void header(String id, String prepared, Part last) throws XMLStreamException {
        start("mes", "Header");
        text("mes", "ID", id);
        text("mes", "Test", "false");
        text("mes", "Prepared", prepared);
        start("mes", "Sender");
        out.writeAttribute("id", Dataflow.AGENCY);
        end();
        last.write();
        end();
    }

    void start(String prefix, String name) throws XMLStreamException {
        out.writeStartElement(prefix, name, Objects.requireNonNull(NAMESPACES.get(prefix)));
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    void text(String prefix, String name, String text) throws XMLStreamException {
        start(prefix, name);
        out.writeCharacters(text);
        end();
    }

    /** Names in both languages. */
    void names(String en, String zh) throws XMLStreamException {
        name("en", en);
        name("zh", zh);
    }

    /** Something with an id, an agency, a version and names. */
    void maintained(String name, Named named) throws XMLStreamException {
        start("str", name);
        out.writeAttribute("id", named.id());
        out.writeAttribute("agencyID", Dataflow.AGENCY);
        out.writeAttribute("version", Dataflow.VERSION);
        names(named.en(), named.zh());
    }

    /** Names something that is maintained. */
    void ref(String id, String kind, String type) throws XMLStreamException {
        out.writeEmptyElement("Ref");
        out.writeAttribute("id", id);
        out.writeAttribute("version", Dataflow.VERSION);
        out.writeAttribute("agencyID", Dataflow.AGENCY);
        out.writeAttribute("package", kind);
        out.writeAttribute("class", type);
    }

    private void name(String language, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            start("com", "Name");
            out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
            out.writeCharacters(text);
            end();
        }
    }
}
