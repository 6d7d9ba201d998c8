// Worker requests: cuts what a build system sends into requests and reads them. Used by the worker.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

struct WorkRequest {
    std::vector<std::string> arguments;
    std::int64_t id = 0;
    bool is_cancel = false;  // of the request with this id
    std::string folder;      // where its files are; empty: where the worker is
    std::string problem;     // not empty: what was sent is no request, and why
};

// Requests need not be on lines of their own: Bazel sends them one behind the other. What cannot be the beginning of one is a request
// with a problem, and so is one that breaks off where the next begins; what comes after is read again.
class WorkRequests {
public:
    void feed(std::string_view bytes) { bytes_ += bytes; }
    // The next one that is there as a whole.
    std::optional<WorkRequest> take();
    // Whether something is there that is no whole request.
    bool has_rest() const;

private:
    std::optional<WorkRequest> cut(std::size_t end);

    std::string bytes_;
    std::size_t at_ = 0;  // up to here they are looked at
    std::size_t depth_ = 0;
    bool in_text_ = false, after_backslash_ = false;
    char last_ = 0;  // that is no blank and in no text; 0: none yet
};

}  // namespace journeymap
