// What TypeScript cannot read in the pages' scripts, which it checks but never changes.

// What a selector finds is known to whoever wrote the selector.
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface EventTarget {
  closest(selectors: string): any;
  matches(selectors: string): boolean;
}
interface Document {
  getElementById(id: string): any;
}

// Of some browsers only.
interface Navigator {
  connection?: { saveData: boolean; type?: string; effectiveType?: string };
}

interface Window {
  theme: any; // docs/assets/js/theme.js
  portable?: any; // macros/publish/node/portable/page.mjs
}
declare var portable: Window["portable"];
declare var trustedTypes: { createPolicy(name: string, rules: object): any } | undefined;

// Where a start finds its files: Runtime of macros/publish/runtime/.
interface PythonFiles {
  pyodide: string;
  lock: string;
  wheels: string;
  content: string;
  library: string;
  empty: string;
  engine: string;
  snapshot: string;
  format: CompressionFormat; // of these two
  sizes: { header: number; memory: number; data: number; unpacked: number; download: number };
}

// What a start tells while it goes on.
interface StartNews {
  received(url: string, piece: Uint8Array): void; // as it was sent
  compiling(): void; // all has come
  alive(): void;
  failed(reason: string): void; // when Pyodide will not say it
}
