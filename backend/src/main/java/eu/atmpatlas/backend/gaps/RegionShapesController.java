package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.gaps.landscape.ConfiguredResource;
import eu.atmpatlas.backend.gaps.landscape.GapsProperties;
import eu.atmpatlas.backend.gaps.landscape.InvalidPlaceTableException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Duration;

/** Serves the file with the shapes of regions, if the operator has configured one. */
@Controller
class RegionShapesController {

    static final String PATH = "/regions/shapes.json";

    private final @Nullable Resource file;
    private final @Nullable String attribution;

    RegionShapesController(GapsProperties properties) {
        String location = properties.regionShapes();
        this.attribution = properties.regionShapesAttribution();
        this.file = location == null || location.isBlank() ? null : ConfiguredResource.of(location);
        if (file != null && !file.isReadable()) {
            throw new InvalidPlaceTableException(
                    "atlas.gaps.region-shapes: %s cannot be read".formatted(location), null);
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

    @QueryMapping
    RegionShapes regionShapes() {
        return new RegionShapes(
                file != null, file == null ? null : PATH, file == null ? null : attribution);
    }

    /** {@code RegionShapes} of the schema. */
    record RegionShapes(boolean available, @Nullable String url, @Nullable String attribution) {}
}
