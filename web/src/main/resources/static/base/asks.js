// asksNothing("?! 🙂") -> true: a text without a letter or digit names nothing that a search could find.
export function asksNothing(text) {
  return Boolean(text.trim()) && !/[\p{L}\p{N}]/u.test(text);
}
