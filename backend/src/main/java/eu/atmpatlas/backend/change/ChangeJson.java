package eu.atmpatlas.backend.change;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Writes changes as JSON, for streams and webhooks. Null values are left out. */
@Component
public class ChangeJson {

    private final JsonMapper json =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** The value as JSON on one line. */
    public String text(Object value) {
        return json.writeValueAsString(value);
    }

    /**
     * Reads a filter that {@link #text} wrote.
     *
     * @throws tools.jackson.core.JacksonException if the text is not a filter
     */
    public ChangeFilter filter(String text) {
        return json.readValue(text, ChangeFilter.class);
    }
}
