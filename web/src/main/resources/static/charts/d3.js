// d3's scales and projections from their plain-script builds: eight files in place of some two hundred
// modules. Each leaves what it has in one global; the order is that of who needs whom.
import "d3-array";
import "d3-color";
import "d3-format";
import "d3-interpolate";
import "d3-time";
import "d3-time-format";
import "d3-scale";
import "d3-geo";

export const { geoAzimuthalEqualArea, geoGraticule, geoPath, scaleLinear, scaleSqrt, ticks } = globalThis.d3;
