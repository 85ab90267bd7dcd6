package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Server-rendered content between header and footer, visible before any script runs. */
public sealed interface PageBody {

    /** A heading, and a sentence if there is one. */
    record Text(String heading, @Nullable String sentence) implements PageBody {}

    /**
     * The first rows of a directory.
     *
     * @param kind of the records
     * @param count text that states how many records match
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

    /**
     * The row of a record. The cells exclude the first column, which is the name.
     *
     * @param may why the record may match; null if it certainly does
     */
    record Row(
            String address,
            String name,
            @Nullable String note,
            @Nullable String may,
            List<Cell> cells) {}

    /** Values of a cell; none if nothing is stated. Shown as a list or as one text. */
    record Cell(Column column, List<String> values, boolean listed) {}

    /**
     * A record.
     *
     * @param kind as named in the schema
     * @param place on one line, or null
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

    /** Facts under one heading, given by its message key. */
    record Group(String key, List<Fact> facts) {}

    /**
     * A fact, given by its message key. The address is present if the fact names another record or
     * a website.
     */
    record Fact(String key, List<String> values, boolean listed, @Nullable String address) {}
}
