// The parts of a directory that come after its rows.
import "./compare-tray.js";
import "./empty-state.js";
import "./site-map.js";
