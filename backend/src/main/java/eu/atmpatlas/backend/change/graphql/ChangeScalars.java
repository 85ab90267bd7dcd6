package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangeNumberCoercing;

import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The scalars of changes. */
@Component
class ChangeScalars implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(
                        GraphQLScalarType.newScalar()
                                .name("ChangeNumber")
                                .coercing(new ChangeNumberCoercing())
                                .build())
                .scalar(
                        GraphQLScalarType.newScalar()
                                .name("JSON")
                                .coercing(new JsonCoercing())
                                .build());
    }
}
