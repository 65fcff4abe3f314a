// <tutorial-app data-name="avis">: the static layer first, then Python at the same node.
// data-state goes static -> loading -> ready, or error; "tutorial-ready" is fired once ready.

import { markup } from "../trusted.mjs";
import { byHand } from "./by-hand.mjs";
import { listenFiles, stillHeld } from "./captures.mjs";
import { moment, onNewDay, today } from "./day.mjs";
import { deliver } from "./downloads.mjs";
import { Engine } from "./engine.mjs";
import { eventOf, listen } from "./events.mjs";
import { calm, onIntent } from "./intent.mjs";
import * as kept from "./kept.mjs";
import { guardTyped } from "./leaving.mjs";
import { secondsFor } from "./network.mjs";
import { Progress } from "./progress.mjs";
import { Spelling } from "./spelling.mjs";
import { StaticLayer } from "./static-layer.mjs";
import { Typing } from "./typing.mjs";
import { Visits } from "./visits.mjs";
import * as words from "./words.mjs";

const AT_FOOT = "status--foot";
let engine = null; // shared by all tutorials of the page

class TutorialApp extends HTMLElement {
  #screen;
  #status;
  #static;
  #visits;
  #leaving;
  #typing;
  #spelling;
  #progress;
  #turn = 0;

