// A page may be read long after it was made: from the copy for offline use, from a folder, or because
// nobody has checked its rules since. By the reader's clock, it says so, above what it advises.
// Screens that Python makes say the same: tutorials/dates/age.py.

const MONTHS = 6;

/** Warns at the top of this page, if its rules were checked more than six months ago. */
export function warnIfOld() {
  const checked = document.querySelector("time.checked");
  const title = document.querySelector("main h1");
  if (!checked || !title || recent(checked.dateTime)) return;
  const notice = document.createElement("p");
  notice.className = "notice notice--warning age";
  notice.textContent = `Cette page date : ses règles ont été contrôlées le ${checked.textContent}, il y a plus de six mois. La loi a pu changer. Avant d’agir, ouvrez la dernière version du site.`;
  title.after(notice);
}

function recent(day) {
  const limit = new Date(`${day}T00:00`);
  limit.setMonth(limit.getMonth() + MONTHS);
  return Date.now() < limit.getTime();
}
