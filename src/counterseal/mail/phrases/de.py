"""
German phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?dringend | ?eilig | ?sofort | ?umgehend | ?unverzüglich | ?so schnell wie möglich | ?schnellstmöglich | (dringende/sofortige/umgehende) (maßnahme/maßnahmen/handlung/aktion/bearbeitung/zahlung/antwort/überweisung)
        (handlungsbedarf/handlung erforderlich/maßnahmen erforderlich/aktion erforderlich) | (sehr/äußerst/wirklich) (dringend/eilig) | noch heute (überweisen/erledigen/bezahlen/bestätigen/handeln) | (letzte/finale) (mahnung/warnung/erinnerung/aufforderung) | ohne verzögerung | jetzt handeln | handeln sie (jetzt/sofort/umgehend)
    """),
    "deadline": listed("""
        (innerhalb/binnen) (von/der nächsten/) (24/48/72/zwei/drei) (stunden/tagen/werktagen) | (läuft/laufen) (heute/morgen/bald/in) * ab | ist abgelaufen | (bis/spätestens) (heute/morgen) (abend/mittag) | wenn sie nicht (reagieren/bestätigen/aktualisieren/handeln) | (andernfalls/ansonsten) wird | frist (endet/läuft/abgelaufen) | ablauf der frist
    """),
    "secrecy": listed("""
        ?vertraulich | streng vertraulich | (absolute/höchste/strengste) (vertraulichkeit/diskretion/verschwiegenheit) | (sprechen/reden) sie mit niemandem | bleibt unter uns | (niemand/keiner) (darf/soll) * (erfahren/wissen) | (sagen/erzählen) sie (niemandem/keinem) | (diskret/vertraulich) (behandeln/behandelt) | ihre diskretion | stillschweigen | nur per (e mail/mail) mit mir
    """),
    "account_change": listed("""
        !(ausschließlich/nur noch/künftig/ab sofort/nur) (auf/an) (das/unser/dieses/unsere/die) (folgende/neue/nachfolgende/nachstehende/unten genannte/genannte/folgendes) (konto/bankverbindung/iban/bankkonto) | !unsere (bankverbindung/kontoverbindung) * geändert hat | (forderungsabtretung/zessionsanzeige/abtretungsanzeige) | abtretung (der/unserer/sämtlicher/aller) * forderungen | (forderungen/forderung) * (abgetreten/verkauft) | schuldbefreiend+
        !(unsere/meine/die) (bankverbindung/kontoverbindung/bankdaten/kontodaten) (hat/haben) sich * geändert | (neue/geänderte/aktualisierte/andere) (bankverbindung/kontoverbindung/bankdaten/kontodaten/iban/kontonummer/bankkonto)
        (änderung/aktualisierung/wechsel) (der/unserer/meiner/von) (bankverbindung/kontoverbindung/bankdaten/kontodaten/bank/kontonummer) | (auf/an) (unser/das/mein/folgendes) (neues/neue/anderes/folgendes/andere) (konto/bankkonto) | !(altes/alte/bisherige/bisheriges/alten/bisherigen) (konto/bankverbindung/kontoverbindung/bankkonto) * (nicht mehr/geschlossen/gesperrt/aufgelöst)
        (bank/konto/hausbank) gewechselt | (künftige/zukünftige/alle) (zahlungen/überweisungen) * (neue/neues/folgende/folgendes) | (nicht mehr/keine) * (altes/alte/bisherige/alten/bisherigen) (konto/bankverbindung/kontoverbindung)
    """),
    "payment_request": listed("""
        (bitte/müssen/sofort) * überweis+ | (überweisung/zahlung/auslandsüberweisung) (tätigen/veranlassen/ausführen/durchführen/vornehmen/anweisen/freigeben) | überweisen sie | ?überweisung | (betrag/summe/rechnungsbetrag) * überweis+ | (zahlungsanweisung/zahlungsauftrag/zahlungsbeleg) | überweisungsbeleg | (begleichen/bezahlen) sie (bitte/den/die) | (kontostand/saldo) (mitteilen/nennen/durchgeben/unseres) | eilüberweisung
    """),
    "overdue": listed("""
        (offene/überfällige/unbezahlte/ausstehende/fällige) (rechnung/rechnungen/forderung/zahlung/beträge/posten/forderungen) | ?mahnung | ?zahlungserinnerung | (inkasso/inkassobüro) | zahlung (fehlgeschlagen/abgelehnt/gescheitert/konnte nicht) | zahlungsverzug | mahngebühr+ | zahlungsmethode (aktualisieren/abgelaufen/abgelehnt)
        (mitgliedschaft/abonnement/konto/abo/lizenz/schutz/virenschutz) (ist/) (abgelaufen/läuft ab/läuft) | jetzt (verlängern/erneuern)
    """),
    "phone_broken": listed("""
        (handy/telefon/mobiltelefon) (ist/war) * (kaputt/defekt/gestohlen/aus/verloren) | (kann/bin) * (nicht telefonieren/telefonisch nicht erreichbar/nicht ans telefon) | (nur/ausschließlich) per (e mail/mail) (erreichbar/antworten/kommunizieren) | ?in (einer/der) (besprechung/sitzung/konferenz) | (nicht/keine) (anrufe/anrufen) | neue (handynummer/telefonnummer)
    """),
    "gift_card": listed("""
        ?(geschenkkarten/gutscheinkarten/guthabenkarten/geschenkkarte) | !(kaufen/besorgen/brauche/benötige) * (geschenkkarten/gutscheinkarten/guthabenkarten/gutscheine) | !(gutscheine/karten) * (rubbeln/freirubbeln/fotografieren) | (google play/itunes/steam/amazon) (karten/gutscheine/gutscheinkarten)
    """),
    "payroll": listed("""
        (gehaltskonto/lohnkonto/gehaltsabrechnung/gehaltszahlung) * (ändern/wechseln/umstellen/neue/neues) | (ändern/wechseln) * (gehaltskonto/lohnkonto/bankdaten für mein gehalt) | mein gehalt * (neues konto/anderes konto/neue konto)
    """),
    "tax_audit_excuse": listed("""
        (wegen/aufgrund/durch) (eines/unseres/des) (bankwechsels/kontowechsels) | (alte/bisherige/frühere) (konto/bankkonto) (ist/wurde/wird) * (geschlossen/aufgelöst/gekündigt/gesperrt) | mit sofortiger wirkung * (bankverbindung/kontoverbindung/konto)
        (wegen/aufgrund) (einer/der/laufenden/) (betriebsprüfung/steuerprüfung/wirtschaftsprüfung/prüfung/kontoprüfung/buchprüfung) | konto * (gesperrt/eingefroren/geprüft/prüfung) | steuerliche+ (gründe/gründen) | (keine/nicht) zahlungen * (empfangen/entgegennehmen)
    """),
    "order_altered": listed("""
        (neue/geänderte/andere) (lieferadresse/lieferanschrift) | (geänderte/korrigierte/neue) (auftragsbestätigung/proforma/proformarechnung) | (lieferadresse/lieferanschrift) (geändert/ändern) | (vorherige/alte/letzte) rechnung (ignorieren/gegenstandslos/ungültig)
    """),
    "boss_voice": listed("""
        (sind/bist) (sie/du) (im büro/am platz/verfügbar/erreichbar/gerade da) | (kurze/dringende/kleine/wichtige) (aufgabe/bitte/angelegenheit) (für sie/für dich/erledigen/zu) | (können/kannst) (sie/du) * (für mich erledigen/für mich übernehmen/kurz helfen) | (brauche/benötige) * (ihre hilfe/deine hilfe/ihre unterstützung) | melden sie sich * (sofort/umgehend) bei mir | (ihre/deine) (handynummer/mobilnummer)
    """),
    "credentials": listed("""
        (bestätigen/verifizieren/aktualisieren/überprüfen/validieren/reaktivieren/entsperren/authentifizieren/prüfen) sie (bitte/) (ihr/ihre/ihren) (konto/daten/identität/kontodaten/angaben/passwort/postfach/e mail konto/informationen/kundendaten/zahlungsdaten/persönlichen/zugang/benutzerkonto/nutzerkonto/telefonnummer)
        (ihr/ihre/ihren) (konto/daten/identität/kontodaten/zugang/kundendaten/angaben/persönlichen daten/postfach/zahlungsdaten/karte/kontoinformationen) (zu/jetzt/erneut) (bestätigen/verifizieren/aktualisieren/überprüfen/reaktivieren/entsperren/verlieren) | (konto/postfach/zugang/karte/bankkonto/kundenkonto/benutzerkonto) (wurde/ist/wird/ist derzeit) (vorübergehend/eingeschränkt/gesperrt/deaktiviert/limitiert/blockiert/aus sicherheitsgründen/vorläufig/temporär)
        (postfach/speicher/speicherplatz/mailbox) (ist/voll/fast/hat/überschritten/erschöpft) * (voll/überschritten/erreicht/erschöpft/aufgebraucht) | (ungewöhnliche/verdächtige/unbefugte/unautorisierte/auffällige) (anmeldung/aktivität/aktivitäten/anmeldeversuch/zugriff/transaktion/aktion) | passwort (läuft ab/abgelaufen/beibehalten/behalten/ist abgelaufen/aktualisieren) | kennwort (läuft/abgelaufen)
        (pushtan/photo tan/phototan/tan verfahren/securego/sicherheitsverfahren/s pushtan/banking app) * (aktualisieren/erneuern/abgelaufen/aktivieren/läuft/registrieren/aktualisiert/aktiviert) | (verifizierung/identitätsprüfung/legitimation/kontobestätigung/datenabgleich/datenaktualisierung) (erforderlich/notwendig/durchführen/ihrer/ihres/starten/abschließen) | (ausstehende/zurückgehaltene/neue/ungelesene) (nachrichten/e mails) | neue (sicherheitsrichtlinien/sicherheitsbestimmungen/sicherheitssystem) | zugangsdaten
    """),
    "login_here": listed("""
        (klicken/tippen) sie (hier/auf/einfach auf/bitte) | ?hier klicken | (jetzt/hier) (bestätigen/verifizieren/aktualisieren/anmelden/einloggen/überprüfen/starten/entsperren/reaktivieren/aktivieren) | (folgen sie/über den folgenden/über folgenden/nutzen sie) (dem/den/link/folgenden) | (loggen/melden) sie sich (hier/jetzt/bitte/über/umgehend/unter) * (ein/an) | zur (verifizierung/bestätigung/anmeldung/aktualisierung) | (scannen sie/scannen) * (qr code/code)
    """),
    "threat": listed("""
        (wird/werden) (ihr/ihre/das/der) (konto/karte/zugang/postfach/account/dienste) * (gesperrt/deaktiviert/gelöscht/eingeschränkt/geschlossen/geschlossen) | (dauerhaft/endgültig/unwiderruflich) (gesperrt/deaktiviert/gelöscht/geschlossen) | (rechtliche/gerichtliche/juristische) (schritte/maßnahmen/konsequenzen/folgen) | (kontosperrung/sperrung/schließung/deaktivierung) (ihres/zu vermeiden/vermeiden/des/zu verhindern) | um (eine/die) (sperrung/deaktivierung/unterbrechung) | (mahnverfahren/gerichtsvollzieher/pfändung/zwangsvollstreckung) | (gesperrt/gelöscht/deaktiviert) (werden/wird/wurde)
    """),
    "parcel": listed("""
        (ihr/das/ein) (paket/sendung) (konnte/wartet/wurde/ist/liegt/steht) * (zugestellt/zurückgehalten/bereit/angehalten/aufgehalten/geliefert/abholung/zustellung/gestoppt) | (ihre/die) (sendung/lieferung/bestellung) (konnte nicht/wartet/wurde angehalten/wird zurückgehalten/ist unterwegs und) | (zollgebühren/versandkosten/zustellgebühr/einfuhrgebühren/liefergebühr) * (zahlen/bezahlen/begleichen/fällig/ausstehend/offen/bestätigen) | zustellung (fehlgeschlagen/nicht möglich/war nicht/erneut) | (zustellversuch/sendungsverfolgung) (fehlgeschlagen/erfolglos) | (lieferadresse/adresse) * (unvollständig/falsch/aktualisieren) | paket * (zoll/zollgebühren)
    """),
    "refund_prize": listed("""
        (rückerstattung/erstattung/steuererstattung/steuerrückerstattung/rückzahlung/guthaben) (von/in höhe/beantragen/erhalten/ihrer/steht/anfordern/wartet) | (anspruch auf/berechtigt) * (rückerstattung/erstattung/entschädigung/bonus/zuschuss) | sie (haben/wurden) * (gewonnen/ausgewählt/ausgelost/gewinner) | (gewinn/preis/prämie/geschenk) (abholen/einlösen/anfordern/sichern/beanspruchen) | (lotterie/gewinnspiel/gewinnbenachrichtigung) | (spende/spenden) (von/in höhe) * (euro/million/millionen) | herzlichen glückwunsch
        (gutschein/geschenkkarte) (erhalten/wartet/im wert/gewinnen/sichern/für sie/einlösen/über) | (gewinnen/gewinne) sie (mit/jetzt/einen/eine/ein/tickets) | (möglicher/möglichen) (gewinner/finalist/finalisten) | (im wert von) * (kostenlos/gewinnen/sichern/gratis)
    """),
    "advance_fee": listed("""
        (kredit/darlehen/kredite/privatkredit) (angebot/zu/von/ohne/mit/ab) * (prozent/zinsen/zinssatz/schufa/vorkosten/3%/2%) | (günstige/schnelle) (kredite/darlehen) | (brauchen/benötigen/suchen) sie (einen/ein) (kredit/darlehen) | (erbschaft/erbe/nachlass) (von/in höhe/eines/des) | (millionen/million) (euro/dollar/us dollar) | (nächster/nächste) angehörige+ | geschäftsvorschlag | (verstorbener/verstorbenen) (kunde/kunden/mandant/ehemann/mandanten) | (kreditgeber/investor) * (angebot/projekte)
        (spende/spenden) * (euro/millionen/million/dollar/ihnen/kontakt/vermögens) | (gespendet/spenden) | (lukrativen/lukratives/lukrativer/geschäftlichen/gewinnbringenden) (geschäftsvorschlag/vorschlag/geschäft) | (ausgleichsfonds/entschädigungsfonds/entschädigungskommission) | prozent meines * vermögens | (alleinerziehende mutter/witwe) * (kindern/kinder/millionen/vermögen) | achtung: begünstigter | (wohltätige/wohltätiger) (zwecke/organisationen)
    """),
    "extortion": listed("""
        !(habe/haben) * (gehackt/infiziert/aufgezeichnet/gefilmt) | (ihre/deine) (webcam/kamera) | (zahlen/überweisen/senden) * (bitcoin/bitcoins/btc) | (trojaner/schadsoftware) * (installiert/ihrem gerät/deinem) | (erotik/porno) (seite/seiten/videos) | !(video/aufnahmen) * (kontakte/freunde/familie)
    """),
    "callback": listed("""
        (rufen sie/anrufen/kontaktieren sie) * (kundendienst/hotline/kundenservice/rufnummer/nummer) * (stornieren/kündigen/widerrufen/zu stornieren) | (abonnement/abo/mitgliedschaft) (wurde/wird) * (verlängert/abgebucht/erneuert) | (abgebucht/belastet) (wird/wurde/werden) | (gebührenfreie) (nummer/hotline)
    """),
    "invoice_attached": listed("""
        (anbei/im anhang/beigefügt/angehängt) * (rechnung/bestellung/auftrag/angebot/mahnung/zahlungsbeleg/zahlungsavis/dokument) | (rechnung/bestellung/zahlungsavis) * (anbei/im anhang/beigefügt/angehängt) | (ihre/neue) rechnung (ist/vom/für/steht/online)
    """),
    "shared_document": listed("""
        (hat/haben) (ein dokument/eine datei/dateien/einen ordner/dokumente) * (geteilt/freigegeben/gesendet) | (dokument/datei) (anzeigen/ansehen/öffnen/unterzeichnen/unterschreiben/herunterladen) | (elektronische unterschrift/zur unterschrift/zur unterzeichnung) | wichtiges dokument | (neue/wichtige) (dokumente/mitteilung/nachricht) * (postfach/kundenbereich/abrufen/hinterlegt)
    """),
    "voice_fax": listed("""
        (neue/eine) (sprachnachricht/voicemail/mailboxnachricht) | (sprachnachricht/faxnachricht) (erhalten/von/anhören/abhören) | (neues/ein) (fax/telefax) (von/erhalten/eingegangen) | (verpasster/verpasste) (anruf/anrufe)
    """),
    "bulk_sales": listed("""
        (suchmaschinenoptimierung/webdesign/adressliste/firmenadressen) | (jetzt) (kaufen/bestellen/sparen/sichern/zugreifen) | (exklusives/kostenloses/limitiertes) angebot | (abnehmen/schlankheits/potenz/potenzmittel/haarausfall) (ohne/mit/mittel/in) | (krankenversicherung/stromanbieter/photovoltaik/solaranlage/wärmepumpe/treppenlift/hörgerät/hörgeräte) (vergleich/vergleichen/wechseln/angebote/testen/jetzt/kostenlos) | nur (heute/noch heute/für kurze zeit) | (bis zu) (50%/70%/80%/90%) (rabatt/sparen/günstiger)
        (abnehmen/fett verbrennen/gewichtsverlust/gewichtsreduktion/potenz/erektion/penis/krampfadern/prostata/tinnitus/gelenkschmerzen/nagelpilz/bluthochdruck/diabetes) * (ohne/trick/methode/natürlich/geheimnis/schnell/mittel/kapsel/hausmittel/arzt/kapseln/tropfen/waffe) | mit (30%/40%/50%/60%/70%/38%) rabatt | rabatt (bestellen/sichern) | (online casino/freispiele/willkommensbonus) | (ohne rezept/rezeptfrei) | exklusive (einsparungen/rabatte/angebote)
    """),
    "rfq": listed("""
        (angebotsanfrage/preisanfrage) | (bitte/senden/schicken) * (angebot/preisliste/preisangebot) (für/über/zukommen) | (interessieren uns/interesse an) * (produkte/produkten/ihren)
    """),
    "investment": listed("""
        (passives einkommen/finanzielle freiheit) | (kryptowährung/krypto/bitcoin) (handel/trading/investieren/investition) | (garantierte/hohe) (rendite/renditen/gewinne) | (tagesgeld/festgeld) (zinsen/angebot/vergleich)
    """),
    "survey_prize": listed("""
        (umfrage/fragebogen) * (gewinnen/geschenk/belohnung/gutschein/erhalten/teilnehmen) | (exklusive/kostenlose+) (belohnung/prämie) | nehmen sie * (umfrage) | (thermomix/bohrmaschine/akkuschrauber/heißluftfritteuse/werkzeugset) (gewinnen/gratis/kostenlos/sichern)
    """),
    "unsubscribe_note": listed("""
        abmelden | abbestellen | newsletter (abbestellen/abmelden) | keine weiteren (e mails/nachrichten)
    """),
    "dating": listed("""
        (mädchen/frauen/damen/singles/milfs) (warten/suchen/in deiner nähe/aus deiner/wollen/in ihrer nähe) | (heiße/geile/heißesten/einsame) (mädchen/frauen/mitglieder/singles/girls) | (sex/seitensprung/affäre/erotik) (treffen/kontakte/chat/in deiner/heute/ohne) | (neue/private/eine) nachricht (von/geschickt) * (nähe/kennenlernen/mitglied) | kennenzulernen | ideale frau
    """),
    "greeting_generic": listed("""
        (sehr geehrter/sehr geehrte/lieber/liebe/guten tag/hallo/geehrter/geehrte) (kunde/kundin/kunden/nutzer/benutzer/kundinnen/karteninhaber/kontoinhaber/mitglied/nutzerin/verbraucher/empfänger/steuerzahler) | sehr geehrte damen und herren | werter kunde
    """),
    "genuine_reminder": listed("""
        (ihnen vorliegenden/bekannten/ihnen bekannten/bisherigen) (nummer/rufnummer/telefonnummer/ansprechpartner) | nichts allein aufgrund dieser | (schreiben/brief/bestätigung) kommt per post | (rückruf/anruf) unter der (bekannten/ihnen)
        (bankverbindung/bankdaten/kontoverbindung) (bleibt/bleiben/hat sich nicht/haben sich nicht/ist/sind) * (unverändert/geändert/gleich) | (bereits/schon) (bezahlt/überwiesen/beglichen) * (gegenstandslos/ignorieren) | betrachten sie * gegenstandslos | telefonisch (bestätigen/rückbestätigen/prüfen/rückfragen)
    """),
    "warning_about_fraud": listed("""
        (warnung/vorsicht/warnen) vor (betrug/betrügerischen/phishing/gefälschten/betrügern) | (phishing/betrugs) (mails/versuche/warnung) | wir (werden/fragen) sie (niemals/nie) * (passwort/pin/tan/kennwort/zugangsdaten) | (sicherheitsschulung/phishing simulation)
    """),
    "asked_for": listed("""
        (vielen dank/danke/besten dank) für (ihre/die) (anfrage/preisanfrage/nachricht) | (wie/gemäß/laut) (besprochen/gewünscht/vereinbart/ihrer anfrage/ihrem wunsch) | (auf/zu/bezüglich) (ihre/ihrer) anfrage
    """),
}
