package eu.atmpatlas.backend.schema;

import graphql.schema.GraphQLScalarType;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Configuration of the schema that belongs to no feature. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer inheritDescriptions() {
        return builder -> builder.configureTypeDefinitions(new InheritedDescriptions());
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        var date = new IsoCoercing<>(LocalDate.class, LocalDate::parse, "2026-11-22");
        var dateTime =
                new IsoCoercing<>(
                        Instant.class,
                        text -> OffsetDateTime.parse(text).toInstant(),
                        "2026-11-22T09:30:00Z");
        return wiring ->
                wiring.scalar(
                                GraphQLScalarType.newScalar()
                                        .name("Date")
                                        .description("A calendar date, as in 2026-11-22.")
                                        .coercing(date)
                                        .build())
                        .scalar(
                                GraphQLScalarType.newScalar()
                                        .name("DateTime")
                                        .description("A moment in UTC, as in 2026-11-22T09:30:00Z.")
                                        .coercing(dateTime)
                                        .build());
    }
}
