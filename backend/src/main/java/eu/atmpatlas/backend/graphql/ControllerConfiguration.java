package eu.atmpatlas.backend.graphql;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

import java.util.concurrent.CompletionStage;

/**
 * Decides which controller methods run on a virtual thread of their own. Queries and batches may
 * wait for the graph or for a measurement, so the queries of one document run side by side. Fields
 * of a result are read from memory, on the thread of their parent: a thread for each field of each
 * record would cost more than the field.
 */
@Configuration(proxyBeanMethods = false)
class ControllerConfiguration {

    @Bean
    static BeanPostProcessor controllerThreads() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.setBlockingMethodPredicate(ControllerConfiguration::mayBlock);
                }
                return bean;
            }
        };
    }

    private static boolean mayBlock(HandlerMethod method) {
        boolean mayWait =
                method.hasMethodAnnotation(QueryMapping.class)
                        || method.hasMethodAnnotation(BatchMapping.class);
        return mayWait
                && !CompletionStage.class.isAssignableFrom(
                        method.getReturnType().getParameterType());
    }
}
