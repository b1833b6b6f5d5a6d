"""
Everything in the message leads to one button.

What it sees
    One address, the only one that matters in the message, under words that say what to do: "verify", "confirm", "review the
    document", "pay now", in ten languages; and it leads to another house than the sender's.

Why it matters
    A message that wants a password wants one thing, and gives no other way: no page about the house, no number to call.

When it is innocent
    Honest notices have such a button too, leading to the house that wrote, or through a service that counts clicks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.aims import aims
from counterseal.lore.resembling import ours_or_known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_LONGEST: Final = 80
_DO: Final = re.compile(
    r"\b(?:verif|confirm|validat|authenti|reactivat|re-activ|activat|unlock|restor|recover|reset|renew|update|upgrad|review|view|open|access|download|release"
    r"|sign.?in|log.?in|logon|pay|claim|keep|track|reschedul|schedul|continue|proceed|click|resolve|secure|fix|cancel|dispute|accept|get started|check"
    r"|bestätig|überprüf|aktualisier|verifizier|anmeld|einlogg|fortfahr|weiter|jetzt|freigeb|entsperr|ansehen|öffnen|zahl|zum konto|hier klick|klick"
    r"|confirmer|vérifier|actualiser|mettre à jour|accéder|consulter|cliquez|régler|payer|connexion|se connecter|débloquer|suivre"
    r"|confirmar|verificar|actualizar|acceder|iniciar sesi|pagar|haga clic|ver documento|descargar|desbloquear|seguir|reprogramar"
    r"|verifica|conferma|aggiorna|accedi|clicca|paga|scarica|sblocca|visualizza|segui"
    r"|atualizar|acessar|clique|entrar|baixar|regularizar|bevestig|controleer|inlogg|betalen|bijwerken|klik|bekijk"
    r"|onayla|doğrula|giriş|öde|görüntüle|güncelle|potwierd|zaloguj|sprawd|zapła)"
    r"|подтверд|провер|войти|обнов|оплат|перейти|скачать|открыть"
    r"|确认|验证|登录|登陆|点击|查看|立即|更新|激活|解除|升级|領取|領收|领取|認證|驗證|點擊|登入|查詢|支付|下载"
    r"|確認|ログイン|こちら|更新|アクセス|クリック|お支払|解除|확인|로그인|인증|결제|클릭"
    r"|تأكيد|تحقق|تسجيل الدخول|اضغط|تحديث",
    re.IGNORECASE,
)


@signal(judgement=Judgement.CONTENT)
def one_call_to_action(scene: Scene) -> Iterator[Sign]:
    """Yield once if there is one button, and it leads elsewhere."""
    letter = scene.letter
    if not letter.links or letter.quoted or ours_or_known(scene, letter.domain):
        return
    found = [
        one for one in aims(letter)
        if one.house and not one.leaves and "carrier" not in one.traits and one.link.where in {"html", "pdf", "qr"}
    ]  # fmt: skip
    places = {one.url.partition("?")[0].partition("#")[0] for one in found}
    if not found or len(places) > 2 or len({one.house for one in found}) > 1 or found[0].at_home:
        return
    button = next(
        (
            one
            for one in found
            if 0 < len(one.link.text) <= _LONGEST and "://" not in one.link.text and _DO.search(one.link.text)
        ),
        None,
    )
    if button is not None and not all("tracker" in one.traits for one in found):
        yield Sign(
            strength=0.7 if len(places) == 1 else 0.5,
            said=text("Everything leads to one button, “{words}”, at {host}", words=button.link.text, host=button.host),
            types=("credential_phishing",),
            spots=(button.link.text, button.link.url),
        )
