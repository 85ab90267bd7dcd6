package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.rdf.Namespaces;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import org.springframework.stereotype.Component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The permanent addresses of all resources. Parts of a resource have a fragment (#). */
@Component
public final class PermanentUrls {

    private final PublicUrl publicUrl;
    private final Namespaces namespaces;

    public PermanentUrls(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
        this.namespaces = new Namespaces(publicUrl.of("/ontology#"));
    }

    /** RDF prefixes, including the atlas's own. */
    public Namespaces namespaces() {
        return namespaces;
    }

    /** The address of a record. */
    public String of(Entity record) {
        return of(record.kind(), record.id());
    }

    /** The address of a record. */
    public String of(EntityKind kind, String id) {
        return publicUrl.of("/" + kind.path() + "/" + id);
    }

    /** The address of a vocabulary. */
    public String vocabulary(String scheme) {
        return publicUrl.of("/vocabulary/" + scheme);
    }

    /** The address of a concept. */
    public String concept(String scheme, String code) {
        return vocabulary(scheme) + "/" + code;
    }

    /** The address of a source. */
    public String source(String id) {
        return publicUrl.of("/source/" + id);
    }

    /** The address of the data set as a whole. */
    public String dataset() {
        return publicUrl.of("/data#dataset");
    }

    /** The address of any path. */
    public String path(String path) {
        return publicUrl.of(path);
    }

    /** The address of a part of a resource: an identifier, a location, an authorisation. */
    static String part(String whole, String kind, String name) {
        return part(whole, kind + "-" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    static String part(String whole, String name) {
        return whole + "#" + name;
    }

    /** The address of a record's metadata, in contrast to the thing that the record describes. */
    public static String recordMetadata(String record) {
        return part(record, "record");
    }
}
