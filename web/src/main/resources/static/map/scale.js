const STEPS = [1, 2, 5];

// scaleBar(metresPerPixel, 100) -> { metres: 50000, pixels: 83 }: the longest round distance that fits.
export function scaleBar(metresPerPixel, widest) {
  const longest = metresPerPixel * widest;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * STEPS.findLast((step) => step * power <= longest);
  return { metres, pixels: Math.round(metres / metresPerPixel) };
}

// scaleText(50000, "nl"): "50 km"
export function scaleText(metres, locale) {
  const [value, unit] = metres >= 1000 ? [metres / 1000, "kilometer"] : [metres, "meter"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
}
