package eu.atmpatlas.graph;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded engine in parallel with the application context. Each takes seconds, and
 * neither needs the other until the first bean uses the graph. Without this class the engine starts
 * on first use.
 */
public final class EarlyEngineStart
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (EmbeddedCondition.isEmbedded(context.getEnvironment())
                && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            GraphProperties properties =
                    Binder.get(context.getEnvironment())
                            .bindOrCreate("atlas.neo4j", GraphProperties.class);
            var engine = new EngineStartup(properties.embedded());
            beans.registerSingleton("startingEngine", engine);
            // Releases the folder if the application start fails elsewhere.
            beans.registerDisposableBean("startingEngine", engine::closeUnlessHandedOver);
        }
    }
}
