package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the server writes between header and footer, for readers before any script has run. */
public sealed interface PageBody {

    /** A heading and a sentence or none. */
    record Text(String heading, @Nullable String sentence) implements PageBody {}

    /**
     * The first rows of a directory.
     *
     * @param kind which directory
     * @param count how many records match, in words
     * @param layout of the page: split or list
     * @param compare whether rows have a box to choose them for comparison
     */
    record Table(
            String kind,
            String count,
            String layout,
            boolean compare,
            List<Column> columns,
            List<Row> rows)
            implements PageBody {}

    /** A column by its key in the messages, with its classes. */
    record Column(String key, String classes) {}

    /** A record's row; cells without the first, which names it. */
    record Row(String address, String name, @Nullable String note, List<Cell> cells) {}

    /** Values of a cell, none if nobody stated any; listed below each other or as one text. */
    record Cell(Column column, List<String> values, boolean listed) {}

    /**
     * A record.
     *
     * @param kind as the schema names it
     * @param place in one line, or null
     * @param groups its facts
     */
    record Facts(
            String kind,
            String directory,
            String name,
            @Nullable String place,
            @Nullable String summary,
            List<Group> groups)
            implements PageBody {}

    /** Facts under one heading, by the key of its message. */
    record Group(String key, List<Fact> facts) {}

    /** A fact by the key of its message; an address if it names another record or a website. */
    record Fact(String key, List<String> values, boolean listed, @Nullable String address) {}
}
