// Short names of licences, for badges. Pure.

// An abbreviation in capitals; a country in two letters is none.
const ABBREVIATION = /\p{Lu}{3,}(?:-\p{Lu}{2,})*/u;

// shortLicence("GMP authorisation or certificate") -> "GMP"; a name without an abbreviation stays whole.
export function shortLicence(label) {
  return ABBREVIATION.exec(label)?.[0] ?? label;
}
