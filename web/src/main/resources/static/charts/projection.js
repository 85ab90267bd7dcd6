// Map projection for drawn maps. It is an equal-area projection, so that sizes of countries are comparable.
import { geoAzimuthalEqualArea, geoPath } from "./d3.js";

export const SIZE = { width: 640, height: 620 };
const EUROPE = [
  [-10.5, 35.2],
  [33.5, 34.4],
  [32, 70],
  [-23, 63.5],
];
const MARGIN = 14;
// Countries that are smaller than this many square pixels get a disc, so that readers can find them.
const TOO_SMALL = 30;
const grounds = new Map();

// projectShapes(shapes, code) -> { outlines: [{ code, path, disc }], place, where }: the map of all shapes, or of one
// country.
//   place([lon, lat]) -> [x, y]      where([x, y]) -> { lat, lon }
export function projectShapes(shapes, code = null, size = SIZE) {
  const key = `${code} ${size.width} ${size.height} ${shapes.length}`;
  if (!grounds.has(key))
    grounds.set(
      key,
      createProjection(
        shapes,
        shapes.find((shape) => shape.code === code),
        size,
      ),
    );
  return grounds.get(key);
}

function createProjection(shapes, middle, { width, height }) {
  const seen = middle ?? { type: "MultiPoint", coordinates: EUROPE };
  const [lon, lat] = middle ? centre(middle) : [10, 52];
  const margin = middle ? 48 : MARGIN;
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      seen,
    )
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ])
    .precision(0.3);
  const path = geoPath(projection).digits(1);
  const outlines = shapes
    .map((shape) => {
      const [x, y] = path.centroid(shape);
      const within = x > 0 && y > 0 && x < width && y < height;
      return {
        code: shape.code,
        path: path(shape),
        disc: shape.code && within && path.area(shape) < TOO_SMALL ? [round(x), round(y)] : null,
      };
    })
    .filter(({ path: drawn }) => drawn);
  return {
    outlines,
    place: (point) => projection(point)?.map(round) ?? null,
    where: (point) => {
      const [east, north] = projection.invert(point);
      return { lat: Number(north.toFixed(3)), lon: Number(east.toFixed(3)) };
    },
  };
}

// The centre of the bounding box of the largest polygon.
function centre({ geometry }) {
  const [ring] = geometry.coordinates.reduce((a, b) => (a[0].length >= b[0].length ? a : b));
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}

function round(pixels) {
  return Math.round(pixels * 10) / 10;
}
