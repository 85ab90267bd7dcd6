package eu.atmpatlas.backend.rdf;

import eu.atmpatlas.backend.rdf.RdfProperty.Range;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements about one resource. Adding a statement again has no effect, nor has adding null.
 */
public final class RdfDescription {

    private final String iri;
    private final List<String> types = new ArrayList<>();
    private final Map<RdfProperty, List<RdfTerm>> statements = new LinkedHashMap<>();

    public RdfDescription(String iri) {
        this.iri = iris(iri);
    }

    /** IRI of the resource. */
    public String iri() {
        return iri;
    }

    List<String> types() {
        return types;
    }

    Map<RdfProperty, List<RdfTerm>> statements() {
        return statements;
    }

    /** Adds types, as prefixed names of classes. */
    public RdfDescription type(String... names) {
        for (String name : names) {
            if (!types.contains(name)) {
                types.add(name);
            }
        }
        return this;
    }

    /** Adds a link to another resource. */
    public RdfDescription link(RdfProperty property, @Nullable String to) {
        return to == null ? this : add(property, Range.IRI, new RdfTerm.Iri(iris(to)));
    }

    /** Adds links to other resources. */
    public RdfDescription links(RdfProperty property, Iterable<String> all) {
        all.forEach(to -> link(property, to));
        return this;
    }

    /** Adds a text with a language tag. */
    public RdfDescription langString(RdfProperty property, String language, @Nullable String text) {
        return text == null
                ? this
                : add(property, Range.LANG_STRING, new RdfTerm.LanguageString(text, language));
    }

    /**
     * Adds a literal.
     *
     * @param value of a Java type that matches the property's range: String, LocalDate, Instant,
     *     Number, Boolean
     */
    public RdfDescription value(RdfProperty property, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String text =
                switch (value) {
                    case String plain -> plain;
                    case LocalDate date -> date.toString();
                    case Instant moment -> moment.toString();
                    case Double number -> BigDecimal.valueOf(number).toPlainString();
                    case Long number -> Long.toString(number);
                    case Integer number -> Integer.toString(number);
                    case Boolean flag -> Boolean.toString(flag);
                    default -> throw new IllegalArgumentException(property + ": " + value);
                };
        return add(property, property.range(), new RdfTerm.Literal(text, property.range().type()));
    }

    private RdfDescription add(RdfProperty property, Range range, RdfTerm term) {
        if (property.range() != range) {
            throw new IllegalArgumentException(property + " does not accept " + term);
        }
        List<RdfTerm> terms = statements.computeIfAbsent(property, any -> new ArrayList<>());
        if (!terms.contains(term)) {
            terms.add(term);
        }
        return this;
    }

    /** Percent-encodes the characters that are invalid in an IRI. */
    static String iris(String text) {
        var iri = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7f || "<>\"{}|^`\\".indexOf(c) >= 0) {
                iri.append("%%%02X".formatted((int) c));
            } else {
                iri.append(c);
            }
        }
        return iri.toString();
    }
}
