"""
Measures the reading of payment instructions, and the comparison of accounts with those of earlier mail.

    .venv/bin/python bench/payees.py [--mails 2000] [--partners 400] [--misses 40]

(a) Which accounts are found in mails, files and quotations, by language, kind and scheme, over two generators written by
different people: `bench/trade`, whose author had not seen the reader, and `bench/world`. *strict*: scheme and account are
right; *account*: the number is, or the number with the codes of bank and branch before it.
(b) How often an honest mail of a partner is said to have another account, and how often a real change is noticed.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.trade import Mail, mails
from bench.trade.made import Truth
from bench.trade.partners import CHANGES, Dealing, Sent, dealing
from counterseal.fitting import interval
from counterseal.lore.past import Past
from counterseal.lore.payee_status import with_status
from counterseal.lore.register import Register
from counterseal.lore.scene import Us
from counterseal.mail.opening import letter
from counterseal.model.payee import Payee

FROZEN = "5d874b874910315f17e90158995f639de34c079f1a6d0d62fd963f6e46d95a3d"
"""
SHA-256 over the bytes and the truth of `mails(1, 2000)`, written down before the reader was ever run on them.

Frozen again twice, after results had been seen, so these are no longer untouched. Mended were mistakes of the generator: 1. papers were not as drawn (fonts without glyphs and widths, cells that
overlapped or left the page), and foreign money came under the label "RMB account"; 2. amounts were in another currency than
the account, and quotations in a partner's mail named somebody else.
"""
FROZEN_DEALINGS = "64bc68d0da2d83762e1ff74428ecaedea7cad04069382885110869c0e95d39cc"
"""The same for the first 400 partners of seed 1."""
ALARMS = ("changed", "conflict", "reverted")
US = Us(domains=frozenset({"ours.example.com"}))


def flat(text: str) -> str:
    """Letters and digits only, capital."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).upper()


def share(part: int, whole: int) -> str:
    """A share in per cent with Wilson's 95 % interval."""
    if not whole:
        return "-"
    low, high = interval(part, whole)
    return f"{100 * part / whole:5.1f} [{100 * low:5.1f}, {100 * high:5.1f}]"


def frozen() -> tuple[bool, bool]:
    """Whether both generators still make what was frozen."""
    one = hashlib.sha256()
    for mail in mails(1, 2000):
        one.update(mail.data + json.dumps(mail.truth, sort_keys=True).encode())
    two = hashlib.sha256()
    for number in range(400):
        made = dealing(1, number)
        for sent in (*made.past, made.honest, *made.changed.values()):
            two.update(sent.data + json.dumps(sent.truth, sort_keys=True).encode())
    return one.hexdigest() == FROZEN, two.hexdigest() == FROZEN_DEALINGS


# ------------------------------------------------------------------------------------------------------------ accounts


@dataclass(slots=True)
class Count:
    """What was there and what was found."""

    true: int = 0
    strict: int = 0
    account: int = 0
    found: int = 0
    right: int = 0
    right_account: int = 0
    mails: int = 0
    false: int = 0
    """Found accounts that are nobody's."""


@dataclass(slots=True)
class Table:
    """Counts by language, kind and scheme."""

    name: str
    by: dict[str, dict[str, Count]] = field(
        default_factory=lambda: {each: defaultdict(Count) for each in ("all", "language", "kind", "scheme", "style")}
    )
    fields: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    misses: list[tuple[Mail, Truth | None, tuple[Payee, ...], str]] = field(default_factory=list)
    """Truths that were not found, and found ones that are not true (with None)."""

    def groups(self, mail: Mail, scheme: str) -> Iterator[Count]:
        """Every count that a truth or a finding of a mail goes to."""
        style = mail.style.split("/")[0].removesuffix("+map").rpartition(":")[2]
        for kind, key in (
            ("all", ""),
            ("language", mail.language),
            ("kind", mail.kind),
            ("scheme", scheme),
            ("style", style),
        ):
            if key or kind == "all":
                yield self.by[kind][key]


def forms(told: Truth) -> set[str]:
    """The ways in which an account may be told."""
    return {
        flat(told["account"]),
        *map(flat, told.get("also", "").split()),
        flat(told.get("routing", "") + told["account"]),
    }


def once(truth: tuple[Truth, ...]) -> tuple[Truth, ...]:
    """Each account once, with all that is said of it and every place where it stands."""
    found: dict[tuple[str, str], Truth] = {}
    for told in truth:
        key = told["scheme"], told["account"]
        before = found.get(key, {})
        found[key] = told | before | {"where": f"{before.get('where', '')} {told['where']}".strip()}
    return tuple(found.values())


