// The only place where a text becomes markup, or an address a program. The pages' policy
// (macros/publish/csp.py, Trusted Types) refuses whatever did not go through here: what Python
// shows, which escapes all that is typed, and files of this very site. Browsers that do not know
// Trusted Types go through here as well.

const ACTIVE = /<(?:script|iframe|frame|object|embed|base|link|meta|style|template)\b/i;

const rules = {
  createHTML(text) {
    if (ACTIVE.test(text)) throw new Error("markup: an element that runs or loads something");
    return text;
  },
  createScriptURL(address) {
    const { origin } = new URL(address, document.baseURI); // of a blob, whoever made it
    const own = [location.origin, globalThis.origin]; // they differ in a folder
    if (!own.includes(origin)) throw new Error("program: from another site");
    return address;
  },
};

// Made before anything else can: of this name, a page has one.
const policy = globalThis.trustedTypes?.createPolicy("guide", rules) ?? rules;

/** What may be given to `innerHTML`: `text`, which no reader wrote. */
export const markup = (text) => policy.createHTML(text);

/** What a worker or a script may be started from: an `address` of this site. */
export const program = (address) => policy.createScriptURL(String(address));
