package eu.atmpatlas.backend.change;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;

/** Puts our sockets in the place of the stock ones, which know no bounds. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ChangeConfiguration {

    @Bean
    ChangeSockets changeSockets(WebGraphQlHandler handler, ChangeProperties properties) {
        return new ChangeSockets(handler, properties);
    }
}
