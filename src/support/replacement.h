// Replacement: new content for a file, put there in one step, so that nobody ever sees half of it. Used by everything that writes.
//
// The bytes go to a temporary in the same directory, which then takes the file's place; on any failure, and on SIGINT, SIGTERM and
// SIGHUP, the temporary is removed and the old file is as it was. A new file gets the permissions that the umask says, an existing
// one keeps its own (and, where we may, its owner). A file that already holds these bytes is not touched at all.
// A device or pipe (/dev/null, /dev/stdout) is written to as it is. Files without write permission are refused, not replaced.
// At most two files are written at a time: the signal handler knows of two temporaries. Several threads may write: they take turns.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace journeymap {

enum class WriteState : unsigned char { written, unchanged, failed };

struct WriteResult {
    WriteState state = WriteState::written;
    std::string problem;  // of a failure: what is wrong, without the path: "permission denied"
};

// What happens where the path is a symbolic link. A name that the user wrote is followed to the file it leads to. A name that we
// made up is not: a map from elsewhere could bring a link along that leads to a file of the user's.
enum class Links : unsigned char { follow, refuse };

WriteResult write_file(const std::string& path, std::string_view bytes, Links links);

// The same for bytes that come piece by piece and may be many. What is larger than a few MiB is not compared with what the file holds and
// never stands in memory as a whole: its temporary grows, and takes the file's place when it is complete.
class GrowingFile {
public:
    GrowingFile(std::string path, Links links);
    GrowingFile(const GrowingFile&) = delete;
    GrowingFile& operator=(const GrowingFile&) = delete;
    ~GrowingFile();  // without finish() the file is as it was

    void add(std::string_view piece);
    WriteResult finish();

private:
    class Growth;

    std::string path_;
    Links links_;
    std::string start_;  // until it is too much to keep
    std::unique_ptr<Growth> growth_;
};

// Two files that make sense only together: where one cannot be written, neither is, and each has a problem. Of a device no more can be
// taken back than of what a file system that cannot exchange two files has replaced.
struct NewFile {
    std::string path;
    std::string_view bytes;
    Links links = Links::refuse;
};
std::array<WriteResult, 2> write_pair(const NewFile& first, const NewFile& second);

// Writes everything to an open descriptor: short writes, EINTR and EAGAIN are dealt with. Returns 0 or the error number.
int write_all(int descriptor, std::string_view bytes);

// From now on a signal that ends the program first removes the temporary that is being written.
void remove_temporaries_on_signals();

}  // namespace journeymap
