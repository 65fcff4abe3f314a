// Runs before the first paint: applies the reader's choice of light or dark colours.
// A classic script, small on purpose. Storage may be refused: the choice then lasts one page.
(() => {
  const dark = document.getElementById("dark");
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  let choice = null;
  try {
    choice = localStorage.getItem("theme");
  } catch {
    // No storage: the system's setting decides.
  }
  const isDark = () => (choice ? choice === "dark" : system.matches);
  const apply = () => {
    dark.media =
      choice === "dark"
        ? "screen"
        : choice === "light"
          ? "not all"
          : "screen and (prefers-color-scheme: dark)";
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  };
  window.theme = {
    isDark,
    toggle() {
      choice = isDark() ? "light" : "dark";
      apply();
      try {
        localStorage.setItem("theme", choice);
      } catch {
        // Nothing to do: the page has already changed.
      }
    },
  };
  system.addEventListener?.("change", apply);
  apply();
})();
