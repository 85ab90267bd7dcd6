// European places with at least 5,000 people, from GeoNames (CC BY 4.0). Large places are loaded first, the
// others when needed.
import { fold } from "./fold.js";
import { EXACT, rank, TYPO } from "./match.js";
import { coordinatesOf, nameAndCountry } from "./place-query.js";
import { nameOf, placesOf } from "./places.js";
import { areasOf, postcodeOf } from "./postcodes.js";

/** The countries and territories of the two files. */
const COUNTRIES = (
  "AD AL AM AT AW AX AZ BA BE BG BL BY CH CW CY CZ DE DK EE ES FI FO FR GB GE GF GG GI GL GP GR HR HU IE IM IS " +
  "IT JE LI LT LU LV MC MD ME MF MK MQ MT NC NL NO PF PL PM PT RE RO RS RU SE SI SJ SK SM SX TR UA VA WF XK YT"
).split(" ");

const files = new Map();

async function read(file) {
  const answer = await fetch(new URL(file, import.meta.url));
  if (!answer.ok) throw new Error(`gazetteer/${file}: ${answer.status}`);
  return answer.json();
}

function readOnce(file, use = placesOf) {
  if (!files.has(file)) {
    const reading = read(file).then(use);
    files.set(file, reading);
    reading.catch(() => files.delete(file));
  }
  return files.get(file);
}

// largePlaces(): about 2,500 places with at least 40,000 people, and all capitals.
export function largePlaces() {
  return readOnce("large.json");
}

// allPlaces(): about 18,800 places, the large ones first.
export async function allPlaces() {
  const [large, small] = await Promise.all([readOnce("large.json"), readOnce("small.json")]);
  return large.concat(small);
}

// searchPlaces("wenen", { lang: "nl", limit: 8 }): first exact names, then names that begin with the text, then
// words, then names with typing errors; each group by population. Skips small places only if large ones already
// fill the list.
// "Wenen, AT" finds places of that country only; coordinates and areas of postcodes are results of their own.
export async function searchPlaces(text, { lang = "en", limit = 8 } = {}) {
  const point = coordinatesOf(text);
  if (point) return [{ name: `${point.lat}, ${point.lon}`, country: undefined, population: 0, ...point }];
  const { name, country } = nameAndCountry(text, COUNTRIES);
  const areas = await searchPostcodes(name, country, lang);
  if (areas.length > 0) return areas.slice(0, limit);
  const query = fold(name);
  if (query === "") return [];
  const within = (places) => (country ? places.filter((place) => place.country === country) : places);
  const large = find(within(await largePlaces()), query, false);
  const settled = query.length < 4 || large[0]?.match === EXACT;
  if (large.length >= limit && settled) return answers(large, lang, limit);
  const places = within(await allPlaces());
  const found = find(places, query, false);
  return answers(found.length > 0 ? found : find(places, query, true), lang, limit);
}

/** A postcode is named after a place that is not farther away. */
const NAMED_WITHIN_KM = 60;

async function searchPostcodes(text, country, lang) {
  const read = postcodeOf(text);
  if (read.length === 0) return [];
  const [countries, large] = await Promise.all([readOnce("postcodes.json", (list) => list), largePlaces()]);
  const found = read.flatMap((code) =>
    areasOf(countries, code, country).map((area) => {
      const place = nearestPlace(large, area.lat, area.lon, NAMED_WITHIN_KM);
      const said = code.town !== undefined && place?.folded.includes(fold(code.town));
      return { ...area, place, said };
    }),
  );
  const wanted = found.some(({ said }) => said) ? found.filter(({ said }) => said) : found;
  return wanted
    .sort((a, b) => (b.place?.population ?? 0) - (a.place?.population ?? 0))
    .map(({ country, area, whole, lat, lon, place }) => ({
      name: [whole ? area : `${area}…`, place && nameOf(place, lang)].filter(Boolean).join(" "),
      country,
      lat,
      lon,
      population: 0,
    }));
}

const KM_PER_DEGREE = 111.2;

// nearestPlace(places, lat, lon, 100): the place that a reader would name, or undefined. A much larger place may
// be somewhat farther away, but never more than maxKm.
export function nearestPlace(places, lat, lon, maxKm = Infinity) {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  let best;
  let least = Infinity;
  for (const place of places) {
    if (place.suburb) continue;
    const km = Math.hypot(place.lat - lat, eastward(lon, place.lon) * narrowing) * KM_PER_DEGREE;
    const weighted = km / Math.sqrt(place.population);
    if (km <= maxKm && weighted < least) {
      least = weighted;
      best = place;
    }
  }
  return best;
}

// eastward(179.9, -179.9) -> 0.2: the degrees from one longitude to another, the short way around the globe.
function eastward(from, to) {
  return ((((to - from + 180) % 360) + 360) % 360) - 180;
}

function find(places, query, forgiving) {
  const found = [];
  for (const place of places) {
    let best;
    for (const name of place.folded) {
      const match = rank(name, query, forgiving);
      if (match !== undefined && (best === undefined || match < best)) best = match;
    }
    if (best !== undefined && (!forgiving || best === TYPO)) found.push({ place, match: best });
  }
  return found.sort((a, b) => a.match - b.match || b.place.population - a.place.population);
}

function answers(found, lang, limit) {
  return found.slice(0, limit).map(({ place }) => ({
    name: nameOf(place, lang),
    country: place.country,
    lat: place.lat,
    lon: place.lon,
    population: place.population,
  }));
}

export { nameOf };
