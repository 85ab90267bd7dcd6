// Compares the version of the data that a link cites with that of today.

// versionState(12, "15") -> { state: "same" | "changed" | "unknown", changes }; null if the link names no version. The
// version of the data is the number of its last change.
export function versionState(cited, version) {
  if (cited === null || !version) return null;
  const changes = Number(version) - cited;
  return { state: changes === 0 ? "same" : changes > 0 ? "changed" : "unknown", changes };
}
