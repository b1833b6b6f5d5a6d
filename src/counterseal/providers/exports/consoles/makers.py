"""
From what was done to records: one maker for each thing that an operation log or a settings page speaks of.

The console's own words stay in `operation`, and in `after` or `conditions` where a record has no field for them. What a
maker cannot tell it leaves empty: a forward that was switched on without saying where to is a forward to nobody known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from counterseal.model.records import (
    Access,
    AppPassword,
    Change,
    Delegate,
    Factor,
    Forward,
    Item,
    Message,
    Protocol,
    Record,
    Rule,
)  # fmt: skip
from counterseal.providers.exports.consoles.acts import ADD, CHANGE, OFF, ON, REMOVE, Act, verb_in
from counterseal.providers.exports.consoles.details import flat, keeps_copy, ruled, unquoted
from counterseal.providers.exports.consoles.facts import Facts
from counterseal.providers.exports.consoles.words import addresses, simple, switched

GONE: Final = (REMOVE, OFF)
PROTOCOLS: Final = (
    ("imap", re.compile(r"imap")),
    ("pop", re.compile(r"pop")),
    ("smtp", re.compile(r"smtp")),
    ("activesync", re.compile(r"activesync|exchange|\beas\b", re.ASCII)),
    ("caldav", re.compile(r"caldav")),
    ("carddav", re.compile(r"carddav")),
)
_COUNT: Final = re.compile(r"(\d{1,7})\s*(?:封|条|个邮件|messages?|mails?)|共\s*(\d{1,7})", re.IGNORECASE)
_SUBJECT: Final = re.compile(r"(?:主题|标题|subject)\s*[:：=]\s*[“\"《]?([^”\"》;；\n]{1,200})", re.IGNORECASE)
_NICK: Final = re.compile(
    r"(?:昵称|名称|显示名|nickname|name)\s*(?:改为|修改为|设为|为|[:：=])\s*[“\"「]?([^”\"」;；,，\n]{1,80})",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:名称|备注|设备|用途|name|remark|device)\s*[:：=]\s*[“\"「]?([^”\"」;；,，\n]{1,80})|[“\"「《]([^”\"」》]{1,80})[”\"」》]",
    re.IGNORECASE,
)
_HOST: Final = re.compile(
    r"(?:服务器|主机|host|server)\s*(?:地址)?\s*[:：=]\s*([\w.-]{3,100})|\b((?:pop3?|imap)\.[\w.-]{3,100})",
    re.IGNORECASE,
)
_INTO: Final = re.compile(
    r"(?:备份|抄送|转发|发送|监控|copy|copied|forward)\s*(?:邮件)?\s*[到至给往:：]+\s*([^\s,，;；]{1,254}@[^\s,，;；]+)",
    re.IGNORECASE,
)
_FROZEN: Final = re.compile(r"\bStatus\"?\s*[:=]\s*([01])\b", re.IGNORECASE)  # "Operations in the consoles"
_TOWARDS: Final = re.compile(
    r"(?:转发|转寄|forward)\w{0,10}?\s*(?:到|至|给|地址|邮箱|to)?\s*[:：=“\"]?\s*((?:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+[\s,，、;；]*)+)",
    re.IGNORECASE,
)
_ROLE: Final = re.compile(r"(?:角色|权限|role)\s*[:：=]\s*([^;；,，\n]{1,60})|((?:超级|分级|系统|部门|域)?管理员)")

Maker = Callable[[Facts, str], Iterator[Record]]


def forward(facts: Facts, verb: str) -> Iterator[Record]:
    """Forwarding of the mailbox."""
    told = facts.after or facts.text
    aimed = " ".join(found[1] for found in _TOWARDS.finditer(told))
    to = tuple(one for one in addresses(aimed or told) if one not in (facts.owner, facts.actor))
    gone = verb in GONE or (verb != ADD and switched(facts.after) is False)
    yield Forward(**facts.common(), to=to, keeps_copy=keeps_copy(facts.text), what="removed" if gone else "set")


def rule(facts: Facts, verb: str) -> Iterator[Record]:
    """A rule of the mailbox."""
    read = ruled(facts.detail or facts.text)
    what = "removed" if verb == REMOVE else "disabled" if verb == OFF else "set"
    yield Rule(**facts.common(), **read.fields(), what=what)


def protocol(facts: Facts, verb: str) -> Iterator[Record]:
    """Ways in: each one that is named. A change that says neither on nor off is a change of the mailbox."""
    words = simple(facts.told)
    names = [name for name, pattern in PROTOCOLS if pattern.search(words)]
    if not names:
        words = simple(facts.text)
        names = [name for name, pattern in PROTOCOLS if pattern.search(words)]
    names = [
        name for name in names if name != "smtp" or len(names) == 1
    ]  # `IMAP/SMTP` is one switch: reading is what it opens
    on = switched(facts.after)
    if on is None and verb in (ON, ADD, *GONE):
        on = verb in (ON, ADD)
    if on is None:
        within = verb_in(simple(facts.detail or facts.text))
        on = None if within in ("", CHANGE) else within in (ON, ADD)
    if on is None:
        yield Change(
            **facts.common(), what="mailbox.changed", target=facts.owner, before=facts.before, after=facts.said
        )
        return
    for number, name in enumerate(names or ["client"]):
        common = facts.common()
        yield Protocol(**common | {"id": common["id"] + (f"#{name}" if number else "")}, name=name, enabled=on)


def app_password(facts: Facts, verb: str) -> Iterator[Record]:
    """A password for one client."""
    yield AppPassword(**facts.common(), name=_label(facts), what="removed" if verb in GONE else "set")


def factor(facts: Facts, verb: str) -> Iterator[Record]:
    """The second factor."""
    what = {ADD: "added", REMOVE: "removed", ON: "required", OFF: "not_required"}.get(verb, "changed")
    if what == "changed" and (on := switched(facts.after)) is not None:
        what = "required" if on else "not_required"
    yield Factor(**facts.common(), what=what, method=facts.told[:80])


def collector(facts: Facts, verb: str) -> Iterator[Record]:
    """This mailbox fetches another."""
    host = _HOST.search(facts.text)
    other = next(iter(facts.others), "")
    details = {"direction": "in", "user": other, "host": (host[1] or host[2]) if host else ""}
    what = "collector.removed" if verb in GONE else "collector.added"
    yield Change(**facts.common(), what=what, target=other or facts.said, details=_kept(details))


def identity(facts: Facts, verb: str) -> Iterator[Record]:
    """An alias, a nickname, an address to send as."""
    nick = _NICK.search(facts.after or facts.text)
    target = next(iter(facts.others), "") or (unquoted(nick[1]) if nick else facts.after or facts.said)
    what = "identity.removed" if verb in GONE else "identity.added"
    details = _kept({"name": unquoted(nick[1]) if nick else ""})
    yield Change(**facts.common(), what=what, target=target, before=facts.before, after=facts.after, details=details)


def delegate(facts: Facts, verb: str) -> Iterator[Record]:
    """Somebody else may open the mailbox or send as it."""
    words = simple(facts.text)
    if re.search(r"文件夹|folder", words):
        right = "folder"
    elif re.search(r"代表|on[ _-]?behalf|代理发送|代发|委托发", words):
        right = "send_on_behalf"
    else:
        right = "send_as" if re.search(r"以.{0,6}名义|send[ _-]?as", words) else "full_access"
    what = "removed" if verb in GONE else "set"
    for number, to in enumerate(facts.others or ("",)):
        common = facts.common()
        made = common | {"id": common["id"] + (f"#{number}" if number else "")}
        yield Delegate(**made, to=to, right=right, folder=facts.folder, what=what)


def listed(kind: str) -> Maker:
    """Senders on the white list or the black list."""

    def make(facts: Facts, verb: str) -> Iterator[Record]:
        what = f"{kind}list.removed" if verb in GONE else f"{kind}list.added"
        domains = tuple(re.findall(r"(?<![\w@.])@?(?:[\w-]+\.)+[a-z]{2,24}(?![\w@])", simple(facts.text)))
        for number, sender in enumerate(facts.others or domains or (facts.said,)):
            common = facts.common()
            made = common | {"id": common["id"] + (f"#{number}" if number else "")}
            yield Change(**made, what=what, target=sender.lstrip("@"))

    return make


def reply(facts: Facts, verb: str) -> Iterator[Record]:
    """The automatic answer."""
    after = "" if verb in GONE else facts.after or facts.said
    yield Change(**facts.common(), what="vacation.set", target=facts.owner, before=facts.before, after=after)


def signature(facts: Facts, verb: str) -> Iterator[Record]:
    """The signature."""
    after = "" if verb in GONE else facts.after or facts.said
    yield Change(**facts.common(), what="signature.set", target=facts.owner, before=facts.before, after=after)


def reply_to(facts: Facts, verb: str) -> Iterator[Record]:
    """Where answers go."""
    after = "" if verb in GONE else next(iter(facts.others), "") or facts.after
    yield Change(**facts.common(), what="reply_to.set", target=facts.owner, before=facts.before, after=after)


def password(facts: Facts, verb: str) -> Iterator[Record]:
    """The password: changed by its owner, or reset by another or by way of the forgotten password."""
    reset = facts.actor not in ("", facts.owner) or re.search(r"重置|找回|忘记|reset|forgot", simple(facts.text))
    yield Change(**facts.common(), what="password.reset" if reset else "password.changed", target=facts.owner)


def recovery(facts: Facts, verb: str) -> Iterator[Record]:
    """What a forgotten password is sent to."""
    after = facts.after or next(iter(facts.others), "") or facts.said
    yield Change(**facts.common(), what="recovery.changed", target=facts.told, before=facts.before, after=after)


def binding(facts: Facts, verb: str) -> Iterator[Record]:
    """A telephone, WeChat or another account that may sign in."""
    what = "binding.removed" if verb in GONE or re.search(r"解绑|unbind", simple(facts.text)) else "binding.added"
    yield Change(**facts.common(), what=what, target=facts.said[:200], before=facts.before, after=facts.after)


def device(facts: Facts, verb: str) -> Iterator[Record]:
    """A device that is trusted."""
    what = "other" if verb in GONE else "device.registered"
    yield Change(**facts.common(), what=what, target=_label(facts) or facts.device or facts.said[:200])


def role(facts: Facts, verb: str) -> Iterator[Record]:
    """An administrator is made or unmade; the change is the company's."""
    found = next((hit for hit in _ROLE.finditer(facts.text) if hit[1]), _ROLE.search(facts.text))
    name = unquoted(found[1] or found[2]) if found else facts.told
    target = next(iter(facts.others), "") or (facts.owner if facts.owner != facts.actor else "")
    what = "role.revoked" if verb in GONE else "role.granted"
    yield Change(**facts.common(facts.actor), what=what, target=target, after=name, details={"role": name})


