package eu.atmpatlas.graph.provenance;

import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;

/** Reads sources by id. Only the write service writes them. */
public interface SourceRepository extends Repository<Source, String> {

    /** Returns the sources that exist, in no particular order, in one round trip. */
    List<Source> findAllByIdIn(Collection<String> ids);
}
