package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.PermanentUrls;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.Counts;
import eu.atmpatlas.graph.kind.EntityKind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Makes dumps: reads the graph once, writes all formats at the same time, in bounded memory. A dump
 * shows one state: if the graph changes while it is read, the dump starts again. The same state
 * gives the same bytes.
 */
@Component
@EnableConfigurationProperties(DumpProperties.class)
public final class DumpMaker {

    private static final Logger LOG = LoggerFactory.getLogger(DumpMaker.class);
    private static final int MAX_ATTEMPTS = 5;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final WholeGraphReader graph;
    private final Entities entities;
    private final ChangeLog log;
    private final PermanentUrls addresses;
    private final DumpProperties properties;
    private final String attribution;

    /** Reads from the graph and writes below the configured folder. */
    public DumpMaker(
            WholeGraphReader graph,
            Entities entities,
            ChangeLog log,
            PermanentUrls addresses,
            DumpProperties properties,
            @Value("${atlas.about.attribution:ATMP Atlas, CC BY 4.0}") String attribution) {
        this.graph = graph;
        this.entities = entities;
        this.log = log;
        this.addresses = addresses;
        this.properties = properties;
        this.attribution = attribution;
    }

    /**
     * Makes a dump of the current state, unless it exists already.
     *
     * @return the folder of the dump
     * @throws IllegalStateException if the graph is empty, or changed during every attempt
     */
    public Path make() throws IOException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            long head = log.head();
            if (head == 0) {
                throw new IllegalStateException("the graph is empty: there is nothing to dump");
            }
            Instant changedAt = log.after(head - 1, 1).getFirst().at();
            var version = new DumpVersion(changedAt.atZone(ZoneOffset.UTC).toLocalDate(), head);
            Path folder = properties.folder().resolve(version.toString());
            if (Files.exists(folder.resolve(Dump.MANIFEST))) {
                return folder;
            }
            Path unfinished =
                    Files.createTempDirectory(
                            Files.createDirectories(properties.folder()), ".unfinished-");
            try {
                write(version, changedAt, unfinished);
                if (log.head() == head) {
                    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
                    LOG.info("Made the dump {}", version);
                    return folder;
                }
            } finally {
                FileSystemUtils.deleteRecursively(unfinished);
            }
        }
        throw new IllegalStateException(
                "the graph changed %d times while it was being dumped: try again when it is quiet"
                        .formatted(MAX_ATTEMPTS));
    }

    private void write(DumpVersion version, Instant changedAt, Path folder) throws IOException {
        Counts counts = entities.counts();
        var metadata =
                new DumpMetadata(
                        version,
                        changedAt,
                        addresses.path("/data/" + version),
                        attribution,
                        counts.synthetic() > 0,
                        properties.experts());
        long relationCount;
        var writers = new ArrayList<DumpWriter>();
        try {
            for (DumpFile file : DumpFile.values()) {
                writers.add(writer(file, metadata, folder));
            }
            relationCount = graph.writeTo(writers, properties.experts());
        } finally {
            for (DumpWriter writer : writers) {
                writer.close();
            }
        }
        FileSystemUtils.deleteRecursively(folder.resolve("tables"));
        var parts = new ArrayList<Dump.Part>();
        var checksums = new StringBuilder();
        for (DumpFile file : DumpFile.values()) {
            Path path = folder.resolve(file.fileName());
            String checksum = sha256(path);
            parts.add(new Dump.Part(file.fileName(), file.mediaType(), Files.size(path), checksum));
            checksums.append(checksum).append("  ").append(file.fileName()).append('\n');
        }
        Files.writeString(folder.resolve(Dump.CHECKSUMS), checksums);
        Files.writeString(
                folder.resolve(Dump.MANIFEST),
                JSON.writeValueAsString(manifest(metadata, counts, relationCount, parts)));
    }

    private static Dump manifest(
            DumpMetadata metadata, Counts counts, long relationCount, List<Dump.Part> parts) {
        var countsByKind = new LinkedHashMap<String, Long>();
        for (EntityKind kind : EntityKind.values()) {
            boolean included = metadata.experts() || !kind.isPerson();
            countsByKind.put(kind.name(), included ? counts.of(kind) : 0L);
        }
        countsByKind.put("RELATION", relationCount);
        return new Dump(
                metadata.version().toString(),
                metadata.changedAt(),
                DumpMetadata.LICENCE,
                metadata.attribution(),
                metadata.synthetic(),
                metadata.experts(),
                countsByKind,
                parts);
    }

    private DumpWriter writer(DumpFile file, DumpMetadata metadata, Path folder)
            throws IOException {
        OutputStream fileStream =
                new BufferedOutputStream(
                        Files.newOutputStream(folder.resolve(file.fileName())), 1 << 16);
        if (file == DumpFile.DATA_PACKAGE) {
            return new DataPackageDumpWriter(fileStream, metadata, folder.resolve("tables"));
        }
        OutputStream gzipStream =
                new BufferedOutputStream(new GZIPOutputStream(fileStream), 1 << 16);
        return switch (file) {
            case JSON_LINES -> new JsonLinesDumpWriter(gzipStream, metadata, addresses);
            case GEOJSON -> new GeoJsonDumpWriter(gzipStream, metadata, addresses);
            case GRAPHML -> new GraphMlDumpWriter(gzipStream, metadata, addresses);
            case N_QUADS -> new NQuadsDumpWriter(gzipStream, metadata, addresses);
            case DATA_PACKAGE -> throw new IllegalStateException("has its own branch above");
        };
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }
}
