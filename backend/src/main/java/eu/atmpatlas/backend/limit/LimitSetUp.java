package eu.atmpatlas.backend.limit;

import graphql.execution.instrumentation.Instrumentation;

import io.micrometer.context.ContextRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitSetUp {

    LimitSetUp() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new DeadlineContext());
    }

    @Bean
    Instrumentation queryLimits(LimitProperties limits) {
        return new QueryLimits(limits.cost());
    }
}
