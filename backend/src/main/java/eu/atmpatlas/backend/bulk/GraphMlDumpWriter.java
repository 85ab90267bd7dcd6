package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.PermanentUrls;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.relation.Relation;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** GraphML: records as nodes, relations as edges, for tools that draw and analyse networks. */
final class GraphMlDumpWriter implements DumpWriter {

    private final OutputStream out;
    private final PermanentUrls addresses;

    GraphMlDumpWriter(OutputStream out, DumpMetadata metadata, PermanentUrls addresses)
            throws IOException {
        this.out = out;
        this.addresses = addresses;
        write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        keys("node", "string", "kind", "name", "country", "address");
        keys("node", "double", "lat", "lon");
        keys("node", "boolean", "synthetic");
        keys("edge", "string", "type", "role", "validFrom", "validTo");
        keys("edge", "boolean", "symmetric");
        keys("graph", "string", metadata.fields().keySet().toArray(String[]::new));
        write("<graph id=\"atlas\" edgedefault=\"directed\">\n");
        for (Map.Entry<String, Object> field : metadata.fields().entrySet()) {
            data("graph", field.getKey(), field.getValue());
        }
        write("\n");
    }

    private void keys(String element, String type, String... names) throws IOException {
        for (String name : names) {
            write(
                    "<key id=\"%s-%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n"
                            .formatted(element, name, element, name, type));
        }
    }

    private void data(String element, String key, @Nullable Object value) throws IOException {
        if (value != null) {
            write(
                    "<data key=\"%s-%s\">%s</data>"
                            .formatted(element, key, escape(value.toString())));
        }
    }

    @Override
    public void record(Entity record) throws IOException {
        Location place = record.stated().location();
        write("<node id=\"%s\">".formatted(escape(record.id())));
        data("node", "kind", record.kind());
        data("node", "name", record.name());
        for (String country : record.stated().codes("country")) {
            data("node", "country", country);
        }
        data("node", "address", addresses.of(record));
        if (place != null) {
            data("node", "lat", place.point().lat());
            data("node", "lon", place.point().lon());
        }
        data("node", "synthetic", record.synthetic());
        write("</node>\n");
    }

    @Override
    public void relation(Relation relation, EntityName from, EntityName to) throws IOException {
        write(
                "<edge id=\"%s\" source=\"%s\" target=\"%s\">"
                        .formatted(
                                escape(relation.id()),
                                escape(relation.from()),
                                escape(relation.to())));
        data("edge", "type", relation.type());
        data("edge", "role", relation.role());
        data("edge", "validFrom", relation.validFrom());
        data("edge", "validTo", relation.validTo());
        data("edge", "symmetric", relation.type().symmetric());
        write("</edge>\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Escapes text for XML 1.0 and removes the control characters that XML 1.0 forbids. */
    private static String escape(String text) {
        var xml = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> xml.append("&amp;");
                        case '<' -> xml.append("&lt;");
                        case '>' -> xml.append("&gt;");
                        case '"' -> xml.append("&quot;");
                        case '\n', '\r', '\t' -> xml.append("&#").append(c).append(';');
                        default -> {
                            boolean allowed =
                                    c >= ' '
                                            && c != 0xFFFE
                                            && c != 0xFFFF
                                            && (c < 0xD800 || c > 0xDFFF);
                            if (allowed) {
                                xml.appendCodePoint(c);
                            }
                        }
                    }
                });
        return xml.toString();
    }

    @Override
    public void close() throws IOException {
        write("</graph>\n</graphml>\n");
        out.close();
    }
}
