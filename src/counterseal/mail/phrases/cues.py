"""
Words that say how the words near them are meant: warnings of fraud, and reports of what somebody else said.

They are written and found like the phrases of acts, in the same pass. A bare "suspicious" or "fraud" is no warning: bait
says that itself ("we noticed suspicious activity").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "~warned": listed("""
        beware of | be (aware/wary/careful/suspicious) of | be vigilant | be on the lookout | watch out for | look out for
        (scammers/fraudsters/impostors/impersonators/cybercriminals/criminals/attackers/swindlers/phishers/con artists)
        (scam/phishing/fraudulent/fake/spoofed/bogus/spam) (emails/e mails/mails/messages/calls/letters/requests/websites/email/e mail/mail/message/invoices/texts)
        phishing (attack/attacks/attempt/attempts/campaign/campaigns/awareness/simulation/test/training/example/examples/scam/scams)
        (common/typical/popular/known) (scams/scam/tricks) | examples of (phishing/scams/fraud) | example of a (phishing/scam)
        signs of (phishing/a scam/fraud) | red flags | social engineering | security awareness | gift card (scam/scams/fraud)
        (never/will not/won't/do not/don't/does not/doesn't) (ever/) (ask/ask you/request/e mail/email/call/contact/prompt/solicit/demand/require you)
        (never/not) (share/give/disclose/reveal/provide/enter) * (password/passwords/pin/code/codes/credentials)
        do not (trust/believe/fall for) | don't (trust/believe/fall for) | is a (scam/fraud/trick/hoax/fake) | was a (scam/hoax/fake) | this scam
        business email compromise | impersonat+ (us/our/the/company/companies/a) | pretend+ to be | purport+ to | posing as
        (vorsicht/warnung/warnen) vor | (betruger/kriminelle/angreifer) | (betrugs/gefälschte/falsche) (mails/e mails/nachrichten/rechnungen/mail)
        (niemals/nie) * (fragen/auffordern/bitten) | phishing (mail/mails/angriff/angriffe/versuch) | geben sie niemals
        (cuidado/ojo) con | (estafadores/ciberdelincuentes/delincuentes) | correos (fraudulentos/falsos) | (nunca/jamás) * (pedirá/pediremos/solicita/solicitará/solicitamos)
        (golpistas/criminosos/fraudadores) | (cuidado/atenção) com | e mails (falsos/fraudulentos) | nunca (pede/pedimos/solicita/solicitamos/pedirá)
        (méfiez vous/attention aux) | (escrocs/fraudeurs/cybercriminels) | (courriels/e mails/messages/mails) frauduleux | (ne/jamais) * (demandera/demanderons/demande) jamais
        (attenzione alle/diffidate di) | (truffatori/criminali) | (email/messaggi) (false/fraudolente/truffa) | non (chiederà/chiederemo/chiede) mai
        (pas op voor/wees alert) | (oplichters/criminelen/fraudeurs) | (valse/nep) (mails/e mails/berichten) | nooit (vragen/om uw)
        мошенник+ | остерегайтесь | никогда не (просим/запрашивает/запрашиваем/попросит) | dolandırıcı+ | lừa đảo | (asla/hiçbir zaman) * istemez
        谨防 | 警惕 | 防范 | 诈骗 | 骗子 | 骗局 | 冒充 | 钓鱼(邮件/网站/攻击/演练/链接) | (不会/绝不/从不/绝不会)(要求/索要/索取/以任何/主动) | 请勿(相信/轻信/泄露) | 切勿(轻信/泄露/相信)
        フィッシング(詐欺/メール) | 詐欺 | なりすまし | 偽(メール/サイト) | ご注意ください | (お尋ね/お聞き/要求)することは(ありません/ございません) | 피싱 | 사기 | 사칭 | 요구하지 않습니다
        احذر | احتيال | محتالون | لن نطلب
    """),
    "~told": listed("""
        (email/e mail/mail/message/letter/caller/someone/somebody/text/note/customer/supplier/vendor) * (said/says/saying/asked/asks/asking/claims/claiming/claimed/told/telling/states/stating/demanding/pretending)
        (he/she/they/who/these/mails/emails/messages) (said/say/says/claim/claims/claimed/told/pretend) | that (says/say/asks/ask/claim/claims) | (got/received/getting/seen/forwarded) (an/a/this/these/another/some/such) * (email/e mail/mail/message/messages/emails/request/call/calls/letter)
        such as | for example | phrases like | something like | with the subject | words like | subject line | so called
        (mail/nachricht/anruf/anrufer) * (behauptet/verlangt/auffordert) | angeblich+ | zum beispiel | sogenannte+
        (correo/mensaje) que (dice/pide) | por ejemplo | (mensagem/e mail) que (diz/pede) | por exemplo | (courriel/message) qui (dit/demande) | par exemple | ad esempio | bijvoorbeeld | например
        (邮件/短信/对方/有人/客户/供应商)(说/称/声称/自称) | 例如 | 比如 | 诸如 | たとえば | 例えば | 예를 들어
    """),
    "~footer": listed("""
        (intended/meant) (only/solely/exclusively/for the) (for/use/recipient) | (not the intended/intended) recipient | (received/receive) this (email/e mail/message/mail/communication/transmission) (in error/by mistake) | this (e mail/email/message/communication) (and any/and its/may contain/contains) (attachments/attachment/files/confidential/privileged/information) | (diese/diese e mail) * enthält vertrauliche | (sind sie nicht/nicht der richtige) * (adressat/empfänger) | (ce message/ce courriel/cet e mail) et (toutes/ses/tous/les) | (este mensaje/este correo/esta mensagem/este e mail) * (confidencial/exclusivamente/destinatario/destinatário) | (questo messaggio/questa e mail/il presente messaggio) * (riservate/riservato/confidenziali/destinatario) | (dit bericht/deze e mail) * (vertrouwelijk/bestemd/geadresseerde)
        (本邮件/此邮件/本電子郵件/本电子邮件)(及/和/以及/包含/所含/内容/可能)*(附件/保密/机密/收件人/信息) | 如(您/果您/你)*(误收/错误地收到/并非/不是)*(邮件/收件人) | (误收/错收)*邮件 | (禁止/不得)任何(其他/未经授权)*(人/的)*(使用/以任何形式)
    """),
}
