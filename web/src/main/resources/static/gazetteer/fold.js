// Letters that Unicode normalisation does not split into a base letter and a mark.
const LETTERS = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ŋ: "n",
};

const SAINT = /(?<![^ ])(?:st|ste|saint|sainte|sint|sankt)(?= )/;

// withSaints(["saint denis"]) -> ["saint denis", "st denis"]. A saint in a name is also found shortened, and a
// shortened one in full.
export function withSaints(folded) {
  const others = folded.flatMap((name) =>
    SAINT.test(name) ? ["st", "saint", "sint"].map((word) => name.replace(SAINT, word)) : [],
  );
  return [...new Set([...folded, ...others])];
}

// fold("Łódź") -> "lodz". A search ignores case, accents and punctuation.
export function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßøłđðþæœıħŋ]/g, (letter) => LETTERS[letter])
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
