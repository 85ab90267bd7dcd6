package eu.atmpatlas.backend.change;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Changes as JSON, in streams and webhooks alike; what is not stated is not there. */
@Component
public class ChangeJson {

    private final JsonMapper json =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** The value, changes inside it included, on one line. */
    public String text(Object value) {
        return json.writeValueAsString(value);
    }

    /**
     * A filter as {@link #text} wrote it.
     *
     * @throws tools.jackson.core.JacksonException if it is none
     */
    public ChangeFilter filter(String text) {
        return json.readValue(text, ChangeFilter.class);
    }
}
