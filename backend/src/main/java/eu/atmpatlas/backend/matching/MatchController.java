package eu.atmpatlas.backend.matching;

import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** Which records names may mean. */
@Controller
class MatchController {

    private static final int MAX_NAMES = 1_000;
    private static final int DEFAULT_FIRST = 3;
    private static final int MAX_FIRST = 10;

    private final NameMatcher matcher;
    private final Vocabularies vocabularies;

    MatchController(NameMatcher matcher, Vocabularies vocabularies) {
        this.matcher = matcher;
        this.vocabularies = vocabularies;
    }

    /** A record that a name may mean. */
    record MatchCandidate(Entity node, double score, boolean certain, List<String> reasons) {}

    @QueryMapping
    List<List<MatchCandidate>> match(
            @Argument List<MatchInput> names, @Argument @Nullable Integer first) {
        int size = PageSize.require("first", first, DEFAULT_FIRST, MAX_FIRST);
        if (names.size() > MAX_NAMES) {
            throw new LimitExceededException(
                    "names", "must be at most %d, not %d".formatted(MAX_NAMES, names.size()));
        }
        for (int i = 0; i < names.size(); i++) {
            names.get(i).check("names[%d]".formatted(i), vocabularies);
        }
        return size == 0
                ? names.stream().map(_ -> List.<MatchCandidate>of()).toList()
                : matcher.match(names, size);
    }
}
