// bench_pairs COUNT A-WORDS... --versus B-WORDS...: runs two commands in alternation, COUNT times each, and prints one line a pair: wall time of
// A and B in ns, peak memory of A and B in KiB, processor time of A and B in ns. Without --versus it runs A alone and B's columns are 0.
//
// A program of its own because it must be small: a child's peak memory, as the kernel counts it, starts at the size of its parent.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern char** environ;

namespace {

struct Run {
    long long nanoseconds = 0;
    long kibibytes = 0;
    long long processor = 0;  // ns
};

long long nanoseconds(const timeval& time) { return (time.tv_sec * 1'000'000LL + time.tv_usec) * 1000; }

Run run(char** words) {
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    int status = 0;
    rusage usage{};
    const auto start = std::chrono::steady_clock::now();
    if (posix_spawnp(&child, words[0], &quiet, nullptr, words, environ) != 0 || wait4(child, &status, 0, &usage) != child) {
        std::fprintf(stderr, "bench_pairs: cannot run %s\n", words[0]);
        std::exit(2);
    }
    const auto end = std::chrono::steady_clock::now();
    posix_spawn_file_actions_destroy(&quiet);
    if (status != 0) {
        std::fprintf(stderr, "bench_pairs: %s failed with status %d\n", words[0], WEXITSTATUS(status));
        std::exit(1);
    }
    return {std::chrono::duration_cast<std::chrono::nanoseconds>(end - start).count(), usage.ru_maxrss,
        nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const int count = std::atoi(argv[1]);
    char** second = nullptr;
    for (int i = 2; i < argc; ++i) {
        if (std::strcmp(argv[i], "--versus") != 0) continue;
        argv[i] = nullptr;
        second = argv + i + 1;
    }
    for (int i = 0; i < count; ++i) {
        const Run a = run(argv + 2);
        const Run b = second ? run(second) : Run{};
        std::printf("%lld %lld %ld %ld %lld %lld\n", a.nanoseconds, b.nanoseconds, a.kibibytes, b.kibibytes, a.processor, b.processor);
    }
    return 0;
}
