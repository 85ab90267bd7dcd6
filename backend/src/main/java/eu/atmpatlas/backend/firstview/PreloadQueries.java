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
 * The first queries of the pages, from the web module's {@code preloaded-queries.json}. A test
 * checks that the file equals what the front end's modules generate.
 */
@Component
final class PreloadQueries {

    private final AddressGrammar grammar;
    private final QueryFile queryFile;

    /**
     * Content of the file.
     *
     * @param about query about the data; every page sends it
     * @param directories queries by kind of record
     * @param record query of one record; its id is set per request
     */
    private record QueryFile(
            PreloadQuery about,
            Map<String, DirectoryPreloadQuery> directories,
            PreloadQuery record) {}

    PreloadQueries(ResourceLoader resources) throws IOException {
        this.grammar = AddressGrammar.read(resources);
        try (InputStream file =
                resources.getResource("classpath:preloaded-queries.json").getInputStream()) {
            this.queryFile = JsonMapper.shared().readValue(file, QueryFile.class);
        }
    }

    /** Reads the parameters of a directory's address. */
    DirectoryAddress address(MultiValueMap<String, String> query) {
        return new DirectoryAddress(grammar, query);
    }

    /** The query of a directory page at an address. */
    PreloadQuery directory(DirectoryAddress address, String lang) {
        return directory(address).at(address, grammar.parameters(), lang);
    }

    /** The kind of record that an address shows. */
    String kind(DirectoryAddress address) {
        return String.valueOf(address.value("kind"));
    }

    /** Whether the directory page at an address shows a map. */
    boolean mapped(DirectoryAddress address) {
        return directory(address).map() && !"list".equals(address.value("layout"));
    }

    private DirectoryPreloadQuery directory(DirectoryAddress address) {
        return Objects.requireNonNull(queryFile.directories().get(kind(address)));
    }

    /** The query of a record page. */
    PreloadQuery record(String id, String lang) {
        return with(queryFile.record(), Map.of("id", id), lang);
    }

    /** The query about the data, which every page sends. */
    PreloadQuery about() {
        return queryFile.about();
    }

    private static PreloadQuery with(
            PreloadQuery preload, Map<String, Object> changed, String lang) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(preload.variables());
        variables.putAll(changed);
        variables.put("lang", lang.toUpperCase(Locale.ROOT));
        return new PreloadQuery(preload.query(), variables);
    }
}
