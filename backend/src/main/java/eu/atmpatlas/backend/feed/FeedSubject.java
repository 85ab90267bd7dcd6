package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed follows: a list, a record or a concept.
 *
 * @param name in the language of the feed
 * @param path of its page
 * @param whole the kind if all of its records are followed, removed ones included; null if only
 *     {@code records}
 * @param records ids of the records
 * @param dated whether records of its kind have days for a calendar
 */
record FeedSubject(
        String name, String path, @Nullable EntityKind whole, List<String> records, boolean dated) {

    /** Copies the ids. */
    FeedSubject {
        records = List.copyOf(records);
    }

    /** The changes that belong to it; empty if there can be none. */
    Optional<ChangeFilter> changes() {
        if (whole != null) {
            return Optional.of(ChangeFilter.ALL.ofKinds(Set.of(whole)));
        }
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(ChangeFilter.ALL.ofRecords(records));
    }
}
