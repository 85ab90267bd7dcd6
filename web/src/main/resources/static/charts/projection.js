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

// projectShapes(shapes, only) -> { outlines: [{ code, path, disc }], place, where }: the map of all shapes, or of one
// country, or of the countries in a list.
//   place([lon, lat]) -> [x, y]      where([x, y]) -> { lat, lon }
export function projectShapes(shapes, only = null, size = SIZE) {
  const key = `${only} ${size.width} ${size.height} ${shapes.length}`;
  if (!grounds.has(key)) grounds.set(key, createProjection(shapes, middleOf(shapes, only), size));
  return grounds.get(key);
}

// The shape to fit into the map. Of several countries the far parts, such as islands overseas, do not count.
function middleOf(shapes, only) {
  const chosen = shapes.filter(({ code }) => (Array.isArray(only) ? only.includes(code) : code === only));
  if (!Array.isArray(only)) return chosen[0];
  return chosen.length ? { type: "MultiPoint", coordinates: chosen.flatMap(corners) } : undefined;
}

function corners({ geometry }) {
  const ring = largestRing(geometry);
  return [Math.min, Math.max].flatMap((end) => {
    const east = end(...ring.map(([lon]) => lon));
    return [
      ring.find(([lon]) => lon === east),
      ring.find(([, lat]) => lat === end(...ring.map(([, y]) => y))),
    ];
  });
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
function centre(shape) {
  const ring = shape.geometry ? largestRing(shape.geometry) : shape.coordinates;
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}

function largestRing({ coordinates }) {
  return coordinates.reduce((a, b) => (a[0].length >= b[0].length ? a : b))[0];
}

function round(pixels) {
  return Math.round(pixels * 10) / 10;
}
