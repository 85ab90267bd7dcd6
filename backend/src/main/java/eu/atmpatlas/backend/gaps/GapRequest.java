package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;

import java.util.List;

/**
 * A question that was checked.
 *
 * @param state which data it is about
 * @param regions of the level, by name
 */
public record GapRequest(
        LandscapeProjection.LandscapeSnapshot state,
        IndicatorContext context,
        RegionLevel level,
        List<Region> regions) {

    public String dataVersion() {
        return Long.toString(state.landscape().seq());
    }

    public RegionView view(Region region) {
        return new RegionView(region, state);
    }
}
