// Keeps what a reader has entered in the browser until it is sent, so that a closed page loses nothing. Where the
// browser keeps nothing, the form works without it.
const PREFIX = "atlas.draft.";

// saveDraft("site/site-umcu-ctf", { values, about })
export function saveDraft(subject, draft, storage = globalThis.localStorage) {
  try {
    storage.setItem(PREFIX + subject, JSON.stringify(draft));
  } catch {
    // The browser keeps nothing, for example in a private window.
  }
}

// readDraft("site/site-umcu-ctf") -> the draft, or null
export function readDraft(subject, storage = globalThis.localStorage) {
  try {
    const draft = JSON.parse(storage.getItem(PREFIX + subject));
    return draft && typeof draft.values === "object" && typeof draft.about === "object" ? draft : null;
  } catch {
    return null;
  }
}

export function removeDraft(subject, storage = globalThis.localStorage) {
  try {
    storage.removeItem(PREFIX + subject);
  } catch {
    // There was none.
  }
}
