"""
Hijacked threads: how many are seen, by kind of attack, and how much honest mail is flagged beside them.

    .venv/bin/python bench/threads.py [--trades 200] [--weights FILE] [--show CASE]

Each of the made trades (`thread_world`) is continued in five ways, with our mailbox as the past: the real next mail, a benign
change, a genuine mailbox in a thief's hands, a look-alike in the partner's place, and a thread that never was. Recall and
false alarms come with Wilson's 95 % intervals. Nothing here is real mail: the figures say what the signals can see, not how
often thieves make these mistakes. The stealthy takeovers make none: only the account tells.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.thread_world import PHONE, Bank, Someone, Trade, Written, bank_of, eml, everyone, trade
from counterseal.fitting import interval
from counterseal.judge import Weights, judge
from counterseal.lore.past import Past
from counterseal.lore.payee_status import with_status
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.opening import letter
from counterseal.model.verdict import Verdict
from counterseal.weighing import signals
from counterseal.weights import shipped_weights, weights_of

HARMLESS: Final = frozenset({"clean"})
Maker = Callable[[Trade], Written]


@dataclass(frozen=True)
class Case:
    """One way in which a thread goes on."""

    kind: str
    name: str
    """The kind, and which of its ways."""
    harmful: bool
    message: Written


# --------------------------------------------------------------------------------------------------------------- honest


def real_next(made: Trade) -> Case:
    """What the partner really writes next: a reminder with the same account, or the next step of the order."""
    again = {"en": "Could you please check whether order {order} was paid? Once more our account:\n\n{bank}", "zh": "请问订单 {order} 的货款是否已付？再附上我司账户：\n\n{bank}"}  # fmt: skip
    talk = {
        "en": "The goods left the port yesterday, the papers follow by courier.",
        "zh": "货物昨天已离港，单据快递寄出。",
    }
    if made.number % 4 < 2:
        name = "next: first invoice" if made.bare else "next: reminder"
        return Case("next", name, False, made.answer(made.them, made.pay(made.bank, again[made.language])))
    return Case("next", "next: talk", False, made.answer(made.them, talk[made.language]))


def benign_change(made: Trade) -> Case:
    """Something is new, and honest: a colleague, a telephone, a journey, a forwarder, another subject, a second currency."""
    ways: dict[str, Maker] = {
        "colleague": _colleague, "phone": _phone, "journey": _journey, "forwarder": _forwarder, "new subject": _new_subject,
        "answered inside": _answered_inside, "second currency": _second_currency, "new provider": _new_provider,
    }  # fmt: skip
    name = list(ways)[made.number // 2 % len(ways)]
    return Case("benign", f"benign: {name}", False, ways[name](made))


def _colleague(made: Trade) -> Written:
    return made.answer(made.their_colleague, made.pay(made.bank))


def _phone(made: Trade) -> Written:
    short = {"en": "Noted, same account as before please.\n\n{bank}", "zh": "好的，账户不变。\n\n{bank}"}
    by = replace(made.them, agent=PHONE, greeting="{first},", ending="")
    number = made.draw.randrange(10**12)
    return replace(
        made.answer(by, made.pay(made.bank, short[made.language])), message_id=f"<{number:X}@phone.{by.domain}>"
    )


def _journey(made: Trade) -> Written:
    return made.answer(replace(made.them, zone=made.draw.choice([-5, 1, 4])), made.pay(made.bank))


def _forwarder(made: Trade) -> Written:
    draw = made.draw
    by = Someone(
        "Mia Lund", "mia.lund@blue-anchor-shipping.example", zone=2, greeting="Dear all,", ending="Kind regards"
    )
    text = {"en": "We are the forwarder for this shipment. Our freight invoice:\n\nFreight: {currency} {amount}\n{bank}", "zh": "我司负责该票货物的运输，运费发票如下：\n\n运费: {currency} {amount}\n{bank}"}  # fmt: skip
    bank = bank_of(draw, "Blue Anchor Shipping GmbH", made.language, foreign=True)
    return replace(made.answer(by, made.pay(bank, text[made.language])), cc=(made.them,))


def _new_subject(made: Trade) -> Written:
    subject = {"en": "Price list for autumn", "zh": "秋季价格表"}[made.language]
    text = {
        "en": "Here is the price list. The bank account is unchanged:\n\n{bank}",
        "zh": "价格表如下，账户没有变化：\n\n{bank}",
    }
    message = made.answer(made.them, made.pay(made.bank, text[made.language]))
    return replace(message, subject=subject, answers=None, references=())


def _answered_inside(made: Trade) -> Written:
    invoice = made.thread[-2]
    quote = invoice.text.replace(
        made.bank.account, f"{made.bank.account}  <- {'this one' if made.language == 'en' else '这个账户'}"
    )
    return made.answer(made.them, {"en": "See inside.", "zh": "见下文。"}[made.language], answers=invoice, quote=quote)


def _second_currency(made: Trade) -> Written:
    text = {"en": "For payments in British pounds please use:\n\nTotal amount: {currency} {amount}\n{bank}", "zh": "英镑付款请用以下账户：\n\n金额: {currency} {amount}\n{bank}"}  # fmt: skip
    bank = bank_of(made.draw, made.company, made.language, foreign=True)
    body = f"{made.pay(made.bank)}\n\n{made.pay(bank, text[made.language], currency='GBP')}"
    return made.answer(made.them, body)


def _new_provider(made: Trade) -> Written:
    by = replace(made.them, relay="bigmail-provider.example")
    return replace(
        made.answer(by, made.pay(made.bank)), message_id=f"<{made.draw.randrange(10**12)}@bigmail-provider.example>"
    )


# -------------------------------------------------------------------------------------------------------------- attacks


CHANGE: Final = {
    "en": "Our account is under audit at the moment. Please pay order {order} to our new account:\n\nTotal amount: {currency} {amount}\n{bank}\nPlease confirm when it is done.",
    "zh": "我司原账户正在审计，订单 {order} 的货款请付到以下新账户：\n\n金额: {currency} {amount}\n{bank}\n付款后请告知。",
}


def mule(made: Trade, *, same_name: bool) -> Bank:
    """The thief's account."""
    name = (
        made.company
        if same_name
        else made.draw.choice(["Golden Harbour Trading Limited", "Kestrel Supplies Ltd", "LI QIANG"])
    )
    bank = bank_of(made.draw, name, made.language, foreign=True)
    while bank.account == made.bank.account:
        bank = bank_of(made.draw, name, made.language, foreign=True)
    return bank


