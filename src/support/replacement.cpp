#include "support/replacement.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <mutex>
#include <optional>

#include "support/departure.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/process.h"

namespace journeymap {

namespace {

// The temporaries being written, for the signal handler: only plain memory, and that one is there is set last.
struct Slot {
    char path[PATH_MAX];
    bool taken;
    std::atomic<bool> active;
};
Slot slots[2];
std::mutex slots_in_use;  // held by the thread that writes

Slot& free_slot() { return slots[0].taken ? slots[1] : slots[0]; }

// Signals come to one thread while others may write: the handler waits until none is where no signal may end the program, and lets none
// get there again.
std::atomic<int> pauses = 0;
std::atomic<bool> dying = false;
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void wait_for_pauses() {
    constexpr timespec millisecond = {0, 1'000'000};
    for (int waited = 0; pauses > 0 && waited < 2000; ++waited) ::nanosleep(&millisecond, nullptr);
}

extern "C" void remove_temporary_and_die(int signal) {
    journeymap::leave_nothing_behind();
    // The handler was installed with SA_RESETHAND: the signal now ends the program as it would have without us.
    ::raise(signal);
}

WriteResult failed(std::string problem) { return {WriteState::failed, std::move(problem)}; }
WriteResult failed(int error) { return failed(words_of_error(error)); }

// No signal may end us while it is alive. Where one is about to, it never comes to life.
class SignalPause {
public:
    SignalPause() {
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, &before_);
        ++pauses;
        if (!dying) return;
        --pauses;
        while (true) ::pause();
    }
    SignalPause(const SignalPause&) = delete;
    SignalPause& operator=(const SignalPause&) = delete;
    ~SignalPause() {
        --pauses;
        ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

private:
    sigset_t before_ = {};
};

// A file that is removed again unless it was put in place.
class Temporary {
public:
    explicit Temporary(const std::string& directory) : directory_(directory), slot_(free_slot()) { slot_.taken = true; }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (descriptor_ >= 0) ::close(descriptor_);
        remove();
        slot_.taken = false;
    }

    // Returns 0 or the error number.
    int open(mode_t mode) {
        for (int attempt = 0; attempt < 100; ++attempt) {
            std::string path = join_path(directory_, fresh_name());
            if (path.size() >= sizeof slot_.path) return ENAMETOOLONG;
            std::memcpy(slot_.path, path.c_str(), path.size() + 1);
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
        constexpr int tries = 3;  // a device may fail once
        for (int i = 0; i < tries && ::unlink(path_.c_str()) != 0 && errno != ENOENT; ++i) {}
        slot_.active = false;
        path_.clear();
    }

    // The name belongs to nothing of ours any more.
    void forget() {
        slot_.active = false;
        path_.clear();
    }

private:
    // Between the file's coming into being and our knowing of it no signal may end us.
    int create(mode_t mode) {
        const SignalPause pause;
        const int descriptor = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
        slot_.active = descriptor >= 0;
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
    Slot& slot_;
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

// A device or pipe, which is written to as it is.
class Device {
public:
    explicit Device(const std::string& path) : descriptor_(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY)) {
        if (descriptor_ < 0) error_ = errno;
    }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;
    ~Device() { (void)close(); }

    void write(std::string_view bytes) {
        if (error_ == 0) error_ = write_all(descriptor_, bytes);
    }
    // Returns 0 or the error number of the first thing that failed.
    int close() {
        if (descriptor_ >= 0 && ::close(descriptor_) != 0 && error_ == 0 && errno != EINTR) error_ = errno;
        descriptor_ = -1;
        return error_;
    }

private:
    int descriptor_ = -1;
    int error_ = 0;
};

WriteResult write_to_device(const std::string& path, std::string_view bytes) {
    Device device(path);
    device.write(bytes);
    const int error = device.close();
    return error ? failed(error) : WriteResult{};
}

// One file's way to its place: the new content is made ready beside it, put there, and can be taken back.
class Replacement {
public:
    Replacement(const std::string& path, std::string_view bytes, Links links) : path_(path), bytes_(bytes) {
        find_target(links);
        if (old_ && holds_already(path_, *old_, bytes_)) result_.state = WriteState::unchanged;
    }
    // Of bytes that come later; what the file holds is replaced in any case.
    Replacement(const std::string& path, Links links) : path_(path) { find_target(links); }

    // Does all that can fail for want of room or permission.
    void prepare() {
        open();
        add(bytes_);
        close();
    }

    // The same in steps.
    void open() {
        if (!is_needed()) return;
        if (is_device_) return;
        if (old_ && ::faccessat(AT_FDCWD, path_.c_str(), W_OK, AT_EACCESS) != 0) {
            result_ = failed("the file is there and may not be written: " + words_of_error(errno));
            return;
        }
        const std::string directory{directory_of(path_)};
        temporary_.emplace(directory);
        const int error = temporary_->open(old_ ? 0600 : 0666);
        if (error == ENOENT) {
            result_ = failed("the directory " + escaped(directory) + " does not exist");
        } else if (error == EACCES || error == EPERM) {
            result_ = failed("the directory " + escaped(directory) + " may not be written: permission denied");
        } else if (error != 0) {
            result_ = failed(error);
        }
    }

    void add(std::string_view bytes) {
        if (!is_needed() || is_device_) return;
        if (const int error = write_all(temporary_->descriptor(), bytes); error != 0) result_ = failed(error);
    }

    void close() {
        if (!is_needed() || is_device_) return;
        int error = old_ ? take_over(temporary_->descriptor(), *old_) : 0;
        if (error == 0) error = temporary_->close();
        if (error != 0) result_ = failed(error);
    }

    // Exchanging and removing the old one is as atomic as renaming over it and spares the file system a flush. The old content stays in
    // the temporary until the end.
    void put_in_place() {
        if (!is_needed()) return;
        if (is_device_) {
            result_ = write_to_device(path_, bytes_);
            return;
        }
        exchanged_ = old_ && ::renameat2(AT_FDCWD, temporary_->path().c_str(), AT_FDCWD, path_.c_str(), RENAME_EXCHANGE) == 0;
        if (exchanged_) return;
        if (::rename(temporary_->path().c_str(), path_.c_str()) != 0) {
            result_ = failed(errno);
            return;
        }
        temporary_->forget();
    }

    // After put_in_place(). A file system that cannot exchange files keeps the new one.
    void take_back() {
        if (!is_needed() || is_device_) return;
        if (exchanged_) {
            (void)::renameat2(AT_FDCWD, temporary_->path().c_str(), AT_FDCWD, path_.c_str(), RENAME_EXCHANGE);
        } else if (!old_) {
            ::unlink(path_.c_str());
        }
    }

    bool is_device() const { return is_device_; }
    bool is_needed() const { return result_.state == WriteState::written; }
    bool has_failed() const { return result_.state == WriteState::failed; }
    void fail(std::string problem) { result_ = failed(std::move(problem)); }
    WriteResult result() const { return result_; }

private:
    std::string path_;
    std::string_view bytes_;
    WriteResult result_;
    std::optional<struct stat> old_;
    std::optional<Temporary> temporary_;
    bool is_device_ = false;
    bool exchanged_ = false;

    void find_target(Links links) {
        struct stat status = {};
        if (::lstat(path_.c_str(), &status) != 0) {
            if (errno != ENOENT) result_ = failed(errno);
            return;
        }
        if (S_ISLNK(status.st_mode)) {
            if (links == Links::refuse) return fail("it is a symbolic link, which is followed only where the call names it; remove it");
            if (::stat(path_.c_str(), &status) != 0) return fail("it is a symbolic link that leads to nothing");
            if (S_ISREG(status.st_mode)) path_ = real_path(path_);
        }
        if (S_ISDIR(status.st_mode)) return fail("it is a directory");
        is_device_ = !S_ISREG(status.st_mode);
        if (is_device_) return;
        old_ = status;
    }
};

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
    std::unique_lock writing(slots_in_use, std::defer_lock);
    Replacement file(path, bytes, links);
    if (!file.is_needed()) return file.result();
    writing.lock();
    file.prepare();
    file.put_in_place();
    return file.result();
}

// The part of it that lies on the disk already.
class GrowingFile::Growth {
public:
    Growth(const std::string& path, Links links) : writing_(slots_in_use), file_(path, links) {
        if (file_.is_device()) device_.emplace(path);
        file_.open();
    }

