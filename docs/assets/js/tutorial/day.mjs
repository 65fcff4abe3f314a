// The day and the minute where the person is, on this device's clock.

const two = (number) => String(number).padStart(2, "0");

// The minute on this device's clock, with its distance from UTC: 2026-11-28T21:05+01:00.
export function moment() {
  const now = new Date();
  const ahead = -now.getTimezoneOffset();
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const zone = `${ahead < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
  return `${today()}T${two(now.getHours())}:${two(now.getMinutes())}${zone}`;
}

export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Call `act` when the day has changed: at midnight while the page is seen, and when a page that
 * was left open is seen again (a machine that slept rings late, or not at all).
 */
export function onNewDay(act) {
  let day = today();
  const look = () => {
    if (document.hidden || day === today()) return;
    day = today();
    act();
  };
  const wait = () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    setTimeout(
      () => {
        look();
        wait();
      },
      midnight.getTime() - now.getTime() + 1000,
    );
  };
  wait();
  document.addEventListener("visibilitychange", look);
  for (const sign of ["focus", "pageshow"]) addEventListener(sign, look);
}
