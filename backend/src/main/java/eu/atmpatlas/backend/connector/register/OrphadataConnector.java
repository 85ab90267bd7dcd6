package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;
import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.model.RegisterRecordBuilder;
import eu.atmpatlas.backend.connector.model.RegisterSink;
import eu.atmpatlas.backend.connector.model.RegisterSource;
import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Orphadata's alignments of rare diseases with other terminologies (product 1, XML). Takes all
 * disorders; it creates no condition, because the file does not say which ones advanced therapies
 * are for.
 */
public final class OrphadataConnector implements Connector.OfRecords {

    private static final String ROOT = "JDBOR";
    private static final String DISORDER = "Disorder";
    private static final String REFERENCE = "ExternalReference";

    @Override
    public ConnectorInfo info() {
        return new ConnectorInfo(
                "orphadata",
                "Orphadata: alignments of rare diseases",
                "https://www.orphadata.com/data/xml/en_product1.xml",
                null,
                Set.of("www.orphadata.com", "orphadata.com"),
                "en_product1.xml",
                false);
    }

    @Override
    public void read(RegisterFile file, RegisterSink sink) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // A document type can make a small file expand without limit, or read other files.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file.path())) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            read(file, xml, sink);
        } catch (XMLStreamException malformed) {
            throw new UnreadableRegisterException(
                    file.name(),
                    "root",
                    "is not well-formed XML: "
                            + String.valueOf(malformed.getMessage()).replaceAll("\\s+", " "));
        }
    }

    private static void read(RegisterFile file, XMLStreamReader xml, RegisterSink sink)
            throws XMLStreamException {
        xml.nextTag();
        if (!ROOT.equals(xml.getLocalName())) {
            throw new UnreadableRegisterException(
                    file.name(), "root", "is %s, not %s".formatted(xml.getLocalName(), ROOT));
        }
        LocalDate day = day(file, xml.getAttributeValue(null, "date"));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && DISORDER.equals(xml.getLocalName())) {
                read(disorder(xml), day, sink);
            }
        }
    }

    private static @Nullable LocalDate day(RegisterFile file, @Nullable String text) {
        try {
            return RegisterDay.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableRegisterException(
                    file.name(), "date", text + " " + wrong.getMessage());
        }
    }

    /**
     * A disorder of the file.
     *
     * @param icd10 codes of exactly the same disease
     */
    private record Disorder(@Nullable String code, @Nullable String name, Set<String> icd10) {}

    private static Disorder disorder(XMLStreamReader xml) throws XMLStreamException {
        String code = null;
        String name = null;
        var icd10 = new LinkedHashSet<String>();
        int depth = 0;
        while (depth >= 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 0 && xml.getLocalName().equals("OrphaCode")) {
                    code = xml.getElementText().strip();
                } else if (depth == 0 && xml.getLocalName().equals("Name")) {
                    name = xml.getElementText().strip();
                } else if (xml.getLocalName().equals(REFERENCE)) {
                    addExactIcd10(xml, icd10);
                } else {
                    depth++;
                }
            }
        }
        return new Disorder(code, name, icd10);
    }

    private static void addExactIcd10(XMLStreamReader xml, Set<String> codes)
            throws XMLStreamException {
        String source = "";
        String reference = "";
        String relation = "";
        boolean inRelation = false;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(REFERENCE))) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Source" -> source = xml.getElementText().strip();
                    case "Reference" -> reference = xml.getElementText().strip();
                    case "DisorderMappingRelation" -> inRelation = true;
                    case "Name" -> relation = inRelation ? xml.getElementText() : relation;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("DisorderMappingRelation")) {
                inRelation = false;
            }
            event = xml.next();
        }
        if (source.equals("ICD-10") && relation.strip().startsWith("E ")) {
            codes.add(reference);
        }
    }

    private static void read(Disorder disorder, @Nullable LocalDate day, RegisterSink sink) {
        String code = disorder.code();
        if (code == null || !code.matches("[1-9]\\d{0,6}")) {
            sink.refuse(
                    code == null ? DISORDER : code,
                    "OrphaCode",
                    code == null ? "" : code,
                    "is not a number of Orphanet");
            return;
        }
        RegisterRecordBuilder entry =
                RegisterRecord.of(
                                code,
                                disorder.name() == null ? code : disorder.name(),
                                RegisterSource.ofEntry(
                                        "orphadata",
                                        code,
                                        "Orphanet: disease " + code,
                                        "https://www.orpha.net/en/disease/detail/" + code))
                        .kind(EntityKind.CONDITION)
                        .day(day)
                        .identifier("ORPHANET", code);
        // One disease can have several codes; none of them is then the same as the disease.
        if (disorder.icd10().size() == 1) {
            entry.furtherIdentifier("ICD_10", disorder.icd10().iterator().next());
        }
        sink.accept(entry.build());
    }
}
