// Caches Intl formatters, because creating one is much slower than using it.
const made = new Map();

// formatter(Intl.NumberFormat, "nl", { style: "percent" })
export function formatter(Type, locale, options) {
  const key = `${Type.name} ${locale} ${options ? JSON.stringify(options) : ""}`;
  if (!made.has(key)) made.set(key, new Type(locale, options));
  return made.get(key);
}
