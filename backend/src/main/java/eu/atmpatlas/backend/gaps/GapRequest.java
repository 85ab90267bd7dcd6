package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;

import java.time.LocalDate;
import java.util.List;

/**
 * A request whose arguments were checked.
 *
 * @param state the data that it is about
 * @param regions regions of the level, in the order of their names
 * @param firstDay first day on which undated data are known to be as stated
 */
public record GapRequest(
        LandscapeProjection.LandscapeSnapshot state,
        IndicatorContext context,
        RegionLevel level,
        List<Region> regions,
        LocalDate firstDay) {

    public String dataVersion() {
        return Long.toString(state.landscape().seq());
    }

    public RegionView view(Region region) {
        return new RegionView(region, state);
    }
}
