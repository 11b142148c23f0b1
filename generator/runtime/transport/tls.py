"""How the certificate of the PBX is judged.

Building a TLS context takes some 20 ms, so clients with the same settings share one.
"""

from __future__ import annotations

import errno
import os
import ssl

from ..concurrency.process import ProcessLock
from ..exceptions import ConfigurationError

# By settings: what the files were when the context was made, and the context.
_contexts: dict[tuple[object, ...], tuple[object, ssl.SSLContext]] = {}
_lock = ProcessLock()
# What passes by itself, as that no descriptor is left: no other path would help.
_PASSING = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOMEM})


class PinMismatch(ssl.SSLError):
    """The PBX showed another certificate than the pinned one."""

    def __init__(self, seen: str) -> None:
        super().__init__(f"certificate has SHA-256 fingerprint {seen}")
        self.seen = seen


class ProxyTlsError(ssl.SSLError):
    """The TLS connection to a proxy did not come about.

    Attributes:
        distrust: why its certificate is not trusted; None if that is not the problem.
    """

    def __init__(self, error: ssl.SSLError) -> None:
        super().__init__(*error.args)
        # One that is made by hand has none.
        self.reason = getattr(error, "reason", "")
        self.distrust: str | None = None
        if isinstance(error, ssl.SSLCertVerificationError):
            self.distrust = error.verify_message


class _ProxyObject(ssl.SSLObject):
    """Says of its errors that they are the proxy's: its handshake is not the PBX's."""

    def do_handshake(self) -> None:
        try:
            super().do_handshake()
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            raise
        except ssl.SSLError as error:
            raise ProxyTlsError(error) from None


def context_for(
    verify: bool | str | ssl.SSLContext, fingerprint: str | None, trust_env: bool
) -> ssl.SSLContext:
    """Return the TLS context for these settings, shared by all clients that have them.

    Args:
        verify: True for the usual authorities, a path to a CA file or folder, a context
            of your own, or False to accept any certificate.
        fingerprint: the only certificate to accept; `verify` does not matter then.
        trust_env: also look at SSL_CERT_FILE and SSL_CERT_DIR.

    Raises:
        ConfigurationError: the CA file cannot be read, or the fingerprint is none.
    """
    if isinstance(verify, ssl.SSLContext) and fingerprint is None:
        return verify
    key: tuple[object, ...]
    files: object = None
    if fingerprint is not None:
        from .pinning import normalize_fingerprint

        fingerprint = normalize_fingerprint(fingerprint)
        key = ("pin", fingerprint)
    elif isinstance(verify, str):
        key, files = ("ca", verify), _state(verify)
    else:
        name, path = _of_environment() if trust_env and verify else ("", "")
        key = ("verify", verify, name, path)
        if name == "SSL_CERT_FILE":
            files = _state(path)
        elif name:
            files = tuple(map(_state, path.split(os.pathsep)))
    with _lock:
        found = _contexts.get(key)
        # A renewed file gets a new context, in the place of the old one.
        if found is None or found[0] != files:
            found = _contexts[key] = files, _build(verify, fingerprint, trust_env)
        return found[1]


def proxy_context(pbx: ssl.SSLContext | None) -> ssl.SSLContext:
    """Return the TLS context for a proxy: the usual authorities, and the PBX's.

    A pin, or no verification, is the PBX's alone.

    Args:
        pbx: how the certificate of the PBX is judged; None without TLS.
    """
    import httpx

    context = httpx.create_ssl_context(verify=True, trust_env=False)
    if pbx is not None and pbx.verify_mode is ssl.CERT_REQUIRED:
        for authority in pbx.get_ca_certs(binary_form=True):
            context.load_verify_locations(cadata=authority)
    context.sslobject_class = _ProxyObject
    return context


def _state(path: str) -> object:
    """Return what changes when a file is renewed; of a folder, when a name in it is.

    A file that is put in the place of another may bring an old time with it, so the time
    alone does not tell.
    """
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino, found.st_size


def _build(
    verify: bool | str | ssl.SSLContext, fingerprint: str | None, trust_env: bool
) -> ssl.SSLContext:
    if fingerprint is not None:
        from .pinning import pinned_context

        return pinned_context(fingerprint)
    if isinstance(verify, str):
        return _from_ca(verify)
    import httpx

    name, path = _of_environment() if trust_env and verify else ("", "")
    try:
        # httpx 0.25 passes over a file that is not there, and Python over a folder.
        if name == "SSL_CERT_FILE":
            open(path, "rb").close()
        elif name:
            _look_into(path.split(os.pathsep))
        return httpx.create_ssl_context(verify=bool(verify), trust_env=trust_env)
    except OSError as error:
        problem = _problem(error)
    which = f"the CA certificates of {name}={path!r}" if name else "CA certificates"
    remedy = "; correct that variable, or set trust_env=False" if name else ""
    raise ConfigurationError(f"{which} cannot be read ({problem}){remedy}")


def _look_into(folders: list[str]) -> None:
    """Raise an OSError if none of them can be read: OpenSSL passes over those."""
    problem: OSError | None = None
    for folder in folders:
        try:
            os.scandir(folder).close()
        except OSError as error:
            problem = error
        else:
            return
    if problem is not None:
        raise problem


def _of_environment() -> tuple[str, str]:
    """Return the variable that counts, as of httpx, and its value; "" for none."""
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        if path := os.environ.get(name):
            return name, path
    return "", ""


def _from_ca(path: str) -> ssl.SSLContext:
    try:
        if os.path.isdir(path):
            return ssl.create_default_context(capath=path)
        return ssl.create_default_context(cafile=path)
    except OSError as error:
        problem = _problem(error)
    raise ConfigurationError(
        f"verify={path!r} is not a readable file of CA certificates ({problem});"
        " give the path of a PEM file"
    )


def _problem(error: OSError) -> str:
    """Say why a file cannot be read.

    Raises:
        OSError: it could, in a while.
    """
    if error.errno in _PASSING and not isinstance(error, ssl.SSLError):
        raise error
    return error.strerror or str(error)


def explain(error: BaseException, host: str, proxy: str | None = None) -> str | None:
    """Return what to tell the user when a certificate was refused, else None.

    Args:
        error: what the HTTP library raised; its causes are searched.
        host: host and port of the PBX.
        proxy: those of the proxy in between, or None.
    """
    cause: BaseException | None = error
    for _ in range(10):
        if isinstance(cause, PinMismatch):
            return (
                f"the certificate of {host} is not the pinned one: its SHA-256"
                f" fingerprint is {cause.seen}. If the certificate of the PBX was"
                " replaced, compare that value on the PBX itself and pin it anew:"
                f" fingerprint={cause.seen!r}"
            )
        if isinstance(cause, ProxyTlsError) and cause.distrust is not None:
            return (
                f"the certificate of the proxy {proxy} is not trusted ({cause.distrust})."
                " Pass verify='/path/to/ca.pem' with the certificates of both"
                " authorities: that of the PBX, and that of the proxy"
            )
        if isinstance(cause, ssl.SSLCertVerificationError):
            return (
                f"the certificate of {host} is not trusted ({cause.verify_message})."
                " Pass verify='/path/to/ca.pem'; or, if the PBX signed it itself, pin it"
                " with fingerprint='<SHA-256>', or with YEASTAR_FINGERPRINT where"
                " YEASTAR_URL tells the address. To see it, run `yeastar fingerprint"
                f" https://{host}` (extra cli)"
            )
        if cause is None:
            break
        cause = cause.__cause__ or cause.__context__
    return None
