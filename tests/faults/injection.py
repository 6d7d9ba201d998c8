"""injection: fails the k-th call of a kind that a program makes, with strace. Used by sweep.py; kinds after what SQLite's tests inject."""
import collections
import re
import subprocess

# What may fail on a machine: no more descriptors, no permission, broken disks, full disks and quotas, file systems that cannot do a thing.
# mmap and brk are left out: the loader needs them before any of our code runs.
FAULTS = [
    ("openat", "EMFILE"), ("openat", "EACCES"), ("read", "EIO"), ("write", "ENOSPC"), ("write", "EIO"), ("write", "EDQUOT"), ("write", "EINTR"),
    ("pwrite64", "ENOSPC"), ("writev", "ENOSPC"), ("fsync", "EIO"), ("fdatasync", "EIO"), ("ftruncate", "EIO"), ("fchmod", "EPERM"),
    ("rename", "EXDEV"), ("rename", "EACCES"), ("renameat2", "EIO"), ("link", "EMLINK"), ("linkat", "EEXIST"), ("unlink", "EIO"),
    ("newfstatat", "EIO"), ("lseek", "EIO"), ("clone3", "EAGAIN"), ("pipe2", "EMFILE"), ("execve", "ENOENT"), ("getrandom", "ENOSYS"),
    ("utimensat", "EPERM"), ("close", "EIO"), ("mkdir", "EACCES"), ("mkdir", "ENOSPC"), ("getdents64", "EIO"), ("getcwd", "ENOENT"),
    ("readlink", "EACCES"), ("faccessat2", "EACCES"), ("fchown", "EPERM"), ("fcntl", "EINVAL"), ("ioctl", "ENOTTY"), ("dup2", "EBADF"),
    ("vfork", "EAGAIN"), ("setpgid", "EPERM"), ("poll", "EINTR"), ("poll", "ENOMEM"), ("waitid", "EINTR"), ("wait4", "EINTR"), ("kill", "EPERM"),
    ("sched_getaffinity", "EPERM"), ("rt_sigaction", "EINVAL"), ("rt_sigprocmask", "EINVAL"),
]
CALLS = sorted({call for call, _ in FAULTS})
STRACE = ["strace", "-f", "-qq", "--seccomp-bpf"]


def may_trace():
    """Containers often forbid it, and small systems have no strace."""
    try:
        return subprocess.run([*STRACE, "-e", "trace=openat", "-o", "/dev/null", "true"], capture_output=True).returncode == 0
    except OSError:
        return False


def is_loading(line):
    """Whether the loader calls: a fault there ends every program before it begins."""
    return re.search(r'"[^"]*(\.so[.0-9]*|/ld\.so\.[a-z]*)"', line) is not None


def count_calls(command, log, **how):
    """For each call how often it comes in a process and how many of those are the loader's: {call: (first of ours, last)}."""
    subprocess.run([*STRACE, "-e", "trace=" + ",".join(CALLS), "-o", log, *command], timeout=60, **how)
    counts, ours = collections.defaultdict(collections.Counter), {}
    for line in open(log, errors="replace"):
        found = re.match(r"(\d+) +(\w+)\(", line)
        if not found:
            continue
        process, call = found.groups()
        counts[process][call] += 1
        if is_loading(line):
            ours[process] = dict(counts[process])
            ours[process]["read"] = ours[process].get("read", 0) + 1
            ours[process]["newfstatat"] = ours[process].get("newfstatat", 0) + 1
    spans = {}
    for process, of_process in counts.items():
        for call, last in of_process.items():
            first = min(ours.get(process, {}).get(call, 0) + 1, last)
            known = spans.get(call, (first, last))
            spans[call] = (min(first, known[0]), max(last, known[1]))
    return spans


def inject(command, call, error, k, log, **how):
    """The command, whose k-th call of a kind fails."""
    return subprocess.run([*STRACE, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={k}", "-o", log, *command], timeout=60, **how)


def died_in_loader(stderr):
    return b"error while loading shared libraries" in stderr or b"cannot open shared object" in stderr
