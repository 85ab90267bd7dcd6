// What a reader types into the place box: coordinates, or a name with or without its country.
import { fold } from "./fold.js";

const DEGREES = String.raw`([-+−]?\d{1,3}(?:[.,]\d+)?)\s*°?`;
const MINUTES = String.raw`(?:\s*(\d{1,2}(?:[.,]\d+)?)\s*['′’])?`;
const SECONDS = String.raw`(?:\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''))?`;
const ANGLE = DEGREES + MINUTES + SECONDS;
const BETWEEN = String.raw`\s*[,;/\s]\s*`;
const LETTERS_BEHIND = new RegExp(`^${ANGLE}\\s*([NSEW]?)${BETWEEN}${ANGLE}\\s*([NSEW]?)$`, "i");
const LETTERS_BEFORE = new RegExp(`^([NSEW])\\s*${ANGLE}${BETWEEN}([NSEW])\\s*${ANGLE}$`, "i");
const LANGUAGES = ["en", "nl", "de", "fr", "es", "it"];
const USUAL = { uk: "GB", england: "GB", scotland: "GB", wales: "GB", holland: "NL", el: "GR" };

// coordinatesOf("52.09, 5.12"): { lat: 52.09, lon: 5.12 }; undefined if the text is something else. Knows decimal
// points and commas, degrees with minutes and seconds, and the letters of the compass before or behind.
export function coordinatesOf(text) {
  const angles = anglesOf(text.trim());
  if (!angles) return undefined;
  const [first, second] = angles;
  const turned = /[EW]/.test(first.letter) || /[NS]/.test(second.letter);
  const [lat, lon] = turned ? [second, first] : [first, second];
  const mixed = /[EW]/.test(lat.letter) || /[NS]/.test(lon.letter);
  return mixed || Math.abs(lat.value) > 90 || Math.abs(lon.value) > 180
    ? undefined
    : { lat: lat.value, lon: lon.value };
}

function anglesOf(text) {
  const behind = LETTERS_BEHIND.exec(text);
  if (behind) {
    const [, d1, m1, s1, letter1, d2, m2, s2, letter2] = behind;
    return [angle(d1, m1, s1, letter1), angle(d2, m2, s2, letter2)];
  }
  const before = LETTERS_BEFORE.exec(text);
  if (!before) return undefined;
  const [, letter1, d1, m1, s1, letter2, d2, m2, s2] = before;
  return [angle(d1, m1, s1, letter1), angle(d2, m2, s2, letter2)];
}

function angle(degrees, minutes = "0", seconds = "0", mark = "") {
  const letter = mark.toUpperCase();
  const number = (digits) => Number(digits.replace(",", ".").replace("−", "-"));
  const whole = number(degrees);
  const size = Math.abs(whole) + number(minutes) / 60 + number(seconds) / 3600;
  const negative = whole < 0 || /[SW]/.test(letter);
  return { value: Math.round((negative ? -size : size) * 1e6) / 1e6, letter };
}

// nameAndCountry("Utrecht, NL", ["BE", "NL"]): { name: "Utrecht", country: "NL" }. Without a country that is one of
// the codes, the whole text is the name.
export function nameAndCountry(text, codes) {
  const comma = text.lastIndexOf(",");
  const country = comma < 0 ? undefined : countryOf(text.slice(comma + 1), codes);
  return country ? { name: text.slice(0, comma), country } : { name: text, country: undefined };
}

function countryOf(text, codes) {
  const wanted = fold(text);
  if (wanted === "") return undefined;
  const usual = USUAL[wanted];
  if (usual && codes.includes(usual)) return usual;
  const byCode = codes.find((code) => code.toLowerCase() === wanted);
  if (byCode) return byCode;
  return codes.find((code) =>
    LANGUAGES.some((lang) => fold(new Intl.DisplayNames([lang], { type: "region" }).of(code)) === wanted),
  );
}
