// Why a record may match: the criteria that are not certain, in words.

export function mayMatch({ certainty }) {
  return certainty === "MAY_MATCH";
}

// mayReasons(edge) -> "states viral vectors, not which; states no status"
export function mayReasons({ reasons }) {
  return reasons
    .filter(({ verdict }) => verdict === "MAY")
    .map(({ text }) => text)
    .join("; ");
}
