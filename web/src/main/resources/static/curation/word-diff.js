// Marks the words in which two texts differ, by their longest common sequence of words. Pure.
const MAX_WORDS = 400;

// wordDiff("a b c", "a c d") -> { before: [{ text, same }], after: [{ text, same }] }
export function wordDiff(before, after) {
  const [left, right] = [words(before), words(after)];
  if (left.length > MAX_WORDS || right.length > MAX_WORDS)
    return { before: whole(before, before === after), after: whole(after, before === after) };
  const common = commonLengths(left, right);
  const kept = { left: new Set(), right: new Set() };
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) {
      kept.left.add(i++);
      kept.right.add(j++);
    } else if (common[i + 1][j] >= common[i][j + 1]) i++;
    else j++;
  }
  return { before: runs(left, kept.left), after: runs(right, kept.right) };
}

function words(text) {
  return text.split(/\s+/).filter(Boolean);
}

function whole(text, same) {
  return text ? [{ text, same }] : [];
}

// commonLengths(left, right)[i][j]: the length of the longest common sequence of left from i and right from j.
function commonLengths(left, right) {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i][j] =
        left[i] === right[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

function runs(list, kept) {
  const found = [];
  list.forEach((word, index) => {
    const same = kept.has(index);
    const last = found.at(-1);
    if (last?.same === same) last.text += ` ${word}`;
    else found.push({ text: word, same });
  });
  return found;
}