  connectedCallback() {
    if (byHand()) return;
    this.#screen = this.querySelector(":scope > .tutorial__screen");
    this.#status = this.querySelector(":scope > .status");
    this.#static = new StaticLayer(this.querySelector(":scope > .tutorial__static"));
    this.#visits = new Visits(
      this.name,
      (state, given) => this.#showAgain(state, given),
      this.#static.aimedAt(),
    );
    engine ??= new Engine(wayToStart());
    this.#progress = new Progress(this.#status);
    engine.addEventListener("progress", ({ detail }) => this.#follow(detail));
    listen(this.#screen, {
      send: (event) => this.#send(event),
      live: (form) => this.#live(form),
      say: (text) => this.#say(text),
      held: () =>
        stillHeld(
          (request) => this.call(request),
          (text) => this.#say(text),
        ),
    });
    listenFiles(this.#screen, {
      call: (request) => this.call(request),
      send: (event) => this.#send(event),
      say: (text) => this.#say(text),
    });
    this.#leaving = guardTyped(this.#screen);
    this.addEventListener("click", (event) => this.#quit(event));
    // Not as soon as a button is pressed: the page moves, and the press would end beside it.
    for (const going of ["keydown", "click"])
      this.addEventListener(going, () => this.#status.classList.remove(AT_FOOT), { capture: true });
    this.#typing = new Typing(this.#screen, this.name, () => this.#say(words.NOT_KEPT));
    this.#spelling = new Spelling(this.#screen);
    this.dataset.state = "static";
    addEventListener("load", () => this.#announce(), { once: true });
    onNewDay(() => this.#newDay());
    if (kept.here() || this.#visits.state) setTimeout(() => this.#start());
    else onIntent(this, () => this.#start());
  }

  get name() {
    return this.dataset.name;
  }

  // Resolves once Python is not starting: see offline.mjs.
  get calm() {
    return calm(this);
  }

  // The door of tutorials/app.py: a request in, a promise of its reply out.
  call(request) {
    return engine.call(request);
  }

  async #start() {
    if (this.dataset.state === "loading" || this.dataset.state === "ready") return;
    this.dataset.state = "loading";
    this.#follow({ stage: "download" }); // the worker's own text may be long to come
    try {
      await engine.start();
      this.#progress.hide();
      if (!this.#static.canHandOver() && !kept.here() && !this.#visits.state) {
        this.#static.offerRestart(() => this.#takeOver());
        this.dataset.state = "static"; // nothing is being loaded any more
        this.#say("");
        return;
      }
      await this.#takeOver();
    } catch ({ message }) {
      this.#fail(message);
    }
  }

  // On a slow connection, what a start weighs is said before it begins.
  #announce() {
    const { download } = engine.sizes;
    if (this.dataset.state === "static") this.#say(words.announced(download, secondsFor(download)));
  }

  // Where a start is.
  #follow({ stage, received = 0 }) {
    if (this.dataset.state !== "loading") return;
    const { download } = engine.sizes;
    if (stage === "download") this.#say(words.LOADING);
    if (stage === "start") {
      this.#say(words.STARTING);
      this.#progress.wait();
    } else this.#progress.show(received / download);
  }

  async #takeOver() {
    if (this.#visits.state && !this.#screen.hidden && !this.#static.touched) {
      this.#static.hide(); // the screen is still there, with what was typed in it
      this.dataset.state = "ready";
      this.#say(words.BACK);
      return;
    }
    const used = this.#static.used;
    // Who came by a link to a node is there with the keyboard too.
    const focus = used || Boolean(this.#static.aimedAt());
    const { reply, unread } = await this.#first();
    this.#static.hide();
    this.#render(reply, { focus });
    this.#visits.replace(reply);
    if (this.dataset.state === "ready") return;
    this.dataset.state = "ready";
    if (unread) this.#sayUnread(unread);
    else this.#say(used ? words.READY : "");
    performance.mark("tutorial-ready");
    this.dispatchEvent(new CustomEvent("tutorial-ready", { bubbles: true }));
  }

  // The first screen; without the case at hand if it cannot be read, or stops Python.
  async #first() {
    const state = this.#static.state();
    const reply = await this.#ask(state ?? this.#visits.state, null).catch(stopped);
    if (reply.ok) return { reply };
    const held = kept.setAside();
    const again = held === null ? reply : await this.#ask(state, null).catch(stopped);
    if (!again.ok) throw reply.error ?? new Error(`broken: ${words.problems(again.problems)}`);
    return { reply: again, unread: { held, problems: reply.problems } };
  }

  // The case at hand could not be read: it can be taken away, and erased.
  #sayUnread({ held, problems }) {
    this.#say("");
    this.#status.replaceChildren(fragment(words.unread(problems, kept.leftAside())));
    const [take, erase] = this.#status.querySelectorAll("button");
    const mime = "application/json";
    take.onclick = () => deliver({ name: "dossier-illisible.json", mime, text: held });
    if (erase)
      erase.onclick = () => {
        kept.forget();
        this.#say(words.ERASED);
      };
  }

  // A second press, by Enter for one, belongs to the screen that the first one is leaving.
  async #send(event) {
    if (this.#screen.hasAttribute("aria-busy")) return;
    const reply = await this.#show(this.#visits.state, event);
    if (reply?.html === undefined) return;
    this.#visits.answered(event);
    this.#visits.push(reply);
  }

  async #live(form) {
    const turn = ++this.#turn;
    const reply = await this.#ask(this.#visits.state, eventOf(form, form.dataset.live)).catch(
      () => null,
    );
    if (!reply?.ok || turn !== this.#turn) return;
    // What a preview says is already to be seen in it: said aloud, it would push what is typed down.
    this.#render(reply, { focus: false, quietly: true });
    this.#visits.update(reply);
  }

  // A screen that was left comes back as it was answered.
  async #showAgain(state, given) {
    await this.#show(state, null);
    if (given) this.#typing.answered(given);
  }

  async #show(state, event) {
    this.#screen.setAttribute("aria-busy", "true");
    try {
      const reply = await this.#ask(state, event);
      this.#render(reply, { focus: true, sent: event !== null });
      return reply;
    } catch ({ message }) {
      this.#fail(message);
      return null;
    } finally {
      this.#turn += 1; // a preview asked for meanwhile belongs to the screen that was left
      this.#screen.removeAttribute("aria-busy");
    }
  }

  // The screen was computed yesterday: the same one again, as of today.
  async #newDay() {
    if (this.dataset.state !== "ready" || !this.#visits.state) return;
    const reply = await this.#show(this.#visits.state, null);
    if (!reply?.ok) return;
    this.#visits.replace(reply);
    this.#say(words.newDay(new Date()));
  }

  /** @returns {Promise<Answer>} */
  #ask(state, event) {
    const now = kept.joined(state);
    const asked = { tutorial: this.name, state: now, event, today: today(), now: moment() };
    return engine.call({ op: "show", ...asked });
  }

  /** @param {Answer} reply */
  #render(reply, { focus, sent = false, quietly = reply.html !== undefined }) {
    if (!reply.ok) {
      this.#say(words.problems(reply.problems));
      return;
    }
    const followed = kept.follow(reply);
    if (!followed && reply.keep) {
      this.#say(kept.leftAside() ? words.STILL_ASIDE : words.NOT_KEPT);
      return;
    }
    if (reply.html !== undefined) {
      this.#screen.innerHTML = markup(reply.html);
      this.#screen.hidden = false;
      this.toggleAttribute("data-begun", Boolean(reply.begun));
      if (reply.title) document.title = `${reply.title} – ${words.site()}`;
      if (sent) this.#typing.sent();
      this.#typing.putBack();
      this.#spelling.apply();
    }
    // What the screen says of a file is shown only once the file has really been handed over.
    const delivered = (reply.downloads ?? []).map(deliver);
    if (delivered.every(({ done }) => done)) {
      for (const [id, html] of Object.entries(reply.patches ?? {})) {
        document.getElementById(id)?.replaceChildren(fragment(html));
      }
    }
    if (reply.keep === false) this.#visits.forget();
    if (focus && reply.focus) document.getElementById(reply.focus)?.focus();
    // What a new screen says is already to be seen there: for screen readers only.
    if (reply.status) this.#say(reply.status, { quietly });
    if (delivered.length)
      this.#say([...delivered.map(({ text }) => text), reply.note ?? ""].join(" ").trim());
    if (!followed) this.#say(words.NOT_KEPT);
    if (delivered.some(({ saves }) => saves) && delivered.every(({ done }) => done))
      this.#leaving.saved();
  }

  #quit(event) {
    if (!event.target.closest("[data-action=quit]")) return;
    event.preventDefault();
    this.#leaving.quit();
  }

  // Told at the foot of the window, until what is done next, where its own place is out of sight.
  #say(text, { quietly = false } = {}) {
    this.#status.textContent = text;
    this.#status.classList.toggle("visually-hidden", quietly);
    const place = this.getBoundingClientRect().top;
    const seen = place >= 0 && place < innerHeight;
    this.#status.classList.toggle(AT_FOOT, Boolean(text) && !quietly && !seen);
  }

  // Python is out of reach: the static layer takes over at the same node; what is on screen stays.
  #fail(reason) {
    this.#progress.hide();
    this.dataset.state = "error";
    this.dataset.reason = reason; // for whoever is asked for help
    this.#static.showAgain(this.#visits.anchor);
    this.#status.classList.remove("visually-hidden");
    this.#status.replaceChildren(fragment(words.failure(reason)));
    if (this.#visits.state) this.#static.resume(this.#visits.state);
    this.#status.querySelector("button").addEventListener("click", () => this.#start());
  }
}

function wayToStart() {
  const plain = new URLSearchParams(location.search).has("sans-instantane");
  return { plain, keep: "serviceWorker" in navigator && !globalThis.portable };
}

// A reply for a call that Python did not survive: what it was given is to blame. Anything else, a
// file that is missing for one, is none of the case's doing.
/** @returns {any} */
function stopped(error) {
  if (!/^(?:broken|hung)/.test(error.message)) throw error;
  return { ok: false, problems: [], error };
}

function fragment(html) {
  return document.createRange().createContextualFragment(markup(html));
}

customElements.define("tutorial-app", TutorialApp);
