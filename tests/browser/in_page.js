// What tests do inside a page, the same in every browser. The whole text is sent with each call,
// followed by `return await NAME(ARGUMENTS)`; an exception comes back as the call's failure.

const app = () => document.querySelector("tutorial-app");

// A text that the page's Trusted Types let through, for what they hide: the rest of its policy. The
// server must add this name to them (its fault "trust"); a browser without them takes the text.
function trusted(kind, text) {
  if (!globalThis.trustedTypes) return text;
  const same = (given) => given;
  const rules = { createHTML: same, createScript: same, createScriptURL: same };
  globalThis.essais ??= trustedTypes.createPolicy("essais", rules);
  return globalThis.essais[`create${kind}`](text);
}

async function until(found, patience = 120_000) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const value = found();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never true: ${found}`);
}

// Wait for Python.
async function ready() {
  const state = () => app().dataset.state;
  await until(() => ["ready", "error"].includes(state()));
  if (state() === "error") throw new Error(app().dataset.reason);
}

// How this browser asks for the engine and the snapshot.
function packing() {
  try {
    return new DecompressionStream("brotli") && "brotli";
  } catch {
    return "gzip";
  }
}

// Return the milliseconds from the navigation to a performance mark.
async function marked(name) {
  return (await until(() => performance.getEntriesByName(name)[0], 600_000)).startTime;
}

// Wait until nothing has been asked of the network for a second, what is kept for later included.
async function settled() {
  let last = performance.now();
  new PerformanceObserver(() => (last = performance.now())).observe({ type: "resource" });
  await until(() => performance.now() - last > 1000);
  return true;
}

// Make the tab a new one, for the tutorial opened next: it would go on where the last one was.
function forget() {
  sessionStorage.clear();
  return true;
}

// Answer every screen up to the last one, then press the button of the event `last`, if any.
// Return what went to the worker and what came back, and what the page ends with.
async function walk(last) {
  await ready();
  const screen = app().querySelector(".tutorial__screen");
  const exchanges = recorded();
  const seen = [];
  const heading = () => screen.querySelector("h2[tabindex='-1']").innerText;
  for (
    let button = nextButton(screen);
    button && !seen.includes(heading());
    button = nextButton(screen)
  ) {
    seen.push(heading());
    fill(button.form);
    await press(button, exchanges);
  }
  if (last) await press(screen.querySelector(`[data-event="${last}"]`), exchanges);
  const refused = screen.querySelector(".error-summary")?.innerText ?? "";
  return { seen, exchanges, refused, status: app().querySelector(":scope > .status").innerText };
}

function nextButton(screen) {
  const buttons = [...screen.querySelectorAll("form button[type=submit]")];
  return buttons.find((button) => !button.form.querySelector("input[type=file]"));
}

async function press(button, exchanges) {
  const before = exchanges.length;
  button.click();
  await until(() => exchanges.length > before && exchanges.at(-1).reply);
  await until(() => !app().querySelector("[aria-busy]"));
}

// The last choice of each question: most often the one that leads to another question. Dates are
// a few days ago: these browsers' clocks cannot be set.
function fill(form) {
  const past = new Date();
  past.setDate(past.getDate() - 5);
  const day = Math.min(past.getDate(), 28); // every month has it, and a monthly reminder takes it
  const date = { day, month: past.getMonth() + 1, year: past.getFullYear() };
  const values = { ...date, seen_at: "14:05", url: "https://avis.example/1" };
  for (const field of form.elements) {
    if (field.type === "radio") field.checked = true;
    else if (/(^|-)age$/.test(field.name))
      continue; // a date or an age, not both
    else if (["text", "textarea", "url"].includes(field.type) && !field.value) {
      field.value = values[field.name.split("-").pop()] ?? values[field.type] ?? "Essai";
    }
  }
}

// The list that will hold each request made to Python from now on, and its reply.
function recorded() {
  const exchanges = [];
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.request) {
      const exchange = { request: message.request };
      exchanges.push(exchange);
      this.addEventListener("message", ({ data }) => {
        if (data.id === message.id) exchange.reply = data.reply ?? `broken: ${data.broken}`;
      });
    }
    return send.call(this, message, ...rest);
  };
  return exchanges;
}

// Ask the door for each request; return the replies.
async function ask(requests) {
  await ready();
  const replies = [];
  for (const request of requests) replies.push(await app().call(request));
  return replies;
}

// Search as a person does; return the addresses found.
async function search(words) {
  const opener = document.querySelector("[data-action=search]");
  const input = document.getElementById("recherche-mots");
  const dialog = input.closest("dialog");
  await until(() => {
    if (!dialog.open) opener.click(); // its place is kept from the start: its script comes later
    return dialog.open;
  });
  input.value = words;
  input.dispatchEvent(new Event("input"));
  await until(() => document.querySelector(".search__link"));
  return [...document.querySelectorAll(".search__link")].map(({ href }) => href);
}

// Have all of the site kept, Python included, and wait until it can do without network.
async function kept() {
  await navigator.serviceWorker.ready;
  const button = document.querySelector("[data-action=keep]");
  await until(() => !button.hidden);
  button.click();
  await until(() => button.hidden);
  return true;
}

// Addresses of all that the page has asked for.
function asked() {
  return performance.getEntriesByType("resource").map(({ name }) => name);
}

// Try whatever a hostile script would, to send something to `address`, from the page and from a
// worker made as the site makes its own; return what became of each.
async function sendings(address) {
  const fetching = `fetch(${JSON.stringify(address)}, { mode: "no-cors" }).then(() => "sent", () => "blocked")`;
  const source = new Blob([`${fetching}.then(postMessage)`], { type: "text/javascript" });
  const worker = new Worker(trusted("ScriptURL", URL.createObjectURL(source)));
  const fromWorker = new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
  const image = Object.assign(new Image(), { src: `${address}.svg` });
  return {
    script: await violated("script-src", () => {
      const script = document.createElement("script");
      script.textContent = trusted("Script", "window.injected = true");
      document.body.append(script);
    }),
    form: await violated("form-action", () => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action: address, target: "elsewhere" });
      document.body.append(form);
      form.submit();
    }),
    page: await fetch(address, { mode: "no-cors" }).then(
      () => "sent",
      () => "blocked",
    ),
    image: await image.decode().then(
      () => "sent",
      () => "blocked",
    ),
    worker: await fromWorker,
  };
}

// Do something that the policy forbids.
function violated(directive, act) {
  return new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", function refused({ effectiveDirective }) {
      if (!effectiveDirective.startsWith(directive)) return;
      document.removeEventListener("securitypolicyviolation", refused);
      resolve("blocked");
    });
    try {
      act();
    } catch {
      // Firefox throws as well when a form is refused
    }
  });
}

// Return the width, in pixels, of `text` between two letters that no kerning joins, in one face.
async function widthOf(text, face, size) {
  const [loaded] = await document.fonts.load(`${size}px "${face}"`, text);
  if (!loaded) throw new Error(`no face: ${face}`);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${size}px "${face}"`;
  return pen.measureText(`n${text}n`).width - pen.measureText("nn").width;
}

