"""
Dutch phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?dringend | ?spoed | ?onmiddellijk | ?zo spoedig mogelijk | ?zo snel mogelijk | ?direct | (onmiddellijke/directe/dringende) (actie/aandacht/reactie/betaling) | actie (vereist/nodig/noodzakelijk) | (laatste) (herinnering/waarschuwing/kans/aanmaning/oproep) | (zeer/uiterst) dringend | (vandaag nog/nog vandaag) | zonder (uitstel/vertraging)
    """),
    "deadline": listed("""
        binnen (de komende/) (24/48/72) (uur/uren) | (verloopt/vervalt) (vandaag/morgen/binnenkort/op/over) | is (verlopen/vervallen) | (anders/in het andere geval) (wordt/worden/zal/zullen) | indien u niet | als u niet (reageert/verifieert/bevestigt/betaalt) | voordat het te laat
    """),
    "secrecy": listed("""
        ?vertrouwelijk | strikt vertrouwelijk | (absolute/uiterste) (geheimhouding/discretie/vertrouwelijkheid) | (vertel/bespreek/zeg) * (niemand/met niemand/aan niemand) | (blijft/houd dit) (onder ons/tussen ons/geheim) | uw discretie
    """),
    "account_change": listed("""
        !(nieuw/nieuwe/gewijzigd/gewijzigde) (rekeningnummer/bankrekening/bankgegevens/bankrekeningnummer/rekening/iban) | (wijziging/verandering/aanpassing) (van/in/bankgegevens/rekeningnummer/van onze/van ons/van het) (rekeningnummer/bankgegevens/bankrekening/bankrekeningnummer/bank) | (ons/onze/mijn) (rekeningnummer/bankgegevens/bankrekening) (is/zijn) (gewijzigd/veranderd/aangepast)
        (naar/op) (ons/onze/de/dit/mijn) (nieuwe/nieuw/andere) (rekening/bankrekening/rekeningnummer) | (niet meer/geen) * (oude rekening/oude rekeningnummer/vorige rekening) | (oude/vorige) (rekening/bankrekening) * (gesloten/geblokkeerd/opgeheven) | (gewisseld/veranderd/overgestapt) (van/naar) * bank
    """),
    "payment_request": listed("""
        (betaling/overboeking/overschrijving) (uitvoeren/doen/verrichten/regelen/uit te voeren/te doen/te verrichten/voldoen) | ?overboeking | ?overschrijving | (gelieve/graag/verzoeken) * (te betalen/over te maken/betalen/betaling) | (bedrag/geld) * (overmaken/over te maken/overgemaakt) | (betaal/betalen) (nu/direct/vandaag/de factuur/het openstaande) | betaalbewijs | openstaand+ bedrag (betalen/voldoen/te voldoen) | (saldo/banksaldo) (doorgeven/van de rekening)
    """),
    "overdue": listed("""
        (openstaande/onbetaalde/achterstallige/vervallen) (factuur/facturen/betaling/schuld/rekening/bedrag/vordering) | ?betalingsherinnering | ?aanmaning | (incassobureau/incassokosten/deurwaarder/incasso) | betaling (mislukt/geweigerd/niet gelukt/is mislukt/niet verwerkt) | betaalmethode (verlopen/geweigerd/bijwerken)
        (lidmaatschap/abonnement/account) (is/) (verlopen/verloopt) | nu verlengen
    """),
    "phone_broken": listed("""
        (telefoon/mobiel) (is/werkt) (kapot/niet/stuk/gestolen/defect/kwijt) | (kan) (niet bellen/niet telefoneren/geen telefoon opnemen/niet praten) | ?in (een/de) (vergadering/bespreking/meeting) | (alleen/uitsluitend) (per/via) (mail/e mail/email) | (nieuw/nieuwe) (telefoonnummer/nummer)
    """),
    "gift_card": listed("""
        ?(cadeaukaarten/cadeaubonnen/cadeaukaart/giftcards) | !(kopen/koop/nodig) * (cadeaukaarten/cadeaubonnen/giftcards) | !(kras/krassen) * (code/codes/kaarten)
    """),
    "payroll": listed("""
        (salaris/loon) * (nieuwe rekening/ander rekeningnummer/nieuw rekeningnummer/andere rekening) | (wijzigen/veranderen) * (salarisrekening/rekeningnummer voor mijn salaris)
    """),
    "tax_audit_excuse": listed("""
        rekening * (audit/controle/geblokkeerd wegens/bevroren) | (vanwege/wegens/door) * (audit/belastingcontrole/fiscale redenen/accountantscontrole) | geen (betalingen) (ontvangen)
    """),
    "order_altered": listed("""
        (nieuw/gewijzigd) (afleveradres/leveringsadres/bezorgadres) | (gewijzigde/herziene/gecorrigeerde) (factuur/bestelling/proforma) | vorige factuur (negeren/vervalt)
    """),
    "boss_voice": listed("""
        (ben je/bent u) (beschikbaar/op kantoor/aanwezig/bezig/achter je bureau) | (heb/heeft) (je hulp/uw hulp) nodig | (kun je/kunt u) * (voor mij regelen/voor me doen/me helpen/mij helpen/een gunst) | (snelle/dringende/kleine) (taak/klus/opdracht/gunst) | (stuur/geef) (me/mij) (je/uw) (nummer/mobiele nummer/telefoonnummer)
    """),
    "credentials": listed("""
        (verifieer/verifiëren/bevestig/bevestigen/valideer/valideren/controleer/update/bijwerken/activeer/heractiveer/deblokkeer/vernieuw/identificeer) (uw/je) (account/identiteit/gegevens/wachtwoord/mailbox/rekening/pas/betaalgegevens/e mailadres/postvak/persoonlijke gegevens/bankpas/digid/klantgegevens/profiel/accountgegevens)
        (uw/je) (account/gegevens/identiteit/mailbox/rekening/wachtwoord/betaalgegevens/klantgegevens/digid) (te/opnieuw/nu/direct) (verifiëren/bevestigen/valideren/controleren/bijwerken/activeren/heractiveren/deblokkeren/updaten/identificeren/te bevestigen) | (account/rekening/mailbox/bankpas/betaalpas/toegang/pas/digid) (is/wordt/werd/zal) (tijdelijk/) (geblokkeerd/opgeschort/beperkt/gedeactiveerd/uitgeschakeld/geschorst/vergrendeld/gelimiteerd/bevroren)
        (ongebruikelijke/verdachte/ongeautoriseerde/onbekende/afwijkende) (activiteit/inlogpoging/aanmelding/aanmeldactiviteit/inlog/transactie/transacties/activiteiten) | (mailbox/postvak/opslag/opslagruimte/inbox) * (vol/limiet/overschreden/bijna vol) | wachtwoord (verloopt/is verlopen/behouden/vervalt) | (berichten/e mails) * (in behandeling/niet bezorgd/in de wacht/tegengehouden) | (verificatie/identificatie/validatie) (vereist/verplicht/van uw/nodig/noodzakelijk) | (nieuwe/verlopen) (bankpas/betaalpas/digipas/card reader/kaartlezer) (aanvragen/activeren/is/verloopt/vervangen) | inloggegevens | (overheid/mijnoverheid/berichtenbox) * (nieuw bericht/bericht)
    """),
    "login_here": listed("""
        (klik/klikken/tik) (hier/op/op de/op onderstaande/dan op/hieronder) | via (onderstaande/de onderstaande/deze/de volgende) (link/knop) | (log/inloggen/meld/aanmelden) (in/hier/nu/u aan) (op/via/om/hier/nu) | (nu/hier) (verifiëren/bevestigen/betalen/inloggen/activeren/bijwerken/controleren) | (volg/gebruik) (de/deze) (link/knop) | (scan) * (qr code/code)
    """),
    "threat": listed("""
        (wordt/worden/zal/zullen) (uw/je/definitief/permanent/automatisch/) (account/rekening/toegang/definitief/) (geblokkeerd/opgeschort/gesloten/verwijderd/gedeactiveerd/afgesloten/beëindigd/stopgezet) | (voorkom/voorkomen/vermijd) (dat uw/blokkade/blokkering/opschorting/een blokkade/deactivering/verdere kosten/extra kosten) | (gerechtelijke/juridische/wettelijke) (stappen/procedure/actie/maatregelen) | (beslag/beslaglegging/dwangbevel/boete/dagvaarding) (op/leggen/wordt/van/openstaande/te) | (blokkering/afsluiting/beëindiging/opschorting) van uw | toegang (verliezen/verliest/kwijt)
    """),
    "parcel": listed("""
        (uw/je/het/een) (pakket/zending/bestelling/pakketje) (kon/is/staat/wacht/wordt/kan) * (bezorgd/geleverd/vastgehouden/douane/klaar/afgeleverd/onderweg/vast/teruggestuurd) | (douanekosten/verzendkosten/invoerrechten/bezorgkosten/inklaringskosten) | (bezorging/levering) (mislukt/niet gelukt/gemist/is mislukt/opnieuw plannen) | (bezorgpoging/leveringspoging) | (plan/herplan/bevestig) (uw/je/de) (bezorging/levering/nieuwe bezorging) | (adres/adresgegevens) (onvolledig/onjuist/niet compleet)
    """),
    "refund_prize": listed("""
        (terugbetaling/teruggave/terugbetaald/belastingteruggave/vergoeding) (van/is/wacht/ontvangen/aanvragen/staat) | (recht op/ontvangen/aanspraak op/claimen) * (teruggave/terugbetaling/prijs/compensatie/vergoeding/energietoeslag) | (u heeft/je hebt/u bent) (gewonnen/geselecteerd/uitgekozen/de winnaar) | (gefeliciteerd) | (prijs/beloning/cadeau) (claimen/ontvangen/ophalen/gewonnen) | (loterij/prijswinnaar) | donatie van * (euro/miljoen)
    """),
    "advance_fee": listed("""
        (lening/leningen/krediet/financiering) (aanbieden/aanbod/van/tegen/met) * (rente/procent/3%/2%/particulieren) | (lening/krediet) nodig | (erfenis/nalatenschap) (van/ter waarde) | miljoen (dollar/euro) | (zakelijk/zakelijke) voorstel | (naaste familie/nabestaande) | overleden (klant/echtgenoot/man)
        (donatie/doneren/gedoneerd) * (euro/miljoen/u/dollar) | (lucratief/zakelijk/vertrouwelijk) voorstel | (investeren) in uw land | overmaken * vertrouwen
    """),
    "extortion": listed("""
        !(heb/hebben) * (gehackt/opgenomen/geïnfecteerd/gefilmd) | (uw/je) (webcam/camera) | !(betaal/stuur/overmaken/betalen) * (bitcoin/bitcoins/btc) | (trojan/malware/virus) * (geïnstalleerd/apparaat) | (pornosites/pornowebsite/seksvideo)
    """),
    "callback": listed("""
        (bel/neem contact) * (nummer/klantenservice) * (annuleren/opzeggen/te annuleren) | (abonnement) (is/wordt) (verlengd/vernieuwd/afgeschreven/automatisch verlengd) | (afgeschreven) van uw (rekening/creditcard)
    """),
    "invoice_attached": listed("""
        (bijgevoegd/bijgaand/in de bijlage/als bijlage) * (factuur/bestelling/offerte/order/document/betalingsbewijs) | (factuur/bestelling/offerte) (bijgevoegd/in de bijlage/bijgaand) | (bekijk/download) (uw/de/je) factuur | (uw/nieuwe) factuur (van/is/staat)
    """),
    "shared_document": listed("""
        (heeft/hebben) (een document/een bestand/een map/documenten/bestanden) * (gedeeld/verzonden/met u gedeeld) | (document/bestand) (bekijken/openen/ondertekenen/downloaden) | (elektronische handtekening/ter ondertekening) | (bekijk/open) (het/document) document | gedeeld (document/bestand)
    """),
    "voice_fax": listed("""
        (nieuw/nieuwe/een) (voicemail/spraakbericht/voicemailbericht/fax) | (spraakbericht/voicemailbericht) (van/ontvangen/beluisteren) | gemiste oproep
    """),
    "bulk_sales": listed("""
        (zoekmachineoptimalisatie/adressenbestand/linkbuilding) | (koop/bestel/profiteer) nu | (exclusieve/tijdelijke/speciale) (aanbieding/korting) | (afvallen/zonnepanelen/traplift/zorgverzekering) (zonder/met/vergelijken/gratis) | (cursus/webinar/training) (gratis/online)
        (afvallen/gewichtsverlies/vet verbranden/erectie/potentie/gewrichtspijn/prostaat) * (zonder/geheim/methode/natuurlijk/snel)
    """),
    "rfq": listed("""
        (offerteaanvraag/prijsaanvraag/prijsopgave) | (stuur/sturen/ontvangen) * (offerte/prijslijst/prijsopgave) (voor/van)
    """),
    "investment": listed("""
        (passief inkomen/financiële vrijheid) | investeren in (bitcoin/crypto/aandelen) | gegarandeerd rendement | geld verdienen
    """),
    "survey_prize": listed("""
        (enquête/vragenlijst) * (winnen/cadeau/beloning/prijs/ontvangen) | (vul/doe mee) * (enquête/vragenlijst) | (gratis/exclusieve) (beloning/cadeau)
    """),
    "unsubscribe_note": listed("""
        (afmelden/uitschrijven) | niet langer ontvangen
    """),
    "dating": listed("""
        (vrouwen/singles/meiden/dames) (in de buurt/zoeken/wachten/uit de buurt/bij jou) | (sexdate/sekscontact/flirten/seksdate/sexcontact) | (afspreken/daten) (via/met/zonder) | (alleen als je volwassen)
    """),
    "greeting_generic": listed("""
        (geachte/beste/dag/hallo) (klant/gebruiker/cliënt/klanten/relatie/heer/rekeninghouder/kaarthouder/lid/burger/consument/belastingbetaler/ontvanger) | geachte heer
    """),
    "genuine_reminder": listed("""
        (rekeningnummer/bankgegevens) (is niet gewijzigd/zijn niet gewijzigd/blijft/blijven) | (reeds/al) betaald * (negeren/beschouwen) | (telefonisch) (bevestigen/verifiëren/controleren)
    """),
    "warning_about_fraud": listed("""
        (pas op voor/let op voor/waarschuwing voor) * (fraude/phishing/oplichters/oplichting/valse) | (vragen/vraagt) (u/je) nooit * (pincode/wachtwoord/inloggegevens/codes) | nooit (vragen om/naar uw) * (pincode/wachtwoord/inloggegevens) | phishing (mail/mails/berichten/herkennen)
    """),
}
