"""
Brings up the loopback interface of a fresh network namespace.

`unshare --net` gives a place without network, and with loopback down; the tests need loopback (PostgreSQL, and the
command line as a client of it). The usual `ip link set lo up` needs a package that a plain Debian may not have.
"""

from __future__ import annotations

import fcntl
import socket
import struct

SIOCSIFFLAGS = 0x8914
IFF_UP = 0x1
IFF_RUNNING = 0x40


def main() -> None:
    """Set the interface's flags as ifconfig would."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh", b"lo", IFF_UP | IFF_RUNNING))


if __name__ == "__main__":
    main()
