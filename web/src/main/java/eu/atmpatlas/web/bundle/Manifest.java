package eu.atmpatlas.web.bundle;

import java.util.List;
import java.util.Map;

/**
 * {@code manifest.json}: what a server needs to know of the bundle to write a page.
 *
 * @param folder where chunks, joined style sheets and scripts are served
 * @param data where the data files are served
 * @param dataVersion the part of that address that changes with them
 * @param modules files by the module that a page starts with or loads: its own chunk first, then
 *     those that this imports
 * @param moduleStyles style sheets that those refer to, by the same modules
 * @param styles joined style sheets by name
 * @param scripts joined classic scripts by name
 */
record Manifest(
        String folder,
        String data,
        String dataVersion,
        Map<String, List<String>> modules,
        Map<String, List<String>> moduleStyles,
        Map<String, String> styles,
        Map<String, String> scripts) {}
