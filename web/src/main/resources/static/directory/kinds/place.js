// City and country in one cell; each is shown only if it is stated.
import { unknown } from "../../base/components.js";

export function placeOf(entity) {
  const words = [entity.location?.city, entity.country?.label].filter(Boolean).join(", ");
  return words || unknown();
}