def user(facts: Facts, verb: str) -> Iterator[Record]:
    """An account of the company."""
    what = {ADD: "created", REMOVE: "deleted", OFF: "disabled", ON: "enabled"}.get(verb, "changed")
    frozen = _FROZEN.search(facts.text) if what == "changed" else None
    what = {"0": "enabled", "1": "disabled"}[frozen[1]] if frozen else what
    target = next(iter(facts.others), "") or (facts.owner if facts.owner != facts.actor else facts.said[:200])
    yield Change(**facts.common(facts.actor), what=f"user.{what}", target=target, before=facts.before, after=facts.said)


def backup(facts: Facts, verb: str) -> Iterator[Record]:
    """An administrator has mail of members copied to another mailbox: a rule of the company."""
    into = _INTO.search(facts.text)
    if into is None:
        yield Change(**facts.common(facts.actor), what="policy.changed", target=facts.told, after=facts.said)
        return
    to = addresses(into[1])
    watched = tuple(one for one in addresses(facts.text) if one not in (*to, facts.actor))
    what = "removed" if verb in GONE else "set"
    yield Rule(
        **facts.common(facts.actor), name=facts.told, scope="tenant", what=what, recipients=watched, copies_to=to,
        conditions=(("", facts.said),),
    )  # fmt: skip