// Give a text where markup or a program is expected, in every way that the pages' Trusted Types
// refuse, with a name of a policy that exists and one that does not; return what became of each.
function textsGiven() {
  const blob = URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }));
  const image = '<img src="x" onerror="window.injected = true">';
  const ways = {
    innerHTML: () => (document.createElement("p").innerHTML = image),
    insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", image),
    fragment: () => document.createRange().createContextualFragment(image),
    write: () => document.write(image),
    script: () => (document.createElement("script").text = "window.injected = true"),
    source: () => (document.createElement("script").src = blob),
    worker: () => new Worker(blob),
    service: () => navigator.serviceWorker.register(blob),
    again: () => trustedTypes.createPolicy("guide", {}),
    other: () => trustedTypes.createPolicy("default", { createHTML: (text) => text }),
  };
  const tried = async (way) => {
    try {
      await way();
      return "taken";
    } catch ({ name }) {
      return name;
    }
  };
  const all = Object.entries(ways).map(async ([name, way]) => [name, await tried(way)]);
  return Promise.all(all).then(Object.fromEntries);
}

// Start the tutorials' worker, at `address`, otherwise than its page does: from its own address, by
// the page then by Python; and in a blob, with a message that names other files. Return what became
// of each.
async function workerMisused(address) {
  const tried = (worker) =>
    new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(`answered ${JSON.stringify(data)}`);
      worker.onerror = () => resolve("refused");
      worker.postMessage({ boot: {} });
    });
  // The way in for tests is the one of the portable edition: who loads Pyodide.
  const text = `self.tried = ${tried};
    ${trusted};
    self.address = trusted("ScriptURL", ${JSON.stringify(address)});
    self.portable = {
      base: ${JSON.stringify(address)},
      async load(url) {
        const module = await import(url);
        if (!module.loadPyodide) return module;
        const loadPyodide = async (options) => (self.python = await module.loadPyodide(options));
        return { ...module, loadPyodide };
      },
    };
    self.addEventListener("message", async (event) => {
      if (!event.data.code) return;
      event.stopImmediatePropagation();
      postMessage({ told: await self.python.runPython(event.data.code) });
    });
    import(${JSON.stringify(address)}).then(() => postMessage({ loaded: true }));`;
  const blob = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(trusted("ScriptURL", blob), { type: "module" });
  const said = {};
  worker.onmessage = ({ data }) => Object.assign(said, data);
  await until(() => said.loaded);
  const elsewhere = Object.fromEntries(
    ["pyodide", "engine", "lock", "snapshot"].map((name) => [name, "/ailleurs/"]),
  );
  worker.postMessage({ engine: await engineFor(address) });
  worker.postMessage({ boot: elsewhere });
  await until(() => said.ready || said.failed);
  worker.postMessage({
    code: `import js\njs.tried(js.Worker.new(js.address, type="module"))`,
  });
  await until(() => said.told);
  worker.terminate();
  const fromPage = await tried(new Worker(trusted("ScriptURL", address), { type: "module" }));
  return { page: fromPage, python: said.told, blob: said.failed ?? said.ready };
}

