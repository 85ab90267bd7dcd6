package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.vocabulary.Concepts;
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

    private final Concepts concepts;
    private final RecordLoads loads;

    PartWiring(Concepts concepts, RecordLoads loads) {
        this.concepts = concepts;
        this.loads = loads;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Site", type -> type.dataFetcher("authorisations", held(AUTHORISATION)))
                .type("Site", type -> type.dataFetcher("accreditations", held(ACCREDITATION)))
                .type("Site", PartWiring::authorisations)
                .type("Institution", PartWiring::authorisations)
                .type("Initiative", PartWiring::workPackages)
                .type("Authorisation", this::authorisation)
                .type("WorkPackage", this::workPackage);
    }

    private TrivialDataFetcher<?> held(String scheme) {
        return of(record -> concepts.of(scheme, record.authorisationCodes(scheme)));
    }

    private static TypeRuntimeWiring.Builder authorisations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("authorisationRecords", of(Entity::authorisations));
    }

    private static TypeRuntimeWiring.Builder workPackages(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("workPackages", of(Entity::workPackages));
    }

    private TypeRuntimeWiring.Builder authorisation(TypeRuntimeWiring.Builder type) {
        TrivialDataFetcher<?> concept =
                asked -> {
                    Authorisation held = Objects.requireNonNull(asked.getSource());
                    return concepts.one(held.scheme(), held.type());
                };
        return type.dataFetcher("type", concept)
                .dataFetcher(
                        "issuer",
                        asked ->
                                loads.record(
                                        asked,
                                        Objects.requireNonNull(asked.<Authorisation>getSource())
                                                .issuer()))
                .dataFetcher(
                        "sources",
                        asked ->
                                loads.sources(
                                        asked,
                                        Objects.requireNonNull(asked.<Authorisation>getSource())
                                                .sources()));
    }

    private TypeRuntimeWiring.Builder workPackage(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "leadInstitution",
                        asked ->
                                loads.record(
                                        asked,
                                        Objects.requireNonNull(asked.<WorkPackage>getSource())
                                                .leadInstitution()))
                .dataFetcher(
                        "sources",
                        asked ->
                                loads.sources(
                                        asked,
                                        Objects.requireNonNull(asked.<WorkPackage>getSource())
                                                .sources()));
    }

    private static TrivialDataFetcher<List<?>> of(Function<Entity, List<?>> parts) {
        return asked -> parts.apply(Objects.requireNonNull(asked.<Entity>getSource()));
    }
}
