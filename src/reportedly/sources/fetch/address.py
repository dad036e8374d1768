"""Addresses: what may be fetched at all, before anything is asked of the network."""

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

import httpx

from reportedly.model import trouble
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources.fetch.failure import Failure

Ip = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

SCHEMES = ("http://", "https://")
PORTS = {"http": 80, "https": 443}
# Below it stand mail, files and the like, which answer to a crafted request as well.
FIRST_FREE_PORT = 1024
LAST_PORT = 65535
LONGEST_ADDRESS = 8192
LONGEST_HOST = 253
# An IPv4 address may hide in the last 32 bits of these: IPv4-compatible, and NAT64 (RFC 6052).
HIDING = (IPv6Network("::/96"), IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address that may be asked for, if its host turns out to be a public one.

    Attributes:
        url: as it is sent, without a fragment.
        scheme: "http" or "https".
        host: lower case, in the alphabet of the DNS.
        port: the one that is connected to.
    """

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def is_address(target: str) -> bool:
    """Say whether a target is meant as an address of the web and not as a path."""
    return target.lower().startswith(SCHEMES)


def address(text: str, base: str = "") -> Address | Failure:
    """Return what an address asks for, or why it is not asked.

    Args:
        text: an address, or a link relative to `base`.
        base: the page on which the link stands.
    """
    if len(text) > LONGEST_ADDRESS:
        return _refusal(f"it has {len(text):,} characters")
    try:
        url = (httpx.URL(base).join(text) if base else httpx.URL(text)).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        return _refusal(f"it is none: {error}")
    reason = _refused(url)
    if reason:
        return _refusal(reason)
    port = url.port or PORTS[url.scheme]
    host = url.raw_host.decode("ascii").lower().rstrip(".")
    return Address(url=str(url), scheme=url.scheme, host=host, port=port)


def literal(host: str) -> Ip | Unknown:
    """Return the address that a host spells in digits, in any of the notations in use.

    Besides dotted quads and IPv6 these are what `inet_aton` takes: 2130706433, 0x7f000001,
    0177.0.0.1, 127.1. Unknown is a name.
    """
    try:
        return ip_address(host.strip("[]"))
    except ValueError:
        pass  # not in the usual notation
    try:
        return IPv4Address(socket.inet_aton(host))
    except OSError:
        return UNKNOWN


def is_public(ip: Ip, allowed: tuple[Network, ...] = ()) -> bool:
    """Say whether an address of the network may be connected to.

    Args:
        ip: the address that a name stands for.
        allowed: networks of the caller's own, which are let through as well.
    """
    if any(ip in network for network in allowed):
        return True
    faces = (ip, *_hidden(ip))
    return all(face.is_global and not face.is_multicast for face in faces)


def networks(text: str) -> tuple[Network, ...]:
    """Return the networks of a list like "10.1.0.0/16, fd00::/8".

    Raises:
        ValueError: one of them is none.
    """
    return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())


def _refusal(reason: str) -> Failure:
    return Failure(trouble=trouble.ADDRESS_REFUSED, detail=reason)


def _refused(url: httpx.URL) -> str:
    """Return why nothing is asked of an address; the empty text where it may be."""
    host = url.raw_host.decode("ascii")
    if url.scheme not in PORTS:
        return f"only http and https are fetched, not {url.scheme or 'an address without one'}"
    if not host.strip(".") or len(host) > LONGEST_HOST:
        return "it names no host"
    if url.userinfo:
        return "it carries a user name or a password"
    port = url.port or PORTS[url.scheme]
    if port > LAST_PORT:
        return f"there is no port {port}"
    if port < FIRST_FREE_PORT and port not in PORTS.values():
        return f"port {port} belongs to another service"
    return ""


def _hidden(ip: Ip) -> tuple[IPv4Address, ...]:
    """Return the IPv4 addresses that an IPv6 address leads to."""
    if isinstance(ip, IPv4Address):
        return ()
    last = IPv4Address(int(ip) & 0xFFFFFFFF)
    hiding = [last] if any(ip in network for network in HIDING) else []
    teredo = ip.teredo or ()
    found = [*hiding, *teredo, *(one for one in (ip.ipv4_mapped, ip.sixtofour) if one)]
    return tuple(found)
