"""
Vietnamese phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counterseal.mail.phrases.form import listed

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "urgency": listed("""
        ?khẩn cấp | ?gấp | ?ngay lập tức | ?càng sớm càng tốt | (hành động/xử lý/phản hồi/thanh toán) (ngay/gấp/ngay lập tức) | (rất/cực kỳ) (khẩn cấp/gấp) | thông báo khẩn | cảnh báo cuối cùng | trong hôm nay | yêu cầu khẩn
    """),
    "deadline": listed("""
        trong (vòng/) (24/48/72) giờ | (sắp/đã) hết hạn | ?nếu không | hết hiệu lực | thời hạn (cuối/cuối cùng)
    """),
    "secrecy": listed("""
        ?bảo mật | ?bí mật | (giữ bí mật/tuyệt đối bí mật/tuyệt mật) | (đừng/không) (nói/tiết lộ/cho) * (ai/bất kỳ ai/người khác/ai biết) | chỉ giữa chúng ta
    """),
    "account_change": listed("""
        (thay đổi/đổi/cập nhật) (tài khoản ngân hàng/thông tin ngân hàng/số tài khoản/tài khoản/thông tin tài khoản) | !(tài khoản/tài khoản ngân hàng/số tài khoản/thông tin ngân hàng) mới | (không/đừng/ngừng) (sử dụng/dùng/chuyển vào/chuyển) * tài khoản cũ | tài khoản cũ * (đóng/khóa/không sử dụng) | (chuyển/thanh toán) * tài khoản (mới/dưới đây/sau)
    """),
    "payment_request": listed("""
        (vui lòng/hãy/cần/yêu cầu) (thanh toán/chuyển khoản/chuyển tiền) | (chuyển khoản/chuyển tiền/thanh toán) (ngay/gấp/cho/trước/số tiền) | (gửi/cung cấp) * (biên lai/ủy nhiệm chi/chứng từ chuyển khoản) | số dư (tài khoản/hiện tại)
    """),
    "overdue": listed("""
        (hóa đơn/khoản nợ/thanh toán/công nợ) (quá hạn/chưa thanh toán/đến hạn) | thanh toán (thất bại/bị từ chối/không thành công)
    """),
    "phone_broken": listed("""
        điện thoại * (hỏng/hư/mất) | không thể (nghe điện thoại/nói chuyện/gọi) | ?đang họp | chỉ * qua email
    """),
    "gift_card": listed("?thẻ quà tặng | !mua * thẻ quà tặng | (thẻ cào/thẻ nạp) * (mã/gửi)"),
    "tax_audit_excuse": listed("tài khoản * (kiểm toán/phong tỏa/đóng băng) | (do/vì) * (kiểm toán/thanh tra thuế)"),
    "boss_voice": listed("""
        (bạn/em/anh) có (đang ở văn phòng/rảnh không/ở văn phòng không) | (giúp/làm) * (một việc gấp/việc này gấp/một việc) | cho * số điện thoại (của bạn/zalo)
    """),
    "credentials": listed("""
        (xác minh/xác nhận/cập nhật/xác thực/kích hoạt/khôi phục) (tài khoản/thông tin/danh tính/mật khẩu/hộp thư/email/thông tin tài khoản/thông tin cá nhân) | (hoạt động/đăng nhập/giao dịch) (bất thường/đáng ngờ/lạ/trái phép) | mật khẩu * (hết hạn/thay đổi/sắp hết hạn) | (hộp thư/dung lượng) * (đầy/vượt quá/hết dung lượng) | tài khoản * (bị khóa/bị tạm khóa/bị hạn chế/bị đình chỉ/tạm ngưng)
    """),
    "login_here": listed(
        "(nhấp/bấm/nhấn) (vào đây/vào liên kết/vào nút/vào link/tại đây/chuột) | đăng nhập (tại đây/ngay/vào liên kết) | (truy cập/theo) (đường link/liên kết/đường dẫn)"
    ),
    "threat": listed(
        "(sẽ bị/bị) (khóa/đình chỉ/xóa/tạm ngưng/chấm dứt/vô hiệu hóa) | (pháp lý/khởi kiện/truy tố) | tránh bị (khóa/gián đoạn)"
    ),
    "parcel": listed(
        "(bưu kiện/đơn hàng/gói hàng/kiện hàng) * (không thể giao/giao không thành công/hải quan/chờ giao/bị giữ) | (phí hải quan/phí vận chuyển) * (thanh toán/nộp) | giao hàng (thất bại/không thành công)"
    ),
    "refund_prize": listed(
        "(trúng thưởng/hoàn tiền/hoàn thuế) | (nhận/lĩnh) (thưởng/giải thưởng/tiền hoàn/quà tặng) | chúc mừng (bạn/quý khách) | (xổ số/phần thưởng)"
    ),
    "advance_fee": listed(
        "(vay tiền/khoản vay/vay vốn) (lãi suất thấp/nhanh/online/không thế chấp/tín chấp) | (thừa kế/di sản) * (triệu/người thụ hưởng) | triệu (đô la/usd/euro)"
    ),
    "extortion": listed("(hack/quay video/cài mã độc) * (thiết bị/webcam/bạn) | (gửi/chuyển/trả) * bitcoin"),
    "invoice_attached": listed(
        "(đính kèm/gửi kèm) * (hóa đơn/đơn đặt hàng/báo giá/hợp đồng) | (hóa đơn/đơn đặt hàng/báo giá) (đính kèm/điện tử/trong file)"
    ),
    "shared_document": listed("(chia sẻ/gửi) * (tài liệu/tệp) với bạn | (xem/mở/tải) (tài liệu/tệp/file)"),
    "bulk_sales": listed(
        "(khuyến mãi/giảm giá/ưu đãi) (đặc biệt/lớn/hôm nay/có hạn) | (dịch vụ seo/thiết kế website/khóa học) (chuyên nghiệp/giá rẻ/online/miễn phí)"
    ),
    "unsubscribe_note": listed("hủy đăng ký / ngừng nhận email"),
    "greeting_generic": listed(
        "(kính gửi/thân gửi/kính thưa/xin chào) (quý khách/quý khách hàng/khách hàng/người dùng/quý vị)"
    ),
    "genuine_reminder": listed(
        "tài khoản * không thay đổi | (gọi điện/xác nhận qua điện thoại) * (xác nhận/trước khi)"
    ),
    "warning_about_fraud": listed(
        "(cảnh giác/cảnh báo/đề phòng) * (lừa đảo/giả mạo) | không bao giờ yêu cầu * (mật khẩu/otp/thông tin)"
    ),
}
