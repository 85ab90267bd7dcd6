package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The parts of a record that have no page of their own: authorisations and work packages. */
@Controller
class RecordPartController {

    private final ConceptLookup concepts;
    private final RecordLoader records;

    RecordPartController(ConceptLookup concepts, RecordLoader records) {
        this.concepts = concepts;
        this.records = records;
    }

    @SchemaMapping(typeName = "Site")
    List<Concept> authorisations(Entity site) {
        return concepts(site, "authorisation");
    }

    @SchemaMapping(typeName = "Site")
    List<Concept> accreditations(Entity site) {
        return concepts(site, "accreditation");
    }

    @SchemaMapping(typeName = "Site", field = "authorisationRecords")
    List<Authorisation> siteAuthorisations(Entity site) {
        return site.authorisations();
    }

    @SchemaMapping(typeName = "Institution", field = "authorisationRecords")
    List<Authorisation> institutionAuthorisations(Entity institution) {
        return institution.authorisations();
    }

    @SchemaMapping
    @Nullable Concept type(Authorisation authorisation) {
        return concepts.find(authorisation.scheme(), authorisation.type());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> issuer(
            Authorisation authorisation, DataFetchingEnvironment environment) {
        return records.record(environment, authorisation.issuer());
    }

    @SchemaMapping
    CompletableFuture<List<Source>> sources(
            Authorisation authorisation, DataFetchingEnvironment environment) {
        return records.sources(environment, authorisation.sources());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> leadInstitution(
            WorkPackage workPackage, DataFetchingEnvironment environment) {
        return records.record(environment, workPackage.leadInstitution());
    }

    @SchemaMapping
    CompletableFuture<List<Source>> sources(
            WorkPackage workPackage, DataFetchingEnvironment environment) {
        return records.sources(environment, workPackage.sources());
    }

    private List<Concept> concepts(Entity site, String scheme) {
        return concepts.byCodes(scheme, site.authorisationCodes(scheme));
    }
}
