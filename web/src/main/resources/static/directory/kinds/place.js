// Where a record is, in one cell: city and country, each only when stated.
import { unknown } from "../../base/components.js";

export function placeOf(entity) {
  const words = [entity.location?.city, entity.country?.label].filter(Boolean).join(", ");
  return words || unknown();
}
