package eu.atmpatlas.backend.gaps.landscape;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import java.util.regex.Pattern;

/** Resolves a file of the configuration: a path, or an address such as {@code classpath:…}. */
public final class ConfiguredResource {

    private static final Pattern ADDRESS = Pattern.compile("[a-z]{2,}:.*");

    private ConfiguredResource() {}

    public static Resource of(String location) {
        return ADDRESS.matcher(location).matches()
                ? new DefaultResourceLoader().getResource(location)
                : new FileSystemResource(location);
    }
}
