package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.rdf.Namespaces;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import org.springframework.stereotype.Component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The permanent addresses of all that the atlas describes. Parts of a thing stand behind a #. */
@Component
public final class PermanentUrls {

    private final PublicUrl publicUrl;
    private final Namespaces namespaces;

    /** Under the address of the atlas. */
    public PermanentUrls(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
        this.namespaces = new Namespaces(publicUrl.of("/ontology#"));
    }

    /** The prefixes of RDF, with the atlas's own. */
    public Namespaces namespaces() {
        return namespaces;
    }

    /** Of a record. */
    public String of(Entity record) {
        return of(record.kind(), record.id());
    }

    /** Of a record. */
    public String of(EntityKind kind, String id) {
        return publicUrl.of("/" + kind.path() + "/" + id);
    }

    /** Of a vocabulary. */
    public String vocabulary(String scheme) {
        return publicUrl.of("/vocabulary/" + scheme);
    }

    /** Of a concept. */
    public String concept(String scheme, String code) {
        return vocabulary(scheme) + "/" + code;
    }

    /** Of a source. */
    public String source(String id) {
        return publicUrl.of("/source/" + id);
    }

    /** Of the atlas's data as a whole. */
    public String dataset() {
        return publicUrl.of("/data#dataset");
    }

    /** Of any path. */
    public String path(String path) {
        return publicUrl.of(path);
    }

    /** Of a part of a thing: an identifier, a place, an authorisation. */
    static String part(String whole, String kind, String name) {
        return part(whole, kind + "-" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    static String part(String whole, String name) {
        return whole + "#" + name;
    }

    /** Of what the atlas knows of a record, in contrast to the thing that the record is about. */
    public static String recordMetadata(String record) {
        return part(record, "record");
    }
}
