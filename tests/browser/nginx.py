"""A real nginx, with the configuration that we publish, on a free port of this machine."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from macros.publish.paths import HOSTING

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")

_MAIN = """\
load_module {brotli};
user {user};
pid {folder}/pid;
error_log {folder}/error.log;
daemon off;
events {{}}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/guide.conf;
}}
"""


def missing() -> str:
    """Return what this machine lacks; empty if nothing."""
    needs = {
        "nginx": shutil.which("nginx", path="/usr/sbin:/usr/bin"),
        "brotli": shutil.which("brotli"),
        "libnginx-mod-http-brotli-static": BROTLI.exists(),
    }
    return ", ".join(name for name, found in needs.items() if not found)


@contextmanager
def nginx(site: Path, folder: Path, level: int | None = 1, root: str = "/") -> Iterator[str]:
    """Serve ``site``, with its compressed copies, and yield its address.

    Args:
        site: the finished site.
        folder: an empty folder for nginx's own files; the requests are in its ``access.log``.
        level: how much to compress, from 1 to 9; none for as much as hosts are told to.
        root: the path under which to serve it: ``/guide/``, as the page for hosts says.
    """
    served = folder / "site"
    published = shutil.copytree(site, served / root.strip("/"))
    compress = ["sh", str(HOSTING / "compress.sh"), str(published)]
    subprocess.run([*compress, *([str(level)] if level else [])], check=True)
    port = free_port()
    ours = (HOSTING / "nginx.conf").read_text(encoding="utf-8")
    ours = ours.replace("listen 80;", f"listen 127.0.0.1:{port};")
    ours = ours.replace("root /var/www/guide;", f'root "{served}";')
    ours = ours.replace("404 /404.html", f"404 {root}404.html")
    with _started(ours, f"http://127.0.0.1:{port}{root}", folder) as base:
        yield base


@contextmanager
def plain(site: Path, folder: Path, body: str) -> Iterator[str]:
    """Serve ``site`` as it is, with the lines ``body`` for its ``server``; yield its address."""
    port = free_port()
    server = f'server {{ listen 127.0.0.1:{port}; root "{site.resolve()}";\n{body}\n}}\n'
    with _started(server, f"http://127.0.0.1:{port}/", folder) as base:
        yield base


def free_port() -> int:
    """Return a port of this machine that nothing listens to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


@contextmanager
def running(command: list[str], base: str, folder: Path) -> Iterator[str]:
    """Run a server that answers at ``base`` and complains in ``error.log`` of ``folder``."""
    server = subprocess.Popen(command)
    try:
        yield _answering(base, server, folder)
    finally:
        server.terminate()
        server.wait()


def _started(configuration: str, base: str, folder: Path) -> AbstractContextManager[str]:
    (folder / "guide.conf").write_text(configuration, encoding="utf-8")
    main = folder / "nginx.conf"
    main.write_text(_MAIN.format(brotli=BROTLI, user=_user(), folder=folder), encoding="utf-8")
    command = ["/usr/sbin/nginx", "-c", str(main), "-e", str(folder / "error.log")]
    return running(command, base, folder)


def _user() -> str:
    """Return who runs the tests: nginx would give root's work to somebody else, without access."""
    return f"{pwd.getpwuid(os.getuid()).pw_name} {grp.getgrgid(os.getgid()).gr_name}"


def _answering(base: str, server: subprocess.Popen[bytes], folder: Path) -> str:
    """Return ``base`` once the server answers there."""
    while server.poll() is None:
        try:
            urllib.request.urlopen(base).close()
        except urllib.error.URLError:
            continue
        return base
    raise RuntimeError((folder / "error.log").read_text())
