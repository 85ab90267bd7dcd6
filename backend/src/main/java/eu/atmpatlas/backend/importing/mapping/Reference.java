package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A reference from a write to an object that must exist. */
sealed interface Reference {

    /** Unique key of the object. */
    String key();

    /** A minimal write that creates the object, for validation. */
    Write placeholder(EntityKind kind);

    /** A reference to a source. */
    record ToSource(String id) implements Reference {
        @Override
        public String key() {
            return "source:" + id;
        }

        @Override
        public Write placeholder(EntityKind kind) {
            return new Write.PutSource(new Source(id, id, null, null, null, null));
        }
    }

    /** A reference to a vocabulary. */
    record ToVocabulary(String scheme) implements Reference {
        @Override
        public String key() {
            return "vocabulary:" + scheme;
        }

        @Override
        public Write placeholder(EntityKind kind) {
            return new Write.PutVocabulary(scheme, scheme, scheme, "0", null);
        }
    }

    /** A reference to a concept. */
    record ToConcept(String scheme, String code) implements Reference {
        @Override
        public String key() {
            return "concept:" + scheme + ":" + code;
        }

        @Override
        public Write placeholder(EntityKind kind) {
            return new Write.PutConcept(
                    new Concept(scheme, code, code, code, null, null, null, null, 0));
        }
    }

    /** A reference to a record. */
    record ToEntity(String id) implements Reference {
        @Override
        public String key() {
            return "entity:" + id;
        }

        @Override
        public Write placeholder(EntityKind kind) {
            return new Write.PutEntity(EntityDraft.builder(kind, id, id).build(), false);
        }
    }

    /** All references of a write. */
    static List<Reference> of(Write write) {
        var all = new ArrayList<Reference>();
        switch (write) {
            case Write.PutVocabulary put -> sources(all, put.source());
            case Write.PutConcept(var concept) -> {
                all.add(new ToVocabulary(concept.scheme()));
                if (concept.broader() != null) {
                    all.add(new ToConcept(concept.scheme(), concept.broader()));
                }
                concept.groups().forEach(group -> all.add(new ToConcept(concept.scheme(), group)));
            }
            case Write.PutEntity(var entity, _) -> {
                sources(all, entity.sources());
                for (ConceptField field : KindFields.of(entity.kind()).concepts()) {
                    for (String code : entity.codes(field.name())) {
                        all.add(new ToConcept(field.scheme(), code));
                    }
                }
                entity.statements().forEach(statement -> statement(all, statement));
            }
            case Write.PutStatements(var record, var statements) -> {
                all.add(new ToEntity(record));
                statements.forEach(statement -> statement(all, statement));
            }
            case Write.PutAuthorisation(var authorisation) -> {
                entities(all, authorisation.holder(), authorisation.issuer());
                all.add(new ToConcept(authorisation.scheme(), authorisation.type()));
                sources(all, authorisation.sources());
            }
            case Write.PutWorkPackage(var workPackage) -> {
                entities(all, workPackage.initiative(), workPackage.leadInstitution());
                sources(all, workPackage.sources());
            }
            case Write.PutPart(var part) -> {
                all.add(new ToEntity(part.owner()));
                part.references().forEach(id -> all.add(new ToEntity(id)));
                for (PartField field : part.type().definition().fields(PartField.Type.CONCEPT)) {
                    String code = part.value(field.name());
                    if (code != null) {
                        all.add(new ToConcept(String.valueOf(field.scheme()), code));
                    }
                }
                sources(all, part.sources());
            }
            case Write.PutRelation put -> {
                entities(all, put.from(), put.to());
                sources(all, put.sources());
            }
            case Write.RetireId retire -> {
                if (retire.into() != null) {
                    all.add(new ToEntity(retire.into()));
                }
            }
            default -> {}
        }
        return all;
    }

    /** The kind of the record is not known here, so every vocabulary of the field is named. */
    private static void statement(List<Reference> all, Statement statement) {
        sources(all, statement.sources());
        String value = statement.value();
        for (ConceptField field : KindFields.allConceptFields()) {
            if (value != null && field.name().equals(statement.field())) {
                all.add(new ToConcept(field.scheme(), value));
            }
        }
        StatementDetail detail = statement.detail();
        if (detail != null) {
            if (detail.status() != null) {
                all.add(new ToConcept("status", detail.status()));
            }
            detail.scales().forEach(code -> all.add(new ToConcept("scale", code)));
            detail.productTypes().forEach(code -> all.add(new ToConcept("product-type", code)));
        }
    }

    private static void sources(List<Reference> all, Collection<String> ids) {
        ids.forEach(id -> all.add(new ToSource(id)));
    }

    private static void sources(List<Reference> all, @Nullable String id) {
        if (id != null) {
            all.add(new ToSource(id));
        }
    }

    private static void entities(List<Reference> all, String one, @Nullable String other) {
        all.add(new ToEntity(one));
        if (other != null) {
            all.add(new ToEntity(other));
        }
    }
}
