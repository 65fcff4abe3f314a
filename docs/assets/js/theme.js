// Runs before the first paint: applies the reader's choice of colours, and says to the sheets that
// scripts run, so that what only serves with them has its place at once and nothing moves.
// A classic script, small on purpose. Storage may be refused: the choice then lasts one page.
(() => {
  const CHOICES = ["system", "light", "dark"];
  const MEDIA = {
    system: "screen and (prefers-color-scheme: dark)",
    light: "not all",
    dark: "screen",
  };
  const root = document.documentElement;
  const dark = document.getElementById("dark");
  let choice = null;
  try {
    choice = localStorage.getItem("theme");
  } catch {
    // No storage: the system's setting decides.
  }
  const apply = () => {
    if (!CHOICES.includes(choice)) choice = "system";
    dark.media = MEDIA[choice];
    root.dataset.choice = choice;
  };
  window.theme = {
    /** Go to the next of the three choices. */
    next() {
      choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
      apply();
      try {
        localStorage.setItem("theme", choice);
      } catch {
        // Nothing to do: the page has already changed.
      }
    },
  };
  root.dataset.js = "";
  apply();
})();
