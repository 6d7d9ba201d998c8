#include "diagnostics/unified_diff.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::size_t context = 3;

using Lines = std::vector<std::string_view>;  // with their line breaks

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

// Lines [first, last) of the original read otherwise now.
struct Block {
    std::size_t first, last;
    std::string text;
};

class Writer {
public:
    explicit Writer(const Patch& patch) : original_(patch.original()), lines_(lines_of(original_)) {
        std::uint32_t at = 0;
        for (const std::string_view line : lines_) {
            starts_.push_back(at);
            at += static_cast<std::uint32_t>(line.size());
        }
        starts_.push_back(at);
        for (const ChangedPart& part : patch.changes()) add(part);
        for (Block& block : blocks_) finish(block);
        std::erase_if(blocks_, [this](const Block& block) { return original_part(block) == block.text; });
    }

    bool empty() const { return blocks_.empty(); }

    std::string hunks() {
        std::string out;
        std::ptrdiff_t shift = 0;
        for (std::size_t i = 0; i < blocks_.size();) {
            std::size_t end = i + 1;
            while (end < blocks_.size() && blocks_[end].first <= blocks_[end - 1].last + 2 * context) ++end;
            write_hunk(out, i, end, shift);
            i = end;
        }
        return out;
    }

private:
    std::string_view original_part(const Block& block) const {
        return original_.substr(starts_[block.first], starts_[block.last] - starts_[block.first]);
    }

    // The line of an offset; at the end of a text that ends with a line break, the line after the last.
    std::size_t line_of(std::uint32_t offset) const {
        const auto next = std::upper_bound(starts_.begin(), starts_.end() - 1, offset);
        const auto line = static_cast<std::size_t>(next - starts_.begin()) - (next == starts_.begin() ? 0 : 1);
        const bool behind = offset == starts_.back() && original_.ends_with('\n');
        return behind ? lines_.size() : line;
    }

    void add(const ChangedPart& part) {
        const std::size_t first = line_of(part.begin);
        const std::size_t last = std::min(line_of(part.end) + 1, lines_.size());
        if (blocks_.empty() || first >= blocks_.back().last + 1) {
            blocks_.push_back({std::min(first, lines_.size()), last, {}});
            at_ = starts_[blocks_.back().first];
        }
        Block& block = blocks_.back();
        block.last = std::max(block.last, last);
        block.text += std::string(original_.substr(at_, part.begin - at_)) + part.text;
        at_ = part.end;
        ends_.resize(blocks_.size());
        ends_.back() = at_;
    }

    // The rest of the last line, then off with lines that are as they were.
    void finish(Block& block) {
        const std::uint32_t end = ends_[static_cast<std::size_t>(&block - blocks_.data())];
        block.text += original_.substr(end, starts_[block.last] - end);
        std::string_view text = block.text;
        Lines now = lines_of(text);
        std::size_t front = 0, back = 0;
        const std::size_t old = block.last - block.first;
        while (front < std::min(old, now.size()) && lines_[block.first + front] == now[front]) ++front;
        while (back < std::min(old, now.size()) - front && lines_[block.last - 1 - back] == now[now.size() - 1 - back]) ++back;
        std::string kept;
        for (std::size_t i = front; i < now.size() - back; ++i) kept += now[i];
        block.text = std::move(kept);
        block.first += front;
        block.last -= back;
    }

    static void write_line(std::string& out, char sign, std::string_view line) {
        out += sign;
        out += line;
        if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
    }

    static std::string range(std::size_t first, std::size_t count) {
        const std::size_t start = count == 0 ? first : first + 1;  // of nothing: the line before
        return count == 1 ? fmt::format("{}", start) : fmt::format("{},{}", start, count);
    }

    void write_hunk(std::string& out, std::size_t begin, std::size_t end, std::ptrdiff_t& shift) {
        const std::size_t first = blocks_[begin].first - std::min(blocks_[begin].first, context);
        const std::size_t last = std::min(blocks_[end - 1].last + context, lines_.size());
        std::string body;
        std::size_t at = first, added = 0, gone = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const Block& block = blocks_[i];
            for (; at < block.first; ++at) write_line(body, ' ', lines_[at]);
            for (; at < block.last; ++at, ++gone) write_line(body, '-', lines_[at]);
            for (const std::string_view line : lines_of(block.text)) {
                write_line(body, '+', line);
                ++added;
            }
        }
        for (; at < last; ++at) write_line(body, ' ', lines_[at]);
        const std::size_t now = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(first) + shift);
        out += fmt::format("@@ -{} +{} @@\n", range(first, last - first), range(now, last - first - gone + added)) + body;
        shift += static_cast<std::ptrdiff_t>(added) - static_cast<std::ptrdiff_t>(gone);
    }

    std::string_view original_;
    Lines lines_;
    std::vector<std::uint32_t> starts_;  // one more than lines
    std::vector<Block> blocks_;
    std::vector<std::uint32_t> ends_;  // of each block: the offset up to which its text is there
    std::uint32_t at_ = 0;
};

// As git writes it: in quotes with octal numbers where there is anything but plain characters.
std::string header_name(std::string_view side, std::string_view path) {
    const auto is_plain = [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F && c != '"' && c != '\\';
    };
    std::string name = std::string(side) + std::string(path);
    if (std::all_of(name.begin(), name.end(), is_plain)) return name.find(' ') == name.npos ? name : name + "\t";
    std::string out = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (is_plain(c))
            out += c;
        else
            out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
    return out + "\"";
}

}  // namespace

std::string unified_diff(std::string_view path, const Patch& patch) {
    Writer writer(patch);
    if (writer.empty()) return {};
    return "--- " + header_name("a/", path) + "\n+++ " + header_name("b/", path) + "\n" + writer.hunks();
}

std::string visible_diff(std::string_view diff) {
    std::string out;
    for (std::size_t at = 0; at < diff.size();) {
        const Decoded decoded = decode_utf8(diff, at);
        const bool line_end = decoded.c == '\r' && at + 1 < diff.size() && diff[at + 1] == '\n';
        if (decoded.valid && (decoded.c == '\n' || decoded.c == '\t' || line_end))
            out += static_cast<char>(decoded.c);
        else
            out += escaped(diff.substr(at, static_cast<std::size_t>(decoded.length)));
        at += static_cast<std::size_t>(decoded.length);
    }
    return out;
}

}  // namespace journeymap
