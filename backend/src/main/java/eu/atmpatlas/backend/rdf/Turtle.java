package eu.atmpatlas.backend.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes Turtle (W3C, 2014), the RDF syntax for human readers. */
public final class Turtle {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private final Namespaces namespaces;
    private final StringBuilder out = new StringBuilder(4096);

    private Turtle(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /** A document as Turtle. */
    public static String of(RdfDocument document, Namespaces namespaces) {
        var turtle = new Turtle(namespaces);
        turtle.write(document);
        return turtle.out.toString();
    }

    private void write(RdfDocument document) {
        var used = new TreeSet<String>();
        for (RdfDescription description : document.all()) {
            description.types().forEach(type -> used.add(Namespaces.prefix(type)));
            description
                    .statements()
                    .forEach((property, terms) -> {
                        used.add(Namespaces.prefix(property.name()));
                        terms.forEach(term -> {
                            if (term instanceof RdfTerm.Literal(_, String type)) {
                                used.add(Namespaces.prefix(type));
                            }
                        });
                    });
        }
        for (String prefix : used) {
            out.append("@prefix %s: <%s> .\n".formatted(prefix, namespaces.of(prefix)));
        }
        document.all().forEach(this::write);
    }

    private void write(RdfDescription description) {
        List<String> lines = new ArrayList<>();
        if (!description.types().isEmpty()) {
            lines.add(
                    "a "
                            + String.join(
                                    ", ", description.types().stream().map(this::name).toList()));
        }
        for (Map.Entry<RdfProperty, List<RdfTerm>> entry : description.statements().entrySet()) {
            lines.add(
                    name(entry.getKey().name())
                            + " "
                            + String.join(
                                    ", ", entry.getValue().stream().map(this::term).toList()));
        }
        if (!lines.isEmpty()) {
            out.append("\n<").append(description.iri()).append(">\n    ");
            out.append(String.join(" ;\n    ", lines)).append(" .\n");
        }
    }

    private String name(String name) {
        String local = name.substring(name.indexOf(':') + 1);
        return LOCAL.matcher(local).matches() ? name : "<" + namespaces.expand(name) + ">";
    }

    private String term(RdfTerm term) {
        return switch (term) {
            case RdfTerm.Iri(String iri) -> "<" + iri + ">";
            case RdfTerm.LanguageString(String text, String language) ->
                    quoted(text) + "@" + language;
            case RdfTerm.Literal(String text, String type) ->
                    switch (type) {
                        case "xsd:string" -> quoted(text);
                        case "xsd:boolean", "xsd:integer" -> text;
                        default -> quoted(text) + "^^" + type;
                    };
        };
    }

    /** A quoted string, in the syntax of Turtle and N-Triples. */
    static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        quoted.append("\\u%04X".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
