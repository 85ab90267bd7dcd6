package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The effect of a sequence of changes on the index.
 *
 * @param records ids of the records whose documents change
 * @param institutions ids of the institutions whose sites' documents change too
 * @param concepts whether vocabularies change
 */
record AffectedRecords(Set<String> records, Set<String> institutions, boolean concepts) {

    static AffectedRecords of(Collection<Change> changes) {
        var records = new LinkedHashSet<String>();
        var institutions = new LinkedHashSet<String>();
        boolean concepts = false;
        for (Change change : changes) {
            switch (change.subject()) {
                case CONCEPT, VOCABULARY -> concepts = true;
                case ENTITY -> {
                    records.add(change.subjectId());
                    records.addAll(change.touches());
                    if (mayOperate(change.kind())) {
                        institutions.addAll(change.touches());
                    }
                }
                case RELATION -> {
                    if (isIndexed(change)) {
                        records.addAll(change.touches());
                    }
                }
                case AUTHORISATION, WORK_PACKAGE -> records.addAll(change.touches());
                case SOURCE -> {}
                default -> records.addAll(change.touches());
            }
        }
        return new AffectedRecords(records, institutions, concepts);
    }

    /** Whether records of the kind may operate records that are indexed with their operators. */
    private static boolean mayOperate(@Nullable EntityKind kind) {
        return kind != null
                && KindMapping.all().stream()
                        .filter(mapping -> mapping.accepts(FilterField.OPERATOR))
                        .anyMatch(mapping -> RelationType.OPERATES.allows(kind, mapping.kind()));
    }

    /** The index contains the operators of sites, and the relations that are facets. */
    private static boolean isIndexed(Change change) {
        String payload = change.after() == null ? change.before() : change.after();
        return payload == null
                || (WriteJson.read(Change.Subject.RELATION, payload)
                                instanceof Write.PutRelation put
                        && (put.type() == RelationType.OPERATES
                                || RelatedFacets.types().contains(put.type())));
    }
}
