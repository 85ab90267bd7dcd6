package eu.atmpatlas.backend.gaps;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Duration;

/** Serves the shapes of regions that the operator has named; without any there is no such page. */
@Controller
class RegionShapes {

    static final String PATH = "/regions/shapes.json";

    private final @Nullable Resource file;
    private final @Nullable String attribution;

    RegionShapes(GapsProperties properties) {
        String named = properties.regionShapes();
        this.attribution = properties.regionShapesAttribution();
        this.file = named == null || named.isBlank() ? null : NamedFile.of(named);
        if (file != null && !file.isReadable()) {
            throw new RefusedPlacesException(
                    "atlas.gaps.region-shapes: %s cannot be read".formatted(named), null);
        }
    }

    @GetMapping(PATH)
    ResponseEntity<Resource> shapes() {
        return file == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/geo+json"))
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                        .body(file);
    }

    Told told() {
        return new Told(
                file != null, file == null ? null : PATH, file == null ? null : attribution);
    }

    /** {@code RegionShapes} of the schema. */
    record Told(boolean available, @Nullable String url, @Nullable String attribution) {}
}
