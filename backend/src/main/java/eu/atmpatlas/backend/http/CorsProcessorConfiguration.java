package eu.atmpatlas.backend.http;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

/**
 * Keeps Spring's handler mappings from answering for CORS, which {@link CorsHeaderFilter} does:
 * they would put {@code Vary: Origin} on every answer. WebSockets go on checking origins.
 */
@Configuration(proxyBeanMethods = false)
class CorsProcessorConfiguration {

    @Bean
    static BeanPostProcessor corsByFilterOnly() {
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