def company(what: Mapping[str, str], otherwise: str) -> Maker:
    """A change of the company, with a tag for each verb."""

    def make(facts: Facts, verb: str) -> Iterator[Record]:
        target = next(iter(facts.others), "") or facts.said[:200]
        yield Change(**facts.common(facts.actor), what=what.get(verb, otherwise), target=target, after=facts.said)

    return make


def touched(act: str) -> Maker:
    """Mail was touched."""

    def make(facts: Facts, verb: str) -> Iterator[Record]:
        found = _COUNT.search(facts.text)
        count = int(found[1] or found[2]) if found else 1
        named = _SUBJECT.search(facts.text)
        subject = facts.subject or (unquoted(named[1]) if named else "")
        items = (Item(name=subject, folder=facts.folder),) if subject else ()
        done = "move" if act == "delete" and verb == ON else act
        if re.search(r"通讯录|联系人|contacts", simple(facts.text)):
            yield other(facts)
            return
        yield Access(**facts.common(), act=done, items=items, folder=facts.folder, count=max(1, count))

    return make


def message(act: str) -> Maker:
    """A message that a log of acts tells of."""

    def make(facts: Facts, verb: str) -> Iterator[Record]:
        named = _SUBJECT.search(facts.text)
        subject = facts.subject or (unquoted(named[1]) if named else "")
        sender = facts.owner if act == "sent" else next(iter(facts.others), "")
        recipients = facts.others if act == "sent" else (facts.owner,)
        yield Message(**facts.common(), act=act, subject=subject, sender=sender, recipients=recipients, kept=False)

    return make


