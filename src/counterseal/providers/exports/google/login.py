"""
Applications `login`, `user_accounts` and `saml`: sign-ins, second factors, recovery, forwarding out of the company.

"Login Audit Activity Events" (docs/sources.md). All challenges of one session stand in one event, in order, so a good
sign-in may carry two wrong passwords before the right one, and a failed one that got as far as a second factor shows that
the password was right. `exchange` turns a credential that is there into another one: a session that goes on, not a person
who signs in. Events that end in *blocked* in the console were stopped by Google.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterseal.mail.addresses import address_in
from counterseal.model.records import Change, Factor, Forward, Record, SignIn
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.google.events import Event, instant

Reader = Callable[[Event], Iterator[Record]]

TWO_STEP = "2-step verification"
SECOND = frozenset(
    """
    security_key passkey google_prompt google_authenticator backup_code idv_preregistered_phone idv_any_phone idv_any_email
    internal_two_factor offline_otp device_prompt device_preregistered_phone cname assistant_challenge security_key_otp
    otp one_time_password sms_otp text_message phone_call cross_device two_step_verification rotating_code
    """.split()
)
"""Ways of proving oneself that Google asks for after the password."""
_NO_FACTOR = frozenset({"none", "other", "unknown", "captcha", "login_location", ""})
_PROTOCOLS = {
    "google_password": "browser", "reauth": "browser", "saml": "browser", "oidc": "browser", "exchange": "token",
    "google password": "browser", "saml sso": "browser", "google 密码": "browser", "重新验证身份": "browser", "交换": "token",
}  # fmt: skip
_BLOCKED = {
    "suspicious_login": "browser",
    "suspicious_login_less_secure_app": "basic",
    "suspicious_programmatic_login": "app",
}


def methods(event: Event) -> tuple[str, ...]:
    """The challenges in order, in Google's words."""
    found = event.words("login_challenge_method")
    parts = (one for word in found for one in word.replace(";", ",").split(","))
    return tuple(one for part in parts if (one := part.strip().lower().replace(" ", "_")))


def _factor(event: Event) -> str:
    told = methods(event)
    second = next((one for one in reversed(told) if one in SECOND), "")
    kind = event.word("login_type").lower()
    if not second and kind in {"saml", "oidc"}:
        return kind
    one = second or next((one for one in reversed(told) if one not in _NO_FACTOR), "")
    return one.replace("_", " ")


def _sign_in(event: Event, **more: object) -> SignIn:
    kind = event.word("login_type").lower()
    fields: dict[str, object] = {
        "ok": False,
        "protocol": _PROTOCOLS.get(kind, ""),
        "factor": _factor(event),
        "risk": "suspicious" if event.flag("is_suspicious") else "",
        "country": event.country,
    }
    client = client_of(event.agent) if event.agent else ""
    account = str(more.pop("account", ""))
    return SignIn(**event.common(account, client=client, succeeded=True) | fields | more)


def succeeded(event: Event) -> Iterator[Record]:
    """`login_success`."""
    yield _sign_in(event, ok=True)


def failed(event: Event) -> Iterator[Record]:
    """`login_failure`: how far it got tells whether the password was right."""
    why = event.word("login_failure_type", "failure_type")
    told = methods(event)
    second = any(one in SECOND for one in told[1:]) or "second_factor" in why.lower()
    yield _sign_in(event, error=why or event.name, password_right=True if second else None)


def challenged(event: Event) -> Iterator[Record]:
    """`login_challenge`, `login_verification`: a page on the way to an answer that has an event of its own."""
    yield _sign_in(event, interrupted=True, error=event.word("login_challenge_status") or event.name)


def blocked(event: Event) -> Iterator[Record]:
    """`suspicious_login…`: an attempt that Google stopped. Its own time stands in the parameters."""
    attempt = instant(event.word("login_timestamp"))
    affected = address_in(event.word("affected_email_address"))
    more = {"at": attempt} if attempt else {}
    yield _sign_in(
        event, account=affected, actor=affected or event.actor, actor_kind="user", error=event.name, risk="suspicious",
        protocol=_BLOCKED[event.name], **more,
    )  # fmt: skip


