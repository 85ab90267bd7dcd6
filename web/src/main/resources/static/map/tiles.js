// Off unless an operator names a tile server: then its pictures replace the basemap, and its names stand in the credit.
import { TileLayer } from "leaflet";

// tileLayer({ url }): the address has {z}, {x} and {y}; the operator's content policy must allow its host.
export function tileLayer({ url }) {
  return new TileLayer(url, { maxZoom: 19 });
}
