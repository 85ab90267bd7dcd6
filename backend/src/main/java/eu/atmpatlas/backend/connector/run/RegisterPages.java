package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.ConnectorProperties;
import eu.atmpatlas.backend.connector.download.Download;
import eu.atmpatlas.backend.connector.download.DownloadException;
import eu.atmpatlas.backend.connector.download.DownloadRequest;
import eu.atmpatlas.backend.connector.download.RegisterDownload;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;
import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.RegisterRequest;
import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;
import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRuns;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Fetches the file of a register, page by page, or takes a file on disk. */
@Component
final class RegisterPages {

    /** A register that answers more pages repeats itself. */
    private static final int MAX_PAGES = 5_000;

    private final RegisterDownload download;
    private final ConnectorProperties properties;
    private final ConnectorRuns runs;

    RegisterPages(RegisterDownload download, ConnectorProperties properties, ConnectorRuns runs) {
        this.download = download;
        this.properties = properties;
        this.runs = runs;
    }

    /**
     * What was fetched.
     *
     * @param address of the first page; null for a file on disk
     */
    record Pages(
            boolean notModified,
            @Nullable String address,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /** Reads a page. */
    @FunctionalInterface
    interface PageReader {
        void read(RegisterFile page) throws IOException;
    }

    /** Finds the request for the page after a page. */
    @FunctionalInterface
    interface NextPage {
        Optional<RegisterRequest> after(RegisterRequest request, Path page) throws IOException;
    }

    /** Passes each page to the reader. */
    Pages forEach(
            ConnectorInfo info,
            RunOptions options,
            Path folder,
            PageReader reader,
            NextPage nextPage)
            throws IOException {
        Path given = options.file();
        if (given != null) {
            if (!Files.isRegularFile(given)) {
                throw new UnreadableRegisterException(
                        String.valueOf(given.getFileName()), "file", "does not exist");
            }
            reader.read(new RegisterFile(String.valueOf(given.getFileName()), given));
            return new Pages(false, null, null, null);
        }
        String address = properties.address(info);
        if (address == null) {
            throw new DownloadException(
                    "url",
                    "is not configured (atlas.connectors.registers.%s.url)".formatted(info.name()));
        }
        return fetch(info, options, folder, address, reader, nextPage);
    }

    private Pages fetch(
            ConnectorInfo info,
            RunOptions options,
            Path folder,
            String address,
            PageReader reader,
            NextPage nextPage)
            throws IOException {
        ConnectorRun known = info.paged() || options.again() ? null : known(info, address);
        Set<String> hosts = properties.hosts(info);
        RegisterRequest request = new RegisterRequest(uri(address), info.json());
        Pages first = new Pages(false, address, null, null);
        for (int page = 0; page < MAX_PAGES; page++) {
            Path file = folder.resolve("%05d-%s".formatted(page, info.fileName()));
            Download result =
                    download.fetch(
                            new DownloadRequest(
                                    request.address(),
                                    request.json(),
                                    hosts,
                                    known == null ? null : known.etag(),
                                    known == null ? null : known.lastModified()),
                            file);
            if (!(result instanceof Download.Fetched(_, var etag, var lastModified))) {
                return new Pages(
                        true,
                        address,
                        known == null ? null : known.etag(),
                        known == null ? null : known.lastModified());
            }
            if (page == 0) {
                first = new Pages(false, address, etag, lastModified);
            }
            reader.read(new RegisterFile(info.fileName(), file));
            Optional<RegisterRequest> next = nextPage.after(request, file);
            Files.delete(file);
            if (next.isEmpty()) {
                return first;
            }
            request = next.get();
            download.await(properties.pagePause());
        }
        throw new DownloadException("url", "answers more than %,d pages".formatted(MAX_PAGES));
    }

    /** The last run that read this address completely. */
    private @Nullable ConnectorRun known(ConnectorInfo info, String address) {
        return runs.lastCompleted(info.name())
                .filter(run -> address.equals(run.address()))
                .orElse(null);
    }

    private static URI uri(String address) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException malformed) {
            throw new DownloadException("url", "is not an address: " + malformed.getMessage());
        }
    }
}
