package eu.atmpatlas.backend.search.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Where the index gets its records from. */
public interface RecordSource {

    /**
     * Asked id to record, without those that do not exist; a retired id leads to its heir.
     *
     * @param day on which its operators operate a site
     */
    Map<String, IndexedRecord> byIds(Collection<String> ids, LocalDate day);

    /** Ids of the sites that the institutions operate. */
    Set<String> operatedBy(Collection<String> institutions);

    /** Ids of the sites whose operators on one day are not those on the other. */
    Set<String> operatedOtherwise(LocalDate one, LocalDate other);

    /**
     * Hands over every record of every kind in batches, in bounded memory.
     *
     * @param day on which its operators operate a site
     */
    void forEachBatch(LocalDate day, Consumer<List<IndexedRecord>> each);
}
