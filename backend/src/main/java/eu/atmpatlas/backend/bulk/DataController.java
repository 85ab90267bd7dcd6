package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.LinkedDataResponses;
import eu.atmpatlas.backend.linked.PermanentUrls;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /data}: lists the dumps, serves their catalogue and their files. Files of a version never
 * change. No key is needed.
 */
@Controller
class DataController {

    private static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final DumpStore dumpStore;
    private final Catalogue catalogue;
    private final PermanentUrls addresses;
    private final LinkedDataResponses responses;

    DataController(
            DumpStore dumpStore,
            Catalogue catalogue,
            PermanentUrls addresses,
            LinkedDataResponses responses) {
        this.dumpStore = dumpStore;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.responses = responses;
    }

    /** Lists the dumps in the requested format. The first request makes the first dump. */
    @GetMapping({
        "/data",
        "/data/",
        "/data.{suffix:json|jsonld|ttl|nt}",
        "/data/catalog",
        "/data/catalog.{suffix:json|jsonld|ttl|nt}"
    })
    ResponseEntity<byte[]> list(@PathVariable Optional<String> suffix, HttpServletRequest request) {
        dumpStore.newestOrCreate();
        List<Dump> all = dumpStore.all();
        return responses.dataset(
                request,
                suffix.orElse(null),
                new LinkedDataResponses.Dataset(
                        "/data", DumpMetadata.TITLE, DumpMetadata.DESCRIPTION),
                () -> json(all),
                () -> catalogue.toDocument(all));
    }

    private Map<String, Object> json(List<Dump> all) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", DumpMetadata.TITLE);
        json.put("description", DumpMetadata.DESCRIPTION);
        json.put("licence", DumpMetadata.LICENCE);
        json.put("licenceUrl", DumpMetadata.LICENCE_URL);
        json.put("catalogue", addresses.path("/data/catalog.ttl"));
        json.put("versions", all.stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Dump dump) {
        var json = new LinkedHashMap<String, Object>();
        String url = addresses.path("/data/" + dump.version());
        json.put("version", dump.version());
        json.put("address", url);
        json.put("changedAt", dump.changedAt().toString());
        json.put("attribution", dump.attribution());
        json.put("synthetic", dump.synthetic());
        json.put("experts", dump.experts());
        json.put("counts", dump.counts());
        json.put("checksums", url + "/" + Dump.CHECKSUMS);
        json.put(
                "files",
                dump.files().stream()
                        .map(part -> {
                            var file = new LinkedHashMap<String, Object>();
                            file.put("name", part.name());
                            file.put("address", url + "/" + part.name());
                            file.put("mediaType", part.mediaType());
                            file.put("bytes", part.bytes());
                            file.put("sha256", part.sha256());
                            return file;
                        })
                        .toList());
        return json;
    }

    /** Redirects to the newest version, or to one of its files, under its permanent address. */
    @GetMapping({"/data/latest", "/data/latest/{name:.+}"})
    ResponseEntity<byte[]> latest(@PathVariable Optional<String> name, HttpServletRequest request) {
        Optional<Dump> newest = dumpStore.newestOrCreate();
        if (newest.isEmpty()) {
            return responses.notFound(
                    HttpStatus.SERVICE_UNAVAILABLE, "the first dump is being made", request);
        }
        String to = "/data/" + newest.get().version() + name.map(file -> "/" + file).orElse("");
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, to)
                .cacheControl(CacheControl.noCache())
                .build();
    }

    /** Describes one version. */
    @GetMapping("/data/{version:\\d{4}-\\d{2}-\\d{2}[.]\\d+}")
    ResponseEntity<byte[]> version(@PathVariable String version, HttpServletRequest request) {
        Optional<Dump> dump = findDump(version);
        return dump.isEmpty()
                ? missing(version, request)
                : responses.json(json(dump.get()), IMMUTABLE);
    }

    /** A file of a version. */
    @GetMapping("/data/{version:\\d{4}-\\d{2}-\\d{2}[.]\\d+}/{name:.+}")
    ResponseEntity<?> file(
            @PathVariable String version, @PathVariable String name, HttpServletRequest request) {
        Dump dump = findDump(version).orElse(null);
        if (dump == null) {
            return missing(version, request);
        }
        Path folder = dumpStore.folder(dump.parsedVersion());
        if (name.equals(Dump.CHECKSUMS) || name.equals(Dump.MANIFEST)) {
            MediaType type =
                    name.equals(Dump.MANIFEST) ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN;
            return publicResponse()
                    .contentType(type)
                    .body(new FileSystemResource(folder.resolve(name)));
        }
        Dump.Part part =
                dump.files().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(null);
        Path file = folder.resolve(name);
        if (part == null || !Files.isRegularFile(file)) {
            return responses.notFound(HttpStatus.NOT_FOUND, "the dump has no such file", request);
        }
        String fileType =
                DumpFile.ofFileName(name).map(DumpFile::fileType).orElse("application/gzip");
        byte[] checksum = HexFormat.of().parseHex(part.sha256());
        Resource content = new FileSystemResource(file);
        return publicResponse()
                .contentType(MediaType.parseMediaType(fileType))
                .eTag("\"" + part.sha256() + "\"")
                .header(
                        "Repr-Digest",
                        "sha-256=:" + Base64.getEncoder().encodeToString(checksum) + ":")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("atmp-atlas-" + version + "-" + name)
                                .build()
                                .toString())
                .body(content);
    }

    private static ResponseEntity.BodyBuilder publicResponse() {
        return ResponseEntity.ok().cacheControl(IMMUTABLE);
    }

    private Optional<Dump> findDump(String version) {
        dumpStore.all();
        return DumpVersion.parse(version).flatMap(dumpStore::find);
    }

    private ResponseEntity<byte[]> missing(String version, HttpServletRequest request) {
        boolean gone = DumpVersion.parse(version).map(dumpStore::isGone).orElse(false);
        return gone
                ? responses.notFound(HttpStatus.GONE, "this version was removed", request)
                : responses.notFound(HttpStatus.NOT_FOUND, "there is no such version", request);
    }
}
