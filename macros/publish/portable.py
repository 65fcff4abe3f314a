"""The portable edition: the finished site, changed so that it works when opened from a folder.

There, browsers let a page load classic scripts, styles and images, and nothing else: no module,
no ``fetch``, no worker from a file. So modules are bundled into classic scripts, and each file
that scripts would fetch becomes a classic script that hands over its bytes (``node/portable/``).
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import shutil
import tempfile
from pathlib import Path, PurePosixPath

from macros.publish import csp, downloads, node
from macros.publish.archive import pack
from macros.publish.publisher import publisher
from tutorials.typography import NBSP

FOLDER = "guide-reputation-numerique"
"""The folder that the zip unpacks to."""

NAME = f"{FOLDER}-portable.zip"
"""The edition in one file, among the downloads of the site that it is made of."""

SCRIPTS = "assets/portable"
LEFT_OUT = {
    "404.html",
    "assets/img/partage.png",
    "manifest.webmanifest",
    "service-worker.js",
    "sitemap.xml",
    "sitemap.xml.gz",
}
"""What only a server needs."""

FETCHED = ("assets/generated/python/", "search/")
"""Folders of files that scripts fetch."""
_AGAIN = "assets/generated/python/brotli/"
"""The same as ``python/gzip/``, which is in the edition since every browser unpacks it."""

_MODULE = re.compile(r'<script\b[^>]*\btype="module" src="([^"]+)"[^>]*></script>\n?')
_CLASSIC = re.compile(r'<script src="([^"]+)"')
_FOR_SERVERS = re.compile(
    r'<link rel="(?:manifest|canonical|(?:module)?preload|alternate)"[^>]*>\n?'
    r'|<meta (?:property="og:|name="twitter:)[^>]*>\n?'
    r'|<script type="application/ld\+json">.*?</script>\n?'
)
_FONT = re.compile(r"""url\(["']?(?P<path>[^"')]+\.woff2)["']?\)""")
_PACKED = {".gz", ".zip", ".whl"}
_MIMES = {".wasm": "application/wasm", ".json": "application/json"}


_OFFER = re.compile(r'<div class="portable">.*?</div>\n?', re.DOTALL)
_DIGEST = '<code class="portable__digest"></code>'
_README = """\
{name}

Ouvrez « index.html » par un double clic. Tout fonctionne sans réseau et sans installation.
Rien de ce que vous écrivez ne quitte votre navigateur.
"""


def offer(folder: str) -> str:
    """Return the link to the edition and its digest, still empty, as HTML.

    Args:
        folder: address of the folder of downloads, from the page.
    """
    return (
        f'<div class="portable"><p><a class="download" href="{folder}{NAME}" download>'
        "Tout le site dans un dossier, à ouvrir sans réseau et sans rien installer "
        '<span class="download__size"></span></a></p>'
        '<details class="fold"><summary>L’emporter sur un ordinateur d’hôpital</summary>'
        "<p>Dépliez ce fichier dans un dossier ou sur une clé, puis ouvrez "
        f"«{NBSP}index.html{NBSP}». Une clé se perd{NBSP}: n’y laissez pas votre dossier.</p>"
        f"<p>Son empreinte SHA-256, pour vérifier qu’il est entier{NBSP}: {_DIGEST}</p>"
        "</details></div>"
    )


def publish(site: Path) -> None:
    """Put the edition among the downloads of the finished ``site``, and its digest in its pages.

    The edition does not offer itself: it could not hold its own digest.
    """
    target = site / "telechargements" / NAME
    target.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        unzipped = Path(temporary) / FOLDER
        make(site, unzipped)
        readme = _README.format(name=publisher().name)
        (unzipped / "LISEZ-MOI.txt").write_text(readme, encoding="utf-8")
        pack(unzipped, target, FOLDER)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    downloads.fill(site, _DIGEST, _DIGEST.replace("></", f">{digest}</"))
    downloads.add_sizes(site)


def make(site: Path, folder: Path) -> None:
    """Write into ``folder`` the portable edition of the finished ``site``.

    Raises:
        NodeFailedError: a script could not be bundled.
    """
    modules = _modules(site)
    left_out = {path.resolve() for path in (site / "assets").rglob("*.js")} - _classic(site)
    left_out |= {path.resolve() for path in site.rglob("*.woff2")}
    left_out |= {path.resolve() for path in (site / _AGAIN).glob("*")}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        name = file.relative_to(site).as_posix()
        if name in LEFT_OUT or file.name == NAME or file.resolve() in left_out:
            continue
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".html":
            target.write_text(page(file.read_text(encoding="utf-8"), name), encoding="utf-8")
        elif file.suffix == ".css":
            target.write_text(sheet(file), encoding="utf-8")
        elif name.startswith(FETCHED):
            target.with_name(f"{file.name}.js").write_text(as_script(file, name), encoding="ascii")
        else:
            shutil.copyfile(file, target)
    _bundle(site, folder / SCRIPTS, modules)


def _bundle(site: Path, output: Path, modules: list[Path]) -> None:
    """Write the classic scripts made of the site's modules."""
    output.mkdir(parents=True)
    assets = site.resolve() / "assets"
    (pyodide,) = (assets / "generated/python").glob("pyodide-*")
    (worker,) = (assets / "js/tutorial").glob("worker.*.js")
    paths = {
        "output": str(output.resolve()),
        "pyodide": str(pyodide),
        "worker": str(worker),
        "libraries": [str(path) for path in sorted((assets / "generated").glob("*.js"))],
        "pages": [str(path) for path in modules],
    }
    node.run("portable.mjs", json.dumps(paths))


