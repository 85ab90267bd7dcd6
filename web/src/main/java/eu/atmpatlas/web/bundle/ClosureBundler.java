package eu.atmpatlas.web.bundle;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.ChunkOutputType;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.JSChunk;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.VariableRenamingPolicy;
import com.google.javascript.jscomp.WarningLevel;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;
import com.google.javascript.jscomp.jarjar.com.google.common.collect.ImmutableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

/**
 * Joins the modules of each chunk with Closure Compiler. Of its work only the joining, the renaming
 * of variables and the removal of white space are used: no statement is changed, so that private
 * members, which it can read but not yet optimise, are safe.
 */
final class ClosureBundler {

    private ClosureBundler() {}

    /**
     * The code of each chunk, by its name. Chunks name each other by their plain names, {@code
     * ./NAME.js}.
     *
     * @param chunks each after those that it imports
     */
    static Map<String, String> compile(
            List<Chunk> chunks, ModuleGraph graph, Map<String, String> imports) {
        var parts = new LinkedHashMap<String, JSChunk>();
        for (Chunk chunk : chunks) {
            var part = new JSChunk(chunk.name());
            chunk.modules()
                    .forEach(module -> part.add(
                            SourceFile.fromCode("/" + module, graph.module(module).code())));
            chunk.imports()
                    .forEach(name -> part.addDependency(Objects.requireNonNull(parts.get(name))));
            parts.put(chunk.name(), part);
        }
        Compiler.setLoggingLevel(Level.WARNING);
        var compiler = new Compiler();
        // Browsers' globals are not declared: whatever is not ours keeps its name.
        Result result =
                compiler.compileChunks(
                        List.of(SourceFile.fromCode("externs.js", "")),
                        List.copyOf(parts.values()),
                        options(imports));
        if (!result.success) {
            throw new IllegalArgumentException("Not bundled: " + result.errors.getFirst());
        }
        var code = new LinkedHashMap<String, String>();
        parts.forEach((name, part) -> code.put(name, compiler.toSource(part)));
        return code;
    }

    static CompilerOptions options(Map<String, String> imports) {
        var options = new CompilerOptions();
        // The one mode that takes private members.
        options.setLanguageIn(LanguageMode.UNSUPPORTED);
        options.setLanguageOut(LanguageMode.NO_TRANSPILE);
        options.setVariableRenaming(VariableRenamingPolicy.ALL);
        options.setChunkOutputType(ChunkOutputType.ES_MODULES);
        options.setAllowDynamicImport(true);
        options.setModuleResolutionMode(ResolutionMode.BROWSER_WITH_TRANSFORMED_PREFIXES);
        options.setBrowserResolverPrefixReplacements(ImmutableMap.copyOf(imports));
        options.setModuleRoots(List.of("/"));
        options.setDependencyOptions(DependencyOptions.none());
        options.setEmitUseStrict(false);
        options.setRewritePolyfills(false);
        WarningLevel.QUIET.setOptionsForWarningLevel(options);
        return options;
    }
}
