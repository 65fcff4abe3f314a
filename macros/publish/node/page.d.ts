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
  connection?: { saveData: boolean };
}

interface Window {
  theme: any; // docs/assets/js/theme.js
  portable?: any; // macros/publish/node/portable/page.mjs
}
declare var portable: Window["portable"];
