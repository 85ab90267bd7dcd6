package eu.atmpatlas.backend.page;

import eu.atmpatlas.backend.http.ETags;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

import java.io.IOException;
import java.time.Duration;

/**
 * Serves the files of the web module. Bundled files have a content hash in their names; data files
 * and libraries have a version in their path. Browsers keep all of these for a year. Files without
 * a version are revalidated each time, with 304 while unchanged.
 */
@Configuration(proxyBeanMethods = false)
class StaticResourceConfiguration implements WebMvcConfigurer {

    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final String FILES = "classpath:/static/";

    private final AssetManifest manifest;

    StaticResourceConfiguration(ResourceLoader resources) throws IOException {
        this.manifest = AssetManifest.read(resources);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(manifest.folder() + "**")
                .addResourceLocations("classpath:/static" + manifest.folder())
                .setCacheControl(IMMUTABLE)
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/files/**")
                .addResourceLocations(FILES)
                .setCacheControl(IMMUTABLE)
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(
                        new VersionResourceResolver()
                                .addFixedVersionStrategy(manifest.dataVersion(), "/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(IMMUTABLE)
                .setUseLastModified(false);
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(ETags::of);
    }
}
