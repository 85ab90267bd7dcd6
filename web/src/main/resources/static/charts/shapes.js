// Shapes to colour: the countries, which come with the page, and regions, where an operator has added a file of them.
const asked = new Map();

// countryShapes() -> Promise<Feature[]>; each has `code`, "" for land that is nobody's undisputed.
export function countryShapes() {
  return once(import.meta.resolve("../basemap/countries.json"), ({ unit, countries }) => Object.entries(countries).map(([code, polygons]) => ({
    type: "Feature", code, geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map((steps) => ring(steps, unit))) },
  })));
}

// regionShapes("/regions/shapes.json") -> Promise<Feature[]>
export function regionShapes(url) {
  return once(url, ({ features }) => features.map((feature) => ({ ...feature, code: feature.properties.code ?? feature.properties.NUTS_ID })));
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
  if (!asked.has(url)) {
    asked.set(url, fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json();
    }).then(read).catch((failure) => {
      asked.delete(url);
      throw failure;
    }));
  }
  return asked.get(url);
}
