"""Takes from a process what the checking of a proof does not need, before Lean is loaded.

Three layers, each as far as the system has it (`pybridge doctor` says which are in force):

* limits of the system on file size and open files (every Unix);
* Landlock (Linux 5.13 or later): files can be read where Lean and its libraries lie, written in
  one directory, and nowhere else;
* seccomp (Linux, through the package `pyseccomp` and the system's `libseccomp`): no programs, no
  processes, no sockets, no look into other processes.

They hold for all threads, since they are put up before there is a second one. The module imports
nothing of pybridge, so that the scripts that use it start quickly.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["confine"]

_MAX_FILE_BYTES = 64 << 20
"""The largest file that may be written: the compiled proof."""
_MAX_OPEN_FILES = 256

_SYSTEM_READABLE = (
    *("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"),
    *("/etc/ld.so.cache", "/etc/localtime", "/proc/self", "/sys/devices/system/cpu"),
    *("/dev/null", "/dev/urandom"),
)
"""What loading a library and starting threads reads."""

# The numbers of Landlock's interface, the same on every architecture.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION = 1
_RULE_BENEATH = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_READ = _READ_FILE | _READ_DIR | _EXECUTE  # libraries are mapped to be executed
_FILE_RIGHTS = _EXECUTE | _WRITE_FILE | _READ_FILE | 1 << 14 | 1 << 15
"""The rights that make sense for a file that is no directory."""
_RIGHTS_OF_VERSION = (0, 13, 14, 15, 15, 16)
"""How many rights to files each version knows, the first being the lowest bits."""
_NETWORK_SINCE, _SCOPES_SINCE = 4, 6
_BIND_AND_CONNECT = 0b11
_SOCKETS_AND_SIGNALS = 0b11

_PR_SET_NO_NEW_PRIVS = 38
_CLONE_THREAD = 0x00010000

_FORBIDDEN_CALLS = """
    execve execveat fork vfork socket socketpair connect bind listen accept accept4 ptrace
    process_vm_readv process_vm_writev kill pidfd_open pidfd_send_signal pidfd_getfd io_uring_setup
    mount umount2 unshare setns chroot pivot_root keyctl add_key request_key bpf perf_event_open
    userfaultfd open_by_handle_at name_to_handle_at init_module finit_module kexec_load reboot
    shmget shmat msgget semget mq_open
"""


def confine(
    *, readable: Iterable[str], writable: str | None = None, packages: str | None = None
) -> tuple[str, ...]:
    """Confine this process for good; the names of the layers that are in force.

    Args:
        readable: files and directories that Lean needs, besides the system's libraries.
        writable: the only directory in which files can be made.
        packages: the directory that `pyseccomp` is installed in.
    """
    layers = [_limit_files()]
    if sys.platform == "linux":
        layers += [_restrict_calls(packages)]  # first, since it reads files
        layers += [_restrict_files([*_SYSTEM_READABLE, sys.base_prefix, *readable], writable)]
    return tuple(filter(None, layers))


def _limit_files() -> str:
    """Limit what can be written and opened."""
    import resource

    limits = (
        (resource.RLIMIT_FSIZE, _MAX_FILE_BYTES),
        (resource.RLIMIT_NOFILE, _MAX_OPEN_FILES),
    )
    for kind, limit in limits:
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (limit, limit))
    return "limits"


def _restrict_files(readable: Iterable[str], writable: str | None) -> str:
    """Put up Landlock's rules; empty where the kernel has no Landlock."""
    system = ctypes.CDLL(None, use_errno=True)
    version = system.syscall(_CREATE_RULESET, None, 0, _ASK_VERSION)
    if version < 1:
        return ""
    rights = (1 << _RIGHTS_OF_VERSION[min(version, len(_RIGHTS_OF_VERSION) - 1)]) - 1
    network = _BIND_AND_CONNECT if version >= _NETWORK_SINCE else 0
    scopes = _SOCKETS_AND_SIGNALS if version >= _SCOPES_SINCE else 0
    size = 24 if version >= _SCOPES_SINCE else 16 if version >= _NETWORK_SINCE else 8
    rules = system.syscall(_CREATE_RULESET, struct.pack("<QQQ", rights, network, scopes), size, 0)
    if rules < 0:
        return ""
    allowed = [(path, _READ & rights) for path in readable]
    if writable is not None:
        allowed.append((writable, rights & ~_EXECUTE))
    for path, granted in allowed:
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue  # what is not there needs no permission
        if not os.path.isdir(path):  # noqa: PTH112 (pathlib takes 20 ms to import)
            granted &= _FILE_RIGHTS
        system.syscall(_ADD_RULE, rules, _RULE_BENEATH, struct.pack("<Qi", granted, place), 0)
        os.close(place)
    system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    in_force = system.syscall(_RESTRICT_SELF, rules, 0) == 0
    os.close(rules)
    return "Landlock" if in_force else ""


def _restrict_calls(packages: str | None) -> str:
    """Put up a filter of system calls; empty where `libseccomp` or its package is missing."""
    import ctypes.util

    if packages is None:
        return ""

    def known(name: str) -> str | None:
        """Name a library without running `ldconfig` or a compiler, as the search would."""
        return {"c": None, "seccomp": "libseccomp.so.2"}.get(name)

    search, ctypes.util.find_library = ctypes.util.find_library, known
    sys.path.append(packages)
    try:
        import pyseccomp as seccomp

        calls = seccomp.SyscallFilter(defaction=seccomp.ALLOW)
        calls.set_attr(seccomp.Attr.CTL_TSYNC, 1)
        for call in _FORBIDDEN_CALLS.split():
            with suppress(OSError):  # not every architecture has each of them
                calls.add_rule(seccomp.ERRNO(errno.EPERM), call)
        # glibc then takes `clone`, whose flags a filter can look at: threads only.
        calls.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")
        no_thread = seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, 0)
        calls.add_rule(seccomp.ERRNO(errno.EPERM), "clone", no_thread)
        calls.load()
    except (ImportError, OSError, RuntimeError, AttributeError, ValueError):
        return ""
    finally:
        sys.path.remove(packages)
        ctypes.util.find_library = search
    return "seccomp"


def _main() -> None:
    """Confine a process and print what is in force, for `pybridge doctor`."""
    packages = sys.argv[1] if len(sys.argv) > 1 else None
    print(", ".join(confine(readable=(), packages=packages)))


if __name__ == "__main__":
    _main()