def judged(table: Table, mail: Mail) -> None:
    """Open a mail and compare."""
    mail = dataclasses.replace(mail, truth=once(mail.truth))
    opened = letter(mail.data, own=("ours.example.com",))
    found = {(one.scheme, flat(one.account)): one for one in reversed(opened.payees)}
    text = "\n".join((opened.text, *(one.text for one in opened.documents)))
    for count in table.groups(mail, ""):
        count.mails += 1
    strict = {(one["scheme"], form) for one in mail.truth for form in forms(one)}
    numbers = {form for one in mail.truth for form in forms(one)}
    for key, one in found.items():
        known = key[1] in numbers or flat(one.routing + one.account) in numbers
        for count in table.groups(mail, one.scheme):
            count.found += 1
            count.right += key in strict or (known and (key[0], flat(one.routing + one.account)) in strict)
            count.right_account += known
            count.false += not known
        if not known:
            table.misses.append((mail, None, (one,), text))
    for told in mail.truth:
        same = [
            one for key, one in found.items() if key[1] in forms(told) or flat(one.routing + one.account) in forms(told)
        ]
        exact = any(one.scheme == told["scheme"] for one in same)
        for count in table.groups(mail, told["scheme"]):
            count.true += 1
            count.strict += exact
            count.account += bool(same)
        if not exact:
            table.misses.append((mail, told, opened.payees, text))
        if same:
            _fields(table, told, same[0])


def _fields(table: Table, told: Truth, one: Payee) -> None:
    """How well the other lines were read."""
    for name in ("bic", "beneficiary", "bank", "routing", "currency", "where"):
        said = flat(str(getattr(one, name)))
        if name == "where":
            places = told["where"].replace("html", "text").split()
            where = one.where.replace("html", "text")
            table.fields["where"]["right" if where in places else f"{where} for {places[0]}"] += 1
            continue
        if name not in told:
            if name in ("bic", "beneficiary", "routing"):
                table.fields[name]["invented" if said else "rightly empty"] += 1
            continue
        true = flat(told[name])
        if name == "bic":
            true, said = true.removesuffix("XXX"), said.removesuffix("XXX")
        word = (
            "right"
            if said == true
            else "empty"
            if not said
            else "part"
            if said in true
            else "more"
            if true in said
            else "wrong"
        )
        table.fields[name][word] += 1


