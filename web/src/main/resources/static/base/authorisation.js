// What the page knows of the rights of the reader. The administrator's token is for curators without an account of
// their own. It is kept in memory only: a reload of the page forgets it. Somebody who has signed in needs none.
let token = "";
let curator = false;

export function useToken(text) {
  token = text.trim();
}

export function hasToken() {
  return token !== "";
}

// authorisation() -> the headers of a request that only curators may send
export function authorisation() {
  return token ? { authorization: `Bearer ${token}` } : {};
}

// setCurator(true): the server has shown the reader what only curators see.
export function setCurator(is) {
  curator = is;
}

// isCurator(): whether to offer what curators can do. The server checks each request.
export function isCurator() {
  return curator;
}
