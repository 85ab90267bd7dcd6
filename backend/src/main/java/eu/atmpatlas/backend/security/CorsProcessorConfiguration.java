package eu.atmpatlas.backend.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

/**
 * Disables CORS in Spring's handler mappings, because {@link CacheableCorsProcessor} does it: they
 * would add {@code Vary: Origin} to every response. WebSockets still check origins.
 */
@Configuration(proxyBeanMethods = false)
class CorsProcessorConfiguration {

    @Bean
    static BeanPostProcessor corsInTheSecurityFilterChainOnly() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof AbstractHandlerMapping mapping
                        && !(bean instanceof WebSocketHandlerMapping)) {
                    mapping.setCorsProcessor((_, _, _) -> true);
                }
                return bean;
            }
        };
    }
}
