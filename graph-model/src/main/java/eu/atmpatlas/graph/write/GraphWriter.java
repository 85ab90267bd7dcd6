package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Executes planned writes: first removals, then things that others can refer to, then the things
 * that refer to them. Uses one round trip for each kind of row, for any number of rows.
 */
final class GraphWriter {

    private final Tx tx;
    private final ZonedDateTime at;
    private final boolean retire;
    private final Map<Step, List<Map<String, @Nullable Object>>> rows =
            new java.util.EnumMap<>(Step.class);

    /** The queries, in execution order. */
    private enum Step {
        REMOVE_RELATIONS(
                "UNWIND $rows AS row MATCH (:Entity {id: row.from})-[r]-(:Entity)"
                        + " WHERE r.id = row.id DELETE r"),
        REMOVE_AUTHORISATIONS(
                "UNWIND $rows AS row MATCH (n:Authorisation {id: row.id}) DETACH DELETE n"),
        REMOVE_WORK_PACKAGES(
                "UNWIND $rows AS row MATCH (n:WorkPackage {key: row.id}) DETACH DELETE n"),
        REMOVE_PARTS("UNWIND $rows AS row MATCH (n:Part {key: row.key}) DETACH DELETE n"),
        REMOVE_ENTITIES(Cypher.file(WriteService.class, "remove-entities")),
        FREE_IDS("UNWIND $rows AS row MATCH (r:RetiredId {id: row.id}) DELETE r"),
        RETIRE_IDS(
                "UNWIND $rows AS row MERGE (r:RetiredId {id: row.id})"
                        + " SET r.into = row.into, r.kind = row.kind"),
        PUT_SOURCES("UNWIND $rows AS row MERGE (s:Source {id: row.id}) SET s = row"),
        PUT_VOCABULARIES(
                "UNWIND $rows AS row MERGE (v:Vocabulary {scheme: row.scheme}) SET v = row"),
        PUT_CONCEPTS(Cypher.file(WriteService.class, "put-concepts")),
        PUT_BROADER(
                "UNWIND $rows AS row MATCH (c:Concept {key: row.key})"
                        + " MATCH (b:Concept {key: row.broader}) CREATE (c)-[:BROADER]->(b)"),
        PUT_ENTITIES(Cypher.file(WriteService.class, "put-entities")),
        PUT_CONCEPT_EDGES(
                "UNWIND $rows AS row MATCH (e:Entity {id: row.id})"
                        + " MATCH (c:Concept {key: row.key}) CREATE (e)-[:$(row.type)]->(c)"),
        PUT_SOURCE_EDGES(
                "UNWIND $rows AS row MATCH (e:Entity {id: row.id})"
                        + " MATCH (s:Source {id: row.source}) CREATE (e)-[:SOURCED_FROM]->(s)"),
        PUT_IDENTIFIERS(
                "UNWIND $rows AS row MATCH (e:Entity {id: row.id})"
                        + " CREATE (:Identifier {key: row.key})-[:IDENTIFIES]->(e)"),
        PUT_STATEMENTS(
                "UNWIND $rows AS row MATCH (e:Entity {id: row.id})"
                        + " CREATE (e)-[:HAS_STATEMENT]->(s:Statement) SET s = row.properties"),
        PUT_AUTHORISATIONS(Cypher.file(WriteService.class, "put-authorisations")),
        PUT_WORK_PACKAGES(Cypher.file(WriteService.class, "put-work-packages")),
        PUT_PARTS(Cypher.file(WriteService.class, "put-parts")),
        PUT_RELATIONS(Cypher.file(WriteService.class, "put-relations"));

        private final String cypher;

        Step(String cypher) {
            this.cypher = cypher;
        }
    }

    /**
     * @param at time of the change
     * @param retire whether the id of a removed record stays reserved
     */
    GraphWriter(Tx tx, ZonedDateTime at, boolean retire) {
        this.tx = tx;
        this.at = at;
        this.retire = retire;
    }

    void write(List<PlannedChange> planned) {
        planned.forEach(this::collect);
        rows.forEach((step, found) -> tx.run(step.cypher, Map.of("rows", found)));
    }

