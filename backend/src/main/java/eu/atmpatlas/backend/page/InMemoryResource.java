package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

import java.net.URI;
import java.net.URL;

/** A file as it goes over the wire, in memory. */
final class InMemoryResource extends ByteArrayResource implements HttpResource {

    private final String name;
    private final URL address;
    private final boolean gzipped;

    /**
     * @param content the bytes that are sent
     * @param name the file's name, which tells its media type
     * @param address where it was read
     * @param gzipped whether the bytes are gzipped
     */
    InMemoryResource(byte[] content, @Nullable String name, URL address, boolean gzipped) {
        super(content, "in memory: " + address);
        this.name = name == null ? "" : name;
        this.address = address;
        this.gzipped = gzipped;
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public URL getURL() {
        return address;
    }

    @Override
    public URI getURI() {
        return URI.create(address.toString());
    }

    @Override
    public HttpHeaders getResponseHeaders() {
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzipped) {
            headers.add(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return headers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InMemoryResource file
                && file.gzipped == gzipped
                && file.address.toString().equals(address.toString());
    }

    @Override
    public int hashCode() {
        return address.toString().hashCode();
    }
}
