package eu.atmpatlas.backend.rdf;

import eu.atmpatlas.backend.rdf.Property.Range;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of one thing. Saying the same twice says it once; saying null says nothing. */
public final class Description {

    private final String iri;
    private final List<String> types = new ArrayList<>();
    private final Map<Property, List<Term>> statements = new LinkedHashMap<>();

    /** Says nothing yet. */
    public Description(String iri) {
        this.iri = iris(iri);
    }

    /** The thing's address. */
    public String iri() {
        return iri;
    }

    List<String> types() {
        return types;
    }

    Map<Property, List<Term>> statements() {
        return statements;
    }

    /** Says what it is, by prefixed names of classes. */
    public Description type(String... names) {
        for (String name : names) {
            if (!types.contains(name)) {
                types.add(name);
            }
        }
        return this;
    }

    /** Ties it to another thing. */
    public Description link(Property property, @Nullable String to) {
        return to == null ? this : say(property, Range.LINK, new Term.Link(iris(to)));
    }

    /** Ties it to other things. */
    public Description links(Property property, Iterable<String> all) {
        all.forEach(to -> link(property, to));
        return this;
    }

    /** Says something in words of a language. */
    public Description words(Property property, String language, @Nullable String text) {
        return text == null ? this : say(property, Range.WORDS, new Term.Words(text, language));
    }

    /**
     * Says a value.
     *
     * @param value as the property's range has it: String, LocalDate, Instant, Number, Boolean
     */
    public Description value(Property property, @Nullable Object value) {
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
        return say(property, property.range(), new Term.Literal(text, property.range().type()));
    }

    private Description say(Property property, Range range, Term term) {
        if (property.range() != range) {
            throw new IllegalArgumentException(property + " cannot be " + term);
        }
        List<Term> said = statements.computeIfAbsent(property, any -> new ArrayList<>());
        if (!said.contains(term)) {
            said.add(term);
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