def told(table: Table) -> None:
    """The tables in words."""
    print(f"\n## {table.name}\n")
    print(
        "| | mails | true | recall, strict | recall, account | found | precision, strict | precision, account | false a mail |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for kind, groups in table.by.items():
        for key, one in sorted(groups.items(), key=lambda item: -item[1].true):
            name = f"{kind} {key}".strip()
            false = f"{one.false / one.mails:.4f}" if one.mails and kind != "scheme" else ""
            print(
                f"| {name} | {one.mails or ''} | {one.true} | {share(one.strict, one.true)} | {share(one.account, one.true)} | {one.found} | {share(one.right, one.found)} | {share(one.right_account, one.found)} | {false} |"
            )
    print("\n| field | of accounts found, it is |\n|---|---|")
    for name, words in table.fields.items():
        has = sum(number for word, number in words.items() if word not in ("invented", "rightly empty"))
        print(
            f"| {name} | right {share(words['right'], has)}; "
            + ", ".join(f"{word} {number}" for word, number in words.most_common() if word != "right")
            + " |"
        )


def show(table: Table, most: int) -> None:
    """Misses of every kind, a few of each."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for mail, true, found, text in table.misses:
        style = mail.style.split("/")[0]
        key = (mail.kind, true["scheme"] if true else "false", style)
        seen[key] += 1
        if seen[key] > 1 or most <= 0:
            continue
        most -= 1
        number = true["account"] if true else found[0].account
        plain = unicodedata.normalize("NFKC", text)
        at = re.search(r"[\W_]{0,3}".join(map(re.escape, re.sub(r"[\W_]", "", number))), plain, re.IGNORECASE)
        snippet = plain[max(0, at.start() - 160) : at.end() + 90] if at else "(not in the text)"
        told = f"{true['scheme']} {number} {true['where']}" if true else "nothing"
        print(
            f"\n### {mail.kind} {mail.language} {mail.style}\ntrue: {told}; found: {[(one.scheme, one.account, one.where) for one in found]}\n{snippet!r}"
        )
    print("\nmisses by class:", *(f"{' '.join(key)}={number}" for key, number in seen.most_common(80)), sep="\n  ")


def world(count: int) -> Iterable[Mail]:
    """The mails of the other generator."""
    from bench.world import HARMFUL, HONEST, harmful, honest  # noqa: PLC0415  # it may be away

    for made in (honest, harmful) if HONEST and HARMFUL else ():
        for one in made(1, count):
            truth = tuple({name: str(value) for name, value in told.items() if value} for told in one.payees)
            yield Mail(
                data=one.data,
                truth=truth,
                language=one.language,
                style="",
                kind=f"world:{one.family}" if truth else f"world:none:{one.label}",
            )


# ------------------------------------------------------------------------------------------------------------- changes


def _asked(past: Past, sent: Sent) -> tuple[Payee, ...]:
    return with_status(letter(sent.data, own=("ours.example.com",)), Register(), past, US)


def _alarms(found: Iterable[Payee]) -> list[Payee]:
    return [one for one in found if one.status in ALARMS]


def changes(partners: int) -> list[tuple[str, Sent, tuple[Payee, ...]]]:
    """Learn everybody's past in order of time, ask about every honest mail on the way and about the later ones."""
    dealings = [dealing(1, number) for number in range(partners)]
    order: list[tuple[Sent, Dealing]] = sorted(
        ((sent, one) for one in dealings for sent in one.past), key=lambda pair: pair[0].at
    )
    past, seen = Past(), {id(one): set[str]() for one in dealings}
    words: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bad: list[tuple[str, Sent, tuple[Payee, ...]]] = []
    kinds: Counter[str] = Counter()

    def note(what: str, sent: Sent, language: str) -> None:
        found = _asked(past, sent)
        words[what, language]["mails"] += 1
        words[what, language]["alarm"] += bool(_alarms(found))
        words[what, language].update({one.status or "?" for one in found} or {"nothing found"})
        if (wrong := _alarms(found)) and what in ("honest, on the way", "honest, later"):
            bad.append((what, sent, found))
            true = set[str]().union(*map(forms, sent.truth))
            read = all(flat(each.account) in true or flat(each.routing + each.account) in true for each in wrong)
            kinds[f"{sent.kind}: {'well read, ' + wrong[0].scheme if read else 'not what stands there'}"] += 1

    for sent, one in order:
        numbers = {told["account"] for told in sent.truth}
        if numbers:
            if numbers <= seen[id(one)]:
                note("honest, on the way", sent, one.language)
            elif seen[id(one)]:
                note("honest, a further account", sent, one.language)
            seen[id(one)] |= {told["account"] for told in sent.truth if told["where"] != "quoted"}
        past.learn(letter(sent.data, own=("ours.example.com",)), outgoing=sent.outgoing)
    for one in dealings:
        note("honest, later", one.honest, one.language)
        for kind in CHANGES:
            sent = one.changed[kind]
            new = [flat(told["account"]) for told in sent.truth if told["account"] not in seen[id(one)]]
            found = _asked(past, sent)
            hit = [
                each
                for each in _alarms(found)
                if any(
                    flat(each.account) in (number, number[3:]) or number in flat(each.routing + each.account)
                    for number in new
                )
            ]
            count = words[f"changed: {kind}", one.language]
            count["mails"] += 1
            count["alarm"] += bool(hit)
            true = set[str]().union(*(forms(told) for told in sent.truth if told["account"] not in seen[id(one)]))
            count["the new account was read"] += any(flat(each.account) in true for each in found)
            count.update({each.status or "?" for each in found} or {"nothing found"})
            if not hit:
                bad.append((f"not noticed: {kind}", sent, found))
    print("\nhonest alarms by kind:", ", ".join(f"{kind} {number}" for kind, number in kinds.most_common()))
    print(
        "\n## Comparison with earlier mail\n\n| what | language | mails | with alarm, % | a thousand mails | mails with a payee that is |\n|---|---|---|---|---|---|"
    )
    for (what, language), count in sorted(words.items()):
        number = count["mails"]
        rest = ", ".join(f"{word} {n}" for word, n in count.most_common() if word not in ("mails", "alarm"))
        print(
            f"| {what} | {language} | {number} | {share(count['alarm'], number)} | {1000 * count['alarm'] / number:.1f} | {rest} |"
        )
    return bad


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[1] if __doc__ else "")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mails", type=int, default=2000)
    parser.add_argument("--world", type=int, default=1500)
    parser.add_argument("--partners", type=int, default=400)
    parser.add_argument("--misses", type=int, default=0)
    asked = parser.parse_args()
    print("as frozen:", *(("yes" if same else "NO") for same in frozen()))
    tables = [Table("bench/trade"), Table("bench/world")]
    for table, made in zip(tables, (mails(asked.seed, asked.mails), world(asked.world)), strict=True):
        for mail in made:
            judged(table, mail)
        told(table) if table.by["all"] else print(f"\n## {table.name}: makes nothing yet")
    bad = changes(asked.partners)
    if asked.misses:
        for table in tables:
            show(table, asked.misses)
        for what, sent, found in bad[: asked.misses]:
            print(
                f"\n### {what} {sent.kind}: true {[(one['scheme'], one['account']) for one in sent.truth]} found {[(one.scheme, one.account, one.status, str(one.why or '')) for one in found]}"
            )


if __name__ == "__main__":
    main()