def takeover(made: Trade) -> Case:
    """The genuine mailbox, another hand."""
    draw = random.Random(f"takeover {made.number}")
    stealthy = made.number % 4 == 3
    bank = mule(made, same_name=stealthy or draw.random() < 0.4)
    by = made.them
    more: dict[str, Any] = {}
    text = {"en": "", "zh": ""} if stealthy else CHANGE
    if not stealthy:
        by = replace(
            by,
            agent="Roundcube Webmail/1.4.11" if draw.random() < 0.6 else by.agent,
            zone=draw.choice([1, 4]) if draw.random() < 0.6 else 8,
            greeting="Dear Sir," if draw.random() < 0.4 else by.greeting,
        )
        more = {"reply_to": f"{by.address.partition('@')[0]}@gmail.com"} if draw.random() < 0.25 else {}
    message = made.answer(by, made.pay(bank, text[made.language]), **more)
    altered = draw.random() < 0.4
    if altered:
        message = replace(message, quote=_altered(made, bank))
    name = "no account before" if made.bare else "stealthy" if stealthy else "altered quotation" if altered else "plain"
    return Case("takeover", f"takeover: {name}", True, message)


def _altered(made: Trade, bank: Bank) -> str:
    text = made.last.text
    for old, new in zip(made.bank.lines(made.language).split("\n"), bank.lines(made.language).split("\n"), strict=True):
        label = old.partition(":")[0]
        text = text.replace(old, f"{label}:{new.partition(':')[2]}")
    return text


def look_alike(made: Trade) -> Case:
    """A domain that looks like the partner's goes on with the thread; our colleague is left out."""
    draw = random.Random(f"lookalike {made.number}")
    domain = _disguised(draw, made.them.domain)
    by = replace(
        made.them, address=f"{made.them.address.partition('@')[0]}@{domain}", agent="Roundcube Webmail/1.4.11",
        zone=draw.choice([0, 1, 8]), relay="cheap-hosting.example",
    )  # fmt: skip
    early = made.number % 10 >= 7
    words = {
        "en": "We are changing our bank these days. Please do not pay yet, the new details follow tomorrow.",
        "zh": "我司正在更换银行，请先不要付款，新账户明天发给您。",
    }
    body = words[made.language] if early else made.pay(mule(made, same_name=draw.random() < 0.5), CHANGE[made.language])
    message = made.answer(by, body)
    fake = replace(made.their_colleague, address=f"{made.their_colleague.address.partition('@')[0]}@{domain}")
    message = replace(message, to=(made.me,), cc=(fake,) if draw.random() < 0.5 else ())
    return Case("lookalike", f"lookalike: {'before the account' if early else 'account'}", True, message)


def _disguised(draw: random.Random, domain: str) -> str:
    name, _, top = domain.partition(".")
    ways = [
        name.replace(a, b, 1) for a, b in (("i", "l"), ("l", "1"), ("m", "rn"), ("o", "0"), ("n", "nn")) if a in name
    ]
    ways += [f"{name}-cn", f"{name}s", name[:3] + name[4:], name[:2] + name[3] + name[2] + name[4:]]
    return f"{draw.choice([one for one in ways if one != name])}.{top}"


