package eu.atmpatlas.backend.page;

import org.springframework.core.io.ResourceLoader;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * {@code manifest.json} of the web module's bundle.
 *
 * @param folder where its files are served, with a slash at the end
 * @param data where the data files are served, with a slash at the end
 * @param dataVersion the part of that address that changes with them
 * @param modules files by the module that a page starts with or loads: its own chunk first
 * @param moduleStyles style sheets that come with these modules
 * @param styles style sheets that pages link, by name
 * @param scripts classic scripts that pages link, by name
 */
record AssetManifest(
        String folder,
        String data,
        String dataVersion,
        Map<String, List<String>> modules,
        Map<String, List<String>> moduleStyles,
        Map<String, String> styles,
        Map<String, String> scripts) {

    static AssetManifest read(ResourceLoader resources) throws IOException {
        try (InputStream file =
                resources.getResource("classpath:static/assets/manifest.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, AssetManifest.class);
        }
    }
}
