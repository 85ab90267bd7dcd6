package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.need.NeedMatches.NeedMatch;
import eu.atmpatlas.backend.network.RelationPaths;
import eu.atmpatlas.backend.reason.ExplanationWriter;
import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.graph.network.model.NetworkPath;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.ArrayList;
import java.util.List;

/** What a match lacks, and how sites are related to the asker and to each other. */
@Controller
class NeedPathController {

    /** As the query {@code paths} has it where the client asks for no other. */
    private static final int MAX_LENGTH = 6;

    /** From a site through both operators to the other site. */
    private static final int MAX_PARTNER_LENGTH = 3;

    private final ExplanationWriter texts;
    private final RelationPaths paths;

    NeedPathController(ExplanationWriter texts, RelationPaths paths) {
        this.texts = texts;
        this.paths = paths;
    }

    @SchemaMapping
    List<String> missing(NeedMatch match, @Argument @Nullable Language lang) {
        var missing = new ArrayList<String>();
        for (int i = 0; i < match.needed().size(); i++) {
            if (match.site().verdicts().get(i) == Verdict.NO) {
                missing.add(texts.write(match.needed().get(i).explanation(), lang));
            }
        }
        return missing;
    }

    @SchemaMapping
    @Nullable NetworkPath path(NeedMatch match) {
        return match.from() == null
                ? null
                : paths.best(match.from(), match.node().id(), MAX_LENGTH);
    }

    @SchemaMapping(typeName = "PartnerPair")
    @Nullable NetworkPath path(NeedMatches.Partners pair) {
        return paths.best(
                pair.sites().getFirst().id(), pair.sites().getLast().id(), MAX_PARTNER_LENGTH);
    }
}
