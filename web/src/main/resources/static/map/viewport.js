// The visible part of the world, in the format of addresses: "52.0907,5.1214,7".
export const MIN_ZOOM = 3;
export const MAX_ZOOM = 14;

// EUROPE: the view if there are no results and no extent.
export const EUROPE = { south: 35.5, west: -11, north: 64.5, east: 31 };

// parseExtent("52.09,5.12,7") -> { lat, lon, zoom }, or null if it is not a position on the map.
export function parseExtent(text) {
  const numbers = String(text ?? "")
    .split(",")
    .map((part) => (part.trim() === "" ? NaN : Number(part)));
  if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
  const [lat, lon, zoom] = numbers;
  if (Math.abs(lat) > 85 || Math.abs(lon) > 180) return null;
  return { lat, lon, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.round(zoom))) };
}

// formatExtent({ lat, lon, zoom }): only as many decimals as the zoom can show, so that addresses are short and
// stable.
export function formatExtent({ lat, lon, zoom }) {
  const digits = Math.max(1, Math.ceil(zoom / 3));
  return `${Number(lat.toFixed(digits))},${Number(lon.toFixed(digits))},${zoom}`;
}

// wrapLon(183) -> -177
export function wrapLon(lon) {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

// nearestCopy(-179, 178) -> 181: the copy of a longitude that is nearest to another one, for places near 180°.
export function nearestCopy(lon, reference) {
  return lon + 360 * Math.round((reference - lon) / 360);
}

// boundsOf(points) -> { south, west, north, east }, or null if there are no points. It is the narrowest box, so
// `east` can exceed 180. `trim` is the share of outermost points to leave out on each side.
export function boundsOf(points, trim = 0) {
  if (points.length === 0) return null;
  const cut = Math.floor(points.length * trim);
  const lats = points.map(({ lat }) => lat).sort((a, b) => a - b);
  const lons = unwrap(points.map(({ lon }) => lon));
  return { south: lats[cut], north: lats.at(-1 - cut), west: lons[cut], east: lons.at(-1 - cut) };
}

// The longitudes in order, starting after the widest gap around the globe. Those before the gap are increased by
// 360.
function unwrap(lons) {
  const sorted = [...lons].sort((a, b) => a - b);
  let start = 0;
  let widest = sorted[0] + 360 - sorted.at(-1);
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] - sorted[i - 1] > widest) {
      widest = sorted[i] - sorted[i - 1];
      start = i;
    }
  }
  return [...sorted.slice(start), ...sorted.slice(0, start).map((lon) => lon + 360)];
}

// wrapBounds({ west: 170, east: 190, ... }): the same box with both edges within ±180. West may exceed east.
export function wrapBounds({ south, west, north, east }) {
  if (east - west >= 360) return { south, west: -180, north, east: 180 };
  return { south, west: wrapLon(west), north, east: wrapLon(east) };
}

// isWithin({ lat, lon }, box): works for boxes across 180°.
export function isWithin({ lat, lon }, { south, west, north, east }) {
  const between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return between && lat >= south && lat <= north;
}

const EARTH_KM = 6371.0088;
const RADIAN = Math.PI / 180;

// kilometresBetween(a, b): along the great circle.
export function kilometresBetween(a, b) {
  const half =
    Math.sin(((b.lat - a.lat) * RADIAN) / 2) ** 2 +
    Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * Math.sin(((b.lon - a.lon) * RADIAN) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

// eastOf({ lat, lon }, km): the point at that distance to the east, the position of the circle's handle.
export function eastOf({ lat, lon }, km) {
  const turn = Math.sin(km / EARTH_KM / 2) / Math.max(0.02, Math.cos(lat * RADIAN));
  return { lat, lon: lon + (2 * Math.asin(Math.min(1, turn))) / RADIAN };
}