def _account_change(event: Event, what: str, **more: object) -> Change:
    """A change that concerns the account which the event names, else the actor's."""
    affected = address_in(event.word("affected_email_address")) or event.actor
    return Change(**event.common(affected) | {"what": what, "target": affected} | more)


def suspended(event: Event) -> Iterator[Record]:
    """`account_disabled_…`: Google suspended the account, and says why."""
    yield _account_change(event, "user.disabled", after=event.name, actor="", actor_kind="system")
    if event.name != "account_disabled_generic":
        yield _account_change(event, "risk.reported", after=event.name, actor="", actor_kind="system")


def warned(event: Event) -> Iterator[Record]:
    """Google's own opinion: `gov_attack_warning`."""
    yield _account_change(event, "risk.reported", after=event.name, actor="", actor_kind="system")


def signed_out(event: Event) -> Iterator[Record]:
    """`user_signed_out_due_to_suspicious_session_cookie`: a stolen cookie, in Google's opinion."""
    yield _account_change(event, "tokens.revoked", after=event.name, actor="", actor_kind="system")
    yield _account_change(event, "risk.reported", after=event.name, actor="", actor_kind="system")


def sensitive(event: Event) -> Iterator[Record]:
    """`risky_sensitive_action_allowed`, `…_blocked`: what somebody whom Google doubts wanted to do."""
    done = event.name.endswith("allowed")
    action = event.word("sensitive_action_name")
    details = {"action": action, "outcome": "allowed" if done else "blocked", "factor": _factor(event)}
    kept = {key: value for key, value in details.items() if value}
    yield _account_change(event, "risk.reported", after=event.name, details=kept, succeeded=done)


def factor(what: str, method: str = TWO_STEP) -> Reader:
    """A second factor that its owner added or removed."""

    def read(event: Event) -> Iterator[Record]:
        yield Factor(**event.common(), what=what, method=method)

    return read


def changed(what: str, of: str = "") -> Reader:
    """The account's own password or recovery."""

    def read(event: Event) -> Iterator[Record]:
        yield _account_change(event, what, details={"what": of} if of else {})

    return read


def forwarding(event: Event) -> Iterator[Record]:
    """`email_forwarding_out_of_domain`."""
    to = address_in(event.word("email_forwarding_destination_address", "email_forwarding_address"))
    yield Forward(**event.common(), to=(to,) if to else ())


def blocked_sender(event: Event) -> Iterator[Record]:
    """`blocked_sender`."""
    target = address_in(event.word("blocked_sender", "affected_email_address"))
    yield Change(**event.common(), what="blocklist.added", target=target)


def logged_out(event: Event) -> Iterator[Record]:
    """`logout`: kept for the timeline; its type says nothing about how the session began."""
    yield Change(**event.common(), what="other", target="logout")


READERS: dict[str, Reader] = {
    "login_success": succeeded, "login_failure": failed,
    "login_challenge": challenged, "login_verification": challenged, "logout": logged_out,
    **dict.fromkeys(_BLOCKED, blocked),
    **dict.fromkeys((
        "account_disabled_hijacked", "account_disabled_password_leak", "account_disabled_generic",
        "account_disabled_spamming", "account_disabled_spamming_through_relay"), suspended),
    "gov_attack_warning": warned,
    "user_signed_out_due_to_suspicious_session_cookie": signed_out,
    "risky_sensitive_action_allowed": sensitive, "risky_sensitive_action_blocked": sensitive,
    "2sv_enroll": factor("added"), "2sv_disable": factor("removed"),
    "passkey_enrolled": factor("added", "passkey"), "passkey_removed": factor("removed", "passkey"),
    "titanium_enroll": factor("added", "Advanced Protection"), "titanium_unenroll": factor("removed", "Advanced Protection"),
    "password_edit": changed("password.changed"),
    "recovery_email_edit": changed("recovery.changed", "email"),
    "recovery_phone_edit": changed("recovery.changed", "phone"),
    "recovery_secret_qa_edit": changed("recovery.changed", "question"),
    "email_forwarding_out_of_domain": forwarding,
    "blocked_sender": blocked_sender,
}  # fmt: skip
"""Events of `login`, `user_accounts` and `saml` by name: the first two share theirs."""
