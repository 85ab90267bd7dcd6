package eu.atmpatlas.backend.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import eu.atmpatlas.backend.error.BadInputException;

import graphql.GraphQLError;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import java.util.List;

/** Errors of unexpected exceptions and timeouts. */
class GraphQlExceptionResolverTests {

    @Test
    void anInternalErrorExposesOnlyAnIdThatIsLogged() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        ((Logger) LoggerFactory.getLogger(GraphQlExceptionResolver.class)).addAppender(log);

        GraphQLError error = errorOf(new IllegalStateException("secret of the inside"));

        String id = (String) error.getExtensions().get("id");
        assertThat(error.getExtensions()).containsEntry("code", "INTERNAL_ERROR");
        assertThat(error.getPath()).containsExactly("broken");
        assertThat(error.toSpecification().toString())
                .contains(id)
                .doesNotContain("secret", "IllegalState", "eu.atmpatlas");
        assertThat(log.list)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getFormattedMessage()).contains(id, "/broken");
                    assertThat(entry.getThrowableProxy().getMessage())
                            .isEqualTo("secret of the inside");
                });
    }

    @Test
    void badInputNamesFieldAndReason() {
        GraphQLError error = errorOf(new BadInputException("filter.x", "must be 1"));

        assertThat(error.getMessage()).isEqualTo("filter.x must be 1");
        assertThat(error.getExtensions())
                .containsEntry("code", "BAD_USER_INPUT")
                .containsEntry("field", "filter.x");
    }

    private static GraphQLError errorOf(RuntimeException fault) {
        GraphQlSource source =
                GraphQlSource.schemaResourceBuilder()
                        .schemaResources(
                                new ByteArrayResource("type Query { broken: String }".getBytes()))
                        .configureRuntimeWiring(wiring ->
                                wiring.type(
                                        "Query",
                                        type ->
                                                type.dataFetcher(
                                                        "broken",
                                                        request -> {
                                                            throw fault;
                                                        })))
                        .exceptionResolvers(List.of(new GraphQlExceptionResolver()))
                        .build();
        ExecutionGraphQlRequest request =
                new DefaultExecutionGraphQlRequest("{ broken }", null, null, null, "1", null);
        return new DefaultExecutionGraphQlService(source)
                .execute(request)
                .block()
                .getExecutionResult()
                .getErrors()
                .getFirst();
    }
}
