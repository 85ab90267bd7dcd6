// The part of the world shown, as addresses carry it: "52.0907,5.1214,7".
export const MIN_ZOOM = 3;
export const MAX_ZOOM = 14;

// EUROPE: what is shown when nothing else is asked for.
export const EUROPE = { south: 35.5, west: -11, north: 64.5, east: 31 };

// parseExtent("52.09,5.12,7"): { lat, lon, zoom }, or null for anything that is no place on the map.
export function parseExtent(text) {
  const numbers = String(text ?? "")
    .split(",")
    .map((part) => (part.trim() === "" ? NaN : Number(part)));
  if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
  const [lat, lon, zoom] = numbers;
  if (Math.abs(lat) > 85 || Math.abs(lon) > 180) return null;
  return { lat, lon, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.round(zoom))) };
}

// formatExtent({ lat, lon, zoom }): as many decimals as the zoom can show, so that addresses stay short and still.
export function formatExtent({ lat, lon, zoom }) {
  const digits = Math.max(1, Math.ceil(zoom / 3));
  return `${Number(lat.toFixed(digits))},${Number(lon.toFixed(digits))},${zoom}`;
}

// boundsOf(points): { south, west, north, east }, or null without points.
export function boundsOf(points) {
  if (points.length === 0) return null;
  const box = { south: Infinity, west: Infinity, north: -Infinity, east: -Infinity };
  for (const { lat, lon } of points) {
    box.south = Math.min(box.south, lat);
    box.west = Math.min(box.west, lon);
    box.north = Math.max(box.north, lat);
    box.east = Math.max(box.east, lon);
  }
  return box;
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

// eastOf({ lat, lon }, km): the point that far to the east, where a circle's handle sits.
export function eastOf({ lat, lon }, km) {
  const turn = Math.sin(km / EARTH_KM / 2) / Math.max(0.02, Math.cos(lat * RADIAN));
  return { lat, lon: lon + (2 * Math.asin(Math.min(1, turn))) / RADIAN };
}
