package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.kind.DirectoryColumn;
import eu.atmpatlas.backend.kind.DirectoryColumn.Type;
import eu.atmpatlas.backend.kind.DirectoryMapping.Rows;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.page.PageBody;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Builds the first rows of a directory from the same response that the front end shows. */
final class DirectoryTable {

    private final String kind;
    private final String lang;
    private final ResponseValues values;
    private final boolean near;

    private DirectoryTable(String kind, String lang, boolean near) {
        this.kind = kind;
        this.lang = lang;
        this.values = new ResponseValues(lang);
        this.near = near;
    }

    /**
     * @param mapped whether the page shows a map beside the rows
     * @param near whether the rows show the distance from a place
     * @param data of the response to the directory's query
     */
    static PageBody of(
            String kind,
            String lang,
            boolean mapped,
            boolean near,
            Object data,
            MessageCatalogue catalogue) {
        return new DirectoryTable(kind, lang, near).table(mapped, data, catalogue);
    }

    private PageBody table(boolean mapped, Object data, MessageCatalogue catalogue) {
        Rows layout = rows(kind);
        var columns = new ArrayList<PageBody.Column>();
        columns.add(new PageBody.Column("name", "col-name"));
        List<DirectoryColumn> shown =
                layout.columns().stream()
                        .filter(column -> near || column.type() != Type.DISTANCE)
                        .toList();
        shown.forEach(column -> columns.add(column(column)));
        return new PageBody.Table(
                kind,
                count(data, catalogue),
                mapped ? "split" : "list",
                layout.compare(),
                List.copyOf(columns),
                ResponseValues.list(data, "list.edges").stream()
                        .map(edge -> row(edge, layout, shown))
                        .toList());
    }

    private static Rows rows(String plural) {
        return KindMapping.all().stream()
                .filter(mapping -> mapping.kind().plural().equals(plural))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no directory " + plural))
                .directory()
                .rows();
    }

    private String count(Object data, MessageCatalogue catalogue) {
        Object found = Objects.requireNonNull(ResponseValues.at(data, "list.totalCount"));
        Object all = ResponseValues.at(data, "all.totalCount");
        int rest =
                ResponseValues.at(data, "rest.totalCount") instanceof Number others
                        ? others.intValue()
                        : 0;
        String certain =
                rest > 0
                        ? catalogue.text(lang, "count.making", found)
                                + " · "
                                + catalogue.text(lang, "count.rest", rest)
                        : all == null || all.equals(found)
                                ? catalogue.text(lang, "count." + kind, found)
                                : catalogue.text(lang, "countOf." + kind, all, found);
        Object more = ResponseValues.at(data, "list.mayCount");
        return more instanceof Number number && number.intValue() > 0
                ? certain + " · " + catalogue.text(lang, "count.may", number)
                : certain;
    }

    private PageBody.Row row(@Nullable Object edge, Rows layout, List<DirectoryColumn> columns) {
        Object node = Objects.requireNonNull(ResponseValues.at(edge, "node"));
        String name = Objects.requireNonNull(ResponseValues.text(node, "name"));
        String note =
                layout.notes().stream()
                        .map(path -> ResponseValues.text(node, path))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        String path =
                "/%s/%s"
                        .formatted(
                                String.valueOf(ResponseValues.text(node, "kind"))
                                        .toLowerCase(Locale.ROOT),
                                ResponseValues.text(node, "id"));
        return new PageBody.Row(
                path,
                name,
                note.isEmpty() || name.equals(note) ? null : note,
                reasons(edge),
                columns.stream().map(column -> cell(column, node, edge)).toList());
    }

    /** Why the record may match; null if it certainly does. */
    private static @Nullable String reasons(@Nullable Object edge) {
        if (!"MAY_MATCH".equals(ResponseValues.text(edge, "certainty"))) {
            return null;
        }
        return ResponseValues.list(edge, "reasons").stream()
                .filter(reason -> "MAY".equals(ResponseValues.text(reason, "verdict")))
                .map(reason -> ResponseValues.text(reason, "text"))
                .collect(Collectors.joining("; "));
    }

    private PageBody.Cell cell(DirectoryColumn column, Object node, @Nullable Object edge) {
        return new PageBody.Cell(
                column(column), texts(column, node, edge), column.type() == Type.CONCEPTS);
    }

    private List<String> texts(DirectoryColumn column, Object node, @Nullable Object edge) {
        Object value =
                switch (column.type()) {
                    case DISTANCE -> ResponseValues.at(edge, "distanceKm");
                    case PLACE, YEARS -> node;
                    default -> ResponseValues.at(node, column.path());
                };
        if (value == null) {
            return List.of();
        }
        String text =
                switch (column.type()) {
                    case CONCEPTS, CONCEPT -> null;
                    case RECORD -> ResponseValues.text(value, "name");
                    case PLACE -> ResponseValues.place(value);
                    case DATE -> values.date(value);
                    case PERIOD -> values.period(value);
                    case NUMBER -> values.number(value);
                    case MONEY -> values.money((Number) value);
                    case DISTANCE -> values.distance((Number) value);
                    case YEARS -> years(value);
                };
        return switch (column.type()) {
            case CONCEPTS, CONCEPT -> ResponseValues.labels(value);
            default -> text == null ? List.of() : List.of(text);
        };
    }

    private static @Nullable String years(Object node) {
        String start = ResponseValues.text(node, "startYear");
        String end = ResponseValues.text(node, "endYear");
        return start == null && end == null
                ? null
                : "%s – %s".formatted(start == null ? "" : start, end == null ? "" : end);
    }

    private static PageBody.Column column(DirectoryColumn column) {
        return new PageBody.Column(
                column.key(), ("col-" + column.key() + " " + column.classes()).strip());
    }
}
