package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection.LandscapeSnapshot;
import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

/** {@code Region} of the schema: a region with the data that its people and sites come from. */
public record RegionView(Region region, LandscapeSnapshot state) {

    public String code() {
        return region.code();
    }

    public RegionLevel level() {
        return region.level();
    }

    /** Latitude of the population centre. */
    public @Nullable Double lat() {
        Point centre = state.geography().populationCentre(region);
        return centre == null ? null : Double.valueOf(centre.lat());
    }

    /** Longitude of the population centre. */
    public @Nullable Double lon() {
        Point centre = state.geography().populationCentre(region);
        return centre == null ? null : Double.valueOf(centre.lon());
    }

    public @Nullable Population population() {
        return state.geography().population(region);
    }

    public @Nullable Double cityShare() {
        return state.geography().cityShare(region);
    }

    public int siteCount() {
        return (int) state.landscape().sites().stream().filter(region::contains).count();
    }
}
