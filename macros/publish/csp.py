"""The content security policy, as a ``<meta>`` in every page: static hosts send no headers.

With ``connect-src 'self'`` nothing typed can leave for another site, whatever a script does.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

_INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def policy(html: str) -> str:
    """Return the policy for a page: its own inline scripts are allowed by their SHA-256."""
    hashes = sorted({_source_hash(script) for script in _INLINE.findall(html)})
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'", *hashes],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "manifest-src": ["'self'"],
        "form-action": ["'none'"],
        "base-uri": ["'self'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def add_policies(site: Path) -> int:
    """Put its policy in every page of ``site``; return how many pages.

    Raises:
        ValueError: a page has no ``<meta charset>``, after which the policy goes.
    """
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        html = page.read_text(encoding="utf-8")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
        html, found = _CHARSET.subn(rf"\g<0>\n{meta}", html, count=1)
        if not found:
            raise ValueError(f"{page.relative_to(site)} : aucune balise <meta charset>")
        page.write_text(html, encoding="utf-8")
    return len(pages)


def _source_hash(script: str) -> str:
    """Return the CSP source expression of an inline script."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
