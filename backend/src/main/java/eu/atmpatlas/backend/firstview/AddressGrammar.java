package eu.atmpatlas.backend.firstview;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The parameters of a directory's address. The web module defines them in {@code
 * base/directory-address.json}, which its pages read, too.
 *
 * @param number pattern of a number
 * @param blank pattern of a character that is cut off at both ends of a text
 * @param facets how facets are written
 * @param parameters all others, in the order in which they are written
 * @param assumed the condition on a facet that applies where the address states none
 * @param orders of the results; the first usable one is the default
 */
record AddressGrammar(
        String number,
        String blank,
        Facets facets,
        List<AddressParameter> parameters,
        Assumed assumed,
        List<Order> orders) {

    private static final String FILE = "classpath:static/base/directory-address.json";

    /**
     * How facets are written.
     *
     * @param code pattern of a value
     * @param modes suffixes of a facet's name, with the field of the schema's filter input
     * @param known the suffix for whether a value is stated
     */
    record Facets(String code, List<Mode> modes, Known known) {}

    /**
     * A condition on a facet that applies where the address states none.
     *
     * @param facet key of the facet
     * @param unless field of the parameter that turns it off
     * @param is the value that turns it off
     * @param any codes of which a record has one
     */
    record Assumed(String facet, String unless, String is, List<String> any) {}

    /** A suffix of a facet's name, and the field of the schema's filter input. */
    record Mode(String suffix, String mode) {}

    /** The suffix for whether a value is stated, and its two values. */
    record Known(String suffix, String yes, String no) {}

    /** An order of the results, and the field without which it makes no sense. */
    record Order(String name, @Nullable String needs) {}

    /** A number by its name, and its limits; the lower limit {@code above} is excluded. */
    record NumberPart(
            String name,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable Double above,
            @Nullable String atLeast) {}

    /** How a parameter's text is read. */
    enum Type {
        @JsonProperty("choice")
        CHOICE,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("name")
        NAME,
        @JsonProperty("names")
        NAMES,
        @JsonProperty("numbers")
        NUMBERS,
        @JsonProperty("position")
        POSITION
    }

    /** Reads the web module's file. */
    static AddressGrammar read(ResourceLoader resources) throws IOException {
        try (InputStream file = resources.getResource(FILE).getInputStream()) {
            return JsonMapper.shared().readValue(file, AddressGrammar.class);
        }
    }
}
