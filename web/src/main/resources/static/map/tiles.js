// Used only if the operator configures a tile server. Its pictures replace the basemap, and its credit is shown.
import { TileLayer } from "leaflet";

// tileLayer({ url }): the address has {z}, {x} and {y}. The operator's content policy must allow its host.
export function tileLayer({ url }) {
  return new TileLayer(url, { maxZoom: 19 });
}
