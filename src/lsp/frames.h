// Frames: where one message ends and the next begins in the bytes from the editor. Used by the language server's session.
//
// A frame is headers, each with CR LF behind it, an empty line, and as many bytes as Content-Length says. What is no frame is told once
// and passed over up to the next line that begins with Content-Length.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace journeymap {

struct Frame {
    std::string body;
    std::string problem;  // not empty: what came is no message, and why
};

class FrameReader {
public:
    static constexpr std::size_t most_header_bytes = 8 * 1024;
    static constexpr std::size_t most_body_bytes = std::size_t(64) * 1024 * 1024;

    void feed(std::string_view bytes);
    // The next whole one; nothing: more bytes are needed.
    std::optional<Frame> next();

private:
    std::optional<Frame> wrong(std::string problem);
    bool find_start();
    std::string_view waiting() const { return std::string_view(bytes_).substr(at_); }

    std::string bytes_;
    std::size_t at_ = 0;       // what is before it has been dealt with
    std::size_t to_skip_ = 0;  // bytes of a body that is too large
    bool lost_ = false;        // looking for where a frame begins
};

}  // namespace journeymap
