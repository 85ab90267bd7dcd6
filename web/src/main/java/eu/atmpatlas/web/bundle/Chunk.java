package eu.atmpatlas.web.bundle;

import java.util.List;

/**
 * Modules that become one file.
 *
 * @param name of the file, without hash and ending
 * @param modules paths, each after what it imports
 * @param imports names of the chunks that it imports
 */
record Chunk(String name, List<String> modules, List<String> imports) {}
