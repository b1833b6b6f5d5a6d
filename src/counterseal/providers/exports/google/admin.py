"""
Application `admin`: what administrators did to accounts, roles, applications, domains and settings.

"Admin Audit Activity Events" (docs/sources.md). Whom it concerns stands in `USER_EMAIL`, what was there before and after in
`OLD_VALUE` and `NEW_VALUE`. Some names changed in 2026; both are known. A change of the whole company's settings is its
actor's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterseal.mail.addresses import address_in, domain_of
from counterseal.model.records import AppGrant, AppPassword, Change, Factor, Forward, Record
from counterseal.providers.exports.google.events import Event
from counterseal.providers.exports.google.login import TWO_STEP
from counterseal.providers.exports.google.tokens import scopes

Reader = Callable[[Event], Iterator[Record]]


def _user(event: Event) -> str:
    """The account concerned; the console may leave the domain away."""
    named = event.word("user_email", "user", "target_user")
    found = address_in(named)
    domain = domain_of(event.actor)
    return found or (f"{named}@{domain}".lower() if named and domain and " " not in named else named.lower())


def _kept(**details: str) -> dict[str, str]:
    return {key: value for key, value in details.items() if value}


def account(what: str, after: str = "") -> Reader:
    """A change of one account."""

    def read(event: Event) -> Iterator[Record]:
        user = _user(event)
        yield Change(
            **event.common(user if what.startswith(("password", "tokens")) else ""),
            what=what, target=user, before=event.word("old_value"), after=after or event.word("new_value"),
        )  # fmt: skip

    return read


def password(event: Event) -> Iterator[Record]:
    """`CHANGE_PASSWORD`: of oneself, or of another."""
    user = _user(event)
    what = "password.changed" if user and user == event.actor else "password.reset"
    yield Change(**event.common(user), what=what, target=user)


def created(event: Event) -> Iterator[Record]:
    """`CREATE_USER`."""
    user = _user(event)
    yield Change(**event.common(), what="user.created", target=user, after=user)


def role(what: str, name: str = "") -> Reader:
    """A role was given or taken."""

    def read(event: Event) -> Iterator[Record]:
        shown = name or event.word("role_name", "new_value", "privilege_name")
        yield Change(**event.common(), what=what, target=_user(event), after=shown, details=_kept(role=shown))

    return read


def factor(what: str, method: str) -> Reader:
    """A second factor of an account was taken away or given by an administrator."""

    def read(event: Event) -> Iterator[Record]:
        yield Factor(**event.common(_user(event)), what=what, method=method)

    return read


def app_password(event: Event) -> Iterator[Record]:
    """`REVOKE_ASP`."""
    yield AppPassword(**event.common(_user(event)), name=event.word("asp_id"), what="removed")


def token(event: Event) -> Iterator[Record]:
    """`REVOKE_3LO_TOKEN`."""
    app = event.word("app_id", "oauth2_app_id")
    name = event.word("oauth2_app_name", "app_name") or app
    yield AppGrant(**event.common(_user(event), app=app), app_name=name, what="removed")


def api_client(event: Event) -> Iterator[Record]:
    """`AUTHORIZE_API_CLIENT_ACCESS`: domain-wide delegation, an application that acts for everybody by itself."""
    name = event.word("api_client_name")
    yield AppGrant(
        **event.common(app=name), app_name=name, scopes=scopes(event), everyone=True, app_only=True,
        what="removed" if event.name.upper().startswith("REMOVE") else "set",
    )  # fmt: skip


def recovery(of: str) -> Reader:
    """Recovery of an account, set by an administrator."""

    def read(event: Event) -> Iterator[Record]:
        user = _user(event)
        details = {"what": of}
        yield Change(
            **event.common(user), what="recovery.changed", target=user, before=event.word("old_value"),
            after=event.word("new_value"), details=details,
        )  # fmt: skip

    return read


def monitor(event: Event) -> Iterator[Record]:
    """`CREATE_EMAIL_MONITOR`: from now on somebody else gets a copy of the mail."""
    to = address_in(event.word("email_monitor_dest_email"))
    gone = event.name.upper().startswith("DELETE")
    yield Forward(**event.common(_user(event)), to=(to,) if to else (), what="removed" if gone else "set")


def alias(what: str) -> Reader:
    """`ADD_NICKNAME`, `REMOVE_NICKNAME`: another address of the account."""

    def read(event: Event) -> Iterator[Record]:
        target = event.word("user_nickname", "nickname", "new_value").lower()
        yield Change(**event.common(_user(event)), what=what, target=target)

    return read


def member(what: str) -> Reader:
    """Groups, and who is in them."""

    def read(event: Event) -> Iterator[Record]:
        group = event.word("group_email", "group_name").lower()
        target = group if what == "group.created" else _user(event)
        details = {} if what == "group.created" else _kept(group=group)
        yield Change(**event.common(), what=what, target=target, after=group, details=details)

    return read


_TARGETS = (
    "setting_name", "domain_alias", "secondary_domain_name", "domain_name", "oauth2_app_name", "oauth2_service_name",
    "application_name", "group_email", "user_email",
)  # fmt: skip


def company(what: str) -> Reader:
    """A setting of the whole company, or of a part of it."""

    def read(event: Event) -> Iterator[Record]:
        details = _kept(
            unit=event.word("org_unit_name"), setting=event.word("user_defined_setting_name"),
            description=event.word("setting_description"), app=event.word("application_name"),
        )  # fmt: skip
        yield Change(
            **event.common(), what=what, target=event.word(*_TARGETS) or event.name, before=event.word("old_value"),
            after=event.word("new_value", "allowed_two_step_verification_method"), details=details,
        )  # fmt: skip

    return read


READERS: dict[str, Reader] = {
    "change_password": password, "change_password_on_next_login": account("user.changed", "password on next login"),
    "create_user": created, "accept_user_invitation": created,
    "delete_user": account("user.deleted"), "undelete_user": account("user.enabled"), "rename_user": account("user.changed"),
    "suspend_user": account("user.disabled"), "unsuspend_user": account("user.enabled"),
    "archive_user": account("user.disabled"), "unarchive_user": account("user.enabled"),
    "reset_signin_cookies": account("tokens.revoked"), "revoke_3lo_device_tokens": account("tokens.revoked"),
    "grant_admin_privilege": role("role.granted", "Super Admin"), "revoke_admin_privilege": role("role.revoked", "Super Admin"),
    "grant_delegated_admin_privileges": role("role.granted"),
    "assign_role": role("role.granted"), "unassign_role": role("role.revoked"),
    "turn_off_2_step_verification": factor("removed", TWO_STEP),
    "unenroll_user_from_strong_auth": factor("removed", TWO_STEP),
    "generate_2sv_scratch_codes": factor("added", "backup codes"),
    "delete_2sv_scratch_codes": factor("removed", "backup codes"),
    "revoke_security_key": factor("removed", "security key"), "revoke_passkey": factor("removed", "passkey"),
    "unenroll_user_from_titanium": factor("removed", "Advanced Protection"),
    "revoke_asp": app_password, "revoke_3lo_token": token,
    "authorize_api_client_access": api_client, "remove_api_client_access": api_client,
    **{f"{verb}_recovery_{of}": recovery(of) for verb in ("add", "change", "remove") for of in ("email", "phone")},
    "create_email_monitor": monitor, "delete_email_monitor": monitor,
    "add_nickname": alias("identity.added"), "remove_nickname": alias("identity.removed"),
    "create_group": member("group.created"), "add_group_member": member("group.member_added"),
    "add_group_owner": member("group.owner_added"),
    **{name: company("domain.added") for name in (
        "add_domain", "add_secondary_domain", "add_domain_alias", "verify_domain_alias", "verify_secondary_domain")},
    **{name: company("domain.federated") for name in (
        "toggle_sso_enabled", "change_sso_settings", "create_sso_profile", "change_sso_profile_assignment")},
    **{name: company("policy.changed") for name in (
        "create_gmail_setting", "change_gmail_setting", "delete_gmail_setting", "change_email_setting",
        "enforce_strong_authentication", "allow_strong_authentication", "change_allowed_two_step_verification_methods",
        "change_two_step_verification_start_date", "change_two_step_verification_frequency",
        "change_two_step_verification_enrollment_period_duration", "change_two_step_verification_grace_period_duration",
        "weak_programmatic_login_settings_changed", "session_control_settings_change", "change_session_length",
        "add_to_trusted_oauth2_apps", "remove_from_trusted_oauth2_apps", "add_to_blocked_oauth2_apps",
        "add_to_limited_oauth2_apps", "change_app_access", "change_api_access", "allow_service_for_oauth2_access",
        "disallow_service_for_oauth2_access", "trust_domain_owned_oauth2_apps", "untrust_domain_owned_oauth2_apps",
        "change_application_setting", "create_application_setting", "delete_application_setting",
        "enable_non_admin_user_password_recovery", "toggle_caa_enablement", "change_caa_app_assignments",
        "create_role", "delete_role", "rename_role", "update_role", "add_privilege", "remove_privilege",
        "toggle_service_enabled", "change_whitelist_setting", "add_mx_record", "change_docs_setting")},
}  # fmt: skip
"""Events by name, in lower case."""
