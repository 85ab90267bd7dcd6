import { fold, withSaints } from "./fold.js";

// placesOf(columns): the places of a gazetteer file, largest first:
// { name, nl, country, lat, lon, population, capital, suburb, folded }
export function placesOf({ names, countries, country, lat, lon, population, capitals, suburbs, nl, also }) {
  const capital = new Set(capitals);
  const suburb = new Set(suburbs);
  return names.split("\n").map((name, i) => ({
    name,
    nl: nl[i],
    country: countries[country[i]],
    lat: lat[i] / 1000,
    lon: lon[i] / 1000,
    population: population[i],
    capital: capital.has(i),
    suburb: suburb.has(i),
    folded: withSaints([name, nl[i], ...(also[i] ?? [])].filter(Boolean).map(fold)),
  }));
}

// nameOf(place, "nl"): for example "Den Haag" for The Hague.
export function nameOf(place, lang) {
  return (lang === "nl" && place.nl) || place.name;
}
