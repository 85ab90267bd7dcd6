package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.platform.PublicAddress;
import eu.atmpatlas.backend.rdf.Namespaces;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import org.springframework.stereotype.Component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The permanent addresses of all that the atlas describes. Parts of a thing stand behind a #. */
@Component
public final class Addresses {

    private final PublicAddress address;
    private final Namespaces namespaces;

    /** Under the address of the atlas. */
    public Addresses(PublicAddress address) {
        this.address = address;
        this.namespaces = new Namespaces(address.of("/ontology#"));
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
        return address.of("/" + kind.path() + "/" + id);
    }

    /** Of a vocabulary. */
    public String vocabulary(String scheme) {
        return address.of("/vocabulary/" + scheme);
    }

    /** Of a concept. */
    public String concept(String scheme, String code) {
        return vocabulary(scheme) + "/" + code;
    }

    /** Of a source. */
    public String source(String id) {
        return address.of("/source/" + id);
    }

    /** Of the atlas's data as a whole. */
    public String dataset() {
        return address.of("/data#dataset");
    }

    /** Of any path. */
    public String path(String path) {
        return address.of(path);
    }

    /** Of a part of a thing: an identifier, a place, an authorisation. */
    static String part(String whole, String kind, String name) {
        return part(whole, kind + "-" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    static String part(String whole, String name) {
        return whole + "#" + name;
    }

    /** Of what the atlas knows of a record, in contrast to the thing that the record is about. */
    public static String knowledge(String record) {
        return part(record, "record");
    }
}
