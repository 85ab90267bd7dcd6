package eu.atmpatlas.backend.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Where the index gets its records from. */
public interface RecordSource {

    /** Asked id to record, without those that do not exist; a retired id leads to its heir. */
    Map<String, IndexedRecord> byIds(Collection<String> ids);

    /** Ids of the sites that the institutions operate. */
    Set<String> operatedBy(Collection<String> institutions);

    /** Hands over every record of every kind in batches, in bounded memory. */
    void forEachBatch(Consumer<List<IndexedRecord>> each);
}
