package eu.atmpatlas.graph.provenance;

import org.springframework.data.repository.Repository;

import java.util.List;

/** Reads all sources in batches. */
public interface SourceScanRepository extends Repository<Source, String> {

    /** Returns the next 1,000 sources after an id, in the order of ids. */
    List<Source> findTop1000ByIdGreaterThanOrderById(String after);
}
