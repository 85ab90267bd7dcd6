package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What authorisations and work packages must be like. */
final class PartRules {

    private static final List<String> SCHEMES = List.of("authorisation", "accreditation");

    private PartRules() {}

    static void check(Authorisation held, Judge judge) {
        judge.needText("id", held.id());
        if (!SCHEMES.contains(held.scheme())) {
            judge.refuse("scheme", "must be one of %s: %s".formatted(SCHEMES, held.scheme()));
        } else {
            judge.needStanding("type", Subject.CONCEPT, Concept.key(held.scheme(), held.type()));
        }
        needKind(
                "holder",
                held.holder(),
                EnumSet.of(EntityKind.SITE, EntityKind.INSTITUTION),
                judge);
        needKind("issuer", held.issuer(), EnumSet.of(EntityKind.REGULATOR), judge);
        judge.needSources(held.sources());
        if (held.issuedOn() != null
                && held.expiresOn() != null
                && held.expiresOn().isBefore(held.issuedOn())) {
            judge.refuse("expiresOn", "is before issuedOn: " + held.expiresOn());
        }
    }

    static void check(WorkPackage part, Judge judge) {
        judge.needText("code", part.code());
        judge.needText("title", part.title());
        needKind("initiative", part.initiative(), EnumSet.of(EntityKind.INITIATIVE), judge);
        needKind(
                "leadInstitution",
                part.leadInstitution(),
                EnumSet.of(EntityKind.INSTITUTION),
                judge);
        judge.needSources(part.sources());
    }

    private static void needKind(
            String field, @Nullable String id, Set<EntityKind> allowed, Judge judge) {
        if (id == null) {
            return;
        }
        EntityKind kind = judge.kind(id);
        if (kind == null) {
            judge.refuse(field, "there is no record " + id);
        } else if (!allowed.contains(kind)) {
            judge.refuse(field, "%s is a %s".formatted(id, kind.path()));
        }
    }
}
