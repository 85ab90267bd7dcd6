package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;

import java.util.List;

/**
 * A request whose arguments were checked.
 *
 * @param state the data that it is about
 * @param regions regions of the level, in the order of their names
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
