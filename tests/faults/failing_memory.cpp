// Preloaded into the program: the call for memory with the number FAIL_AT fails, and FAIL_COUNT says on standard error how many there were.
// Stands where src/cli/allocation.cpp looks for the system's own functions.
#include <dlfcn.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> calls = 0;
long fails_at = 0;
bool has_begun = false;

struct Begin {
    Begin() {
        if (const char* wanted = std::getenv("FAIL_AT")) fails_at = std::atol(wanted);
        has_begun = true;
    }
    ~Begin() {
        if (!std::getenv("FAIL_COUNT")) return;
        char said[64] = "calls for memory: ";
        char* end = std::to_chars(said + std::strlen(said), said + sizeof said - 1, calls.load()).ptr;
        *end++ = '\n';
        (void)!::write(STDERR_FILENO, said, static_cast<std::size_t>(end - said));
    }
} begin;

bool fails() {
    if (!has_begun || ++calls != fails_at) return false;
    errno = ENOMEM;
    return true;
}

template <typename Function>
Function* next(Function*(&known), const char* name) {
    if (known == nullptr) known = reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
    return known;
}

void* (*real_malloc)(std::size_t) = nullptr;
void* (*real_calloc)(std::size_t, std::size_t) = nullptr;
void* (*real_realloc)(void*, std::size_t) = nullptr;

}  // namespace

extern "C" {

void* __libc_malloc(std::size_t size) { return fails() ? nullptr : next(real_malloc, "__libc_malloc")(size); }
void* __libc_calloc(std::size_t count, std::size_t size) { return fails() ? nullptr : next(real_calloc, "__libc_calloc")(count, size); }
void* __libc_realloc(void* old, std::size_t size) { return fails() ? nullptr : next(real_realloc, "__libc_realloc")(old, size); }

}  // extern "C"
