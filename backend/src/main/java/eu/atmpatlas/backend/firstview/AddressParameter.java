package eu.atmpatlas.backend.firstview;

import com.fasterxml.jackson.annotation.JsonProperty;

import eu.atmpatlas.backend.firstview.AddressGrammar.NumberPart;
import eu.atmpatlas.backend.firstview.AddressGrammar.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A parameter of a directory's address.
 *
 * @param name in the address
 * @param field under which its value is known
 * @param type how its text is read
 * @param defaultValue value of an absent parameter
 * @param values that a choice has
 * @param pattern of a name
 * @param maxLength of a text in UTF-16 units; the rest is cut off
 * @param maxItems of a list; further ones are left out
 * @param numbers the parts of its text
 * @param filter the field of the schema's filter input
 * @param filterIf the property that a directory has if it takes this filter
 * @param variable of the query that carries the value where the filter does not
 */
record AddressParameter(
        String name,
        String field,
        Type type,
        @JsonProperty("default") @Nullable String defaultValue,
        @Nullable List<String> values,
        @Nullable String pattern,
        @Nullable Integer maxLength,
        @Nullable Integer maxItems,
        @Nullable List<NumberPart> numbers,
        @Nullable String filter,
        @Nullable String filterIf,
        @Nullable String variable) {}
