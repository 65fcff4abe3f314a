"""The content security policy, as a ``<meta>`` in every page: static hosts send no headers.

With ``connect-src 'self'`` nothing typed can leave for another site, whatever a script does. With
Trusted Types, a text becomes markup, or an address a program, in ``assets/js/trusted.mjs`` only.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

_INLINE = re.compile(
    r"<script(?![^>]*(?:\bsrc=|application/ld\+json))[^>]*>(.*?)</script>",
    re.DOTALL | re.IGNORECASE,
)
"""An inline script that runs; a block of data does not."""
_POLICY = re.compile(r'\n<meta http-equiv="Content-Security-Policy"[^>]*>')
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def policy(html: str, *, local: bool = False) -> str:
    """Return the policy for a page: its own inline scripts are allowed by their SHA-256.

    Args:
        html: the page.
        local: whether it is opened from a folder, where ``'self'`` means nothing that browsers
            agree on, and where a page has nothing to connect to.
    """
    hashes = sorted({_source_hash(script) for script in _INLINE.findall(html)})
    own = "file:" if local else "'self'"
    directives = {
        "default-src": ["'none'"],
        "script-src": [own, "'wasm-unsafe-eval'", *hashes],
        "style-src": [own],
        "img-src": [own, "data:"],
        "font-src": ["data:" if local else own],
        "connect-src": ["'none'" if local else own],
        "worker-src": [*([] if local else [own]), "blob:"],
        "manifest-src": ["'none'" if local else own],
        "form-action": ["'none'"],
        "base-uri": ["'none'" if local else own],
        "require-trusted-types-for": ["'script'"],
        # each script of the portable edition is bundled with that module
        "trusted-types": ["guide", *(["'allow-duplicates'"] if local else [])],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def with_policy(html: str, *, local: bool = False) -> str:
    """Return a page with its policy, in place of the one that it may have.

    Raises:
        ValueError: the page has no ``<meta charset>``, after which the policy goes.
    """
    html = _POLICY.sub("", html)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, local=local)}">'
    html, found = _CHARSET.subn(rf"\g<0>\n{meta}", html, count=1)
    if not found:
        raise ValueError("aucune balise <meta charset>")
    return html


def add_policies(site: Path) -> int:
    """Put its policy in every page of ``site``; return how many pages.

    Raises:
        ValueError: a page has no ``<meta charset>``.
    """
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        try:
            html = with_policy(page.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ValueError(f"{page.relative_to(site)} : {error}") from None
        page.write_text(html, encoding="utf-8")
    return len(pages)


def _source_hash(script: str) -> str:
    """Return the CSP source expression of an inline script."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
