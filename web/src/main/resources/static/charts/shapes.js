// Loads shapes for maps: countries, which are part of the atlas, and regions, if the operator has added a file of
// them.
const NUTS2 = /^[A-Z]{2}[A-Z0-9]{2}$/;
const requests = new Map();

// countryShapes() -> Promise<Feature[]>. Each has a `code`, which is "" for disputed land.
export function countryShapes() {
  return fetchOnce(import.meta.resolve("../basemap/countries.json"), ({ unit, countries }) =>
    Object.entries(countries).map(([code, polygons]) => ({
      type: "Feature",
      code,
      geometry: {
        type: "MultiPolygon",
        coordinates: polygons.map((rings) => rings.map((steps) => ring(steps, unit))),
      },
    })),
  );
}

// regionShapes("/regions/shapes.json") -> Promise<Feature[]>: the NUTS 2 regions in the operator's file.
export function regionShapes(url) {
  return fetchOnce(url, ({ features }) =>
    features
      .map((feature) => ({
        type: "Feature",
        code: feature.properties?.code ?? feature.properties?.NUTS_ID ?? "",
        geometry: clockwiseRings(feature.geometry),
      }))
      .filter(({ code, geometry }) => NUTS2.test(code) && geometry),
  );
}

// clockwiseRings(geometry) -> a MultiPolygon whose outer rings run clockwise, as d3 expects. RFC 7946 has the opposite
// order, in which d3 would fill the whole world except the region. Null if the geometry is no area.
export function clockwiseRings(geometry) {
  const polygons = { Polygon: () => [geometry.coordinates], MultiPolygon: () => geometry.coordinates }[
    geometry?.type
  ]?.();
  if (!polygons) return null;
  const turned = (points, clockwise) =>
    signedArea(points) > 0 === clockwise ? points : [...points].reverse();
  return {
    type: "MultiPolygon",
    coordinates: polygons.map((rings) => rings.map((points, index) => turned(points, index === 0))),
  };
}

// Twice the signed area of a ring; positive if the ring runs clockwise on a map with north at the top.
function signedArea(points) {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
}

// ring([x, y, dx, dy, ...], unit) -> [[lon, lat], ...], closed.
export function ring(steps, unit) {
  const points = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    points.push([Number((x * unit).toFixed(4)), Number((y * unit).toFixed(4))]);
  }
  points.push(points[0]);
  return points;
}

function fetchOnce(url, read) {
  if (!requests.has(url)) {
    requests.set(
      url,
      fetch(url)
        .then((answer) => {
          if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
          return answer.json();
        })
        .then(read)
        .catch((failure) => {
          requests.delete(url);
          throw failure;
        }),
    );
  }
  return requests.get(url);
}
