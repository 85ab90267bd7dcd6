// The secret of an invitation link. It stands behind the "#", so no server sees it; it is taken out of the
// address at once, so that it does not stay in the history.
const NAME = "invitation";
let secret = null;

// takeInvitation() -> the secret of the link that opened the page, or null.
export function takeInvitation() {
  const found = new URLSearchParams(window.location.hash.slice(1)).get(NAME);
  if (found) {
    secret = found;
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  }
  return secret;
}

// wasRefused() -> whether a provider sent the reader back without signing them in.
export function wasRefused() {
  return new URLSearchParams(window.location.hash.slice(1)).get("sign-in") === "refused";
}

export function forgetInvitation() {
  secret = null;
}
