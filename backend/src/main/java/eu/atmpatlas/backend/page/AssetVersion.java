package eu.atmpatlas.backend.page;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The version of the front end's files: a hash of all of them. Pages name their files below it, so
 * that a browser keeps those for good and never mixes the modules of two releases: modules import
 * each other by relative paths.
 */
@Component
public final class AssetVersion {

    private static final Pattern OWN_FILE =
            Pattern.compile("\\b(src|href)=\"/(?!webjars/)([^\"?]+\\.(?:js|css))\"");

    private static final String LIBRARIES = "/webjars/";

    private final String versionFolder;

    AssetVersion(ResourcePatternResolver resources) throws IOException {
        List<Resource> files =
                Arrays.stream(resources.getResources("classpath:/static/**"))
                        .filter(file -> file.isReadable() && file.getFilename() != null)
                        .sorted(Comparator.comparing(AssetVersion::path))
                        .toList();
        MessageDigest digest = sha256();
        try (var all = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    in.transferTo(all);
                }
            }
        }
        this.versionFolder = "/files/" + HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /** Where this version's files stand, without a slash at the end. */
    String versionFolder() {
        return versionFolder;
    }

    /** Where a file of the front end or of a library stands, by its path from the root. */
    String versionedPath(String file) {
        return file.startsWith(LIBRARIES) ? file : versionFolder + file;
    }

    /** The page, naming its scripts and style sheets by this version. */
    String addVersions(String page) {
        return OWN_FILE.matcher(page).replaceAll("$1=\"" + versionFolder + "/$2\"");
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }
}
