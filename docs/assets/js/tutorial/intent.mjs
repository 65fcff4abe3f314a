// When Python starts: at the first sign that a tutorial is wanted, or when there is nothing else to
// do where that costs nobody anything. What it weighs is never paid for having opened a page.

import { paid } from "./network.mjs";

const SIGNS = ["focusin", "pointerdown", "keydown"];

/** Calls `start` once, at the first sign from `element` that it is wanted. */
export function onIntent(element, start) {
  const done = new AbortController();
  const once = () => {
    if (done.signal.aborted) return;
    done.abort();
    start();
  };
  const options = { signal: done.signal, passive: true };
  for (const sign of SIGNS) element.addEventListener(sign, once, options);
  addEventListener("scroll", () => inView(element) && once(), options);
  if (!paid()) whenPainted(once);
}

/**
 * Resolves once Python is not starting: what is waited for comes before the offline copy, which would
 * take a tenth of the line. A start that waits for the paint and an idle page too, which a page that
 * is soon read may have after its load, has begun by then.
 * @param {HTMLElement} element that starts it
 */
export async function calm(element) {
  await new Promise((resolve) => whenPainted(resolve));
  await new Promise((resolve) => whenIdle(resolve));
  const starting = () => element.dataset.state === "loading";
  if (!starting()) return;
  await new Promise((resolve) => {
    const look = () => starting() || resolve(element);
    new MutationObserver(look).observe(element, { attributeFilter: ["data-state"] });
  });
}

function inView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

// At an idle moment once the page has been painted: faces and drawings may still be on their way.
function whenPainted(act) {
  if (!PerformanceObserver.supportedEntryTypes.includes("paint")) {
    whenIdle(act);
    return;
  }
  const observer = new PerformanceObserver(() => {
    observer.disconnect();
    idle(act, { timeout: 1 }); // Firefox would wait for 50 ms more before it calls the page idle
  });
  observer.observe({ type: "paint", buffered: true });
}

// Safari has no idle time to tell.
/** @type {typeof requestIdleCallback} */
const idle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act));

function whenIdle(act) {
  if (document.readyState === "complete") idle(act);
  else addEventListener("load", () => idle(act), { once: true });
}
