package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.WorkPackage;

import graphql.TrivialDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What belongs to a record and has no page of its own: authorisations and work packages. */
@Component
class PartWiring implements RuntimeWiringConfigurer {

    private static final String AUTHORISATION = "authorisation";
    private static final String ACCREDITATION = "accreditation";

    private final ConceptLookup concepts;
    private final RecordLoader loader;

    PartWiring(ConceptLookup concepts, RecordLoader loader) {
        this.concepts = concepts;
        this.loader = loader;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Site",
                        type ->
                                type.dataFetcher(
                                        "authorisations", authorisationConcepts(AUTHORISATION)))
                .type(
                        "Site",
                        type ->
                                type.dataFetcher(
                                        "accreditations", authorisationConcepts(ACCREDITATION)))
                .type("Site", PartWiring::authorisations)
                .type("Institution", PartWiring::authorisations)
                .type("Initiative", PartWiring::workPackages)
                .type("Authorisation", this::authorisation)
                .type("WorkPackage", this::workPackage);
    }

    private TrivialDataFetcher<?> authorisationConcepts(String scheme) {
        return of(record -> concepts.byCodes(scheme, record.authorisationCodes(scheme)));
    }

    private static TypeRuntimeWiring.Builder authorisations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("authorisationRecords", of(Entity::authorisations));
    }

    private static TypeRuntimeWiring.Builder workPackages(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("workPackages", of(Entity::workPackages));
    }

    private TypeRuntimeWiring.Builder authorisation(TypeRuntimeWiring.Builder type) {
        TrivialDataFetcher<?> concept =
                environment -> {
                    Authorisation authorisation = Objects.requireNonNull(environment.getSource());
                    return concepts.find(authorisation.scheme(), authorisation.type());
                };
        return type.dataFetcher("type", concept)
                .dataFetcher(
                        "issuer",
                        environment ->
                                loader.record(
                                        environment,
                                        Objects.requireNonNull(
                                                        environment.<Authorisation>getSource())
                                                .issuer()))
                .dataFetcher(
                        "sources",
                        environment ->
                                loader.sources(
                                        environment,
                                        Objects.requireNonNull(
                                                        environment.<Authorisation>getSource())
                                                .sources()));
    }

    private TypeRuntimeWiring.Builder workPackage(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "leadInstitution",
                        environment ->
                                loader.record(
                                        environment,
                                        Objects.requireNonNull(environment.<WorkPackage>getSource())
                                                .leadInstitution()))
                .dataFetcher(
                        "sources",
                        environment ->
                                loader.sources(
                                        environment,
                                        Objects.requireNonNull(environment.<WorkPackage>getSource())
                                                .sources()));
    }

    private static TrivialDataFetcher<List<?>> of(Function<Entity, List<?>> parts) {
        return environment -> parts.apply(Objects.requireNonNull(environment.<Entity>getSource()));
    }
}
