package eu.atmpatlas.graph.provenance;

import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;

/** Sources by id. They are written through the write door only. */
public interface SourceRepository extends Repository<Source, String> {

    /** Those of the ids that exist, in no order: one round trip. */
    List<Source> findAllByIdIn(Collection<String> ids);
}
