"""
More brands that phishing imitates: money without banks, shops and services of single countries. See `mail.brand_table`.

Facts of general knowledge, as of November 2026, written in the same way: `name; other names; domains`.
"""

from __future__ import annotations

from typing import Final

MORE: Final = """
Lido; Lido Finance; lido.fi
Aave; ; aave.com
PancakeSwap; Pancake Swap; pancakeswap.finance
Uniswap; ; uniswap.org
Tether; Tether?; tether.to
Exodus; Exodus Wallet, Exodus?; exodus.com exodus.io
Bybit; ; bybit.com
Bitget; ; bitget.com
Ripple; Ripple?; ripple.com
Celsius; Celsius Network, Celsius?; celsius.network
Serasa; Serasa Experian; serasa.com.br serasaexperian.com.br
Livelo; ; livelo.com.br
Porto Seguro; Porto Seguro?; portoseguro.com.br porto.com.br
KPN; ; kpn.com kpn.nl
Ziggo; ; ziggo.nl vodafoneziggo.com
ANWB; ; anwb.nl
Bitvavo; ; bitvavo.com
Starlink; ; starlink.com spacex.com
DeWalt; ; dewalt.com
Omaha Steaks; ; omahasteaks.com
Tractor Supply; ; tractorsupply.com
Dunkin; Dunkin Donuts; dunkin.com dunkinbrands.com
Rituals; Rituals?; rituals.com
Veepee; vente-privee; veepee.com veepee.fr veepee.de veepee.es vente-privee.com
Lastminute; lastminute.com; lastminute.com
Ryanair; ; ryanair.com
easyJet; ; easyjet.com
ANTAI; ; antai.gouv.fr
Mondial Relay; ; mondialrelay.fr mondialrelay.com
Aruba.it; Aruba Mail, Aruba S.p.A.; aruba.it arubapec.it
"""
"""Lines as in `mail.brand_table.TABLE`."""
