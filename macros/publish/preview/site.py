"""The site of the preview: made beside, shown only once it is right."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation

from macros.publish import warnings
from macros.publish.build import edition
from macros.publish.paths import BUILD, DOCS, ROOT
from macros.publish.prepare import content, prepare, refresh
from macros.publish.preview.face import Face
from macros.publish.preview.watch import Change
from macros.publish.publisher import settings
from tutorials import app
from tutorials.library import Library
from tutorials.problems import ContentError, Problem

FOLDER = BUILD / "preview"


class _Titles(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Lets the menus name the pages that are not made again: MkDocs would not have read them."""

    def on_nav(self, nav: Navigation, *, config: object, **_: object) -> Navigation:
        """Read every page's heading."""
        for page in nav.pages:
            page.read_source(config)  # type: ignore[arg-type]
        return nav


class _Complaints(logging.Handler):
    """Keeps what MkDocs complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line as MkDocs prints it, but for what it always says of a dirty build."""
        if "'dirty' build" in record.getMessage():
            return
        self.lines.append(f"{record.levelname} - {record.getMessage()}")


class Site:
    """The preview's two folders: ``shown`` is served, the other is being made."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.shown = folder / "site"
        self._next = folder / "next"
        self._left = False
        self._face = Face()
        self._library: Library | None = None
        self.shown.mkdir(parents=True, exist_ok=True)

    def start(self) -> list[Problem]:
        """Make everything once; return what has to be corrected."""
        shutil.rmtree(self._next, ignore_errors=True)
        self._face = Face()
        try:
            prepare(edition().version)
        except ContentError as error:
            return list(error.problems)
        return self._made()

    def update(self, change: Change, page: str) -> list[Problem]:
        """Make what a change needs: the ``page`` being looked at; :meth:`finish` makes the rest.

        Args:
            change: what changed.
            page: its path from the root of the site: ``guide/avis.html``.

        Returns:
            What has to be corrected; then nothing that is shown has changed.
        """
        if not self._next.is_dir():
            return self.start()
        if change.content or change.frame or self._left:
            self._left = True
            (self._next / page).unlink(missing_ok=True)
        return self._made()

    def finish(self) -> bool:
        """Make the pages that :meth:`update` has left; return whether there were any."""
        if not self._left:
            return False
        self._left = False
        for page in self._next.rglob("*.html"):
            page.unlink()
        self._made()
        return True

    def _made(self) -> list[Problem]:
        """Make the pages that are not up to date, and show all if they are right."""
        from macros.pages.check import check, known  # macros need what *prepare* has made

        try:
            os.environ |= settings()  # who publishes may have changed too
            problems = check(ROOT, known(self._read(), DOCS))
            problems = problems or self._rendered()
            if not problems:
                self._face.put(self._next)
        except ContentError as error:
            return list(error.problems)
        if not problems:
            _copy_changed(self._next, self.shown)
        return problems

    def _read(self) -> Library:
        """Return the content as it is now, which macros and the preview's Python use from now on.

        Raises:
            ContentError: the content has to be corrected; carries every problem.
        """
        library, _ = content()
        if library is not self._library:
            refresh(library)
            self._library = app.use(library)
        return library

    def _rendered(self) -> list[Problem]:
        """Let MkDocs make what changed; return what it complains of."""
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(self._next), strict=False)
        config.plugins["titles"] = _Titles()
        heard = _Complaints()
        dirty = self._next.is_dir()  # only what is newer than its page
        logging.getLogger("mkdocs").addHandler(heard)
        try:
            config.plugins.on_startup(command="serve", dirty=dirty)
            build(config, dirty=dirty)
        except SystemExit:
            pass  # it has said why
        finally:
            logging.getLogger("mkdocs").removeHandler(heard)
        return warnings.problems(heard.lines, ROOT)


def _copy_changed(source: Path, target: Path) -> None:
    """Copy what differs in size or date, and forget what is no longer there."""
    wanted = {path.relative_to(source): path for path in source.rglob("*") if path.is_file()}
    for name, path in wanted.items():
        old, new = target / name, path.stat()
        if not old.is_file() or (old.stat().st_mtime_ns, old.stat().st_size) != (
            new.st_mtime_ns,
            new.st_size,
        ):
            old.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, old)
    for path in [path for path in target.rglob("*") if path.is_file()]:
        if path.relative_to(target) not in wanted:
            path.unlink()
