// Every way that is known in which a program of the page could send something to another address.
// Each is given the address, and does its best; what it gives back does not matter: the server at
// that address tells what came. Ways that a policy does not cover by its specification (opening
// another page, hints to look a host up) are told on the page about privacy.

const element = (name, attributes) => {
  const made = Object.assign(document.createElement(name), attributes);
  document.body.append(made);
  return made;
};

// The page's own server: what was asked before has been sent once it answers.
const own = () => new URL("index.html", location.origin).href; // some pages have no server
const answered = () => fetch(own(), { cache: "no-store" });

// Runs an expression in a worker made as the site makes its own; resolves once it was tried, or
// once the page's own server has answered: what nobody answers is not waited for.
function inWorker(expression) {
  const text = `${trusted};
    const answered = () => fetch(${JSON.stringify(own())}, { cache: "no-store" });
    try { await Promise.race([${expression}, answered()]) } catch {} postMessage(0);`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(trusted("ScriptURL", address), { type: "module" });
  return new Promise((resolve) => (worker.onmessage = worker.onerror = resolve));
}

const WAYS = {
  fetch: (to) => fetch(to, { mode: "no-cors", method: "POST", body: "canari" }),
  keepalive: (to) => fetch(to, { mode: "no-cors", keepalive: true }),
  xhr(to) {
    const request = new XMLHttpRequest();
    request.open("GET", to);
    request.send();
  },
  beacon: (to) => navigator.sendBeacon(to, "canari"),
  socket: (to) => new WebSocket(to.replace("http", "ws")),
  events: (to) => new EventSource(to),
  image: (to) => Object.assign(new Image(), { src: to }),
  background: (to) => (document.body.style.backgroundImage = `url(${to})`),
  script: (to) => element("script", { src: trusted("ScriptURL", to) }),
  module: (to) => import(to),
  sheet: (to) => element("link", { rel: "stylesheet", href: to }),
  prefetch: (to) => element("link", { rel: "prefetch", href: to }),
  preload: (to) => element("link", { rel: "preload", as: "fetch", href: to }),
  modulepreload: (to) => element("link", { rel: "modulepreload", href: to }),
  icon: (to) => element("link", { rel: "icon", href: to }),
  manifest: (to) => element("link", { rel: "manifest", href: to }),
  font: (to) => new FontFace("canari", `url(${to})`).load(),
  video: (to) => element("video", { src: to }).load(),
  audio: (to) => new Audio(to).load(),
  frame: (to) => element("iframe", { src: to }),
  object: (to) => element("object", { data: trusted("ScriptURL", to) }),
  embed: (to) => element("embed", { src: trusted("ScriptURL", to) }),
  form(to) {
    element("iframe", { name: "ailleurs" });
    element("form", { action: to, method: "post", target: "ailleurs" }).submit();
  },
  base(to) {
    const base = element("base", { href: to });
    const asked = fetch("relative");
    base.remove();
    return asked;
  },
  ping(to) {
    const link = element("a", { href: "#", ping: to });
    link.click();
  },
  worker: (to) => new Worker(trusted("ScriptURL", to)),
  shared: (to) => new SharedWorker(trusted("ScriptURL", to)),
  service: (to) => navigator.serviceWorker.register(trusted("ScriptURL", to)),
  "worker, fetch": (to) => inWorker(`fetch(${JSON.stringify(to)}, { mode: "no-cors" })`),
  "worker, module": (to) => inWorker(`import(${JSON.stringify(to)})`),
  "worker, socket": (to) => inWorker(`new WebSocket(${JSON.stringify(to.replace("http", "ws"))})`),
  "worker, worker": (to) => inWorker(`new Worker(trusted("ScriptURL", ${JSON.stringify(to)}))`),
};

// Try every way, each to an address of its own below `address`; return their names.
async function leaks(address) {
  for (const [name, way] of Object.entries(WAYS)) {
    try {
      await Promise.race([way(`${address}/${encodeURIComponent(name)}`), answered()]);
    } catch {
      // refused at once
    }
  }
  await later();
  return Object.keys(WAYS);
}

// Once this page and a worker have gone to their own server and back: what was asked before came.
async function later() {
  await answered();
  await inWorker("answered()");
  return true;
}
