// Shapes to colour: the countries, which come with the page, and regions, where an operator has added a file of them.
const NUTS2 = /^[A-Z]{2}[A-Z0-9]{2}$/;
const requests = new Map();

// countryShapes() -> Promise<Feature[]>; each has `code`, "" for land that is nobody's undisputed.
export function countryShapes() {
  return once(import.meta.resolve("../basemap/countries.json"), ({ unit, countries }) =>
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

// regionShapes("/regions/shapes.json") -> Promise<Feature[]>: of all that an operator's file holds the NUTS 2 regions.
export function regionShapes(url) {
  return once(url, ({ features }) =>
    features
      .map((feature) => ({
        type: "Feature",
        code: feature.properties?.code ?? feature.properties?.NUTS_ID ?? "",
        geometry: wound(feature.geometry),
      }))
      .filter(({ code, geometry }) => NUTS2.test(code) && geometry),
  );
}

// wound(geometry) -> the same as a MultiPolygon whose outer rings run clockwise, as d3 has it; RFC 7946 has
// it the other way round, and taken so a region would be all the world but itself. Null for what is no area.
export function wound(geometry) {
  const polygons = { Polygon: () => [geometry.coordinates], MultiPolygon: () => geometry.coordinates }[
    geometry?.type
  ]?.();
  if (!polygons) return null;
  const turned = (points, clockwise) => (turn(points) > 0 === clockwise ? points : [...points].reverse());
  return {
    type: "MultiPolygon",
    coordinates: polygons.map((rings) => rings.map((points, index) => turned(points, index === 0))),
  };
}

// Twice the area that a ring goes round, positive where it runs clockwise on a map with north above.
function turn(points) {
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

function once(url, read) {
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
