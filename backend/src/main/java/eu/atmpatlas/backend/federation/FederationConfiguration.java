package eu.atmpatlas.backend.federation;

import com.apollographql.federation.graphqljava.Federation;

import eu.atmpatlas.graph.entity.Entity;

import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the federation fields {@code _service} and {@code _entities} to the schema. */
@Configuration(proxyBeanMethods = false)
class FederationConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer federationCustomizer(EntitiesDataFetcher representations) {
        TypeResolver byKey =
                environment -> {
                    GraphQLSchema schema = environment.getSchema();
                    return environment.getObject() instanceof Entity record
                            ? schema.getObjectType(record.kind().label())
                            : schema.getObjectType(EntitiesDataFetcher.CONCEPT);
                };
        return builder ->
                builder.schemaFactory((types, wiring) ->
                        Federation.transform(types, wiring)
                                .fetchEntities(representations)
                                .resolveEntityType(byKey)
                                .build());
    }
}
