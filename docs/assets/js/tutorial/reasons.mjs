// Why a file did not serve, in one word that `words.mjs` turns into a sentence: `missing`, `server`,
// `replaced` (a page came instead: a filter, a login), `type`, `unreachable`, `damaged`; `webassembly`: not allowed.

const PROGRAM = /javascript|ecmascript/;
const PAGE = /^text\/html/;

export class Unserved extends Error {
  /** @param {string} reason one of those above */
  constructor(reason, url) {
    super(`${reason}: ${url}`);
  }
}

/** Asks for a file; rejects with an {@link Unserved} unless it came, and is no page. */
export async function asked(url, signal = null) {
  const response = await fetch(url, { signal }).catch(() => {
    throw new Unserved("unreachable", url);
  });
  const { status } = response;
  if (!response.ok) throw new Unserved(status < 500 ? "missing" : "server", url);
  if (PAGE.test(response.headers.get("Content-Type") ?? "")) throw new Unserved("replaced", url);
  return response;
}

/** Imports a module; rejects with an {@link Unserved} where one can be told. */
export const imported = (url) => import(url).catch((error) => notImported(url, error));

/** The text of a file; rejects like {@link asked}. */
export const text = async (url) => whole(await asked(url), url);

const whole = (response, url) =>
  response.text().catch(() => {
    throw new Unserved("damaged", url);
  });

/** Browsers only say that an import failed: the file is asked for once more, to reject with why. */
export async function notImported(url, error) {
  const response = await asked(url);
  await whole(response, url);
  const right = PROGRAM.test(response.headers.get("Content-Type") ?? "");
  throw right ? error : new Unserved("type", url);
}

/**
 * Why an engine could not be compiled or begun. What came whole only fails where it is not allowed,
 * in the page or, in WebKit, in its worker; each browser has its own words for a stream that broke
 * off.
 */
export function refused(error) {
  if (error instanceof Unserved) return error.message;
  if (error instanceof WebAssembly.CompileError) return "webassembly";
  return `damaged: ${error.message}`;
}
