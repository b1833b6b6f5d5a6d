"""
Polish phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?pilne | ?pilnie | ?natychmiast | ?jak najszybciej | (wymagane/wymagana) * (działanie/natychmiast) | (ostatnie/ostateczne) (ostrzeżenie/wezwanie/przypomnienie)
    """),
    "account_change": listed("""
        (zmiana/zmianie/zmianę/zmieniliśmy/zmienił się) (numeru/numer/nasz numer/naszego/rachunku/konta) (konta/rachunku/bankowego/bankowy) | !(nowy/nowe/nowego/zaktualizowany) (numer konta/numer rachunku/rachunek bankowy/konto bankowe/rachunek/dane bankowe)
        (płatności/wpłaty/należności) * (na nowe konto/na nowy rachunek/na poniższe konto/na inny rachunek) | (stare/stary/poprzednie/dotychczasowe) (konto/rachunek) * (zamknięte/nieaktywne/zablokowane/zostało/został)
    """),
    "payment_request": listed("""
        (proszę/prosimy) o * (przelew/zapłatę/płatność/wpłatę/opłacenie) | (wykonać/zrobić/zlecić) (przelew/płatność) | ?(przelew/płatność)
    """),
    "overdue": listed("""
        (zaległa/zaległe/przeterminowana/nieopłacona) (płatność/faktura/należność/płatności) | ?wezwanie do zapłaty
    """),
    "credentials": listed("""
        (potwierdź/zweryfikuj/zaktualizuj) (swoje/swoją/konto/dane/tożsamość/swoich) (konto/dane/tożsamość/hasło) | (konto/skrzynka/dostęp) * (zablokowane/zablokowana/zawieszone/wygaśnie/przepełniona) | hasło * (wygasa/wygaśnie/wygasło)
    """),
    "login_here": listed("""
        kliknij (tutaj/poniższy/w link/poniżej/tu) | zaloguj się (tutaj/aby/teraz/do)
    """),
    "threat": listed("""
        (zostanie/zostaną) (zablokowane/zablokowany/zawieszone/usunięte/zamknięte) | (postępowanie/droga) (sądowe/sądowa/komornicze)
    """),
    "parcel": listed("""
        (paczka/przesyłka/paczki/przesyłki) * (zatrzymana/nie została dostarczona/oczekuje/nie mogła/dopłata/wstrzymana) | (dopłata/opłata) * (przesyłki/paczki/celna)
    """),
    "invoice_attached": listed("""
        (w załączniku/w załączeniu/załączam) * (faktura/fakturę/zamówienie/potwierdzenie/rachunek) | ?(zapytanie ofertowe/zamówienie)
    """),
    "bulk_sales": listed("""
        (zajmujemy/zajmuję) się * (sprzedażą/produkcją/kompleksow+/wdrażaniem/obsługą/dostaw+/umowami/budową/montażem) | (czy/jeśli/jeżeli) (są/byliby/jesteście/rozważali/mają) państwo (zainteresowani/zainteresowaniu/otwarci/rozwój/możliwość/ochotę/planują)
        (chciałbym/chciałabym/pragnę/chcielibyśmy) (zaproponować/przedstawić/zaoferować/państwu) | (zapraszam/zapraszamy) do (współpracy/kontaktu/zapoznania) | (nasza/naszą/bogatą/szeroką) (oferta/ofertę) * (obejmuje/dla/firm)
        (oferujemy/proponujemy/dostarczamy/wspieramy/pomagamy) (państwu/firmom/kompleksowe/klientom/szeroki/przedsiębiorstwom/profesjonalne/rozwiązania/usługi/przedsiębiorcom) | (czy mogę/czy możemy/mogę/czy byłaby możliwość) (przesłać/zadzwonić/przedstawić/umówić/zaprezentować) | (krótką/krótkiej/niezobowiązującą) (rozmowę/rozmowy/prezentację)
        (fotowoltaik+/panele/instalacj+) (fotowoltaiczn+/dla firm/dla) | (obniżyć/zmniejszyć/ograniczyć/zredukować) (koszty/rachunki/wydatki) | (dla państwa/państwa) (firmy/firma/firmie) (należy/oferta/przygotowa+/korzyst+/może) | (zwiększyć/zwiększenie/pozyskać) (sprzedaż/sprzedaży/klientów/ruch) | pozycjonowanie stron
        (szkolenia/szkolenie/kurs/kursy) (językowe/językowy/dla firm/online/dla pracowników) | (kredyt/pożyczka/leasing/faktoring) (dla firm/bez bik/online/gotówkowy)
    """),
    "advance_fee": listed("""
        (pożyczk+/pożyczki/kredyt+) (prywatn+/bez/oprocentowan+/od) | (oferuj+) (pożyczki/kredyty)
    """),
    "greeting_generic": listed("""
        (szanowny/drogi) (kliencie/użytkowniku) | (szanowni/drodzy) (państwo/klienci)
    """),
    "unsubscribe_note": listed("""
        (wypisz/wypisać/zrezygnuj/rezygnacja) (się/z) | (nie chcesz/nie chcą państwo) otrzymywać
    """),
    "warning_about_fraud": listed("""
        (uwaga na/ostrzegamy przed/uważaj na) (oszustów/fałszywe/oszustwa/phishing) | nigdy nie prosimy
    """),
}
