package eu.atmpatlas.graph.write.validation;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindDefinition;
import eu.atmpatlas.graph.kind.KindDefinition.Part;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.TextRules;

import java.time.chrono.ChronoLocalDate;
import java.util.EnumSet;
import java.util.List;

/** Validation rules for authorisations and work packages. */
final class PartRules {

    private static final List<String> SCHEMES = List.of("authorisation", "accreditation");

    private PartRules() {}

    static void check(Authorisation authorisation, WriteValidator validator) {
        validator.requireText("id", authorisation.id());
        TextRules.checkLine("id", authorisation.id(), validator);
        TextRules.checkLine("number", authorisation.number(), validator);
        TextRules.checkParagraph("note", authorisation.note(), validator);
        if (!SCHEMES.contains(authorisation.scheme())) {
            validator.refuse(
                    "scheme", "must be one of %s: %s".formatted(SCHEMES, authorisation.scheme()));
        } else {
            validator.requireExisting(
                    "type",
                    Subject.CONCEPT,
                    Concept.key(authorisation.scheme(), authorisation.type()));
        }
        PartFieldRules.requireKind(
                "holder",
                authorisation.holder(),
                KindDefinition.kindsWith(Part.AUTHORISATIONS),
                validator);
        PartFieldRules.requireKind(
                "issuer", authorisation.issuer(), EnumSet.of(EntityKind.REGULATOR), validator);
        validator.requireSources(authorisation.sources());
        DateRules.checkPast("issuedOn", authorisation.issuedOn(), validator);
        DateRules.checkDay("expiresOn", authorisation.expiresOn(), validator);
        DateRules.<ChronoLocalDate>checkOrder(
                "issuedOn",
                authorisation.issuedOn(),
                "expiresOn",
                authorisation.expiresOn(),
                validator);
    }

    static void check(WorkPackage workPackage, WriteValidator validator) {
        validator.requireText("code", workPackage.code());
        validator.requireText("title", workPackage.title());
        TextRules.checkLine("code", workPackage.code(), validator);
        TextRules.checkLine("title", workPackage.title(), validator);
        PartFieldRules.requireKind(
                "initiative",
                workPackage.initiative(),
                KindDefinition.kindsWith(Part.WORK_PACKAGES),
                validator);
        PartFieldRules.requireKind(
                "leadInstitution",
                workPackage.leadInstitution(),
                EnumSet.of(EntityKind.INSTITUTION),
                validator);
        validator.requireSources(workPackage.sources());
    }
}
