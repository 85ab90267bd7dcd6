package eu.atmpatlas.backend.gaps;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import java.util.regex.Pattern;

/** A file that the configuration names: by its path, or as {@code classpath:…}. */
final class NamedFile {

    private static final Pattern ADDRESS = Pattern.compile("[a-z]{2,}:.*");

    private NamedFile() {}

    static Resource of(String named) {
        return ADDRESS.matcher(named).matches()
                ? new DefaultResourceLoader().getResource(named)
                : new FileSystemResource(named);
    }
}
