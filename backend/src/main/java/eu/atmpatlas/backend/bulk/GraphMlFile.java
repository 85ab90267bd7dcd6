package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.Addresses;
import eu.atmpatlas.graph.entity.Entities.Named;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.relation.Relation;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** GraphML: records as nodes, ties as edges; for tools that draw and measure networks. */
final class GraphMlFile implements DumpFormat {

    private final OutputStream out;
    private final Addresses addresses;

    GraphMlFile(OutputStream out, DumpNote note, Addresses addresses) throws IOException {
        this.out = out;
        this.addresses = addresses;
        text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        keys("node", "string", "kind", "name", "country", "address");
        keys("node", "double", "lat", "lon");
        keys("node", "boolean", "synthetic");
        keys("edge", "string", "type", "role", "validFrom", "validTo");
        keys("graph", "string", note.fields().keySet().toArray(String[]::new));
        text("<graph id=\"atlas\" edgedefault=\"directed\">\n");
        for (Map.Entry<String, Object> said : note.fields().entrySet()) {
            data("graph", said.getKey(), said.getValue());
        }
        text("\n");
    }

    private void keys(String of, String type, String... names) throws IOException {
        for (String name : names) {
            text(
                    "<key id=\"%s-%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n"
                            .formatted(of, name, of, name, type));
        }
    }

    private void data(String of, String key, @Nullable Object value) throws IOException {
        if (value != null) {
            text("<data key=\"%s-%s\">%s</data>".formatted(of, key, escaped(value.toString())));
        }
    }

    @Override
    public void record(Entity record) throws IOException {
        Location place = record.stated().location();
        text("<node id=\"%s\">".formatted(escaped(record.id())));
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
        text("</node>\n");
    }

    @Override
    public void tie(Relation tie, Named from, Named to) throws IOException {
        text(
                "<edge id=\"%s\" source=\"%s\" target=\"%s\"%s>"
                        .formatted(
                                escaped(tie.id()),
                                escaped(tie.from()),
                                escaped(tie.to()),
                                tie.type().symmetric() ? " directed=\"false\"" : ""));
        data("edge", "type", tie.type());
        data("edge", "role", tie.role());
        data("edge", "validFrom", tie.validFrom());
        data("edge", "validTo", tie.validTo());
        text("</edge>\n");
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As XML 1.0 has it, which knows no control characters. */
    private static String escaped(String text) {
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
                            boolean fits =
                                    c >= ' '
                                            && c != 0xFFFE
                                            && c != 0xFFFF
                                            && (c < 0xD800 || c > 0xDFFF);
                            if (fits) {
                                xml.appendCodePoint(c);
                            }
                        }
                    }
                });
        return xml.toString();
    }

    @Override
    public void close() throws IOException {
        text("</graph>\n</graphml>\n");
        out.close();
    }
}