def forged(made: Trade) -> Case:
    """A thread that never was: somebody unknown answers what we never wrote."""
    draw = random.Random(f"forged {made.number}")
    by = Someone(
        "Robert Hale", draw.choice(["r.hale@hale-advisory.example", "office@corporate-closing.example"]), zone=0
    )
    bank = bank_of(made.draw, "Hale Advisory Limited", made.language, foreign=True)
    subject = {"en": "Re: Settlement of the outstanding fee", "zh": "回复：未付服务费结算"}[made.language]
    said = {
        "en": "Robert, please send the invoice to {name}, it will be paid today.",
        "zh": "请把发票发给{name}，今天付款。",
    }
    boss = replace(made.colleague) if made.number % 3 else made.me
    fake = Written(
        sender=boss, to=(by,), subject=subject, body=said[made.language].format(name=made.me.first), at=made.last.at
    )
    text = {"en": "As agreed below, please settle the fee today.\n\nAmount: {currency} {amount}\n{bank}", "zh": "如下所述，请今天支付费用。\n\n金额: {currency} {amount}\n{bank}"}  # fmt: skip
    message = made.next(fake, by, made.pay(bank, text[made.language]), to=(made.me,), cc=())
    return Case("forged", f"forged: quotes {'a colleague' if boss is not made.me else 'the reader'}", True, message)


CASES: Final = (real_next, benign_change, takeover, look_alike, forged)


def cases(number: int) -> Iterator[tuple[Trade, Case]]:
    """The five ways in which one trade goes on, each from the same mailbox."""
    for make in CASES:
        made = trade(number)
        yield made, make(made)


# -------------------------------------------------------------------------------------------------------------- measure


def judged(number: int, weights: Weights) -> Iterator[tuple[Case, Verdict]]:
    """
    The verdicts on the five cases of one trade in the buyer's mailbox, and on two of them in the seller's: there a thief in
    the seller's own mailbox writes to the buyer.
    """
    made = trade(number)
    yield from verdicts(made, made.us, (made.me, made.colleague), [case for _, case in cases(number)], weights)
    if not made.bare:
        own = [replace(case, kind=f"own {case.kind}", name=f"own mailbox: {case.name}") for case in (real_next(trade(number)), takeover(trade(number)))]  # fmt: skip
        yield from verdicts(made, made.them.domain, (made.them, made.their_colleague), own, weights)


def verdicts(
    made: Trade, house: str, people: Sequence[Someone], every: Sequence[Case], weights: Weights
) -> Iterator[tuple[Case, Verdict]]:
    """The verdicts on some cases in the mailbox of one house, with all that it has of the trade as its past."""
    us = Us(domains=frozenset({house}), people={one.address: one.name for one in people})
    past = Past()
    for message in everyone(made):
        if any(one.domain == house for one in (message.sender, *message.to, *message.cc)):
            past.learn(letter(eml(message, house)), outgoing=message.sender.domain == house)
    for case in every:
        opened = letter(eml(case.message, house))
        payees = with_status(opened, Register(), past, us)
        outgoing = case.message.sender.domain == house
        scene = Scene(letter=opened, us=us, past=past, payees=payees, outgoing=outgoing)
        yield case, judge(scene, signals(), weights)


def report(found: Mapping[str, Counter[bool]]) -> Iterator[str]:
    """A row for each way of each kind."""
    for name in sorted(found):
        flagged, total = found[name][True], sum(found[name].values())
        low, high = interval(flagged, total)
        yield f"{name:44}{total:6}{flagged:6}   {flagged / total:.3f} [{low:.3f}-{high:.3f}]"


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--trades", type=int, default=200)
    asked.add_argument("--weights", type=Path, help="instead of those that ship")
    asked.add_argument("--show", default="", help="print the wrong ones of a kind")
    given = asked.parse_args()
    weights = weights_of(json.loads(given.weights.read_text())) if given.weights else shipped_weights()
    found: dict[str, Counter[bool]] = defaultdict(Counter)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for number in range(given.trades):
        for case, verdict in judged(number, weights):
            flagged = verdict.word not in HARMLESS
            for name in (case.kind, case.name):
                found[name][flagged] += 1
            seen[case.kind].update(one.signal for one in verdict.signs)
            if given.show and case.name.startswith(given.show) and flagged is not case.harmful:
                told = [f"{one.signal}={one.strength:.1f}" for one in verdict.signs]
                print(
                    f"{number:4} {case.name} {verdict.score:.2f} {[(one.account, one.status, one.where) for one in verdict.payees]} {told}"
                )
    print(f"{'kind':44}{'cases':>6}{'flags':>6}   share [95 %]")
    print("\n".join(report(found)))
    for kind, names in sorted(seen.items()):
        print(f"\n{kind}: " + ", ".join(f"{name} {count}" for name, count in names.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
