// Records and relations for tests of the network.
export const record = (id, kind = "SITE") => ({ id, kind, name: id.toUpperCase(), country: null });
export const relation = (from, to, type = "SUPPLIES") => ({
  id: `${from}>${to}`,
  type,
  from,
  to,
  role: null,
  validFrom: null,
  validTo: null,
});
