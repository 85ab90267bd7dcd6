package eu.atmpatlas.web.bundle;

import java.util.List;

/**
 * An ES module.
 *
 * @param path from the root, without a slash at the start
 * @param code the text that is compiled
 * @param imports paths of the modules that it imports, in their order
 * @param dynamicImports paths of the modules that it loads when it needs them
 */
record SourceModule(
        String path, String code, List<String> imports, List<String> dynamicImports) {}
