package eu.atmpatlas.backend.http;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * Redirects addresses with a trailing slash to those without: one address for each page. The first
 * segment must have letters, so that {@code //other.example/} never becomes an address elsewhere.
 */
@Configuration(proxyBeanMethods = false)
class TrailingSlashRedirect {

    private static final int AFTER_SECURITY_HEADERS = Ordered.HIGHEST_PRECEDENCE + 11;

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashFilter() {
        var filter =
                new FilterRegistrationBean<>(
                        UrlHandlerFilter.trailingSlashHandler("/{first:[a-z]+}/**")
                                .redirect(HttpStatus.PERMANENT_REDIRECT)
                                .build());
        filter.setOrder(AFTER_SECURITY_HEADERS);
        return filter;
    }
}
