package eu.atmpatlas.backend.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

import java.io.IOException;

/** The pages that there are to serve. */
@Configuration(proxyBeanMethods = false)
class Pages {

    /** The one page, which draws itself by its address; served at the address of every view. */
    @Bean
    HtmlFile indexPage(ResourceLoader resources, FileVersion version) throws IOException {
        return new HtmlFile(resources.getResource("classpath:static/index.html"), version);
    }
}
