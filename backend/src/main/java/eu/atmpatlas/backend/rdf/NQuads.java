package eu.atmpatlas.backend.rdf;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Writes N-Triples and N-Quads (W3C, 2014): one line per statement, for programs and large files.
 */
public final class NQuads {

    private final Namespaces namespaces;
    private final Appendable out;

    public NQuads(Namespaces namespaces, Appendable out) {
        this.namespaces = namespaces;
        this.out = out;
    }

    /** A document as N-Triples. */
    public static String triples(RdfDocument document, Namespaces namespaces) {
        var text = new StringBuilder(4096);
        new NQuads(namespaces, text).write(document, null);
        return text.toString();
    }

    /**
     * Writes all statements of a document.
     *
     * @param graph named graph of the statements, or null for the default graph
     */
    public void write(RdfDocument document, @Nullable String graph) {
        String end = graph == null ? " .\n" : " <" + RdfDescription.iris(graph) + "> .\n";
        try {
            for (RdfDescription description : document.all()) {
                String subject = "<" + description.iri() + "> ";
                for (String type : description.types()) {
                    line(subject, "rdf:type", "<" + namespaces.expand(type) + ">", end);
                }
                for (Map.Entry<RdfProperty, List<RdfTerm>> entry :
                        description.statements().entrySet()) {
                    for (RdfTerm term : entry.getValue()) {
                        line(subject, entry.getKey().name(), term(term), end);
                    }
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void line(String subject, String property, String object, String end)
            throws IOException {
        out.append(subject)
                .append('<')
                .append(namespaces.expand(property))
                .append("> ")
                .append(object)
                .append(end);
    }

    private String term(RdfTerm term) {
        return switch (term) {
            case RdfTerm.Iri(String iri) -> "<" + iri + ">";
            case RdfTerm.LanguageString(String text, String language) ->
                    Turtle.quoted(text) + "@" + language;
            case RdfTerm.Literal(String text, String type) ->
                    type.equals("xsd:string")
                            ? Turtle.quoted(text)
                            : Turtle.quoted(text) + "^^<" + namespaces.expand(type) + ">";
        };
    }
}