def page(html: str, name: str) -> str:
    """Return a page that loads classic scripts only, under a policy that suits a folder."""
    base = "../" * name.count("/")
    own = [PurePosixPath(path).stem for path in _MODULE.findall(html)]
    scripts = ["page.js", *(f"{stem}.js" for stem in own)]
    if "<tutorial-app" in html:
        scripts.insert(0, "worker.js")
    tags = "".join(f'<script defer src="{base}{SCRIPTS}/{file}"></script>\n' for file in scripts)
    html = _OFFER.sub("", _FOR_SERVERS.sub("", _MODULE.sub("", html)))
    return csp.with_policy(html.replace("</body>", f"{tags}</body>", 1), local=True)


def sheet(file: Path) -> str:
    """Return a style sheet that holds its fonts: from a folder, Firefox would not read them.

    They are there at once: none is optional any more, which Chromium takes for « too late ».
    """

    def held(match: re.Match[str]) -> str:
        data = base64.b64encode((file.parent / match["path"]).read_bytes()).decode()
        return f"url(data:font/woff2;base64,{data})"

    text = _FONT.sub(held, file.read_text(encoding="utf-8"))
    return text.replace("font-display:optional", "font-display:block")


def as_script(file: Path, name: str) -> str:
    """Return the script that hands over the bytes of ``file``, called ``name`` by the site."""
    data = file.read_bytes()
    squeezed = file.suffix not in _PACKED
    if squeezed:
        data = gzip.compress(data, 9, mtime=0)
    packed = {
        "text": base64.b64encode(data).decode(),
        "mime": _MIMES.get(file.suffix, "application/octet-stream"),
        "gzip": squeezed,
    }
    return f"portable.file({json.dumps(name)}, {json.dumps(packed)});\n"


def _classic(site: Path) -> set[Path]:
    """Return the scripts that pages load as they are."""
    found: set[Path] = set()
    for file in site.rglob("*.html"):
        if file.name not in LEFT_OUT:
            sources = _CLASSIC.findall(file.read_text(encoding="utf-8"))
            found |= {(file.parent / source).resolve() for source in sources}
    return found


def _modules(site: Path) -> list[Path]:
    """Return the modules that pages load, each once, in the order of the pages."""
    found: dict[Path, None] = {}
    for file in sorted(site.rglob("*.html")):
        if file.name in LEFT_OUT:
            continue  # its addresses are those of a server
        for source in _MODULE.findall(file.read_text(encoding="utf-8")):
            found[(file.parent / source).resolve()] = None
    return list(found)
