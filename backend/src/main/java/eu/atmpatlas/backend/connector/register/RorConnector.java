package eu.atmpatlas.backend.connector.register;

import static eu.atmpatlas.backend.connector.register.JsonEntries.text;

import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;
import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.model.RegisterRecordBuilder;
import eu.atmpatlas.backend.connector.model.RegisterSink;
import eu.atmpatlas.backend.connector.model.RegisterSource;
import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The dump of the Research Organization Registry, schema 2 (JSON, or a zip with it). Takes
 * organisations in Europe; it creates none, because the registry does not say who works on advanced
 * therapies.
 */
public final class RorConnector implements Connector.OfRecords {

    private static final long MAX_UNPACKED = 4_000_000_000L;

    private static final Map<String, String> SCHEMES =
            Map.of(
                    "isni", "ISNI",
                    "wikidata", "WIKIDATA",
                    "grid", "GRID",
                    "fundref", "CROSSREF_FUNDER");

    @Override
    public ConnectorInfo info() {
        return new ConnectorInfo(
                "ror",
                "Research Organization Registry (ROR)",
                null,
                null,
                Set.of("zenodo.org"),
                "ror-data.zip",
                false);
    }

    @Override
    public void read(RegisterFile file, RegisterSink sink) throws IOException {
        if (file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            readZip(file, sink);
        } else {
            JsonEntries.forEach(file, null, organisation -> read(organisation, sink));
        }
    }

    private static void readZip(RegisterFile file, RegisterSink sink) throws IOException {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            ZipEntry entry =
                    zip.stream()
                            .filter(each -> each.getName().endsWith(".json"))
                            .max(Comparator.comparing(each -> each.getName().contains("schema_v2")))
                            .map(ZipEntry.class::cast)
                            .orElseThrow(() ->
                                    new UnreadableRegisterException(
                                            file.name(), "zip", "holds no JSON file"));
            if (entry.getSize() > MAX_UNPACKED) {
                throw new UnreadableRegisterException(
                        file.name(), "zip", "unpacks to more than 4 GB");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                JsonEntries.forEach(
                        entry.getName(), in, null, organisation -> read(organisation, sink));
            }
        } catch (ZipException malformed) {
            throw new UnreadableRegisterException(
                    file.name(), "zip", "is not a zip: " + malformed.getMessage());
        }
    }

    private static void read(JsonNode organisation, RegisterSink sink) {
        String id = text(organisation.path("id"));
        try {
            Identifier ror = new Identifier("ROR", id == null ? "" : id).normalised();
            if (ror.validationError() != null) {
                throw new WrongValueException("id", id, "is not like https://ror.org/05xvt9f17");
            }
            if (!organisation.path("names").isArray()) {
                throw new WrongValueException(
                        "names", "", "is not a list: the dump must have schema 2");
            }
            String country = country(organisation);
            if (country == null) {
                sink.leaveOut();
            } else {
                sink.accept(entry(ror, organisation, country));
            }
        } catch (WrongValueException wrong) {
            sink.refuse(
                    id == null ? "organisation" : id, wrong.field(), wrong.value(), wrong.reason());
        }
    }

    private static @Nullable String country(JsonNode organisation) {
        for (JsonNode location : organisation.path("locations")) {
            List<String> codes =
                    EuropeanCountries.codes(
                            List.of(
                                    location.path("geonames_details")
                                            .path("country_code")
                                            .asString("")));
            if (!codes.isEmpty()) {
                return codes.getFirst();
            }
        }
        return null;
    }

    private static RegisterRecord entry(Identifier ror, JsonNode organisation, String country) {
        String address = "https://ror.org/" + ror.value();
        String status = text(organisation.path("status"));
        RegisterRecordBuilder entry =
                RegisterRecord.of(
                                ror.value(),
                                name(organisation, ror),
                                RegisterSource.ofEntry(
                                        "ror", ror.value(), "ROR: " + ror.value(), address))
                        .kind(EntityKind.INSTITUTION)
                        .country(country)
                        .day(day(organisation))
                        .identifier("ROR", ror.value())
                        .fills("country", country)
                        .notice(
                                status == null || status.equals("active")
                                        ? null
                                        : "ROR has the status " + status);
        for (JsonNode external : organisation.path("external_ids")) {
            addIdentifier(external, entry);
        }
        for (JsonNode relationship : organisation.path("relationships")) {
            String other = text(relationship.path("id"));
            if ("parent".equals(text(relationship.path("type"))) && other != null) {
                entry.relation(RelationType.PART_OF, new Identifier("ROR", other).normalised());
            }
        }
        return entry.build();
    }

    private static String name(JsonNode organisation, Identifier ror) {
        for (JsonNode name : organisation.path("names")) {
            for (JsonNode type : name.path("types")) {
                String value = text(name.path("value"));
                if (value != null && "ror_display".equals(type.asString(""))) {
                    return value;
                }
            }
        }
        return ror.value();
    }

    /** The preferred identifier, or the only one. Several without a preference are left out. */
    private static void addIdentifier(JsonNode external, RegisterRecordBuilder entry) {
        String scheme = SCHEMES.get(external.path("type").asString(""));
        String preferred = text(external.path("preferred"));
        if (preferred == null && external.path("all").size() == 1) {
            preferred = text(external.path("all").path(0));
        }
        if (scheme != null && preferred != null) {
            boolean funder = scheme.equals("CROSSREF_FUNDER") && !preferred.startsWith("10.");
            entry.furtherIdentifier(scheme, funder ? "10.13039/" + preferred : preferred);
        }
    }

    private static @Nullable LocalDate day(JsonNode organisation) {
        String text = text(organisation.path("admin").path("last_modified").path("date"));
        try {
            return RegisterDay.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongValueException(
                    "admin.last_modified.date", text, String.valueOf(wrong.getMessage()));
        }
    }
}
