package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.ChangeLogFilter;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Filters the log, first in the database, then exactly. So a reader with a narrow filter on a long
 * log reads few entries.
 */
@Component
final class FilteredChangeLog {

    private final ChangeLog log;
    private final PublicChangeMapper mapper;
    private final Vocabularies vocabularies;

    FilteredChangeLog(ChangeLog log, PublicChangeMapper mapper, Vocabularies vocabularies) {
        this.log = log;
        this.mapper = mapper;
        this.vocabularies = vocabularies;
    }

    /**
     * A scanned part of the log.
     *
     * @param matches in the requested order
     * @param reached all matches up to this number, or down to it, are included
     */
    record Batch(List<PublishedChange> matches, long reached) {}

    /**
     * The next matches between two numbers, both exclusive. It may be empty although there are
     * matches further on.
     *
     * @param limit maximum number of log entries
     */
    Batch next(ChangeFilter filter, long after, long before, boolean newestFirst, int limit) {
        ChangeLog.FilteredPage page =
                log.filtered(logFilter(filter), after, before, newestFirst, limit);
        List<PublishedChange> matches =
                mapper.map(page.changes().stream().filter(filter::mayMatch).toList()).stream()
                        .filter(filter::matches)
                        .toList();
        return new Batch(matches, page.scannedTo());
    }

    private ChangeLogFilter logFilter(ChangeFilter filter) {
        return new ChangeLogFilter(
                filter.kinds(),
                withNarrower(filter.countries()),
                filter.records(),
                filter.subjects(),
                filter.operations(),
                filter.methods(),
                filter.actors());
    }

    private Set<String> withNarrower(Set<String> countries) {
        var codes = new HashSet<>(countries);
        vocabularies
                .find(KindFields.COUNTRY.scheme())
                .ifPresent(vocabulary ->
                        countries.stream()
                                .filter(code -> vocabulary.find(code).isPresent())
                                .forEach(code -> codes.addAll(vocabulary.selfAndNarrower(code))));
        return codes;
    }
}
