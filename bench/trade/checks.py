"""
Check digits of bank identifiers, from their published rules.

Written apart from the product, so that a mistake there is not repeated here.
"""

from __future__ import annotations

from random import Random

_ODD = dict(zip("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23),
                strict=True))  # fmt: skip
"""What characters at odd places count in the check character of Italy."""


def digits(chance: Random, count: int, first: str = "0123456789") -> str:
    """So many digits at random."""
    return chance.choice(first) + "".join(chance.choices("0123456789", k=count - 1)) if count else ""


def spelled(text: str) -> int:
    """A number in which letters count from 10."""
    return int("".join(str(int(c, 36)) for c in text))


def iban(country: str, bban: str) -> str:
    """The IBAN of a national number."""
    return f"{country}{98 - spelled(bban + country + '00') % 97:02d}{bban}"


def luhn(number: str) -> str:
    """The digit that makes a number pass Luhn."""
    total = 0
    for place, each in enumerate(reversed(number)):
        value = int(each) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def mod_11_10(number: str) -> str:
    """The check digit of ISO 7064 MOD 11,10."""
    check = 10
    for each in number:
        check = ((check + int(each)) % 10 or 10) * 2 % 11
    return str((11 - check) % 10)


def weighted(number: str, weights: str, modulus: int = 10) -> int:
    """The sum of the products, modulo something; the weights are repeated. `A` is ten."""
    return sum(int(each) * int(weights[place % len(weights)], 36) for place, each in enumerate(number)) % modulus


def aba(chance: Random, district: str) -> str:
    """A routing number of the United States."""
    body = district + digits(chance, 8 - len(district))
    return body + str(-weighted(body, "371") % 10)


def clabe(bank: str, place: str, account: str) -> str:
    """A CLABE of Mexico."""
    body = bank + place + account
    total = sum(int(each) * int("371"[at % 3]) % 10 for at, each in enumerate(body))
    return body + str((10 - total % 10) % 10)


def cbu(bank: str, branch: str, account: str) -> str:
    """A CBU of Argentina."""
    head = bank + branch
    head += str((10 - weighted(head, "7139713")) % 10)
    return head + account + str((10 - weighted(account, "3971397139713")) % 10)


def uscc(chance: Random) -> str:
    """A unified social credit code of China."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = (
        "91"
        + chance.choice(("440300", "330200", "310115", "320500", "350200", "370200"))
        + digits(chance, 8)
        + chance.choice("MX0123456789")
    )
    total = sum(letters.index(each) * pow(3, place, 31) for place, each in enumerate(body))
    return body + letters[(31 - total % 31) % 31]


def spanish(bank: str, branch: str, account: str) -> str:
    """A CCC with its two check digits."""
    weights = (1, 2, 4, 8, 5, 10, 9, 7, 3, 6)

    def check(number: str) -> str:
        rest = 11 - sum(int(each) * weight for each, weight in zip(number, weights, strict=True)) % 11
        return {10: "1", 11: "0"}.get(rest, str(rest))

    return bank + branch + check("00" + bank + branch) + check(account) + account


def french(bank: str, branch: str, account: str) -> str:
    """A RIB with its key; letters of the account are not made."""
    return bank + branch + account + f"{97 - (89 * int(bank) + 15 * int(branch) + 3 * int(account)) % 97:02d}"


def italian(bank: str, branch: str, account: str) -> str:
    """A BBAN with its check character."""
    body = bank + branch + account
    total = sum(_ODD[each] if place % 2 == 0 else int(each, 36) for place, each in enumerate(body))
    return chr(65 + total % 26) + body


def belgian(body: str) -> str:
    """Ten digits with the rest of 97."""
    return body + f"{int(body) % 97 or 97:02d}"


def portuguese(body: str) -> str:
    """A NIB: nineteen digits with two check digits."""
    return body + f"{98 - int(body) * 100 % 97:02d}"


def norwegian(chance: Random, bank: str) -> str:
    """Eleven digits, the last by modulus 11."""
    while True:
        body = bank + digits(chance, 6)
        rest = 11 - weighted(body, "5432765432", 11)
        if rest != 10:
            return body + str(rest % 11)


def german(chance: Random, bank: str) -> str:
    """Ten digits with the check digit of the bank: savings banks at the end, the two big banks before the sub-account."""
    if bank[3] == "5":
        body = digits(chance, 9)
        return body + luhn(body)
    body = digits(chance, 6)
    return ("0" if bank[3] == "7" else digits(chance, 1)) + body + luhn(body) + "00"


def dutch(chance: Random) -> str:
    """Ten digits that pass the eleven test."""
    while True:
        body = "0" + digits(chance, 9, "123456789")
        if weighted(body, "A987654321", 11) == 0:
            return body


def czech(chance: Random) -> str:
    """Prefix and account, each by modulus 11."""
    while True:
        body = digits(chance, 10, "123456789")
        if weighted(body, "6379A58421", 11) == 0:
            return "000000" + body


def polish_bank(head: str) -> str:
    """The eight digits of a Polish branch."""
    return head + str((10 - weighted(head, "3971397")) % 10)


def hungarian(chance: Random, bank: str) -> str:
    """Twenty-four digits in two blocks with a check digit each."""
    head = bank + digits(chance, 4)
    head += str((10 - weighted(head, "9731")) % 10)
    tail = digits(chance, 15)
    return head + tail + str((10 - weighted(tail, "9731")) % 10)