    void add(std::string_view piece) { device_ ? device_->write(piece) : file_.add(piece); }
    WriteResult finish() {
        if (device_) {
            const int error = device_->close();
            return error ? failed(error) : WriteResult{};
        }
        file_.close();
        file_.put_in_place();
        return file_.result();
    }

private:
    std::unique_lock<std::mutex> writing_;
    Replacement file_;
    std::optional<Device> device_;
};

GrowingFile::GrowingFile(std::string path, Links links) : path_(std::move(path)), links_(links) {}
GrowingFile::~GrowingFile() = default;

void GrowingFile::add(std::string_view piece) {
    constexpr std::size_t most_kept = std::size_t(4) * 1024 * 1024;
    if (!growth_ && start_.size() + piece.size() <= most_kept) {
        start_ += piece;
        return;
    }
    if (!growth_) {
        growth_ = std::make_unique<Growth>(path_, links_);
        growth_->add(start_);
        start_ = {};
    }
    growth_->add(piece);
}

WriteResult GrowingFile::finish() { return growth_ ? growth_->finish() : write_file(path_, start_, links_); }

std::array<WriteResult, 2> write_pair(const NewFile& first, const NewFile& second) {
    std::unique_lock writing(slots_in_use, std::defer_lock);
    Replacement one(first.path, first.bytes, first.links), other(second.path, second.bytes, second.links);
    writing.lock();
    one.prepare();
    other.prepare();
    if (!one.has_failed() && !other.has_failed()) {
        std::optional<SignalPause> pause;
        if (!one.is_device() && !other.is_device()) pause.emplace();  // who reads a pipe may keep us waiting
        one.put_in_place();
        if (!one.has_failed()) other.put_in_place();
        if (other.has_failed()) one.take_back();
    }
    if (one.has_failed() && !other.has_failed()) other.fail("left as it was, because it belongs to " + escaped(first.path));
    if (other.has_failed() && !one.has_failed()) one.fail("left as it was, because it belongs to " + escaped(second.path));
    return {one.result(), other.result()};
}

void leave_nothing_behind() {
    dying = true;
    wait_for_pauses();
    for (const Slot& slot : slots) {
        if (slot.active) ::unlink(slot.path);
    }
    kill_running_process();
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
