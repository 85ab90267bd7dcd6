// Which names are on the map at which zoom, and their text size.

// The smallest population that is named, by zoom. Towns absorbed by a larger neighbour are named from zoom 11.
const SMALLEST = [4e6, 4e6, 4e6, 3e6, 1.4e6, 7e5, 2.5e5, 1.2e5, 5e4, 25000, 12000, 7000, 0];
const CAPITALS_FROM = 4;
const SUBURBS_FROM = 11;
// The zoom from which small places are loaded.
export const SMALL_PLACES_FROM = 9;

// isNamed(place, 6): whether a place is important enough for a name at this zoom.
export function isNamed(place, zoom) {
  if (place.suburb && zoom < SUBURBS_FROM) return false;
  if (place.capital && zoom >= CAPITALS_FROM) return zoom >= 6 || place.population >= 150_000 || zoom === 5;
  return place.population >= SMALLEST[Math.min(zoom, SMALLEST.length - 1)];
}

// textSize(place, 6): in pixels; larger for places that are more important than the zoom requires.
export function textSize(place, zoom) {
  const least = Math.max(5000, SMALLEST[Math.min(zoom, SMALLEST.length - 1)]);
  const size = 11 + 1.1 * Math.log2(Math.max(1, place.population / least)) * 0.6 + (place.capital ? 0.8 : 0);
  return Math.round(Math.min(zoom >= 9 ? 17 : 15, size) * 2) / 2;
}

// Seas, for orientation at low zooms: [English, Dutch, lat, lon, first zoom, last zoom].
/** @type {[string, string, number, number, number, number][]} */
export const SEAS = [
  ["Atlantic Ocean", "Atlantische Oceaan", 45.5, -19, 3, 5],
  ["North Sea", "Noordzee", 56.2, 3.1, 4, 7],
  ["Baltic Sea", "Oostzee", 57.3, 19.6, 5, 7],
  ["Mediterranean Sea", "Middellandse Zee", 34.6, 18.6, 4, 6],
  ["Black Sea", "Zwarte Zee", 43.2, 34.4, 4, 7],
  ["Norwegian Sea", "Noorse Zee", 66.8, 3.5, 3, 6],
  ["Bay of Biscay", "Golf van Biskaje", 45.4, -4.6, 5, 7],
  ["Adriatic Sea", "Adriatische Zee", 42.9, 15.7, 6, 8],
  ["Tyrrhenian Sea", "Tyrreense Zee", 40.0, 12.2, 6, 7],
  ["Ionian Sea", "Ionische Zee", 38.3, 18.6, 6, 7],
  ["Aegean Sea", "Egeïsche Zee", 38.7, 25.1, 6, 8],
  ["English Channel", "Het Kanaal", 50.15, -1.6, 6, 8],
  ["Irish Sea", "Ierse Zee", 53.75, -4.9, 6, 8],
  ["Celtic Sea", "Keltische Zee", 50.4, -8.0, 6, 7],
  ["Gulf of Bothnia", "Botnische Golf", 62.0, 19.7, 6, 7],
  ["Barents Sea", "Barentszzee", 71.8, 37, 4, 6],
  ["IJsselmeer", "IJsselmeer", 52.83, 5.38, 8, 11],
];
