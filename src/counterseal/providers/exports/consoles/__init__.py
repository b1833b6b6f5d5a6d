"""Exports and saved pages of the consoles of Tencent Exmail, NetEase, Alibaba Mail and Coremail."""
