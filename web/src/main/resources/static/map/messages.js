// Messages of the map. {name} is a parameter. If a message has plural forms, the plural rule for `count` selects
// one.
const EN = {
  map: "Map of sites",
  markers: "Sites on the map. Arrow keys move from one to the next, Enter opens or zooms in.",
  cluster: { one: "{count} site near {place}, zoom in", other: "{count} sites near {place}, zoom in" },
  clusterWithoutPlace: { one: "{count} site, zoom in", other: "{count} sites, zoom in" },
  overlap: {
    one: "{count} site at one place near {place}, show the list",
    other: "{count} sites at one place near {place}, show the list",
  },
  overlapTitle: { one: "{count} site near {place}", other: "{count} sites near {place}" },
  point: "{name}, {status}",
  mayMatch: "may match",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all results",
  legend: "Legend",
  close: "Close",
  more: { one: "Show {count} more", other: "Show {count} more" },
  searchArea: "Search this area",
  clearArea: "Clear the area",
  nearCentre: "Middle of the search circle, {km} km around. Arrow keys move it.",
  nearRadius: "Radius of the search circle",
  kilometres: "{km} km",
  keys: "Arrow keys move the map, plus and minus zoom. The sites on it follow with Tab.",
  pickHint:
    "Click the map to search around a place, or move it with the arrow keys and press Enter to take its middle.",
  seen: { one: "{count} site in view", other: "{count} sites in view" },
  broken: "The land could not be loaded. The sites are still shown.",
  "status.operational": "Operational",
  "status.planned": "Planned",
  "status.construction": "Under construction or commissioning",
  "status.paused": "Temporarily closed",
  "status.closed": "Closed",
  "status.unknown": "Status unknown",
};

const NL = {
  map: "Kaart van locaties",
  markers:
    "Locaties op de kaart. Met de pijltjestoetsen gaat u van de ene naar de andere, Enter opent of zoomt in.",
  cluster: { one: "{count} locatie bij {place}, zoom in", other: "{count} locaties bij {place}, zoom in" },
  clusterWithoutPlace: { one: "{count} locatie, zoom in", other: "{count} locaties, zoom in" },
  overlap: {
    one: "{count} locatie op één plek bij {place}, toon de lijst",
    other: "{count} locaties op één plek bij {place}, toon de lijst",
  },
  overlapTitle: { one: "{count} locatie bij {place}", other: "{count} locaties bij {place}" },
  point: "{name}, {status}",
  mayMatch: "past misschien",
  zoomIn: "Zoom in",
  zoomOut: "Zoom uit",
  fit: "Toon alle resultaten",
  legend: "Legenda",
  close: "Sluit",
  more: { one: "Toon er nog {count}", other: "Toon er nog {count}" },
  searchArea: "Zoek in dit gebied",
  clearArea: "Wis het gebied",
  nearCentre: "Midden van de zoekcirkel, {km} km rondom. De pijltjestoetsen verplaatsen het.",
  nearRadius: "Straal van de zoekcirkel",
  kilometres: "{km} km",
  keys: "De pijltjestoetsen verplaatsen de kaart, plus en min zoomen. Met Tab komt u bij de locaties.",
  pickHint:
    "Klik op de kaart om rond een plek te zoeken, of verplaats de kaart met de pijltjestoetsen en druk op Enter.",
  seen: { one: "{count} locatie in beeld", other: "{count} locaties in beeld" },
  broken: "Het land kon niet worden geladen. De locaties staan er wel.",
  "status.operational": "In bedrijf",
  "status.planned": "Gepland",
  "status.construction": "In aanbouw of inbedrijfstelling",
  "status.paused": "Tijdelijk gesloten",
  "status.closed": "Gesloten",
  "status.unknown": "Status onbekend",
};

export const CATALOGUES = { en: EN, nl: NL };

// translator("nl", own)("seen", { count: 12 }): messages in `own` replace messages of the map.
export function translator(lang, own = {}) {
  const catalogue = { ...(CATALOGUES[lang] ?? EN), ...own };
  const plural = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (key, params = {}) => {
    const text = catalogue[key] ?? key;
    const chosen = typeof text === "string" ? text : (text[plural.select(params.count)] ?? text.other);
    return chosen.replace(/\{(\w+)\}/g, (_, name) => {
      const value = params[name];
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}
