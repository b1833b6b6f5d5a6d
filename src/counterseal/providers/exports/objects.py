"""
JSON in every arrangement exports come in: one object a line, an array, an array behind a wrapper, objects in a row.

Neither orjson nor ijson can be handed such a file: the one needs all of it in memory, the other needs all of a single
string, stops at `NaN`, and stops at the first flaw. So this file only finds where each object begins and ends, holding
one object at a time, and gives that to orjson; what orjson is too strict for, Python's own reader gets.
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import orjson

from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.rows import Row, Tally
from counterseal.providers.exports.text import Characters, Readable, TooLong
from counterseal.providers.exports.trouble import Trouble, Why, detail
