"""Fourteen ways in which a host may serve the site, and what becomes of a tutorial there.

``python -m tests.browser.hosts`` tries each in Chromium, Firefox and WebKit, and prints the table;
with words, those whose name has one of them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from macros.publish.paths import HOSTING, SITE
from tests.browser import nginx
from tests.browser.driven import NAMES, driven, missing
from tests.browser.server import serve

APACHE = Path("/usr/sbin/apache2")
TYPES = "include /etc/nginx/mime.types;\ndefault_type application/octet-stream;"
"""The types that Debian's nginx knows; the others are bytes."""
PAGE = "<!doctype html><title>Connexion</title><p>Identifiez-vous."


@dataclass(frozen=True)
class Host:
    """A host.

    Args:
        name: what it is called in the table.
        serve: serves a site from an empty folder for its own files, and yields its address.
        outcome: ``ready``; the reason that the page gives (see ``words.mjs``); or ``refused``,
            where the browser runs none of its scripts: a line of the page itself says so.
    """

    name: str
    serve: Callable[[Path, Path], AbstractContextManager[str]]
    outcome: str = "ready"


def _debian(*lines: str, types: str = TYPES) -> Callable[[Path, Path], AbstractContextManager[str]]:
    """Return an nginx as Debian installs it, with more lines for its site."""
    body = "\n".join((types, "index index.html;", *lines))
    return partial(nginx.plain, body=body)


@contextmanager
def _python(site: Path, folder: Path) -> Iterator[str]:
    """Serve as Python's own server does, which sends no header."""
    with serve(site) as served:
        yield served.base


@contextmanager
def apache(site: Path, folder: Path) -> Iterator[str]:
    """Serve with Apache and the configuration that we publish."""
    with tempfile.TemporaryDirectory() as shared:  # Apache gives root's work to somebody else
        Path(shared).chmod(0o755)
        with _in(Path(shared), site) as base:
            yield base


@contextmanager
def _in(folder: Path, site: Path) -> Iterator[str]:
    port = nginx.free_port()
    ours = (HOSTING / "apache.conf").read_text(encoding="utf-8")
    published = shutil.copytree(site, folder / "site")
    subprocess.run(["sh", str(HOSTING / "compress.sh"), str(published), "1"], check=True)
    ours = ours.replace("*:80", f"127.0.0.1:{port}").replace("/var/www/guide", str(published))
    modules = "authz_core dir mime headers rewrite mpm_event"
    loaded = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
        for name in modules.split()
    )
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nServerName localhost\n"
        f"Listen 127.0.0.1:{port}\nPidFile {folder}/pid\n"
        f"ErrorLog {folder}/error.log\n{loaded}\nUser www-data\nGroup www-data\n"
        f"TypesConfig /etc/mime.types\n{ours}",
        encoding="utf-8",
    )
    command = [str(APACHE), "-f", str(folder / "apache.conf"), "-DFOREGROUND"]
    with nginx.running(command, f"http://127.0.0.1:{port}/", folder) as base:
        yield base


CLEAN = """rewrite ^(/.*)\\.html$ $1 permanent;
try_files $uri $uri.html $uri/index.html =404;"""

HOSTS = (
    Host("nginx, notre réglage", nginx.nginx),
    Host("Apache, notre réglage", apache),
    Host("nginx de Debian, sans compression", _debian("gzip off;")),
    Host("nginx de Debian, nosniff", _debian('add_header X-Content-Type-Options "nosniff";')),
    Host(
        "fichiers .gz annoncés comme compressés",
        _debian("location ~ \\.gz$ { add_header Content-Encoding gzip; }"),
    ),
    Host("adresses sans .html, par redirection", _debian(CLEAN)),
    Host(
        "page d’erreur interne",
        _debian("error_page 404 /404.html;", "location = /404.html { internal; }"),
    ),
    Host("sous un chemin", partial(nginx.nginx, root="/guide/")),
    Host("serveur de Python", _python),
    Host(
        "programmes annoncés comme du texte",
        _debian(types="types { text/html html; text/css css; }\ndefault_type text/plain;"),
        "refused",
    ),
    Host(
        "programmes annoncés comme du texte, nosniff",
        _debian(
            'add_header X-Content-Type-Options "nosniff";',
            types="types { text/html html; text/css css; }\ndefault_type text/plain;",
        ),
        "refused",
    ),
    Host(
        "politique sans WebAssembly",
        _debian("add_header Content-Security-Policy \"script-src 'self' blob:\";"),
        "webassembly",
    ),
    Host("types inconnus refusés", _debian("location ~ \\.bin$ { return 404; }"), "missing"),
    Host(
        "filtre qui répond une page",
        _debian(
            f"location ~ \\.bin$ {{ types {{ }} default_type text/html; return 200 '{PAGE}'; }}"
        ),
        "replaced",
    ),
)


def lacking() -> str:
    """Return what this machine lacks to be all these hosts; empty if nothing."""
    apache = "" if APACHE.exists() else "apache2-bin"
    return ", ".join(filter(None, (nginx.missing(), apache)))


def main(wanted: Sequence[str]) -> int:
    """Print the table, of all hosts or of those whose name has one of the words ``wanted``."""
    hosts = [host for host in HOSTS if not wanted or any(word in host.name for word in wanted)]
    with ExitStack() as stack:
        browsers = {name: stack.enter_context(driven(name)) for name in NAMES if not missing(name)}
        print(f"| hôte | {' | '.join(browsers)} |\n|---|{'---|' * len(browsers)}")
        for host in hosts:
            with tempfile.TemporaryDirectory() as folder, host.serve(SITE, Path(folder)) as base:
                found = []
                for browser in browsers.values():
                    browser.open(f"{base}tutoriels/avis.html")
                    found.append(browser.run("outcome"))
            cells = (f"{one['state']} ({one['words']} mots)" for one in found)
            print(f"| {host.name} | {' | '.join(cells)} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
