"""
A story as the consoles of Tencent Exmail (腾讯企业邮箱) tell it: sign-in records, operation records, the mail search, and
each member's settings page.

Tencent publishes no columns. What is known is what the API answers and what help pages say is shown ("Exmail API, system
log", "Names of columns in the consoles", docs/sources.md): time, place and way of each sign-in; who did which operation to whom; time, sender, receiver, subject and state of each message.
Times are China's and name no zone, places are a city's name, tables are GBK.
"""
