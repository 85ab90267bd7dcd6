// d3's scales and projections from their UMD builds: eight files instead of about 200 modules. Each file adds its
// exports to one global variable. A file comes after the files that it needs.
import "d3-array";
import "d3-color";
import "d3-format";
import "d3-interpolate";
import "d3-time";
import "d3-time-format";
import "d3-scale";
import "d3-geo";

export const { geoAzimuthalEqualArea, geoGraticule, geoPath, scaleLinear, scaleSqrt, ticks } = globalThis.d3;
