// Combines points that would overlap into one cluster with their count.
import * as library from "supercluster";
import { FAMILIES } from "./pin.js";
import { MAX_ZOOM, MIN_ZOOM } from "./viewport.js";

// The library is a module in some builds and a global variable in others.
const Supercluster = library.default ?? globalThis.Supercluster;

const RADIUS = 52;
// Larger leaves make the index faster to build, and its queries hardly slower.
const NODE_SIZE = 128;
const NONE = Object.fromEntries(FAMILIES.map((family) => [family, 0]));

export class Clusters {
  // family(status): the group that decides how a status is drawn.
  constructor(points, family) {
    this.index = new Supercluster({
      radius: RADIUS,
      extent: 256,
      nodeSize: NODE_SIZE,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      map: ({ point }) => ({ ...NONE, [family(point.status)]: 1 }),
      reduce: (sum, more) => {
        for (const each of FAMILIES) sum[each] += more[each];
      },
    });
    this.index.load(points.map(feature));
    this.byId = new Map(points.map((point) => [point.id, point]));
  }

  get size() {
    return this.byId.size;
  }

  point(id) {
    return this.byId.get(id);
  }

  // within({ west, south, east, north }, 7): the clusters and single points to draw, each with a stable key.
  within({ west, south, east, north }, zoom) {
    return this.index
      .getClusters([west, south, east, north], Math.min(zoom, MAX_ZOOM))
      .map((each) => this.item(each, zoom));
  }

  // zoomThatSplits(id): the zoom that splits a cluster, or null if its points stay together at every zoom.
  zoomThatSplits(id) {
    const zoom = this.index.getClusterExpansionZoom(id);
    return zoom > MAX_ZOOM ? null : Math.max(zoom, MIN_ZOOM);
  }

  // members(id): all points of a cluster, sorted by name.
  members(id) {
    return this.index
      .getLeaves(id, Infinity)
      .map((leaf) => leaf.properties.point)
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  item({ geometry, properties }, zoom) {
    const [lon, lat] = geometry.coordinates;
    if (!properties.cluster) {
      const { point } = properties;
      // A record may have several points: its id finds the last one.
      const key = this.byId.get(point.id) === point ? `p${point.id}` : `p${point.id}@${lat},${lon}`;
      return { kind: "point", key, lat, lon, point };
    }
    return {
      kind: "cluster",
      key: `c${zoom}/${properties.cluster_id}`,
      id: properties.cluster_id,
      lat,
      lon,
      count: properties.point_count,
      families: Object.fromEntries(FAMILIES.map((family) => [family, properties[family]])),
    };
  }
}

function feature(point) {
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [point.lon, point.lat] },
    properties: { point },
  };
}
