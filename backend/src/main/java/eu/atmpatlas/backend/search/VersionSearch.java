package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.index.VersionIndex;
import eu.atmpatlas.backend.search.query.QueryValidator;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.version.DataVersion;

import org.springframework.stereotype.Component;

/** Executes queries on earlier versions of the data. Thread-safe. */
@Component
public class VersionSearch {

    private final DueDates due;

    VersionSearch(DueDates due) {
        this.due = due;
    }

    /**
     * Evaluates a query as of a version. The result need not be closed.
     *
     * @throws eu.atmpatlas.backend.error.BadInputException that names the invalid field
     */
    public SearchResult search(DataVersion version, SearchQuery query) {
        new QueryValidator(version.vocabularies()).check(query);
        VersionIndex index =
                version.derived(VersionIndex.class, each -> VersionIndex.of(each, due));
        return new SearchResult(query, index.lease());
    }
}
