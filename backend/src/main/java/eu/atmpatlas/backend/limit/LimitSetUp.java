package eu.atmpatlas.backend.limit;

import io.micrometer.context.ContextRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitSetUp {

    LimitSetUp() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new DeadlineContext());
    }

    @Bean
    Turns turns() {
        return new Turns(Runtime.getRuntime().availableProcessors());
    }

    @Bean
    QueryLimits queryLimits(LimitProperties limits, Turns turns) {
        return new QueryLimits(limits.cost(), turns);
    }

    @Bean
    GraphQlSourceBuilderCustomizer knownDocuments(QueryLimits limits) {
        var known = new KnownDocuments(limits);
        return builder ->
                builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(known));
    }
}
