package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects everything that a list of writes refers to, so that it can be looked up in a few round
 * trips.
 */
final class References {

    private final Map<Subject, Set<String>> ids = new EnumMap<>(Subject.class);
    private final Set<String> identifiers = new HashSet<>();
    private final Set<String> statementSources = new HashSet<>();

    /** Whether the list has a denial, which is weighed against the relation that it denies. */
    private final boolean weighsRelations;

    References(List<? extends Write> writes) {
        for (Subject subject : Subject.values()) {
            ids.put(subject, new HashSet<>());
        }
        weighsRelations =
                writes.stream()
                        .anyMatch(write ->
                                write instanceof Write.PutRelation put && !put.stated().asserted());
        writes.forEach(this::collect);
    }

    Set<String> ids(Subject subject) {
        return ids.getOrDefault(subject, Set.of());
    }

    Set<String> identifiers() {
        return identifiers;
    }

    /** Sources of statements: their addresses tell how much weight a statement has. */
    Set<String> statementSources() {
        return statementSources;
    }

    private void collect(Write write) {
        WriteSubjects.Key key = WriteSubjects.of(write);
        add(key.subject(), key.id());
        switch (write) {
            case Write.PutVocabulary put -> add(Subject.SOURCE, put.source());
            case Write.PutConcept put -> collect(put.concept());
            case Write.PutEntity put -> collect(put);
            case Write.PutStatements put ->
                    put.statements().forEach(statement -> collect(put.record(), statement));
            case Write.PutAuthorisation put -> {
                var authorisation = put.authorisation();
                add(Subject.ENTITY, authorisation.holder());
                add(Subject.ENTITY, authorisation.issuer());
                add(Subject.CONCEPT, Concept.key(authorisation.scheme(), authorisation.type()));
                addAll(Subject.SOURCE, authorisation.sources());
            }
            case Write.PutWorkPackage put -> {
                add(Subject.ENTITY, put.workPackage().initiative());
                add(Subject.ENTITY, put.workPackage().leadInstitution());
                addAll(Subject.SOURCE, put.workPackage().sources());
            }
            case Write.PutPart put -> collect(put.part());
            case Write.PutRelation put -> {
                add(Subject.ENTITY, put.from());
                add(Subject.ENTITY, put.to());
                addAll(Subject.SOURCE, put.sources());
                if (weighsRelations) {
                    statementSources.addAll(put.sources());
                }
            }
            case Write.MergeEntity merge -> add(Subject.ENTITY, merge.into());
            case Write.RetireId retire -> add(Subject.ENTITY, retire.into());
            case Write.PutSource _, Write.RemoveEntity _, Write.RemoveRelation _ -> {}
            case Write.RemoveAuthorisation _, Write.RemoveWorkPackage _ -> {}
            case Write.RemovePart _ -> {}
        }
    }

    private void collect(Part part) {
        add(Subject.ENTITY, part.owner());
        part.references().forEach(id -> add(Subject.ENTITY, id));
        for (PartField field : part.type().definition().fields(PartField.Type.CONCEPT)) {
            String code = part.value(field.name());
            if (code != null) {
                add(Subject.CONCEPT, Concept.key(String.valueOf(field.scheme()), code));
            }
        }
        addAll(Subject.SOURCE, part.sources());
    }

    private void collect(Concept concept) {
        add(Subject.VOCABULARY, concept.scheme());
        if (concept.broader() != null) {
            add(Subject.CONCEPT, Concept.key(concept.scheme(), concept.broader()));
        }
        concept.groups()
                .forEach(group -> add(Subject.CONCEPT, Concept.key(concept.scheme(), group)));
    }

    private void collect(Write.PutEntity put) {
        var entity = put.entity();
        addAll(Subject.SOURCE, entity.sources());
        entity.identifiers().stream().map(Identifier::key).forEach(identifiers::add);
        for (ConceptField field : KindFields.of(entity.kind()).concepts()) {
            for (String code : entity.codes(field.name())) {
                add(Subject.CONCEPT, Concept.key(field.scheme(), code));
            }
        }
        entity.statements().forEach(statement -> collect(entity.id(), statement));
    }

    /**
     * The record's kind is not known yet, so the value of every vocabulary that any kind uses for
     * the field is looked up.
     */
    private void collect(String record, Statement statement) {
        add(Subject.ENTITY, record);
        addAll(Subject.SOURCE, statement.sources());
        statementSources.addAll(statement.sources());
        String value = statement.value();
        for (ConceptField field : KindFields.allConceptFields()) {
            if (value != null && field.name().equals(statement.field())) {
                add(Subject.CONCEPT, Concept.key(field.scheme(), value));
            }
        }
        StatementDetail detail = statement.detail();
        if (detail != null) {
            if (detail.status() != null) {
                add(Subject.CONCEPT, Concept.key("status", detail.status()));
            }
            detail.scales().forEach(code -> add(Subject.CONCEPT, Concept.key("scale", code)));
            detail.productTypes()
                    .forEach(code -> add(Subject.CONCEPT, Concept.key("product-type", code)));
        }
    }

    private void add(Subject subject, @Nullable String id) {
        if (id != null) {
            ids.computeIfAbsent(subject, any -> new HashSet<>()).add(id);
        }
    }

    private void addAll(Subject subject, Collection<String> all) {
        all.forEach(id -> add(subject, id));
    }
}
