package eu.atmpatlas.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list in {@code docs/retired-words.txt}, and where its words are found. */
record RetiredWords(List<Entry> entries, Set<String> allowed) {

    /** Where a word is refused. */
    enum Scope {
        /** Identifiers of Java and file names, as camel-case words. */
        NAMES,
        /** Documents and schema descriptions. */
        TEXT,
        /** Identifiers, comments and file names of the web's JavaScript. */
        WEB
    }

    record Entry(String word, String replacement, Set<Scope> scopes, Pattern pattern) {}

    private static final Pattern CAMEL_CASE_WORD =
            Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile(
                    "\"\"\"(?s:\\\\.|(?!\"\"\").)*+\"\"\""
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\""
                            + "|'(?:\\\\.|[^'\\\\\\n])*+'"
                            + "|`(?s:\\\\.|[^`\\\\])*+`"
                            + "|//[^\\n]*"
                            + "|/\\*(?s:.*?)\\*/");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");
    private static final Pattern CODE_IN_TEXT = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");
    private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern DIRECTIVE = Pattern.compile("@\\w+\\([^)]*\\)");
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    /**
     * Reads the list: a line is {@code word | replacement | scopes}, or {@code allow | name |
     * reason} for a published name that must stay.
     */
    static RetiredWords parse(String list) {
        var entries = new ArrayList<Entry>();
        var allowed = new HashSet<String>();
        for (String line : list.lines().filter(text -> !text.isBlank()).toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\\|");
            if (cells.length != 3) {
                throw new IllegalArgumentException("not three cells: " + line);
            }
            String word = cells[0].strip();
            if (word.equals("allow")) {
                allowed.add(cells[1].strip());
                continue;
            }
            var scopes = EnumSet.noneOf(Scope.class);
            for (String scope : cells[2].strip().split("\\s+")) {
                scopes.add(Scope.valueOf(scope.toUpperCase(Locale.ROOT)));
            }
            entries.add(new Entry(word, cells[1].strip(), scopes, wholeWord(word)));
        }
        return new RetiredWords(List.copyOf(entries), Set.copyOf(allowed));
    }

    static RetiredWords read(Path list) throws IOException {
        return parse(Files.readString(list));
    }

    /** Problems of a Java source: its identifiers, not its comments, literals and imports. */
    List<String> inJava(String source) {
        String code = IMPORT.matcher(withoutCommentsAndLiterals(source)).replaceAll(" ");
        return identifiers(code).flatMap(name -> inWords(name, Scope.NAMES)).toList();
    }

    /** Problems of a JavaScript source: its identifiers and comments, not its literals. */
    List<String> inJavaScript(String source) {
        Stream<String> names =
                identifiers(withoutCommentsAndLiterals(source))
                        .flatMap(name -> inWords(name, Scope.WEB));
        Stream<String> comments = comments(source).flatMap(text -> find(text, Scope.WEB));
        return Stream.concat(names, comments).toList();
    }

    /** Problems of a file's name, without its folders. */
    List<String> inFileName(String name, Scope scope) {
        return inWords(name, scope).toList();
    }

    /** Problems of a document: its text, not its code and the targets of its links. */
    List<String> inText(String text) {
        String prose = CODE_IN_TEXT.matcher(text).replaceAll(" ");
        return find(LINK_TARGET.matcher(prose).replaceAll(" "), Scope.TEXT).toList();
    }

    /** Problems of the descriptions in a GraphQL schema; names in it are published and stay. */
    List<String> inDescriptions(String schema) {
        return DESCRIPTION
                .matcher(DIRECTIVE.matcher(schema).replaceAll(" "))
                .results()
                .flatMap(match ->
                        inText(match.group(1) == null ? match.group(2) : match.group(1)).stream())
                .toList();
    }

    private Stream<String> inWords(String name, Scope scope) {
        if (allowed.contains(name)) {
            return Stream.empty();
        }
        return find(words(name), scope).map(problem -> name + ": " + problem);
    }

    private Stream<String> find(String text, Scope scope) {
        return entries.stream()
                .filter(entry -> entry.scopes().contains(scope))
                .filter(entry -> entry.pattern().matcher(text).find())
                .map(RetiredWords::message);
    }

    private static String message(Entry entry) {
        return "\"%s\" is retired, use %s".formatted(entry.word(), entry.replacement());
    }

    private static Pattern wholeWord(String word) {
        String spaced =
                String.join("\\s+", Arrays.stream(word.split(" ")).map(Pattern::quote).toList());
        return Pattern.compile(
                "(?<![\\p{L}\\d-])" + spaced + "(?![\\p{L}\\d-])", Pattern.CASE_INSENSITIVE);
    }

    private static String withoutCommentsAndLiterals(String source) {
        return COMMENT_OR_LITERAL.matcher(source).replaceAll(" ");
    }

    private static Stream<String> comments(String source) {
        return COMMENT_OR_LITERAL
                .matcher(source)
                .results()
                .map(match -> match.group())
                .filter(text -> text.startsWith("/"));
    }

    private static Stream<String> identifiers(String code) {
        return IDENTIFIER.matcher(code).results().map(match -> match.group()).distinct();
    }

    private static String words(String name) {
        return String.join(
                " ",
                CAMEL_CASE_WORD
                        .matcher(name)
                        .results()
                        .map(match -> match.group().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
