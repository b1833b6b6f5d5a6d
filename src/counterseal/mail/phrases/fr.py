"""
French phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?urgent | ?urgence | ?immédiatement | ?dès que possible | ?au plus vite | ?dans les plus brefs délais | (action/intervention/attention/réponse) (requise/immédiate/urgente/nécessaire) | (très/extrêmement) urgent | de toute urgence | sans (délai/tarder/attendre) | dernier (rappel/avis/avertissement/avant) | dernière (relance/chance/notification) | agissez (maintenant/vite/immédiatement) | (aujourd'hui même/avant ce soir/avant la fin de journée)
    """),
    "deadline": listed("""
        (dans/sous) (les/un délai de/) (24/48/72/prochaines) (heures/h/24/48) | (24h/48h/72h) | (expire/expirera) (aujourd'hui/demain/bientôt/le/dans/sous) | (a expiré/est expiré/arrive à expiration/est arrivé à expiration) | (faute de quoi/à défaut/dans le cas contraire) | sans (réponse/action) de votre part | avant (le/qu'il) (ne soit/trop tard)
    """),
    "secrecy": listed("""
        ?confidentiel | ?confidentielle | strictement (confidentiel/confidentielle) | (totale/absolue/stricte/plus grande) (confidentialité/discrétion) | (n'en parlez/ne parlez/ne dites) * (à personne/rien) | entre (nous/vous et moi) | (garder/gardez/rester) * (secret/confidentiel/secrète/pour vous) | votre discrétion | en toute discrétion
    """),
    "account_change": listed("""
        !(ne plus/ne pas/n'utilisez plus/cesser d') (utiliser/régler sur/) (l'ancien/notre ancien/l'ancienne/votre ancien/nos anciennes) (rib/compte/iban/domiciliation/coordonnées) | (uniquement/exclusivement/seulement/désormais) (sur/à) (le/notre/ce) (compte/nouveau/rib) (suivant/compte/ci dessous/rib) | (cession/cédé/cédée/cédées/cédons) (de/nos/ses/la/notre/des/) (créances/créance) | (règlement/paiement) libératoire | ?affacturage
        !(nouveau/nouvelles/nouvelle/nouveaux) (rib/coordonnées bancaires/compte bancaire/domiciliation/domiciliation bancaire/iban) | (changement/modification/mise à jour) (de/du/des/de nos/de notre/de mes) (rib/coordonnées bancaires/compte bancaire/compte/banque/domiciliation/domiciliation bancaire/coordonnées)
        (nos/mes/notre/mon) (coordonnées bancaires/rib/compte bancaire/banque) (ont/a/ayant) (changé/été modifiées/été modifié/été modifiés) | changé (de banque/nos coordonnées bancaires/notre compte/de compte) | (sur/vers) (notre/le/ce/mon) nouveau (compte/rib) | (ne plus/n'utilisez plus/ne pas) (utiliser/payer sur/virer sur) * (ancien compte/ancien rib/compte) | ancien (compte/rib) * (fermé/clôturé/bloqué/plus valable)
    """),
    "payment_request": listed("""
        (effectuer/effectuez/faire/procéder/exécuter/réaliser/lancer) (un/le/ce/au/à un/du/votre/) (virement/paiement/règlement/transfert/virement bancaire) | ?virement bancaire | (virement/paiement/règlement) (urgent/immédiat/international/instantané/à effectuer) | (merci de/veuillez/prière de) (régler/payer/virer/procéder au paiement/effectuer le/effectuer un) | (preuve de/ordre de/avis de) (virement/paiement) | (payer/régler) (maintenant/la facture/votre facture/le solde) | solde (du compte/de nos comptes/disponible) | s'acquitter
    """),
    "overdue": listed("""
        (facture/factures/montant/solde/échéance) (impayée/impayées/impayé/en retard/échue/en attente) | ?(relance/rappel de paiement/impayé) | paiement (refusé/rejeté/échoué/a échoué/n'a pas) | (recouvrement/mise en demeure/huissier) | (prélèvement/mode de paiement) (rejeté/refusé/expiré)
    """),
    "phone_broken": listed("""
        (téléphone/portable/mobile) (est/a été) (cassé/en panne/hors service/perdu/volé/déchargé) | (ne peux/ne suis) pas (parler/téléphoner/répondre au téléphone/joignable/vous appeler) | ?en (réunion/conférence/rendez vous) | (uniquement/seulement) par (mail/e mail/courriel/email) | (ne m'appelez/n'appelez) pas | nouveau numéro
    """),
    "gift_card": listed("""
        ?(cartes cadeaux/cartes cadeau/carte cadeau/coupons pcs/cartes pcs/recharges pcs/cartes transcash/cartes neosurf) | !(acheter/achat/achetez/besoin) * (cartes cadeaux/cartes cadeau/coupons pcs/cartes itunes/recharges) | !(gratter/grattez) * (codes/code/cartes) | (cartes) (google play/itunes/steam/amazon)
    """),
    "payroll": listed("""
        (salaire/paie/virement de salaire) * (nouveau rib/nouveau compte/changement de rib/changement de compte) | (changer/modifier/mettre à jour) * (rib pour mon salaire/compte de salaire/coordonnées bancaires pour le salaire)
    """),
    "tax_audit_excuse": listed("""
        (suite à/en raison d'/à la suite d'/pour cause de) (un/notre/le/) changement de (banque/domiciliation/domiciliation bancaire/établissement bancaire) | (l'ancien/notre ancien/ancien) (compte/rib) (est/a été/sera) (fermé/clôturé/supprimé/bloqué)
        compte * (audit/contrôle fiscal/bloqué/gelé/vérification) | (en raison/cause) * (audit/contrôle fiscal/raisons fiscales/un contrôle) | contrôle fiscal | (ne peut/pouvons) * recevoir (de paiements/des fonds/de virements/les fonds)
    """),
    "order_altered": listed("""
        (nouvelle/changement d') adresse de livraison | nouvelle adresse (de livraison/de facturation) | (facture/proforma/commande) (rectifiée/modifiée/corrigée/rectificative) | (ignorer/annuler) * (facture précédente/précédente facture)
    """),
    "boss_voice": listed("""
        (êtes vous/es tu) (disponible/au bureau/occupé/occupée/là) | (j'ai/ai) besoin (de votre aide/que vous/de toi/que tu/d'un service/de vous) | (tâche/service/mission) (urgente/rapide/à vous confier/confidentielle/à te confier) | (pouvez vous/peux tu) (m'aider/vous occuper/t'occuper/me rendre un service) | (votre/ton) (numéro de portable/numéro whatsapp/numéro de téléphone/numéro personnel) | (revenez/répondez) moi (vite/rapidement/dès que/par mail/au plus vite)
    """),
    "credentials": listed("""
        (vérifier/vérifiez/confirmer/confirmez/mettre à jour/mettez à jour/valider/validez/actualiser/actualisez/réactiver/réactivez/débloquer/activer/activez/authentifier/renouveler/renouvelez/compléter) (votre/vos/votre propre) (compte/identité/informations/mot de passe/boîte mail/boîte/messagerie/dossier/coordonnées/données/espace/carte/carte vitale/accès/adresse/profil/numéro/informations personnelles/certicode/clé/moyen de paiement/abonnement)
        (compte/accès/carte/messagerie/espace client/boîte mail/profil) (est/a été/sera/va être/a été temporairement/est temporairement) (temporairement/) (suspendu/bloqué/limité/restreint/désactivé/suspendue/bloquée/restreinte/désactivée/inaccessible/verrouillé) | (activité/connexion/transaction/tentative/opération) (inhabituelle/suspecte/non autorisée/inconnue/frauduleuse) | (tentative/nouvelle) de connexion | nouvelle connexion
        (boîte/messagerie/boîte mail/stockage/espace de stockage/quota) * (pleine/plein/saturée/saturé/atteint/dépassé/limite) | mot de passe (expire/a expiré/expirera/arrive à/va expirer/est expiré) | (conserver/garder) * mot de passe | (messages/mails/e mails/courriels) (en attente/non distribués/bloqués/non reçus/entrants) | (vérification/validation/mise à jour/authentification/confirmation) (de votre/de vos) | (certicode/sécuripass/sécur'pass/securipass/clé digitale) * (activer/activation/expire/mettre à jour/obligatoire/activez) | nouvelle carte vitale | identifiants
    """),
    "login_here": listed("""
        (cliquez/cliquer/appuyez) (ici/sur/ci dessous/simplement) | en cliquant (ici/sur) | (connectez vous/se connecter/identifiez vous/me connecter) (ici/maintenant/à votre/via/sur/en) | (suivez/utilisez/via) (le/ce) lien | lien (ci dessous/suivant/sécurisé) | (je/j') (vérifie/confirme/active/actualise/régularise/accède/mets à jour/renouvelle/me connecte) (mon/mes/à mon/maintenant/ici/ma) | (accéder/accédez) (à mon/à votre) (compte/espace/espace client/dossier) | (confirmer/vérifier/mettre à jour/valider) (maintenant/ici/mon compte/mes informations) | scannez * (qr code/code qr)
    """),
    "threat": listed("""
        (sera/seront/soit/serait) (définitivement/) (suspendu/suspendue/bloqué/bloquée/fermé/désactivé/supprimé/résilié/clôturé/supprimée/coupé/limité/restreint) | (éviter/évitez) (la suspension/le blocage/toute suspension/l'interruption/toute interruption/la fermeture/la désactivation/la suppression/les frais/une interruption) | (poursuites/actions/procédures/mesures) (judiciaires/légales/pénales/en justice) | (amende/pénalité/majoration) (de/forfaitaire/impayée/majorée/sera) | (suspension/fermeture/résiliation/suppression/blocage) (définitive/définitif/de votre/immédiate/automatique) | (perdre/perte d') (l'accès/accès/vos données/toutes vos) | (convocation/gendarmerie/brigade de protection/tribunal/pédopornographie) (judiciaire/nationale/des mineurs/de grande/ /suite/contre vous) | (plainte/poursuite) contre vous
    """),
    "parcel": listed("""
        (votre/le/un) (colis/paquet/commande) (est/n'a pas/a été/attend/n'a/sera/en attente/ne peut) * (livré/attente/bloqué/retenu/suspendu/retourné/livraison/distribué/prêt/pu être) | (frais/droits) de (douane/livraison/port/réexpédition/dédouanement/manutention) | livraison (échouée/en attente/suspendue/impossible/a échoué/reprogrammée/infructueuse) | (reprogrammer/planifier/programmer/confirmer) (votre/la/ma/une) livraison | (échec/tentative) de livraison | adresse (incomplète/incorrecte/de livraison incorrecte/erronée) | (suivi/suivre) (de mon colis/votre colis/mon colis)
    """),
    "refund_prize": listed("""
        (remboursement/indemnisation/trop perçu/remboursements) (de/en attente/disponible/d'un montant/fiscal/d'impôt/impôts/vous) | (droit/éligible/bénéficier/recevoir/obtenir/réclamer) * (remboursement/indemnité/prime/chèque énergie/aide de/récompense/indemnisation) | (vous avez/avez) (gagné/été sélectionné/été tiré au sort/été choisi/remporté) | (gagnant/heureux gagnant/tirage au sort/loterie) (du/de/est/officiel/international) | (félicitations) | (don/donation) de * (euros/dollars/millions) | (votre/un) (cadeau/lot/prix) (vous attend/est/gratuit/à réclamer)
    """),
    "advance_fee": listed("""
        (prêt/prêts/crédit/financement) * (taux d'intérêt/taux de/entre particuliers/entre particulier/intérêt/garantie/d'argent) | offre de (prêt/prêts/financement/crédit) | besoin d'un (prêt/crédit/financement) | (héritage/succession/legs) (de/d'un/non) * (euros/millions/million/client) | (millions/million) (de dollars/d'euros/de dollar) | (proposition) (d'affaires/d'affaire/commerciale confidentielle) | (cancer/maladie) (en phase terminale/incurable) | (feu/défunt) (mari/client/époux) | (fonds/somme) (d'un montant/d'une valeur/de) * (euros/dollars) | notaire * (héritage/fonds/succession)
        (faire don/faire un don/don) de * (euros/fortune/biens/dollars) | (veuve/mourante/malade) * (don/héritage/fortune/millions) | (proposition/projet) (lucrative/lucratif) | (investir/investissement) dans votre pays
    """),
    "extortion": listed("""
        !(j'ai/avons) (piraté/enregistré/infecté/filmé/installé) | votre (webcam/caméra) | !(payer/envoyez/transférez/verser) * (bitcoin/bitcoins/btc) | (cheval de troie/logiciel malveillant) | (sites/vidéos) (pour adultes/pornographiques) | !(vidéo/enregistrement) * (contacts/amis/proches)
    """),
    "callback": listed("""
        (appelez/contactez/appeler/composez) * (numéro/service client/assistance/support) * (annuler/résilier/annulation/remboursement) | abonnement (a été/sera/est) (renouvelé/prélevé/reconduit) | (débité/prélevé) (de/sur) (votre/vos) | numéro (gratuit/vert)
    """),
    "invoice_attached": listed("""
        (ci joint/ci jointe/en pièce jointe/veuillez trouver/trouverez) * (facture/commande/devis/bon de commande/relevé/avis de paiement/proforma/justificatif) | (facture/commande/devis/bon de commande) (ci joint/ci jointe/en pièce jointe/jointe/disponible) | (consulter/télécharger/voir) (votre/la/ma) facture
    """),
    "shared_document": listed("""
        (a/vous a) (partagé/envoyé/transféré) (un/des/le/avec vous) (document/fichier/documents/fichiers/dossier) | (consulter/ouvrir/voir/télécharger/signer/afficher) (le/les/votre/vos/ce) (document/documents/fichier/fichiers) | (signature électronique/document à signer/à signer) | document (partagé/important/sécurisé/en attente) | (nouveau/nouveaux) (document/documents/message) * (espace/disponible/consulter)
    """),
    "voice_fax": listed("""
        (nouveau/un) (message vocal/fax) | message vocal (de/reçu/en attente) | (messagerie vocale) (de/un/nouveau) | appel manqué | écouter (le/votre/mon) message
    """),
    "bulk_sales": listed("""
        (référencement naturel/création de site/fichier clients/base de données emails/agence web) | (offre/promotion/remise) (exclusive/limitée/spéciale/exceptionnelle) | (profitez/commandez/achetez) (maintenant/vite/dès maintenant/en) | (maigrir/perdre du poids/mutuelle santé/panneaux solaires/pompe à chaleur/monte escalier/isolation) (sans/gratuit/gratuitement/à partir/devis/comparez/à 1 euro/en) | (formation/séminaire/webinaire) (gratuit/gratuite/en ligne/inscription) | inscrivez vous
        (maigrir/minceur/brûler les graisses/érection/prostate/acouphènes/arthrose) * (sans/secret/méthode/naturel/astuce/rapidement)
    """),
    "rfq": listed("""
        demande de (devis/cotation/prix) | (envoyer/adresser/faire parvenir) * (devis/meilleur prix/catalogue/tarifs) | intéressés par vos (produits/articles)
    """),
    "investment": listed("""
        (revenus passifs/liberté financière) | investir dans (le bitcoin/les cryptomonnaies/la crypto) | (rendement/rendements/gains) (garanti/garantis/élevé/élevés) | gagner de l'argent
    """),
    "survey_prize": listed("""
        (sondage/enquête/questionnaire) * (gagner/cadeau/récompense/recevoir/participer/remporter) | (répondez/participez) * (sondage/enquête/questionnaire) | (récompense/cadeau) (exclusive/exclusif/gratuit/surprise)
        (nous avons/avons) une surprise | (surprise/opportunité unique) (pour les clients/de recevoir) | (tirage/jeu concours) * (gagner/gagnez) | (carte cadeau/bon d'achat/chèque cadeau) (de/d'une valeur/offert/à gagner/vous attend)
    """),
    "unsubscribe_note": listed("""
        désabonner | désinscrire | se désinscrire | ne (plus/souhaitez plus) recevoir
    """),
    "dating": listed("""
        (femmes/filles/célibataires/coquines) (près de/cherchent/attendent/de votre région/vous attendent) | (rencontre/plan) (coquine/sexe/d'un soir/discrète/cul)
    """),
    "greeting_generic": listed("""
        (cher/chère/bonjour/chers/bonjour cher) (client/cliente/utilisateur/clients/abonné/adhérent/membre/assuré/ami/bénéficiaire/titulaire/utilisatrice/sociétaire/contribuable/usager) | (madame monsieur/madame, monsieur) | à qui de droit
    """),
    "genuine_reminder": listed("""
        (coordonnées bancaires/rib) (restent/n'ont pas/n'a pas/reste) * (inchangées/inchangé/changé/identiques) | (déjà/avez déjà) (réglé/payé/effectué) * (compte/ignorer) | par téléphone (avant/pour confirmer)
    """),
    "warning_about_fraud": listed("""
        (méfiez vous/attention aux/gare aux/vigilance face) * (fraudes/arnaques/escroqueries/phishing/mails/courriels/hameçonnage) | (sensibilisation/lutte contre) (au/à la/la/le) (phishing/fraude/hameçonnage/cybersécurité) | ne (vous/vous demandera/demandera/demandons) * jamais * (mot de passe/codes/coordonnées bancaires/code) | ne communiquez jamais
    """),
    "asked_for": listed("""
        (merci/nous vous remercions) (pour/de) votre (demande/message/intérêt) | (comme/suite à) (convenu/demandé/votre demande) | en réponse à votre demande
    """),
}
