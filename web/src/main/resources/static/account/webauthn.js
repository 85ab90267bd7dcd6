// Passkeys: converts between the JSON of the server and the objects of navigator.credentials.
const bytesOf = (text) => {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
};
const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const descriptor = (one) => ({ ...one, id: bytesOf(one.id) });

export function hasPasskeys() {
  return Boolean(window.PublicKeyCredential && navigator.credentials);
}

// createPasskey(options of the server) -> the new credential, for the server.
export async function createPasskey(options) {
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(descriptor),
  };
  const created = /** @type {any} */ (await navigator.credentials.create({ publicKey }));
  return plain(created, {
    attestationObject: textOf(created.response.attestationObject),
    transports: created.response.getTransports?.() ?? [],
  });
}

// usePasskey(options of the server) -> proof that the person has the passkey, for the server.
export async function usePasskey(options) {
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(descriptor),
  };
  const used = /** @type {any} */ (await navigator.credentials.get({ publicKey }));
  const { authenticatorData, signature, userHandle } = used.response;
  return plain(used, {
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    userHandle: userHandle ? textOf(userHandle) : undefined,
  });
}

function plain(credential, response) {
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: textOf(credential.response.clientDataJSON), ...response },
  };
}
