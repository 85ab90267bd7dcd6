// The table next to the what-if map: added, upgraded and closed sites, their place, and their capabilities.
import { formatCoordinates } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { termsOf } from "./requests.js";

const COLUMNS = ["change", "site", "place", "brings", "status"];

// changeTable({ state, data, points, answers }) -> the table for chart(). `data` is null while the response is
// pending.
export function changeTable({ state, data, points, answers }) {
  const places = (kind) => (data?.changes ?? []).filter((change) => change.kind === kind);
  const labels = new Map(
    ["capability", "product-type"]
      .flatMap((scheme) => termsOf(answers, scheme))
      .map(({ code, label }) => [code, label]),
  );
  const lines = [
    ...state.add.map((site, index) => ({
      kind: "ADD",
      ...site,
      name: site.name || t("gaps.whatif.site", { number: index + 1 }),
      at: places("ADD")[index],
      id: null,
    })),
    ...state.upgrade.map((site) => ({
      kind: "UPGRADE",
      ...point(points, site.id),
      ...site,
      at: places("UPGRADE").find(({ id }) => id === site.id),
    })),
    ...state.close.map((id) => ({
      kind: "CLOSE",
      ...point(points, id),
      has: [],
      makes: [],
      status: null,
      at: places("CLOSE").find((one) => one.id === id),
    })),
  ];
  return {
    columns: COLUMNS.map((key) => ({
      key,
      label: t(`gaps.whatif.change.${key}`),
    })),
    rows: lines.map((line) => ({
      change: t(`gaps.whatif.change.${line.kind}`),
      site: line.name,
      place: placeOf(line),
      brings: [...line.makes, ...line.has].map((code) => labels.get(code) ?? code).join(", "),
      status: line.status
        ? t(`gaps.status.${line.status}`)
        : line.kind === "UPGRADE"
          ? t("gaps.whatif.asItIs")
          : "",
    })),
    files: lines.map(({ kind, id, name, lat, lon, at, status, makes, has }) => ({
      change: kind,
      id,
      name,
      lat,
      lon,
      country: at?.country?.code ?? null,
      region: at?.region?.code ?? null,
      status,
      productTypes: makes.join("|"),
      capabilities: has.join("|"),
    })),
  };
}

// siteName({ points }, id): the name, or the id until the sites are loaded.
export function siteName({ points }, id) {
  return point(points, id).name;
}

function point(points, id) {
  const { name = id, lat = null, lon = null } = points.find((one) => one.id === id) ?? {};
  return { id, name, lat, lon };
}

function placeOf({ at, lat, lon }) {
  if (at) return [at.region?.label, at.country?.label].filter(Boolean).join(", ");
  return lat === null ? "" : formatCoordinates(lat, lon, locale());
}
