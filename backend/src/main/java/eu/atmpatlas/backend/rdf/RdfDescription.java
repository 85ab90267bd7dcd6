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

/** What is said of one thing. Saying the same twice says it once; saying null says nothing. */
public final class RdfDescription {

    private final String iri;
    private final List<String> types = new ArrayList<>();
    private final Map<RdfProperty, List<RdfTerm>> statements = new LinkedHashMap<>();

    /** Says nothing yet. */
    public RdfDescription(String iri) {
        this.iri = iris(iri);
    }

    /** The thing's address. */
    public String iri() {
        return iri;
    }

    List<String> types() {
        return types;
    }

    Map<RdfProperty, List<RdfTerm>> statements() {
        return statements;
    }

    /** Says what it is, by prefixed names of classes. */
    public RdfDescription type(String... names) {
        for (String name : names) {
            if (!types.contains(name)) {
                types.add(name);
            }
        }
        return this;
    }

    /** Ties it to another thing. */
    public RdfDescription link(RdfProperty property, @Nullable String to) {
        return to == null ? this : add(property, Range.IRI, new RdfTerm.Iri(iris(to)));
    }

    /** Ties it to other things. */
    public RdfDescription links(RdfProperty property, Iterable<String> all) {
        all.forEach(to -> link(property, to));
        return this;
    }

    /** Says something in words of a language. */
    public RdfDescription langString(RdfProperty property, String language, @Nullable String text) {
        return text == null
                ? this
                : add(property, Range.LANG_STRING, new RdfTerm.LanguageString(text, language));
    }

    /**
     * Says a value.
     *
     * @param value as the property's range has it: String, LocalDate, Instant, Number, Boolean
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
            throw new IllegalArgumentException(property + " cannot be " + term);
        }
        List<RdfTerm> terms = statements.computeIfAbsent(property, any -> new ArrayList<>());
        if (!terms.contains(term)) {
            terms.add(term);
        }
        return this;
    }

    /** Characters that no IRI may hold are written as their bytes. */
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
