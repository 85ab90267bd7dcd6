package eu.atmpatlas.graph;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets the embedded engine start while Spring is still putting the application together: each takes
 * seconds, and neither needs the other until the first bean asks for the graph. Without it the
 * engine starts when it is first needed.
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
            // A start that fails elsewhere must let the folder go.
            beans.registerDisposableBean("startingEngine", engine::closeUnlessHandedOver);
        }
    }
}
