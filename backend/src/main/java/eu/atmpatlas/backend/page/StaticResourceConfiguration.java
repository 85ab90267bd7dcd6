package eu.atmpatlas.backend.page;

import eu.atmpatlas.backend.http.ETags;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;

/**
 * Serves the files of the web module and the libraries. Libraries have their version in the path,
 * and so have our own files where a page names them: both are kept for a year. Asked for without a
 * version they are asked for again each time, and answered with 304 while they stay the same.
 */
@Configuration(proxyBeanMethods = false)
class StaticResourceConfiguration implements WebMvcConfigurer {

    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ETags etags = new ETags();
    private final AssetVersion version;

    StaticResourceConfiguration(AssetVersion version) {
        this.version = version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/", IMMUTABLE);
        serve(registry, version.versionFolder() + "/**", "classpath:/static/", IMMUTABLE);
        serve(registry, "/**", "classpath:/static/", CacheControl.noCache());
    }

    private void serve(
            ResourceHandlerRegistry registry,
            String paths,
            String folder,
            CacheControl cacheControl) {
        registry.addResourceHandler(paths)
                .addResourceLocations(folder)
                .setCacheControl(cacheControl)
                .setUseLastModified(false)
                .setEtagGenerator(etags::of)
                .resourceChain(false)
                .addResolver(new GzipResourceResolver());
    }
}
