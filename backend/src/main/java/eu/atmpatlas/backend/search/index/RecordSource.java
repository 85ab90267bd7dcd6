package eu.atmpatlas.backend.search.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Source of the records for the index. */
public interface RecordSource {

    /**
     * Records by requested id, without unknown ones; a retired id leads to its replacement.
     *
     * @param day for which operators and related records must be valid
     */
    Map<String, IndexedRecord> byIds(Collection<String> ids, LocalDate day);

    /** Ids of the sites that these institutions operate. */
    Set<String> operatedBy(Collection<String> institutions);

    /** Ids of the records whose operators or related records differ between two days. */
    Set<String> operatorsDifferBetween(LocalDate one, LocalDate other);

    /**
     * Passes every record of every kind to the consumer in batches, in bounded memory.
     *
     * @param day for which operators and related records must be valid
     */
    void forEachBatch(LocalDate day, Consumer<List<IndexedRecord>> each);
}