    private void collect(PlannedChange planned) {
        long seq = planned.seq();
        switch (planned.write()) {
            case Write.PutVocabulary put ->
                    add(
                            Step.PUT_VOCABULARIES,
                            CypherParameters.row(
                                    "scheme",
                                    put.scheme(),
                                    "titleEn",
                                    put.titleEn(),
                                    "titleNl",
                                    put.titleNl(),
                                    "version",
                                    put.version(),
                                    "source",
                                    put.source(),
                                    "seq",
                                    seq));
            case Write.PutConcept put -> collect(put.concept(), seq);
            case Write.PutSource put -> collect(put.source(), seq);
            case Write.PutEntity put -> collect(put, seq);
            case Write.PutAuthorisation put ->
                    add(
                            Step.PUT_AUTHORISATIONS,
                            CypherParameters.authorisation(put.authorisation(), seq));
            case Write.PutWorkPackage put ->
                    add(
                            Step.PUT_WORK_PACKAGES,
                            CypherParameters.workPackage(put.workPackage(), seq));
            case Write.PutPart put -> add(Step.PUT_PARTS, CypherParameters.part(put.part(), seq));
            case Write.PutRelation put ->
                    add(Step.PUT_RELATIONS, CypherParameters.relation(put, seq));
            case Write.RemoveEntity remove -> {
                removeEntity(remove.id(), null);
                if (!retire) {
                    add(Step.FREE_IDS, CypherParameters.row("id", remove.id()));
                }
            }
            case Write.PutStatements _ ->
                    throw new IllegalStateException("CascadingWrites replaces PutStatements");
            case Write.RetireId retired ->
                    add(
                            Step.RETIRE_IDS,
                            CypherParameters.row(
                                    "id",
                                    retired.id(),
                                    "kind",
                                    retired.kind().name(),
                                    "into",
                                    retired.into()));
            case Write.MergeEntity merge -> removeEntity(merge.id(), merge.into());
            case Write.RemoveRelation remove ->
                    add(
                            Step.REMOVE_RELATIONS,
                            CypherParameters.row(
                                    "id", remove.id(), "from", planned.touches().getFirst()));
            case Write.RemoveAuthorisation remove ->
                    add(Step.REMOVE_AUTHORISATIONS, CypherParameters.row("id", remove.id()));
            case Write.RemoveWorkPackage remove ->
                    add(Step.REMOVE_WORK_PACKAGES, CypherParameters.row("id", remove.key()));
            case Write.RemovePart remove ->
                    add(
                            Step.REMOVE_PARTS,
                            CypherParameters.row("key", Part.key(remove.type(), remove.id())));
        }
    }

    private void removeEntity(String id, @Nullable String into) {
        add(
                Step.REMOVE_ENTITIES,
                CypherParameters.row("id", id, "into", into, "retire", retire || into != null));
    }

    private void collect(Concept concept, long seq) {
        add(Step.PUT_CONCEPTS, CypherParameters.concept(concept, seq));
        if (concept.broader() != null) {
            String broader = Concept.key(concept.scheme(), concept.broader());
            add(Step.PUT_BROADER, CypherParameters.row("key", concept.key(), "broader", broader));
        }
    }

    private void collect(Source source, long seq) {
        add(
                Step.PUT_SOURCES,
                CypherParameters.row(
                        "id",
                        source.id(),
                        "title",
                        source.title(),
                        "url",
                        source.url(),
                        "retrievedOn",
                        source.retrievedOn(),
                        "publishedOn",
                        source.publishedOn(),
                        "note",
                        source.note(),
                        "seq",
                        seq));
    }

    private void collect(Write.PutEntity put, long seq) {
        var entity = put.entity();
        add(Step.PUT_ENTITIES, CypherParameters.entity(entity, put.synthetic(), seq, at));
        for (ConceptField field : KindFields.of(entity.kind()).concepts()) {
            for (String code : entity.codes(field.name())) {
                add(
                        Step.PUT_CONCEPT_EDGES,
                        CypherParameters.row(
                                "id",
                                entity.id(),
                                "key",
                                Concept.key(field.scheme(), code),
                                "type",
                                field.relationship()));
            }
        }
        for (String source : entity.sources()) {
            add(Step.PUT_SOURCE_EDGES, CypherParameters.row("id", entity.id(), "source", source));
        }
        for (Statement statement : entity.statements()) {
            add(Step.PUT_STATEMENTS, CypherParameters.statement(entity.id(), statement));
        }
        for (var identifier : entity.identifiers()) {
            add(
                    Step.PUT_IDENTIFIERS,
                    CypherParameters.row("id", entity.id(), "key", identifier.key()));
        }
    }

    private void add(Step step, Map<String, @Nullable Object> row) {
        rows.computeIfAbsent(step, any -> new ArrayList<>()).add(row);
    }
}