// The engine that a worker expects of its page: it names the file beside its own.
async function engineFor(address) {
  const text = await (await fetch(address)).text();
  const [path] = text.match(new RegExp(`python/${packing()}/engine\\.\\w+\\.bin`));
  const { body } = await fetch(new URL(`../../generated/${path}`, address));
  const stream = body.pipeThrough(new DecompressionStream(packing()));
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(stream, { headers }));
}

// What becomes of the tutorial of the page: `ready`, the reason why not; where none of its scripts
// runs, `refused` once the page itself says so, else `silent`; and how many words of its first step
// can be read meanwhile.
async function outcome() {
  const words = () =>
    app()
      .innerText.split(/\s+/u)
      .filter((word) => /\p{L}/u.test(word)).length;
  const read = words();
  await until(() => document.readyState === "complete"); // its scripts have come, or will not
  if (!customElements.get("tutorial-app")) {
    const line = app().querySelector(".unstarted");
    for (const wait of line.getAnimations()) wait.finish();
    const told = line.checkVisibility({ visibilityProperty: true });
    return { state: told ? "refused" : "silent", words: read };
  }
  await until(() => ["ready", "error"].includes(app().dataset.state));
  const { state, reason = state } = app().dataset;
  return { state: reason.split(":")[0], words: read };
}

// Follow a link of the static layer, if any, once the tutorial is in `state`, if it must be; return
// what can be opened in the result that is then shown.
async function foldsOf(id, link, state) {
  if (state) await until(() => app().dataset.state === state);
  if (link) document.querySelector(link).click();
  const seen = () =>
    [...document.querySelectorAll(`#${id} summary`)].filter((one) => one.checkVisibility());
  await until(() => seen().length);
  return seen().map((one) => one.innerText);
}

// Prepare the page for paper; return what of the static layer is missing there, and what is closed.
function foldsOnPaper() {
  dispatchEvent(new Event("beforeprint"));
  const count = (what) => app().querySelectorAll(`.tutorial__static ${what}`).length;
  const found = { left: count("noscript"), closed: count("details:not([open])") };
  if (!count("details")) throw new Error("nothing is folded");
  dispatchEvent(new Event("afterprint"));
  return found;
}

// Return how many elements the static layer has for what it folds, once Python has taken over.
async function foldsMade() {
  await ready();
  return app().querySelectorAll(".tutorial__static details").length;
}
