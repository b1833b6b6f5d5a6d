"""Every verb, in every shape that a story may use, comes back from the log as the line says."""

import json

import pytest

from counterseal.lore.company import unified
from counterseal.model.records import Source
from counterseal.providers.exports.m365.audit import AuditLog
from counterseal.providers.simulated.events.play import events_of, every_event, shot_of
from tests.providers.simulated.tiny import event, tiny
from tests.stories.conformance import differences

ADMIN = "who=it@acme.test account=anna@acme.test"
IT = "change who=it@acme.test"
LINES = [
    "signin as=anna protocol=browser factor=password",
    "signin as=anna app=azure-portal",
    "signin as=anna factor=phone",
    "signin as=anna factor=\"windows hello\"",
    "signin who=anna@acme.test ip=203.0.113.9 protocol=imap factor=password",
    "signin who=anna@acme.test ip=2001:db8::7 protocol=ropc agent=axios/1.7.9",
    "failed as=anna error=InvalidUserNameOrPassword",
    "failed as=anna error=IdsLocked protocol=browser",
    "failed as=anna error=BlockedByConditionalAccess password_right=yes",
    "failed as=anna error=AuthenticationFailedDuringStrongAuthenticationRequest password_right=yes",
    "interrupted as=anna error=UserStrongAuthEnrollmentRequiredInterrupt password_right=yes",
    "interrupted as=anna error=UserInformationNotProvided",
    'rule as=anna name="." words=付款,invoice senders=a@x.test moves_to="RSS Feeds" marks_read=yes stops=yes',
    "rule as=anna name=x senders=a@x.test,b@y.test deletes=yes",
    "rule as=anna name=x forwards_to=a@x.test,b@y.test recipients=c@z.test enabled=no",
    "rule as=anna name=x what=removed",
    "rule as=anna name=x what=disabled",
    "rule as=anna name=x deletes=yes succeeded=no",
    "rule as=anna name=x operation=Set-InboxRule moves_to=Archive",
    f"rule {ADMIN} name=x deletes=yes",
    "rule who=it@acme.test scope=tenant name=Hygiene words=invoice copies_to=x@y.test unaudited=yes stops=yes",
    "rule who=it@acme.test scope=tenant name=Hygiene senders=a@x.test forwards_to=x@y.test deletes=yes",
    "rule who=it@acme.test scope=tenant name=Hygiene what=removed",
    "forward as=anna to=x@y.test keeps_copy=no",
    f"forward {ADMIN} to=x@y.test",
    "forward as=anna what=removed",
    f"delegate {ADMIN} to=it@acme.test right=full_access level=FullAccess",
    f"delegate {ADMIN} to=it@acme.test right=full_access what=removed",
    f"delegate {ADMIN} to=it@acme.test right=send_as",
    f"delegate {ADMIN} to=it@acme.test right=send_on_behalf",
    f"delegate {ADMIN} to=it@acme.test right=folder folder=Inbox level=Editor",
    "delegate as=anna to=it@acme.test right=folder folder=Calendar level=ReadAny",
    "delegate as=anna to=it@acme.test right=folder folder=Inbox what=removed",
    'grant as=anna app=helper app_name="Mail Helper" scopes=Mail.Read,offline_access',
    "grant who=it@acme.test app=helper app_name=Helper scopes=Mail.Read everyone=yes app_only=yes",
    "grant who=it@acme.test app=helper app_name=Helper scopes=Mail.Read everyone=yes what=removed",
    "factor as=anna what=added method=PhoneAppOTP",
    f"factor {ADMIN} what=removed method=OneWaySms",
    f"factor {ADMIN} what=required",
    f"factor {ADMIN} what=not_required",
    "app_password as=anna what=set",
    "app_password as=anna what=removed",
    *(f"protocol {ADMIN} name={name} enabled=yes" for name in ("imap", "pop", "smtp", "activesync", "web", "ews")),
    f"protocol {ADMIN} name=smtp enabled=no",
    f"{IT} what=user.created target=new@acme.test name=New",
    f"{IT} what=user.deleted target=anna@acme.test",
    f"{IT} what=user.disabled target=anna@acme.test",
    f"{IT} what=user.enabled target=anna@acme.test",
    f"{IT} what=user.changed target=anna@acme.test after=Mobile",
    f'{IT} what=role.granted target=anna@acme.test role="Global Administrator"',
    f'{IT} what=role.revoked target=anna@acme.test role="Global Administrator"',
    f"{IT} what=group.created target=Team role_assignable=yes mail=team@acme.test",
    f"{IT} what=group.member_added target=anna@acme.test group=Team",
    f"{IT} what=group.owner_added target=anna@acme.test group=Team",
    f"{IT} what=password.reset target=anna@acme.test account=anna@acme.test",
    "change as=anna what=password.changed target=anna@acme.test",
    f"{IT} what=tokens.revoked target=anna@acme.test account=anna@acme.test",
    f"{IT} what=app.registered target=Tool app_id=tool reply_urls=http://localhost:30662/ multi_tenant=yes",
    f"{IT} what=app.registered target=Tool succeeded=no",
    f"{IT} what=app.changed target=Tool reply_urls=https://tool.test/",
    f"{IT} what=app.secret_added target=Tool",
    f"{IT} what=app.secret_removed target=Tool",
    f"{IT} what=app.owner_added target=Tool owner=anna@acme.test app_id=tool",
    f"{IT} what=principal.added target=Tool app_id=tool",
    f"{IT} what=domain.added target=acme-pay.test",
    f"{IT} what=domain.federated target=acme.test",
    f"{IT} what=feature.changed target=directory after=Extra",
    f'{IT} what=other operation="Change user license." target=anna@acme.test',
    f"{IT} what=other operation=Set-MailboxPlan target=Plan",
    f"{IT} what=mailbox.created target=fair@acme.test name=Fair shared=yes",
    f"{IT} what=mailbox.changed target=anna@acme.test account=anna@acme.test after=MaxSendSize",
    f"{IT} what=audit.disabled target=anna@acme.test",
    f"{IT} what=audit.disabled target=Set-AdminAuditLogConfig",
    f"{IT} what=audit.enabled target=Set-AdminAuditLogConfig",
    f"{IT} what=audit.bypassed target=anna@acme.test",
    f"{IT} what=connector.added target=Gateway",
    f"{IT} what=junk.changed target=anna@acme.test account=anna@acme.test",
    f'{IT} what=policy.changed target="remote domain"',
    'change who=ServicePrincipal_x actor_kind=app account=anna@acme.test what=device.registered target=Phone user=anna@acme.test',
    'change who="NT AUTHORITY\\SYSTEM (w3wp)" actor_kind=system what=mailbox.changed account=anna@acme.test target=anna@acme.test',
    "access as=anna act=read folder=Inbox count=3 throttled=yes",
    "access as=anna act=read items=a,b folder=Archive",
    "access as=anna account=it@acme.test act=read folder=Inbox",
    "access who=anna@acme.test ip=203.0.113.9 act=read app=helper agent=Client=REST;;",
    "access as=anna act=sync folder='Customers\\Rheinwerk'",
    "access as=anna act=search query=invoice",
    'access as=anna act=delete items=a,b folder="Sent Items"',
    "access as=anna act=delete items=a operation=SoftDelete",
    "access as=anna act=purge count=40 folder=Drafts",
    "access as=anna act=move items=a",
    "access as=anna act=update items=a",
    *(
        f"access as=anna thing=file act={act} items=offer.xlsx folder=Documents"
        for act in ("read", "download", "upload", "update", "move", "delete", "purge", "sync")
    ),
    "access as=anna thing=file act=share items=offer.xlsx link=edit with=anyone",
    "access as=anna thing=file act=share items=offer.xlsx link=view with=people to=x@y.test",
    "message as=anna subject=Hello message_id=<a@acme.test> attachments=a.pdf recipients=x@y.test",
    "message as=anna account=it@acme.test act=sent_as subject=Hello",
    "message as=anna account=it@acme.test act=sent_on_behalf subject=Hello",
    ("message act=received who=x@y.test account=anna@acme.test sender=x@y.test recipients=anna@acme.test subject=Hi "
    "verdict=phish ip=203.0.113.9"),
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_a_line_comes_back_as_it_was_told(line):
    # Somebody has signed in, so that the tenant's own name of a mailbox can be told from the address people use.
    story = tiny(
        "2026-03-01 08:00 signin as=anna", "2026-03-01 08:00 signin who=it@acme.test", f"2026-03-02 08:21 {line}"
    )
    beat = story.beats[-1]
    log = AuditLog()
    rows = [{"AuditData": json.dumps(one)} for one in every_event(story)]
    read = {one.id: one for one in unified([one for row in rows for one in log.read(row, Source("0" * 64, "row"))])}
    first = events_of(story, beat)[0]

    assert list(differences(beat.line, read[first["Id"]], "acme.test", "acme.onmicrosoft.com")) == []
    assert len(read) == len(rows)


def test_events_begin_as_microsoft_s_do():
    found = list(event("signin as=anna"))

    assert found[:6] == ["CreationTime", "Id", "Operation", "OrganizationId", "RecordType", "ResultStatus"]
    assert found.index("UserId") < found.index("ExtendedProperties")


def test_all_events_are_in_order_of_time():
    story = tiny("2026-03-02 09:00 signin as=anna", "2026-03-02 08:00 signin as=anna")

    assert [one["CreationTime"] for one in every_event(story)] == ["2026-03-02T08:00:00", "2026-03-02T09:00:00"]


def test_ids_hold_the_story_s_name():
    line = "2026-03-02 08:21 signin as=anna"
    one, two = tiny(line, name="one"), tiny(line, name="two")

    assert shot_of(one, one.beats[0]).id() != shot_of(two, two.beats[0]).id()


def test_what_cannot_be_played_is_said_with_file_and_line():
    with pytest.raises(ValueError, match=r"^tiny\.story, line \d+: nobody can share mail"):
        event("access as=anna act=share items=a")
