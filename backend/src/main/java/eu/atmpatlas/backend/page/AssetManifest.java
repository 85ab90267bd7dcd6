package eu.atmpatlas.backend.page;

import org.springframework.core.io.ResourceLoader;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The {@code manifest.json} of the web module's bundle.
 *
 * @param folder address of the bundled files, with a slash at the end
 * @param data address of the data files, with a slash at the end
 * @param dataVersion the part of the data address that changes with the files
 * @param modules files by entry or lazy module; the first is the module's own chunk
 * @param moduleStyles style sheets of these modules
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
