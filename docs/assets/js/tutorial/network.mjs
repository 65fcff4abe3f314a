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
  if (came < ENOUGH) return 0;
  const start = Math.min(...entries.map(({ requestStart }) => requestStart));
  const end = Math.max(...entries.map(({ responseEnd }) => responseEnd));
  return (bytes * (end - start)) / came / 1000;
}
