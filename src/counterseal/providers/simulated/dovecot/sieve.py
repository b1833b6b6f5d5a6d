"""
Sieve scripts as Roundcube's filter page writes them ("Sieve", docs/sources.md).

One script for a mailbox, `roundcube.sieve`, each rule under a comment `# rule:[name]`; a rule that was switched off
stands there with `if false #`. A forwarding is a rule without a condition, a vacation answer an action of its own; both
stand above the rules, so that no `stop` keeps mail from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterseal.providers.simulated.letters import folder_of
from counterseal.providers.simulated.standing import Setting

FORWARD, VACATION = "Forward", "Vacation"


def script(settings: Iterable[Setting]) -> str:
    """The script of one mailbox; empty when nothing is set."""
    needs: set[str] = set()
    ordered = sorted(settings, key=lambda one: one.line.verb == "rule")
    rules = [rule for one in ordered if (rule := _rule(one, needs))]
    if not rules:
        return ""
    required = ",".join(f'"{one}"' for one in sorted(needs))
    head = f"require [{required}];\n" if needs else ""
    return head + "".join(rules)


def _rule(one: Setting, needs: set[str]) -> str:
    match one.line.verb:
        case "rule":
            return _named(one.get("name"), _test(one), _actions(one, needs))
        case "forward":
            return _named(FORWARD, "true", _redirects(one.sends_to, needs, keeps=one.keeps))
        case "change" if one.get("what") == "vacation.set":
            needs.add("vacation")
            return _named(VACATION, "true", [f"vacation :days 1 {_quoted(one.get('after'))};"])
    return ""


def _named(name: str, test: str, actions: Sequence[str]) -> str:
    inside = "".join(f"\t{one}\n" for one in actions)
    return f"# rule:[{name}]\nif {test}\n{{\n{inside}}}\n"


def _test(one: Setting) -> str:
    asked = [("subject", one.every("words")), ("from", one.every("senders")), ("to", one.every("recipients"))]
    tests = [f'header :contains "{name}" {_list(values)}' for name, values in asked if values]
    test = f"allof ({', '.join(tests)})" if tests else "true"
    return test if one.enabled else f"false # {test}"


def _actions(one: Setting, needs: set[str]) -> list[str]:
    actions = _redirects(one.sends_to, needs, keeps=one.keeps or bool(one.moves_to))
    if one.marks_read:
        needs.add("imap4flags")
        actions.append('addflag "\\\\Seen";')
    if one.moves_to:
        needs.add("fileinto")
        actions.append(f"fileinto {_quoted(folder_of(one.moves_to))};")
    if one.deletes:
        actions.append("discard;")
    return actions + (["stop;"] if one.stops or one.deletes else [])


def _redirects(addresses: Iterable[str], needs: set[str], *, keeps: bool) -> list[str]:
    wanted = list(addresses)
    if wanted and keeps:
        needs.add("copy")
    return [f"redirect {':copy ' if keeps else ''}{_quoted(to)};" for to in wanted]


def _list(values: Sequence[str]) -> str:
    if len(values) == 1:
        return _quoted(values[0])
    return f"[{','.join(_quoted(one) for one in values)}]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
