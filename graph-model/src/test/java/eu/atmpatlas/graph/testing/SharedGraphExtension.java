package eu.atmpatlas.graph.testing;

import eu.atmpatlas.graph.database.Graph;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.neo4j.driver.Driver;

/** Provides a {@link GraphTest} class with its database. */
public final class SharedGraphExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean empty =
                AnnotationSupport.findAnnotation(context.getRequiredTestClass(), GraphTest.class)
                        .map(GraphTest::empty)
                        .orElse(true);
        if (empty) {
            SharedDatabase.get().clear();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return resolve(parameter.getParameter().getType()) != null;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return resolve(parameter.getParameter().getType());
    }

    private static @Nullable Object resolve(Class<?> type) {
        if (type == Graph.class) {
            return SharedDatabase.get().graph();
        }
        if (type == Driver.class) {
            return SharedDatabase.get().driver();
        }
        return type == SharedDatabase.class ? SharedDatabase.get() : null;
    }
}
