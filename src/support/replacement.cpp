#include "support/replacement.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "support/escape.h"
#include "support/file.h"
#include "support/process.h"

namespace journeymap {

namespace {

// The temporary being written, for the signal handler: only plain memory, and the length is set last.
char active_path[PATH_MAX];
volatile std::sig_atomic_t active = 0;

extern "C" void remove_temporary_and_die(int signal) {
    if (active) ::unlink(active_path);
    journeymap::kill_running_process();
    // The handler was installed with SA_RESETHAND: the signal now ends the program as it would have without us.
    ::raise(signal);
}

WriteResult failed(std::string problem) { return {WriteState::failed, std::move(problem)}; }
WriteResult failed(int error) { return failed(words_of_error(error)); }

// A file that is removed again unless it was put in place.
class Temporary {
public:
    explicit Temporary(const std::string& directory) : directory_(directory) {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (descriptor_ >= 0) ::close(descriptor_);
        remove();
    }

    // Returns 0 or the error number.
    int open(mode_t mode) {
        for (int attempt = 0; attempt < 100; ++attempt) {
            std::string path = join_path(directory_, fresh_name());
            if (path.size() >= sizeof active_path) return ENAMETOOLONG;
            std::memcpy(active_path, path.c_str(), path.size() + 1);
            path_ = std::move(path);
            descriptor_ = create(mode);
            if (descriptor_ >= 0) return 0;
            path_.clear();
            if (errno != EEXIST && errno != EINTR) return errno;
        }
        return EEXIST;
    }

    int descriptor() const { return descriptor_; }
    const std::string& path() const { return path_; }

    int close() {
        const int descriptor = descriptor_;
        descriptor_ = -1;
        return ::close(descriptor) == 0 || errno == EINTR ? 0 : errno;
    }

    void remove() {
        if (path_.empty()) return;
        ::unlink(path_.c_str());
        active = 0;
        path_.clear();
    }

    // The name belongs to nothing of ours any more.
    void forget() {
        active = 0;
        path_.clear();
    }

private:
    // Between the file's coming into being and our knowing of it no signal may end us.
    int create(mode_t mode) {
        sigset_t all, before;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, &before);
        const int descriptor = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
        const int error = errno;
        active = descriptor >= 0;
        ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
        errno = error;
        return descriptor;
    }

    static std::string fresh_name() {
        std::uint64_t number = 0;
        if (::getrandom(&number, sizeof number, 0) != sizeof number) number = static_cast<std::uint64_t>(::getpid()) << 20;
        std::string name = ".journeymap-";
        for (int i = 0; i < 12; ++i, number >>= 5) name += "abcdefghijklmnopqrstuvwxyz234567"[number & 31];
        return name + ".tmp";
    }

    std::string directory_, path_;
    int descriptor_ = -1;
};

bool holds_already(const std::string& path, const struct stat& status, std::string_view bytes) {
    if (static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
    const FileText old = read_file(path, bytes.size() + 1);
    return old.ok() && old.bytes == bytes;
}

// Permissions and owner of the file that is replaced. Giving a file away needs privileges; without them it stays ours.
int take_over(int descriptor, const struct stat& old) {
    if (old.st_uid != ::geteuid() || old.st_gid != ::getegid()) {
        if (::fchown(descriptor, old.st_uid, old.st_gid) != 0) (void)::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid);
    }
    return ::fchmod(descriptor, old.st_mode & 0777) == 0 ? 0 : errno;
}

// Exchanging and removing the old one is as atomic as renaming over it and spares the file system a flush.
int put_in_place(Temporary& temporary, const std::string& path, bool replaces) {
    if (replaces && ::renameat2(AT_FDCWD, temporary.path().c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0) {
        temporary.remove();
        return 0;
    }
    if (::rename(temporary.path().c_str(), path.c_str()) != 0) return errno;
    temporary.forget();
    return 0;
}

WriteResult replace(const std::string& path, std::string_view bytes, const struct stat* old) {
    if (old && holds_already(path, *old, bytes)) return {WriteState::unchanged, {}};
    if (old && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) return failed("the file is there and may not be written");
    const std::string directory{directory_of(path)};
    Temporary temporary(directory);
    int error = temporary.open(old ? 0600 : 0666);
    if (error == ENOENT) return failed("the directory " + escaped(directory) + " does not exist");
    if (error == EACCES || error == EPERM) return failed("the directory " + escaped(directory) + " may not be written: permission denied");
    if (error == 0) error = write_all(temporary.descriptor(), bytes);
    if (error == 0 && old) error = take_over(temporary.descriptor(), *old);
    if (error == 0) error = temporary.close();
    if (error == 0) error = put_in_place(temporary, path, old != nullptr);
    return error ? failed(error) : WriteResult{};
}

WriteResult write_to_device(const std::string& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return failed(errno);
    int error = write_all(descriptor, bytes);
    if (::close(descriptor) != 0 && error == 0 && errno != EINTR) error = errno;
    return error ? failed(error) : WriteResult{};
}

}  // namespace

int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            pollfd ready = {descriptor, POLLOUT, 0};
            if (::poll(&ready, 1, -1) < 0 && errno != EINTR) return errno;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

WriteResult write_file(const std::string& path, std::string_view bytes, Links links) {
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0) return errno == ENOENT ? replace(path, bytes, nullptr) : failed(errno);
    std::string target = path;
    if (S_ISLNK(status.st_mode)) {
        if (links == Links::refuse) return failed("it is a symbolic link; remove it, or name the file to write with -o");
        if (::stat(path.c_str(), &status) != 0) return failed("it is a symbolic link that leads to nothing");
        if (S_ISREG(status.st_mode)) target = real_path(path);
    }
    if (S_ISDIR(status.st_mode)) return failed("it is a directory");
    if (S_ISREG(status.st_mode)) return replace(target, bytes, &status);
    return write_to_device(target, bytes);
}

void remove_temporaries_on_signals() {
    struct sigaction action = {};
    action.sa_handler = remove_temporary_and_die;
    action.sa_flags = SA_RESETHAND | SA_NODEFER;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before = {};
        // A signal that the caller ignores (nohup, background jobs) stays ignored.
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
    }
}

}  // namespace journeymap
