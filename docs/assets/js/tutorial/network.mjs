// What is known of the connection, without asking anything of anybody.

const ENOUGH = 20_000; // bytes from which a rate can be told
const SLOW = /2g|3g/;

/** Whether the reader or the connection says that bytes are to be saved. */
export function saving() {
  const { saveData, type } = navigator.connection ?? {};
  return (
    Boolean(saveData) || type === "cellular" || matchMedia("(prefers-reduced-data: reduce)").matches
  );
}

/** Whether bytes may cost the reader: data to save, a slow or a metered connection. */
export function paid() {
  if (saving()) return true;
  const { connection } = navigator;
  if (connection) return SLOW.test(connection.effectiveType);
  return matchMedia("(pointer: coarse)").matches; // a telephone that tells nothing may well pay
}

/** Seconds that `bytes` would take at the rate at which this page came; 0 when nothing is known. */
export function secondsFor(bytes) {
  const entries = /** @type {PerformanceResourceTiming[]} */ ([
    ...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource"),
  ]).filter(({ transferSize }) => transferSize > 0); // the others came from a cache
  const came = entries.reduce((total, { transferSize }) => total + transferSize, 0);
  return came < ENOUGH ? 0 : (bytes * timeOf(entries)) / came / 1000;
}

// Milliseconds in which something was coming: neither the waits for an answer nor the page's own
// work, which a large file does not pay again.
function timeOf(entries) {
  let total = 0;
  let until = 0;
  for (const { responseStart, responseEnd } of entries.sort(
    (a, b) => a.responseStart - b.responseStart,
  )) {
    total += Math.max(0, responseEnd - Math.max(until, responseStart));
    until = Math.max(until, responseEnd);
  }
  return total;
}
