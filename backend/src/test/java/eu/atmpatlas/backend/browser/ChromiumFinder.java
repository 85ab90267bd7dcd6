package eu.atmpatlas.backend.browser;

import com.microsoft.playwright.CLI;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a browser for the tests: an installed one, or else Debian's package if it can be installed,
 * or else Playwright's own download.
 */
public final class ChromiumFinder {

    private static final Logger LOG = LoggerFactory.getLogger(ChromiumFinder.class);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> MAC =
            List.of(
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private ChromiumFinder() {}

    /** Path of the browser, or empty if Playwright provides its own. */
    public static Optional<Path> find() {
        return installed().or(ChromiumFinder::fromDebian).or(ChromiumFinder::fromPlaywright);
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, MAC.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        LOG.info("No Chromium found: installing Debian's package");
        boolean done =
                runs("apt-get", "-qq", "update")
                        && runs(
                                "apt-get",
                                "-qq",
                                "-y",
                                "--no-install-recommends",
                                "install",
                                "chromium",
                                "fonts-dejavu-core");
        return done ? installed() : Optional.empty();
    }

    private static Optional<Path> fromPlaywright() {
        LOG.info("No Chromium found: Playwright downloads its own");
        if (!runs(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium")) {
            throw new IllegalStateException(
                    "The browser tests need Chromium or Chrome: none was found or could be got");
        }
        return Optional.empty();
    }

    private static boolean runs(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException cannot) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
