"""Where the mock PBX is and how one talks to it, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from .jsontypes import JsonObject
from .settings import DATA, ROOT, Settings

if TYPE_CHECKING:
    from .server import MockPbx

DISTRIBUTION = "yeastar-mock-pbx"


def version() -> str:
    """Return the version of the distribution; in a checkout, the one it has there."""
    # Imported here: both take longer than the rest of a start that asks for neither.
    if DATA.is_dir():
        from importlib import metadata

        return metadata.version(DISTRIBUTION)
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return str(project["project"]["version"])


def facts(pbx: MockPbx) -> JsonObject:
    """Return where it is, as JSON.

    `client_secret` is None unless it is the default: whoever chose another knows it.
    `tls_url`, `fingerprint` and `ca_file` are None without TLS.
    """
    return {
        "url": pbx.url,
        "tls_url": pbx.tls_url if pbx.tls else None,
        "fingerprint": pbx.fingerprint if pbx.tls else None,
        "ca_file": pbx.ca_file if pbx.tls else None,
        "client_id": pbx.client_id,
        "client_secret": _told_secret(pbx),
        "orders": f"{pbx.url}/mock/",
        "orders_openapi": f"{pbx.url}/mock/openapi.json",
        "version": version(),
    }


def line(pbx: MockPbx) -> str:
    """Return the facts in one line."""
    return json.dumps(facts(pbx))


def write_facts(path: Path, pbx: MockPbx) -> None:
    """Tell a parent process where we are; the file appears whole or not at all."""
    draft = path.with_name(path.name + ".part")
    draft.write_text(json.dumps(facts(pbx), indent=2) + "\n", encoding="utf-8")
    draft.replace(path)


def banner(pbx: MockPbx) -> str:
    """Return the facts for people."""
    status = pbx.status()
    rows = {"HTTP": pbx.url}
    if pbx.tls:
        rows |= {
            "HTTPS": pbx.tls_url,
            "SHA-256": pbx.fingerprint,
            "CA file": pbx.ca_file,
        }
    order = (
        f"""curl -d '{{"caller": "5503301", "callee": "1000"}}' {pbx.url}/mock/call"""
    )
    rows |= {
        "Client ID": pbx.client_id,
        "Client Secret": _told_secret(pbx) or "as given with --client-secret",
        "Serves": f"{status['operations']} operations, {status['recordings']} "
        f"recordings, {pbx.settings.extensions} extensions from 1000",
        "Orders": f"{pbx.url}/mock/<verb>, described by {pbx.url}/mock/openapi.json",
        "A call": order,
        "Stop": "Ctrl+C",
    }
    lines = [f"{name:<15}{text}" for name, text in rows.items()]
    return "\n".join(["Mock PBX: no real one, see --assumptions", *lines])


def _told_secret(pbx: MockPbx) -> str | None:
    """Return the secret if everybody knows it anyway."""
    same = pbx.client_secret == Settings().client_secret
    return pbx.client_secret if same else None
