package eu.atmpatlas.backend.firstview;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What pages ask first, as the web module tells it in {@code first-questions.json}, which a test
 * keeps equal to what the front end's own modules make.
 */
@Component
final class PreloadQueries {

    private static final String SITES = "sites";

    private final QueryFile queryFile;

    /**
     * The file.
     *
     * @param about what the data are; asked by every page
     * @param directories by kind
     * @param record of one record, whose id is left open
     */
    private record QueryFile(
            PreloadQuery about,
            Map<String, DirectoryPreloadQuery> directories,
            PreloadQuery record) {}

    PreloadQueries(ResourceLoader resources) throws IOException {
        try (InputStream file =
                resources.getResource("classpath:first-questions.json").getInputStream()) {
            this.queryFile = JsonMapper.shared().readValue(file, QueryFile.class);
        }
    }

    /** At an address of a directory. */
    PreloadQuery directory(MultiValueMap<String, String> address, String lang) {
        return directory(address).at(address, lang);
    }

    /** Which directory an address shows. */
    String kind(MultiValueMap<String, String> address) {
        String kind = address.getFirst("kind");
        return kind != null && queryFile.directories().containsKey(kind) ? kind : SITES;
    }

    /** Whether an address of a directory shows a map. */
    boolean mapped(MultiValueMap<String, String> address) {
        return directory(address).map() && !"list".equals(address.getFirst("view"));
    }

    private DirectoryPreloadQuery directory(MultiValueMap<String, String> address) {
        return Objects.requireNonNull(queryFile.directories().get(kind(address)));
    }

    /** Of a record. */
    PreloadQuery record(String id, String lang) {
        return with(queryFile.record(), Map.of("id", id), lang);
    }

    /** What the data are: asked by every page. */
    PreloadQuery about() {
        return queryFile.about();
    }

    private static PreloadQuery with(
            PreloadQuery question, Map<String, Object> chosen, String lang) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(question.variables());
        variables.putAll(chosen);
        variables.put("lang", lang.toUpperCase(Locale.ROOT));
        return new PreloadQuery(question.query(), variables);
    }
}
