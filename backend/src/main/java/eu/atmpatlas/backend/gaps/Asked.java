package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.Level;
import eu.atmpatlas.graph.gaps.LiveLandscape;
import eu.atmpatlas.graph.gaps.Question;

import java.util.List;

/**
 * A question that was checked.
 *
 * @param state which data it is about
 * @param areas of the level, by name
 */
record Asked(LiveLandscape.State state, Question question, Level level, List<Area> areas) {

    String dataVersion() {
        return Long.toString(state.land().seq());
    }

    RegionView view(Area area) {
        return new RegionView(area, state);
    }
}
