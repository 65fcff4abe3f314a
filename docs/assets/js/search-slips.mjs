// One slip of the finger: a letter too many, missing, wrong, or two of them exchanged.

/** Whether two words are one slip apart. */
export function oneSlip(typed, known) {
  if (Math.abs(typed.length - known.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === known[start]) start += 1;
  let end = 0;
  const most = Math.min(typed.length, known.length) - start;
  while (end < most && typed[typed.length - 1 - end] === known[known.length - 1 - end]) end += 1;
  const left = typed.slice(start, typed.length - end);
  const right = known.slice(start, known.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === right[1] + right[0] && right.length === 2;
}

const SHORTEST = 4; // below, one slip makes another word

/** The words of a vocabulary that `typed` may have been meant for. */
export function meant(typed, vocabulary) {
  if (typed.length < SHORTEST || /\d/.test(typed)) return [];
  return [...vocabulary].filter((known) => known.length >= SHORTEST && oneSlip(typed, known));
}
