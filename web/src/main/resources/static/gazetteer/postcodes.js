// Postcodes as people write them: "3584 CX Utrecht", "D-50937", "SW1A 1AA", "00-950", "LV-1001".

// Letters that stand for a country before a code: the codes of countries and the older ones of vehicles.
const PREFIXES = {
  A: "AT",
  B: "BE",
  D: "DE",
  E: "ES",
  F: "FR",
  FIN: "FI",
  FL: "LI",
  H: "HU",
  I: "IT",
  L: "LU",
};
Object.assign(PREFIXES, { N: "NO", P: "PT", S: "SE", UK: "GB" });

const DIGITS = String.raw`\d{3} ?\d{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3,6}`;
const NUMERIC = new RegExp(`^(?:([A-Z]{1,3})[- ]?)?(${DIGITS})(?:,? +(\\D.*))?$`, "i");
// Ways to write digits that only some countries have.
const WRITTEN = [
  { countries: ["PL"], shape: /^\d\d-/ },
  { countries: ["PT"], shape: /^\d{4}-/ },
  { countries: ["CZ", "SE", "SK"], shape: /^\d{3} / },
];
const DUTCH = /^(?:NL[- ]?)?(\d{4}) ?[A-Z]{2}(?:,? +(\D.*))?$/i;
const LETTERED = [
  { countries: ["GB", "GG", "IM", "JE"], shape: /^([A-Z]{1,2}\d[A-Z\d]?)(?: ?\d[A-Z]{2})?(?:,? +(\D.*))?$/i },
  { countries: ["GI"], shape: /^(GX11) ?1AA$/i },
  { countries: ["IE"], shape: /^([AC-FHKNPRTV-Y]\d[\dW])(?: ?[A-Z\d]{4})?(?:,? +(\D.*))?$/i },
  { countries: ["MT"], shape: /^([A-Z]{3}) ?\d{4}$/i },
];

// postcodeOf("3584 CX Utrecht"): [{ code: "3584", town: "Utrecht", countries: ["NL"] }]; an empty list if the text is
// no postcode. Without countries a code may be of any country that has codes of this length.
export function postcodeOf(text) {
  const written = text.trim();
  const dutch = DUTCH.exec(written);
  if (dutch) return [{ code: dutch[1], town: dutch[2], countries: ["NL"] }];
  const read = LETTERED.flatMap(({ countries, shape }) => {
    const found = shape.exec(written);
    return found ? [{ code: found[1].toUpperCase(), town: found[2], countries }] : [];
  });
  const numeric = NUMERIC.exec(written);
  if (!numeric) return read;
  const [, letters, digits, town] = numeric;
  const country = letters && (PREFIXES[letters.toUpperCase()] ?? letters.toUpperCase());
  const countries = country ? [country] : WRITTEN.find(({ shape }) => shape.test(digits))?.countries;
  return [...read, { code: digits.replace(/[ -]/g, ""), town, countries }];
}

// areasOf(postcodes.json, { code: "50937" }, "DE"): the areas of a code, each { country, area, whole, lat, lon }. An
// area is as much of the code as the list tells apart.
export function areasOf(countries, { code, countries: possible }, within) {
  return Object.entries(countries).flatMap(([country, list]) => {
    if ((possible && !possible.includes(country)) || (within && within !== country)) return [];
    if (!/^[A-Z]/.test(code) && code.length !== list.length) return [];
    list.known ??= new Map(list.codes.split(" ").map((area, i) => [area, i]));
    for (let size = code.length; size > 0; size--) {
      const i = list.known.get(code.slice(0, size));
      if (i === undefined) continue;
      const whole = size === code.length;
      return [
        { country, area: code.slice(0, size), whole, lat: list.lat[i] / 1000, lon: list.lon[i] / 1000 },
      ];
    }
    return [];
  });
}
