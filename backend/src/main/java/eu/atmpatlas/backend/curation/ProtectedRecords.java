package eu.atmpatlas.backend.curation;

import eu.atmpatlas.backend.permission.ProtectedRecord;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.curation.Proposal;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** Finds what the permissions need to know about records. */
@Component
class ProtectedRecords {

    private final Entities entities;

    ProtectedRecords(Entities entities) {
        this.entities = entities;
    }

    Optional<ProtectedRecord> find(String id) {
        return entities.find(id).map(record -> of(record.stated()));
    }

    /** The record of a proposal as it is now; as it was proposed if it is new or gone. */
    ProtectedRecord of(Proposal proposal) {
        String record = proposal.record();
        return Optional.ofNullable(record)
                .flatMap(this::find)
                .orElseGet(() -> new ProtectedRecord(record, proposal.kind(), proposal.country()));
    }

    /** The first record that a change is about; as it was before if it is gone. */
    Optional<ProtectedRecord> of(Change change) {
        Optional<ProtectedRecord> now = change.touches().stream().findFirst().flatMap(this::find);
        String before = change.before();
        return now.isPresent() || change.subject() != Change.Subject.ENTITY || before == null
                ? now
                : Optional.of(
                        of(((Write.PutEntity) WriteJson.read(change.subject(), before)).entity()));
    }

    private static ProtectedRecord of(EntityDraft draft) {
        String country = draft.codes(KindFields.COUNTRY.name()).stream().findFirst().orElse(null);
        return new ProtectedRecord(draft.id(), draft.kind(), country);
    }
}
