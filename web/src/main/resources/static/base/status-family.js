// statusFamily("UNDER_CONSTRUCTION") -> "construction": the group of a status, which decides its shape.
export function statusFamily(code) {
  if (!code) return "unknown";
  if (/CONSTRUCT|COMMISSION|DEVELOPMENT|TRIAL/.test(code)) return "construction";
  if (/PLAN|ANNOUNC|APPLIED|PROPOSED/.test(code)) return "planned";
  if (/TEMPORAR|MOTHBALL|SUSPEND/.test(code)) return "paused";
  if (/CLOSED|WITHDRAWN|EXPIRED|REFUSED|ENDED|COMPLETED/.test(code)) return "closed";
  return "operational";
}
