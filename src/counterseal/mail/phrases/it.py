"""
Italian phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?urgente | ?urgenza | ?immediatamente | ?il prima possibile | ?al più presto | ?quanto prima | (azione/attenzione/intervento/risposta) (richiesta/immediata/urgente/necessaria) | (molto/estremamente) urgente | con urgenza | senza (indugio/ritardo) | (ultimo/ultima) (avviso/sollecito/notifica/possibilità/promemoria) | (oggi stesso/entro oggi/entro fine giornata) | agisci (ora/subito)
    """),
    "deadline": listed("""
        entro (le prossime/i prossimi/) (24/48/72) (ore/h) | (scade/scadrà) (oggi/domani/a breve/il/tra) | (è scaduto/è scaduta/sta per scadere/in scadenza) | (in caso contrario/altrimenti) | in caso di mancata | (prima che sia/se non) (troppo/verifichi/confermi/aggiorni/risponde)
    """),
    "secrecy": listed("""
        ?riservato | ?confidenziale | strettamente (riservato/confidenziale/riservata/confidenziale) | (massima/assoluta) (riservatezza/discrezione/confidenzialità) | (non/nessuno) (parlarne/ne parli/dire/dirlo/ne deve) * (nessuno/con nessuno/sapere) | resti tra (noi/di noi) | (mantenere/tenere) * (segreto/riservato/riserbo)
    """),
    "account_change": listed("""
        !(esclusivamente/soltanto/solo/unicamente) (sul/al/sul nostro) (seguente/nuovo/presente) (conto/iban/conto corrente) | cessione (del credito/dei crediti/crediti/dei nostri crediti) | (crediti/credito) * (ceduto/ceduti) | (vecchio/precedente) (conto/iban) (è stato/è/sarà) (chiuso/estinto/bloccato)
        !(nuove/nuovo/nuovi) (coordinate bancarie/conto corrente/conto bancario/iban/dati bancari/conto) | (cambio/modifica/variazione/aggiornamento) (delle/di/del/dei/iban/delle nostre/del nostro) (coordinate bancarie/conto corrente/iban/coordinate/dati bancari/conto/banca) | (le nostre/nostre/i nostri/il nostro) (coordinate bancarie/dati bancari/conto/iban) * (cambiate/cambiati/cambiato/variate/variato/modificate/modificati)
        (abbiamo) (cambiato/modificato/aggiornato) * (banca/iban/conto/coordinate bancarie) | (sul/al) (nostro/nuovo/seguente) (nuovo conto/conto corrente/conto) | (non/più) * (utilizzare/usare/pagare) * (vecchio conto/vecchio iban/precedente conto) | (vecchio/precedente) (conto/iban) * (chiuso/bloccato/disattivato/non più)
    """),
    "payment_request": listed("""
        (effettuare/effettua/eseguire/eseguite/disporre/procedere/fare/predisporre) (il/un/al/con il/questo/) (pagamento/bonifico/bonifico bancario/saldo/versamento) | ?bonifico | (bonifico/pagamento) (urgente/immediato/estero/istantaneo) | (provvedere/provveda) al (pagamento/saldo) | (paga/pagare) (ora/subito/la fattura/adesso) | (inviare/invia/inviarmi/mandare) * (contabile/copia del bonifico/distinta/ricevuta) | saldo (disponibile/del conto)
    """),
    "overdue": listed("""
        (fattura/fatture/importo/pagamento/saldo) (scaduta/scadute/insoluta/insolute/in sospeso/non pagata/arretrato/scaduto) | ?sollecito | pagamento (rifiutato/non riuscito/fallito/respinto) | recupero crediti | (metodo di pagamento/addebito) (rifiutato/scaduto/non valido/non riuscito)
    """),
    "phone_broken": listed("""
        (telefono/cellulare) (è/si è) * (rotto/guasto/rubato/scarico/perso) | non posso (parlare/rispondere/telefonare/ricevere chiamate) | ?in (riunione/una riunione/conferenza) | (solo/esclusivamente) (via/per/tramite) (mail/email/e mail) | non (chiamarmi/chiamare/mi chiami)
    """),
    "gift_card": listed("""
        ?(carte regalo/buoni regalo/carta regalo/gift card/buono regalo) | !(acquistare/comprare/acquista) * (carte regalo/buoni regalo/gift card) | !(gratta/grattare) * (codice/codici) | carte (itunes/google play/steam/amazon)
    """),
    "payroll": listed("""
        (stipendio/busta paga) * (nuovo conto/nuovo iban/cambiare/modificare/altro conto) | (cambiare/modificare/aggiornare) * (iban per lo stipendio/accredito dello stipendio/conto per lo stipendio)
    """),
    "tax_audit_excuse": listed("""
        (a seguito di/in seguito a/a causa di/per) (un/nostro/del/) (cambio/cambiamento) (banca/di banca/di istituto/istituto)
        conto * (revisione contabile/sotto audit/bloccato temporaneamente/congelato/verifica fiscale) | (a causa di/per) * (verifica fiscale/motivi fiscali/audit/controllo fiscale) | non (possiamo/può) ricevere (pagamenti/bonifici/fondi)
    """),
    "order_altered": listed("""
        (nuovo indirizzo/cambio indirizzo/modifica indirizzo) di (consegna/spedizione) | (fattura/proforma/ordine) (corretta/modificata/rettificata/modificato/corretto) | (ignorare/ignori) * (fattura precedente/precedente fattura)
    """),
    "boss_voice": listed("""
        (sei/è) (disponibile/in ufficio/libero/libera/occupato/occupata) | (ho bisogno/mi serve) (che tu/del tuo aiuto/di un favore/il tuo aiuto/che lei/il suo aiuto) | (un compito/un favore/una commissione) (urgente/rapido/per te/per lei/veloce) | (puoi/può) (aiutarmi/occuparti/farmi un favore/occuparsi) | (mandami/inviami/dammi) (il tuo numero/il tuo cellulare) | rispondimi (subito/appena/via mail)
    """),
    "credentials": listed("""
        (verifica/verificare/verifichi/conferma/confermare/confermi/aggiorna/aggiornare/aggiorni/convalida/convalidare/riattivare/riattiva/sbloccare/sblocca/ripristinare/attivare/completare) (il tuo/la tua/i tuoi/il suo/la sua/i suoi/le tue/le sue/i dati/il vostro/i vostri) (account/conto/identità/dati/informazioni/password/casella/profilo/carta/accesso/dispositivo/utenza/numero/dati personali/indirizzo/metodo di pagamento)
        (account/conto/carta/casella/accesso/utenza/profilo) (è stato/è stata/è/sarà/verrà/è stato temporaneamente) (sospeso/sospesa/bloccato/bloccata/limitato/limitata/disattivato/disattivata/disabilitato/disabilitata/temporaneamente) | (attività/accesso/accessi/transazione/operazione/movimento) (sospetta/sospetto/sospetti/insolita/anomala/anomalo/insolito/non autorizzato/non autorizzata/non riconosciuta)
        (casella/posta/spazio/spazio di archiviazione/archiviazione) * (piena/esaurito/esaurita/limite/superato/quasi piena/pieno) | password * (scade/scaduta/scadrà/in scadenza) | (mantenere/conservare) * password | (messaggi/email/e mail) (in sospeso/in attesa/non consegnati/non consegnate/bloccati/in arrivo) | (verifica/conferma/aggiornamento/validazione) (della/del/dei/delle/di) (identità/account/dati/conto/profilo/utenza/sicurezza/casella) (richiesta/richiesto/obbligatoria/obbligatorio/necessaria) | (app/sistema/dispositivo) di sicurezza * (aggiornare/attivare/scaduto/scaduta/web) | (spid/tessera sanitaria/carta di identità) * (scaduta/scadenza/rinnovare/rinnovo/sospeso/verificare) | credenziali
    """),
    "login_here": listed("""
        (clicca/cliccare/clicchi/cliccate/fai clic/fare clic/premi) (qui/sul/su/il/sul link) | cliccando (qui/sul) | (accedi/accedere/acceda) (ora/qui/al link/tramite il/al tuo/subito/al seguente) | (segui/segua/utilizza) (il/questo) link | (verifica/conferma/aggiorna/attiva/sblocca/rinnova) (ora/adesso/subito/qui) | (link) (seguente/sottostante/di seguito/qui sotto) | (scansiona/inquadra) * (codice qr/qr code)
    """),
    "threat": listed("""
        (sarà/verrà/saranno/verranno) (definitivamente/) (sospeso/sospesa/bloccato/bloccata/chiuso/disattivato/disattivata/cancellato/cancellata/eliminato/eliminata/limitato/disabilitato/eliminati/cancellati) | (evitare/evita) (la sospensione/il blocco/la chiusura/la disattivazione/la cancellazione/interruzioni/l'interruzione/che il tuo/la perdita) | (azioni/vie/procedimento/conseguenze) (legali/giudiziarie/penale/penali) | (multa/sanzione/infrazione/violazione) (di/non pagata/amministrativa/stradale/in) | (sospensione/chiusura/cancellazione/blocco) (definitiva/definitivo/del tuo/dell'account/permanente/immediata) | (perdere/perderai) (l'accesso/tutti i/i tuoi)
    """),
    "parcel": listed("""
        (il tuo/il suo/un/tuo/suo) (pacco/ordine/spedizione) (non/è/in/è stato/attende/è in) * (consegnato/trattenuto/giacenza/attesa/sospeso/dogana/fermo/consegna/bloccato/restituito) | (spese/costi/tassa/dazi/oneri) (di spedizione/doganali/doganale/di consegna/di sdoganamento) | consegna (fallita/non riuscita/in sospeso/sospesa/in attesa/non effettuata) | tentativo di consegna | (riprogramma/riprogrammare/programma/conferma) (la/la tua) (consegna/spedizione) | indirizzo (incompleto/errato/incorretto) | (spedizione/pacco) (in attesa/sospesa/in sospeso/in giacenza/bloccata)
    """),
    "refund_prize": listed("""
        (rimborso/restituzione/risarcimento) (di/in sospeso/disponibile/fiscale/a tuo favore/del canone/di euro/approvato) | (diritto a/ricevere/richiedere/richiedi/ottenere/riscuotere) * (rimborso/premio/risarcimento/bonus/indennizzo/ricompensa) | (hai vinto/sei stato selezionato/sei stato scelto/ha vinto/è stato selezionato/sei il vincitore/sei stata selezionata) | (vincitore/estrazione/lotteria/concorso) (del/della/a premi/fortunata) | (premio/regalo) (esclusivo/gratuito/in denaro/ti aspetta/da) | congratulazioni | donazione di * (euro/milioni/dollari)
    """),
    "advance_fee": listed("""
        (prestito/prestiti/finanziamento/credito) (personale/tra privati/tra privato/rapido/al/a/di/veloce) * (interesse/tasso/particolari/privati/3%/2%/euro/garanzia/serio) | offerta di (prestito/finanziamento) | (bisogno di) * (prestito/finanziamento) | (eredità/lascito) (di/da/non reclamata) | milioni di (dollari/euro) | proposta (di affari/d'affari/commerciale riservata) | (parente più prossimo/defunto marito/defunto cliente) | (malattia/cancro) (terminale/in fase terminale)
        (donazione/donare/donato) * (euro/milioni/dollari/lei) | investire nel (suo/vostro/tuo) paese
    """),
    "extortion": listed("""
        !(ho/abbiamo) (hackerato/registrato/infettato/installato/violato) | (tua/tuo) (webcam/fotocamera) | !(paga/invia/trasferisci/inviare) * (bitcoin/bitcoins/btc) | (trojan/virus/malware) * (installato/dispositivo) | (siti/video) (per adulti/pornografici/porno) | !(video/registrazione) * (contatti/amici/parenti) | portafoglio (bitcoin/btc)
    """),
    "callback": listed("""
        (chiama/chiamare/contatta) * (numero/assistenza/servizio clienti) * (annullare/disdire/rimborso) | abbonamento (è stato/sarà/verrà) (rinnovato/addebitato) | (addebito/addebitato) (di/sul) * (tuo conto/tua carta) | numero verde
    """),
    "invoice_attached": listed("""
        (in allegato/allegato/allegata/si allega/alleghiamo) * (fattura/ordine/preventivo/documento/distinta/pagamento/proforma/bonifico) | (fattura/ordine/preventivo/offerta) (allegata/allegato/in allegato/elettronica) | (visualizza/scarica/consulta) (la/la tua/fattura) (fattura/bolletta/documento) | ordine di acquisto
    """),
    "shared_document": listed("""
        (ha condiviso/ti ha inviato/ha inviato) (un/il/una/con te/dei) (documento/file/cartella/documenti) | (visualizza/apri/firma/scarica/visualizzare) (il/i/) (documento/documenti/file) | (firma elettronica/documento da firmare/in attesa di firma) | documento (condiviso/importante/riservato)
    """),
    "voice_fax": listed("""
        (nuovo/un) (messaggio vocale/messaggio in segreteria/fax) | messaggio vocale (da/ricevuto) | chiamata persa | ascolta * messaggio
    """),
    "bulk_sales": listed("""
        (posizionamento seo/siti web/database aziende/web marketing) (per/di/professionali/e) | (offerta/promozione/sconto) (esclusiva/limitata/speciale/esclusivo/a tempo) | (acquista/compra/approfitta) (ora/subito/adesso) | (dimagrire/perdere peso/impotenza/fotovoltaico/assicurazione auto) (senza/in/con/preventivo/gratis/a partire) | (corso/seminario/webinar) (gratuito/online/gratis) | iscriviti (ora/subito)
        (dimagrimento/bruciare grassi/erezione/prostata/acufeni/dolori articolari) * (senza/segreto/metodo/naturale/trucco/rapidamente)
    """),
    "rfq": listed("""
        richiesta di (preventivo/offerta/quotazione) | (inviare/inviarci/mandare) * (preventivo/miglior prezzo/listino/quotazione) | interessati ai vostri prodotti
    """),
    "investment": listed("""
        (reddito passivo/libertà finanziaria) | investire in (bitcoin/criptovalute/azioni) | guadagnare (soldi/da casa/online) | (rendimento/profitto/guadagno) garantito
    """),
    "survey_prize": listed("""
        (sondaggio/questionario) * (premio/vincere/regalo/ricompensa/ricevere/partecipa) | (rispondi/partecipa/completa) * (sondaggio/questionario) | (premio/regalo/ricompensa) (esclusiva/sorpresa/gratis)
    """),
    "unsubscribe_note": listed("""
        (disiscriviti/cancellati/annulla iscrizione/annullare l'iscrizione/cancellare l'iscrizione) | non (desideri/vuoi) (più/ricevere)
    """),
    "dating": listed("""
        (donne/ragazze/single) (vicino/ti aspettano/cercano/della tua zona/calde) | incontri (hot/casuali/di sesso/piccanti)
    """),
    "greeting_generic": listed("""
        (gentile/caro/cara/egregio/gentili/spettabile/salve) (cliente/utente/signore/clienti/utenti/correntista/amico/titolare/contribuente/assistito/beneficiario/consumatore) | (a chi di competenza/egregi signori)
    """),
    "genuine_reminder": listed("""
        (coordinate bancarie/iban/conto) (non sono cambiate/rimangono/restano/non è cambiato/resta/rimane) | (se ha già/se avete già/già) (pagato/provveduto/effettuato) * (ignorare/ignori/pagamento) | (confermare/verificare) telefonicamente
    """),
    "warning_about_fraud": listed("""
        (attenzione alle/attenzione ai/diffidate/proteggiti da) * (truffe/frodi/phishing/email sospette/tentativi di phishing/messaggi falsi) | (non/mai) (ti/vi/le) (chiederà/chiederemo/chiede/chiediamo) (mai/) * (password/dati/codici/pin/credenziali) | non (comunicare/condividere/fornire) * (password/codici/credenziali)
    """),
    "asked_for": listed("""
        (grazie/ringraziamo) per la (sua/vostra) (richiesta/gentile richiesta) | (come/in) (richiesto/concordato/risposta alla)
    """),
}
