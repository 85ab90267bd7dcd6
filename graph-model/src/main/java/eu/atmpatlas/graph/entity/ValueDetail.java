package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is on record about one value of a list, from all statements that count and agree.
 *
 * @param value code of the concept
 * @param asserted whether the record has the value; false means that a source says no
 * @param contradicted whether another statement that counts says the opposite
 * @param detail each part from the strongest statement that states it
 * @param sources ids of the sources of these statements
 * @param statedOn the latest day that they speak of; null if none states one
 */
public record ValueDetail(
        String value,
        boolean asserted,
        boolean contradicted,
        StatementDetail detail,
        List<String> sources,
        @Nullable LocalDate statedOn) {

    /**
     * Combines statements on one value.
     *
     * @param shown the statements that agree with what the record shows, strongest first
     */
    static ValueDetail of(String value, List<Statement> shown, boolean contradicted) {
        return new ValueDetail(
                value,
                shown.getFirst().asserted(),
                contradicted,
                combined(shown),
                shown.stream().flatMap(each -> each.sources().stream()).distinct().toList(),
                shown.stream()
                        .map(Statement::statedOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static StatementDetail combined(List<Statement> shown) {
        List<StatementDetail> details =
                shown.stream()
                        .flatMap(each -> Optional.ofNullable(each.detail()).stream())
                        .toList();
        // A day without a status belongs to no status of another statement.
        StatementDetail dated =
                details.stream()
                        .filter(each -> each.status() != null)
                        .findFirst()
                        .orElse(
                                new StatementDetail(
                                        null, null, List.of(), null, null, List.of(), null));
        return new StatementDetail(
                dated.status(),
                dated.statusOn(),
                list(details, StatementDetail::scales),
                first(details, StatementDetail::grade),
                first(details, StatementDetail::batchScale),
                list(details, StatementDetail::productTypes),
                first(details, StatementDetail::openToThirdParties));
    }

    private static <T> @Nullable T first(
            List<StatementDetail> details, Function<StatementDetail, @Nullable T> part) {
        for (StatementDetail detail : details) {
            T stated = part.apply(detail);
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    private static List<String> list(
            List<StatementDetail> details, Function<StatementDetail, List<String>> part) {
        return details.stream()
                .map(part)
                .filter(stated -> !stated.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
