package eu.atmpatlas.web.bundle;

import java.util.List;
import java.util.Map;

/**
 * {@code bundle.json}: what is bundled.
 *
 * @param imports the import map: bare specifiers, or prefixes that end with a slash, to paths
 * @param shell the module that every page starts with; what it imports is one chunk
 * @param entries further modules that pages start with
 * @param styles style sheets that are joined, by the name of the result
 * @param scripts classic scripts that are joined, by the name of the result
 * @param data folders of files that modules fetch
 */
record BundleConfig(
        Map<String, String> imports,
        String shell,
        List<String> entries,
        Map<String, List<String>> styles,
        Map<String, List<String>> scripts,
        List<String> data) {}