def other(facts: Facts) -> Record:
    """Something that has no kind of its own."""
    return Change(
        **facts.common(), what="other", target=facts.told or facts.said[:200], before=facts.before, after=facts.said
    )


def _label(facts: Facts) -> str:
    found = _LABEL.search(facts.text)
    return unquoted(found[1] or found[2]) if found else str(facts.more.get("name", ""))


def _kept(details: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in details.items() if value}


MAKERS: Final[Mapping[str, Maker]] = {
    "forward": forward, "rule": rule, "protocol": protocol, "app_password": app_password, "factor": factor,
    "collector": collector, "identity": identity, "delegate": delegate, "allow": listed("allow"),
    "block": listed("block"), "reply": reply, "signature": signature, "reply_to": reply_to, "password": password,
    "recovery": recovery, "binding": binding, "device": device, "role": role, "user": user, "backup": backup,
    "group": company({ADD: "group.created"}, "other"),
    "domain": company({ADD: "domain.added"}, "policy.changed"),
    "place_limit": company({}, "policy.changed"),
    "secret": company({ADD: "app.secret_added", CHANGE: "app.secret_added"}, "feature.changed"),
    "audit": company({OFF: "audit.disabled", REMOVE: "audit.disabled", ON: "audit.enabled"}, "other"),
    "relocate": company({}, "mailbox.changed"),
    "purge": touched("purge"), "delete": touched("delete"), "export": touched("download"), "move": touched("move"),
    "search": touched("search"), "read": touched("read"), "update": touched("update"), "sent": message("sent"),
    "received": message("received"),
}  # fmt: skip
"""By the things of `acts`. `sign_in` and `leave` are no changes, and are made by whoever reads the row."""


def made(facts: Facts, act: Act) -> Iterator[Record]:
    """The records of one act."""
    told = flat(facts.text)
    maker = MAKERS.get(act.thing)
    if maker is None:
        yield other(facts)
        return
    yield from maker(facts if told == facts.text else replace(facts, text=told, detail=flat(facts.detail)), act.verb)
