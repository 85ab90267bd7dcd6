package eu.atmpatlas.graph.provenance;

import org.springframework.data.repository.Repository;

import java.util.List;

/** Sources one after the other, for those who go through all of them. */
public interface SourceScanRepository extends Repository<Source, String> {

    /** The next thousand after an id, in the order of ids. */
    List<Source> findTop1000ByIdGreaterThanOrderById(String after);
}
