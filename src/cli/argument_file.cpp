#include "cli/argument_file.h"

#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::size_t most_bytes = std::size_t(16) * 1024 * 1024;

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace

std::string take_argument_file(std::vector<std::string>& words) {
    if (words.size() != 1 || !words.front().starts_with('@')) return {};
    const std::string path = words.front().substr(1);
    if (path.empty()) return "@ needs the name of a file with the words of the call: @FILE";
    const FileText file = read_file(path, most_bytes + 1);
    if (!file.ok()) return "cannot read " + escaped(path) + ", which is to hold the words of the call: " + file.problem;
    if (file.bytes.size() > most_bytes) return escaped(path) + " is too large to hold the words of a call";
    if (file.bytes.find('\0') != std::string::npos) return escaped(path) + " is not text, and is to hold the words of the call";
    words = lines_of(file.bytes);
    return {};
}

}  // namespace journeymap
