package eu.atmpatlas.backend.platform;

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
class WebFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ContentTags tags = new ContentTags();
    private final FileVersion version;

    WebFiles(FileVersion version) {
        this.version = version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/", FOR_GOOD);
        serve(registry, version.folder() + "/**", "classpath:/static/", FOR_GOOD);
        serve(registry, "/**", "classpath:/static/", CacheControl.noCache());
    }

    private void serve(
            ResourceHandlerRegistry registry, String paths, String folder, CacheControl kept) {
        registry.addResourceHandler(paths)
                .addResourceLocations(folder)
                .setCacheControl(kept)
                .setUseLastModified(false)
                .setEtagGenerator(tags::of)
                .resourceChain(false)
                .addResolver(new PackedFiles());
    }
}
