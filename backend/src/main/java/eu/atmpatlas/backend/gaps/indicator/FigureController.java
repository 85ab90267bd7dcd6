package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.EvidenceConnection;
import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.gaps.RegionNames;
import eu.atmpatlas.backend.gaps.TableSources;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.model.ExternalCount;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Figures with their method, their parts and the records behind them. */
@Controller
class FigureController {

    private static final Comparator<FigureEvidence> IN_ORDER =
            Comparator.<FigureEvidence>comparingInt(record -> rank(record.standing()))
                    .thenComparing(FigureEvidence::name)
                    .thenComparing(FigureEvidence::id);

    private final ConceptLookup concepts;
    private final TableSources sources;
    private final GapRequestReader requestReader;

    FigureController(ConceptLookup concepts, TableSources sources, GapRequestReader requestReader) {
        this.requestReader = requestReader;
        this.concepts = concepts;
        this.sources = sources;
    }

    @SchemaMapping(typeName = "IndicatorFigure")
    String method(FigureView figure, @Argument @Nullable Language lang) {
        GapMessages messages = GapMessages.of(lang);
        return messages.text(IndicatorCatalogueController.key(figure.indicator(), "method"))
                + " "
                + messages.text("scenario." + figure.request().context().scenario());
    }

    @SchemaMapping(typeName = "IndicatorFigure")
    CompletableFuture<List<Source>> sources(
            FigureView figure, DataFetchingEnvironment environment) {
        return sources.of(environment, figure.figure().sources());
    }

    @SchemaMapping(typeName = "IndicatorFigure")
    EvidenceConnection<FigureRecordEdge> records(
            FigureView figure,
            @Argument @Nullable String part,
            @Argument FigureEvidence.@Nullable Standing standing,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        List<FigureEvidence> wanted =
                figure.figure().records().stream()
                        .filter(record -> part == null || record.parts().contains(part))
                        .filter(record -> standing == null || record.standing() == standing)
                        .sorted(IN_ORDER)
                        .toList();
        return EvidenceConnection.of(
                wanted, FigureEvidence::id, FigureRecordEdge::of, first, after);
    }

    private static int rank(FigureEvidence.Standing standing) {
        return switch (standing) {
            case COUNTED -> 0;
            case UNKNOWN -> 1;
            case NOT_COUNTED -> 2;
        };
    }

    @SchemaMapping(typeName = "FigurePart")
    String name(Figure.Part part, @Argument @Nullable Language lang) {
        String name = part.name();
        if (name != null) {
            return name;
        }
        GapMessages messages = GapMessages.of(lang);
        for (ExternalCount count : requestReader.state().landscape().externalCounts()) {
            if (part.scheme() == null && count.id().equals(part.code())) {
                String dutch = count.labelNl();
                return Language.choose(
                        lang, count.labelEn(), dutch == null ? count.labelEn() : dutch);
            }
        }
        String key = "part." + part.code();
        return part.scheme() == null && messages.has(key)
                ? messages.text(key)
                : RegionNames.label(concept(part), messages, part.code());
    }

    @SchemaMapping(typeName = "FigurePart")
    @Nullable Concept concept(Figure.Part part) {
        String scheme = part.scheme();
        return scheme == null ? null : concepts.find(scheme, part.code());
    }

    /** {@code FigureRecordEdge} of the schema. */
    record FigureRecordEdge(
            String cursor,
            String id,
            String name,
            FigureEvidence.Standing standing,
            List<String> parts,
            FigureEvidence.@Nullable Why reason)
            implements EvidenceConnection.EvidenceEdge {

        static FigureRecordEdge of(FigureEvidence record, String cursor) {
            return new FigureRecordEdge(
                    cursor,
                    record.id(),
                    record.name(),
                    record.standing(),
                    record.parts(),
                    record.why());
        }
    }
}
