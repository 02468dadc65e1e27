"""CF606 suspect-address: a host passes for one of a known domain, or has a character that passes for another."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundAddresses
from crossfoot.rules.rule import Rule
from crossfoot.terms.late import compile_late
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation

_DIGIT_BETWEEN_LETTERS = re.compile(r"(?<=[a-z])[01](?=[a-z])")
_CAPITAL_I = compile_late(r"(?<=[a-z])I(?=[a-z.])")
_FIRST_I = compile_late(r"(?<=[.-])I(?=[a-z])")
"""In an address that begins with a small letter; in one that does not, capitals are the style."""

_PASSES_FOR = str.maketrans(
    # Cyrillic, then Greek: the letters that are printed like these Latin ones. Stops where a dot should be.
    "аеорсухіјѕԁһӏгкмнтвбοανιρτυκχε。,、",
    "aeopcyxijsdhlrkmhtb6oaviptukxe...",
)
_LOOKALIKE_DIGITS = str.maketrans("01", "ol")
_GENERIC = ("com", "net", "org")


class SuspectAddress(NamedTuple):
    """The host, the character or the part of it that is suspicious, what that may stand for, and the domain."""

    host: str
    character: str
    stands_for: str
    domain: str


def check(addresses: BoundAddresses) -> Iterator[Violation]:
    """One finding for each host at fault: for the first of its suspicious characters, or for its ending."""
    for index, (host, span) in enumerate(addresses.hosts):
        fault = _fault(host, addresses.domains)
        if fault is not None:
            cause, facts = fault
            yield Violation(span, facts, instance=str(index), cause=cause)


def _fault(host: str, domains: tuple[str, ...]) -> tuple[str, SuspectAddress] | None:
    odd = next((character for character in host if not character.isascii()), "")
    plain = _skeleton(host)
    for domain in domains:
        if odd:
            if _is_of(plain, domain):
                return _odd(odd), SuspectAddress(host, odd, _stands_for(odd), domain)
        elif _is_of(plain, domain):
            return _within(host, domain)
        elif _is_of(plain.translate(_LOOKALIKE_DIGITS), domain):
            digit = next(c for c in plain[-len(domain) :] if c in "01")
            return "domain", SuspectAddress(host, digit, digit.translate(_LOOKALIKE_DIGITS), domain)
        else:
            imitated = _imitated(plain, domain)
            if imitated is not None:
                return "other-domain", SuspectAddress(host, imitated, domain, domain)
    return None


def _odd(character: str) -> str:
    """What is the matter with a character that no address has: its width, its accent, its script."""
    if not character.isalpha() or unicodedata.normalize("NFKC", character).isascii():
        return "width"
    return "script" if _skeleton(character).isascii() else "accent" if _bare(character).isascii() else "foreign"


def _stands_for(character: str) -> str:
    plain = _skeleton(character)
    return plain if plain.isascii() else _bare(character)


def _bare(character: str) -> str:
    return unicodedata.normalize("NFKD", character)[:1]


def _within(host: str, domain: str) -> tuple[str, SuspectAddress] | None:
    """A character out of place in a host of the domain: a digit between letters, a capital I among small letters."""
    named = host[: -len(domain)]
    digit = _DIGIT_BETWEEN_LETTERS.search(named.lower())
    if digit is not None:
        return "digit", SuspectAddress(host, digit[0], digit[0].translate(_LOOKALIKE_DIGITS), domain)
    if _CAPITAL_I.search(host) or (host[:1].islower() and _FIRST_I.search(host)):
        return "digit", SuspectAddress(host, "I", "l", domain)
    return None


def _imitated(host: str, domain: str) -> str | None:
    """The ending of a host that only looks as if it were of the domain; ``None`` where it does not."""
    within = f".{host}."
    at = within.find(f".{domain}.")
    if at >= 0:
        return within[at + 1 : -1]
    name, _, top = domain.rpartition(".")
    if host.endswith(f"-{domain}"):
        return host.rpartition(".")[0].rpartition(".")[2] + "." + top
    for generic in _GENERIC:
        if _is_of(host, f"{name}.{generic}.{top}"):
            return f"{name}.{generic}.{top}"
    return None


def _skeleton(host: str) -> str:
    return unicodedata.normalize("NFKC", host).lower().translate(_PASSES_FOR)


def _is_of(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


RULE = Rule(
    code="CF606",
    name="suspect-address",
    summary=Text(
        "An address has a character or an ending that passes for another.", "网址里有形近的字符或者仿冒的域名。"
    ),
    message=Text(
        "The address {host}: “{character}” may stand for “{stands_for}”",
        "网址 {host} 里的“{character}”可能是“{stands_for}”之误",
    ),
    messages={
        "other-domain": Text(
            "The address {host} ends in {character}, not in {domain}",
            "网址 {host} 以 {character} 结尾，不属于 {domain}",
        ),
        "width": Text(
            "The address {host} has a full-width “{character}” for “{stands_for}”",
            "网址 {host} 里的“{character}”是全角字符，应为“{stands_for}”",
        ),
        "script": Text(
            "The address {host}: “{character}” is of another script and only looks like “{stands_for}”",
            "网址 {host} 里的“{character}”不是英文字母，只是形似“{stands_for}”",
        ),
        "accent": Text(
            "The address {host}: “{character}” has an accent and only looks like “{stands_for}”",
            "网址 {host} 里的“{character}”带有附加符号，只是形似“{stands_for}”",
        ),
        "foreign": Text(
            "The address {host}: “{character}” is no letter of the English alphabet",
            "网址 {host} 里的“{character}”不是英文字母",
        ),
    },
    help={
        "": Text(
            "Open the address. If it is right, or stands so in the original, waive it with that reason.",
            "请打开网址核对。确认无误的，或者原件就是这样印的，写明理由列入豁免（waivers）。",
        ),
        "other-domain": Text(
            "Anyone can register such a name. Check whose site it is before it is published.",
            "这样的域名谁都可以注册。公布以前请核实是哪个单位的网站。",
        ),
    },
    severity=Severity.WARNING,
    judges=BoundAddresses,
    check=check,
)
