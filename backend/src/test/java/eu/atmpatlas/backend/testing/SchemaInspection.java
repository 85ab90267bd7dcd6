package eu.atmpatlas.backend.testing;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps what Spring found when it compared the schema with the controllers at the start. */
class SchemaInspection implements GraphQlSourceBuilderCustomizer {

    private final AtomicReference<SchemaReport> report = new AtomicReference<>();

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.inspectSchemaMappings(report::set);
    }

    SchemaReport report() {
        return Objects.requireNonNull(report.get());
    }
}
