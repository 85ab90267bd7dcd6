package eu.atmpatlas.backend.limit;

import io.micrometer.context.ContextRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    LimitConfiguration() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(new DeadlineThreadLocalAccessor());
    }

    @Bean
    FairScheduler fairScheduler() {
        return new FairScheduler(Runtime.getRuntime().availableProcessors());
    }

    @Bean
    QueryLimitInstrumentation queryLimits(LimitProperties limits, FairScheduler scheduler) {
        return new QueryLimitInstrumentation(limits.cost(), scheduler);
    }

    @Bean
    GraphQlSourceBuilderCustomizer preparsedDocumentCache(QueryLimitInstrumentation limits) {
        var cache = new PreparsedDocumentCache(limits);
        return builder ->
                builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(cache));
    }
}
