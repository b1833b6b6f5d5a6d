"""
Turkish phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?acil | ?acilen | ?hemen | ?derhal | ?en kısa sürede | ?ivedilikle | (acil/hemen/derhal) (işlem/ödeme/yanıt/müdahale/dikkat/cevap) | (çok/son derece) acil | son (uyarı/bildirim/hatırlatma/ihtar) | bugün içinde | gecikmeden
    """),
    "deadline": listed("""
        (24/48/72) saat (içinde/içerisinde) | (süresi/geçerlilik süresi) (doldu/dolacak/doluyor/dolmuştur/bitiyor) | aksi (takdirde/halde) | son (gün/tarih)
    """),
    "secrecy": listed("""
        ?gizli | ?gizlilik | (kimseye/kimseyle) * (söylemeyin/bahsetmeyin/paylaşmayın/söyleme) | (aramızda/gizli) (kalsın/kalmalı/tutun/tutulmalı)
    """),
    "account_change": listed("""
        (banka/hesap/banka hesap) (bilgilerimiz/bilgileri/hesabımız/numaramız) (değişti/değişmiştir/güncellendi/değiştirildi) | !yeni (banka hesabımız/hesap numaramız/banka hesabı/iban/hesap bilgileri/banka bilgilerimiz/hesabımıza) | (hesap/banka) değişikliği | eski (hesap/hesabı/hesabımız/hesaba) * (kullanmayın/kapatıldı/kapandı/kullanılmamaktadır/göndermeyin)
    """),
    "payment_request": listed("""
        (ödeme/havale/eft/transfer) (yapınız/yapın/yapmanız/yapmanızı/gönderin/gönderiniz/yapmanı/talimatı/emri) | (ödemeyi/havaleyi/parayı) (yapın/yapınız/gönderin/transfer) | (dekont/swift) * (gönderin/gönderiniz/iletin) | banka havalesi | bakiye * (bildirin/ne kadar)
    """),
    "overdue": listed(
        "(ödenmemiş/gecikmiş/vadesi geçmiş) (fatura/ödeme/borç/bakiye/faturanız/borcunuz) | ödeme (başarısız/reddedildi/alınamadı) | icra (takibi/dosyası)"
    ),
    "phone_broken": listed(
        "(telefonum/cep telefonum) (bozuk/bozuldu/çalındı/kayıp/kırıldı) | ?toplantıdayım | (arama/telefonla) * (konuşamıyorum/cevap veremiyorum/konuşamam) | sadece (e posta/mail/e postayla/mail ile)"
    ),
    "gift_card": listed(
        "?(hediye kartı/hediye kartları/hediye çeki) | !hediye (kartı/kartları/çeki) * (alın/satın/almanı/kodlarını)"
    ),
    "tax_audit_excuse": listed(
        "hesabımız * (denetim/bloke/incelemede/donduruldu) | (denetim/vergi incelemesi) (nedeniyle/sebebiyle)"
    ),
    "boss_voice": listed(
        "(ofiste misin/ofiste misiniz/müsait misin/müsait misiniz) | (yapmanı/yapmanızı/halletmeni) istiyorum | (cep/telefon/whatsapp) numaranı (gönder/yaz/ver)"
    ),
    "credentials": listed("""
        (hesabınızı/bilgilerinizi/kimliğinizi/şifrenizi/e postanızı/posta kutunuzu) (doğrulayın/onaylayın/güncelleyin/doğrulamanız/güncellemeniz/doğrulamak/yükseltin) | (hesabınız/kartınız/posta kutunuz) (askıya/kısıtlandı/bloke/kilitlendi/donduruldu/geçici) | (şüpheli/olağandışı/yetkisiz) (giriş/işlem/etkinlik/oturum/erişim) | (posta kutunuz/kotanız/depolama) * (dolu/doldu/aştı) | şifrenizin süresi | parolanızın süresi
    """),
    "login_here": listed(
        "(buraya/aşağıdaki/bağlantıya/linke/butona) (tıklayın/tıklayınız/bağlantıya/linke/butona/tıklayarak) | (giriş/oturum) (yapın/yapınız/açın)"
    ),
    "threat": listed(
        "(askıya alınacak/askıya alınacaktır/kapatılacak/kapatılacaktır/silinecek/silinecektir/durdurulacak/iptal edilecek) | (yasal/hukuki) (işlem/takip/süreç/yollara)"
    ),
    "parcel": listed(
        "(kargonuz/paketiniz/gönderiniz) (teslim/beklemede/bekliyor/gümrükte/dağıtıma) | (gümrük/kargo/teslimat) (vergisi/ücreti/bedeli) * (ödeyin/ödemeniz/ödenmesi) | teslimat (başarısız/yapılamadı)"
    ),
    "refund_prize": listed(
        "(iade/geri ödeme/para iadesi) (hakkınız/tutarı/almaya/talebi/alabilirsiniz) | (kazandınız/kazandın/tebrikler) | (çekiliş/piyango) (sonucu/ödülü/kazananı)"
    ),
    "advance_fee": listed(
        "(kredi/borç) (teklifi/verilir) * (faiz/düşük) | düşük faizli kredi | (miras/mirasçı) * (milyon/dolar/euro) | milyon (dolar/euro)"
    ),
    "extortion": listed(
        "(cihazınızı/bilgisayarınızı/kameranızı) * (hackledim/ele geçirdim/kaydettim) | (bitcoin) * (gönderin/ödeyin)"
    ),
    "invoice_attached": listed(
        "(ekte/ektedir/ekteki) * (fatura/sipariş/teklif/proforma/dekont) | (fatura/sipariş/teklif/dekont/faturanız) (ektedir/ekte)"
    ),
    "shared_document": listed(
        "(belge/dosya) (paylaştı/paylaşıldı/imzalamanız) | (belgeyi/dosyayı) (görüntüle/görüntüleyin/açın/indirin/imzalayın)"
    ),
    "bulk_sales": listed(
        "(indirim/kampanya/fırsat) (sizi/bugün/sona/devam/kaçırmayın) | (ücretsiz/online) (eğitim/seminer)"
    ),
    "rfq": listed("(fiyat teklifi/teklif) (talebi/istiyoruz/rica/vermenizi/gönderin)"),
    "unsubscribe_note": listed("abonelikten (çık/çıkmak/ayrıl) | üyelikten çık"),
    "greeting_generic": listed(
        "(sayın/değerli) (müşterimiz/müşteri/kullanıcı/müşteriler/yetkili/kullanıcımız/üyemiz/ilgili)"
    ),
    "genuine_reminder": listed(
        "(hesap/banka) bilgilerimiz (değişmemiştir/değişmedi/aynıdır) | telefonla (teyit/doğrulayın/onaylayın)"
    ),
    "warning_about_fraud": listed(
        "(dolandırıcılara/dolandırıcılığa/sahte e postalara/oltalama) (karşı/dikkat/saldırılarına) | (şifrenizi/bilgilerinizi) asla (istemez/sormaz/paylaşmayın)"
    ),
}
