"""The language of a text is told by its script and its small words, or not at all."""

from __future__ import annotations

import pytest

from counterseal.mail.language import language


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Please find attached the invoice for your order, we will ship this week.", "en"),
        ("请把货款付到我们的新账户，谢谢", "zh"),
        ("請將貨款匯至以下帳戶", "zh"),
        ("お世話になっております。請求書を送付いたします。", "ja"),
        ("안녕하세요 송장을 첨부합니다", "ko"),
        ("Уважаемые коллеги, прошу оплатить счет", "ru"),
        ("السلام عليكم نرجو منكم دفع الفاتورة", "ar"),
        ("Estimado cliente, le informamos que su cuenta está suspendida por falta de pago", "es"),
        ("Sehr geehrte Damen und Herren, wir bitten Sie, die Rechnung bis zum Freitag zu bezahlen.", "de"),
        ("Bonjour, vous trouverez la facture dans les pièces jointes, merci de nous payer pour la fin du mois", "fr"),
        ("Prezado cliente, a sua conta não foi paga e está em atraso com o banco", "pt"),
        ("Gentile cliente, la sua fattura è in allegato e non è stata pagata con il bonifico", "it"),
        ("Vui lòng thanh toán hóa đơn cho chúng tôi trong tuần này và xin cảm ơn quý khách", "vi"),
        ("Lütfen bu fatura için ödeme yapınız ve bize bilgi verin", "tr"),
        ("Geachte heer, de factuur is niet betaald en wij willen het bedrag van u", "nl"),
        ("Prosimy o zapłatę faktury do końca tygodnia, nie jest to pilne", "pl"),
        ("请查收 PI and invoice for order 2026-03, 谢谢", "zh"),
        ("", ""),
        ("abc def", ""),
        ("int x = 3; return foo(bar)", ""),
        ("https://example.com/the/and/of?to=you", ""),
    ],
)
def test_a_language_is_told(text, told):
    assert language(text) == told
