package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.linked.Addresses;
import eu.atmpatlas.backend.linked.LinkedAnswers;

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
 * {@code /data}: the dumps there are, their catalogue, and their files, which stay as they are for
 * good. Free for anybody, without a key.
 */
@Controller
class DataController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Dumps dumps;
    private final Catalogue catalogue;
    private final Addresses addresses;
    private final LinkedAnswers answers;

    DataController(Dumps dumps, Catalogue catalogue, Addresses addresses, LinkedAnswers answers) {
        this.dumps = dumps;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.answers = answers;
    }

    /** The list, in the form that is asked for; the first who asks has the first dump made. */
    @GetMapping({
        "/data",
        "/data/",
        "/data.{suffix:json|jsonld|ttl|nt}",
        "/data/catalog",
        "/data/catalog.{suffix:json|jsonld|ttl|nt}"
    })
    ResponseEntity<byte[]> list(@PathVariable Optional<String> suffix, HttpServletRequest asked) {
        dumps.newestOrFirst();
        List<Dump> all = dumps.all();
        return answers.dataset(
                asked,
                suffix.orElse(null),
                new LinkedAnswers.Dataset("/data", DumpNote.TITLE, DumpNote.DESCRIPTION),
                () -> json(all),
                () -> catalogue.of(all));
    }

    private Map<String, Object> json(List<Dump> all) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", DumpNote.TITLE);
        json.put("description", DumpNote.DESCRIPTION);
        json.put("licence", DumpNote.LICENCE);
        json.put("licenceUrl", DumpNote.LICENCE_URL);
        json.put("catalogue", addresses.path("/data/catalog.ttl"));
        json.put("versions", all.stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Dump dump) {
        var json = new LinkedHashMap<String, Object>();
        String at = addresses.path("/data/" + dump.version());
        json.put("version", dump.version());
        json.put("address", at);
        json.put("changedAt", dump.changedAt().toString());
        json.put("attribution", dump.attribution());
        json.put("synthetic", dump.synthetic());
        json.put("experts", dump.experts());
        json.put("counts", dump.counts());
        json.put("checksums", at + "/" + Dump.CHECKSUMS);
        json.put(
                "files",
                dump.files().stream()
                        .map(part -> {
                            var file = new LinkedHashMap<String, Object>();
                            file.put("name", part.name());
                            file.put("address", at + "/" + part.name());
                            file.put("mediaType", part.mediaType());
                            file.put("bytes", part.bytes());
                            file.put("sha256", part.sha256());
                            return file;
                        })
                        .toList());
        return json;
    }

    /** The newest version or one of its files: leads on to where it stays. */
    @GetMapping({"/data/latest", "/data/latest/{name:.+}"})
    ResponseEntity<byte[]> latest(@PathVariable Optional<String> name, HttpServletRequest asked) {
        Optional<Dump> newest = dumps.newestOrFirst();
        if (newest.isEmpty()) {
            return answers.none(
                    HttpStatus.SERVICE_UNAVAILABLE, "the first dump is being made", asked);
        }
        String to = "/data/" + newest.get().version() + name.map(file -> "/" + file).orElse("");
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, to)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .build();
    }

    /** What a version holds. */
    @GetMapping("/data/{version:\\d{4}-\\d{2}-\\d{2}[.]\\d+}")
    ResponseEntity<byte[]> version(@PathVariable String version, HttpServletRequest asked) {
        Optional<Dump> dump = found(version);
        return dump.isEmpty() ? none(version, asked) : answers.json(json(dump.get()), FOR_GOOD);
    }

    /** A file of a version. */
    @GetMapping("/data/{version:\\d{4}-\\d{2}-\\d{2}[.]\\d+}/{name:.+}")
    ResponseEntity<?> file(
            @PathVariable String version, @PathVariable String name, HttpServletRequest asked) {
        Dump dump = found(version).orElse(null);
        if (dump == null) {
            return none(version, asked);
        }
        Path folder = dumps.folder(dump.parsed());
        if (name.equals(Dump.CHECKSUMS) || name.equals(Dump.MANIFEST)) {
            MediaType type =
                    name.equals(Dump.MANIFEST) ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN;
            return open().contentType(type).body(new FileSystemResource(folder.resolve(name)));
        }
        Dump.Part part =
                dump.files().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(null);
        Path file = folder.resolve(name);
        if (part == null || !Files.isRegularFile(file)) {
            return answers.none(HttpStatus.NOT_FOUND, "the dump has no such file", asked);
        }
        String packed = DumpFile.named(name).map(DumpFile::packedType).orElse("application/gzip");
        byte[] sum = HexFormat.of().parseHex(part.sha256());
        Resource content = new FileSystemResource(file);
        return open().contentType(MediaType.parseMediaType(packed))
                .eTag("\"" + part.sha256() + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("atmp-atlas-" + version + "-" + name)
                                .build()
                                .toString())
                .body(content);
    }

    private static ResponseEntity.BodyBuilder open() {
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private Optional<Dump> found(String version) {
        dumps.all();
        return DumpVersion.parse(version).flatMap(dumps::find);
    }

    private ResponseEntity<byte[]> none(String version, HttpServletRequest asked) {
        boolean gone = DumpVersion.parse(version).map(dumps::isGone).orElse(false);
        return gone
                ? answers.none(HttpStatus.GONE, "this version is not kept any more", asked)
                : answers.none(HttpStatus.NOT_FOUND, "there is no such version", asked);
    }
}
