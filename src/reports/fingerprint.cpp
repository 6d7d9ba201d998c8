// Fingerprints: by them a service knows a finding again when the lines of a file have moved.
#include <map>

#include "reports/report.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

// FNV-1a of 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::string digits_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    std::string digits(16, '0');
    for (int i = 15; i >= 0; --i, hash >>= 4) digits[static_cast<std::size_t>(i)] = "0123456789abcdef"[hash & 15];
    return digits;
}

std::string_view trimmed(std::string_view line) {
    while (line.starts_with(' ') || line.starts_with('\t')) line.remove_prefix(1);
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    return line;
}

// What findings are about. Where one is about no entity, the text of its line has to do; thousands can be in one long line.
class Subjects {
public:
    explicit Subjects(const Sources& sources) : sources_(sources) {}

    std::string of(const Finding& finding) {
        if (!finding.entity.empty()) return finding.entity;
        if (!finding.span.given() || finding.span.source >= sources_.count()) return "map";
        const Source& source = sources_.at(finding.span.source);
        const std::pair place{finding.span.source, source.position(finding.span.begin).line};
        if (place != place_) {
            place_ = place;
            digits_ = digits_of(trimmed(source.line(place.second)));
        }
        return "line " + digits_;
    }

private:
    const Sources& sources_;
    std::pair<std::uint32_t, int> place_{Span::nowhere, 0};  // the last line
    std::string digits_;
};

bool stays_as_it_is(char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_' || c == '.' || c == '~';
}

}  // namespace

std::vector<Fingerprint> fingerprints_of(const CheckedMap& map) {
    std::map<std::string, int> seen;
    Subjects subjects(map.sources);
    std::vector<Fingerprint> fingerprints;
    for (const Finding& finding : map.findings) {
        std::string words = std::string(finding.rule->code) + " " + uri_of(map.path) + " " + subjects.of(finding);
        if (const int times = ++seen[words]; times > 1) words += " " + std::to_string(times);
        std::string digits = digits_of(words);
        fingerprints.push_back({std::move(words), std::move(digits)});
    }
    return fingerprints;
}

const std::string& path_of(const Source& source) { return source.path().empty() ? source.name() : source.path(); }

std::string uri_of(std::string_view path) {
    while (path.starts_with("./")) path.remove_prefix(path.starts_with(".//") ? 3 : 2);
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        if (stays_as_it_is(c)) {
            uri += c;
            continue;
        }
        constexpr std::string_view digits = "0123456789ABCDEF";
        uri += '%';
        uri += digits[static_cast<unsigned char>(c) >> 4];
        uri += digits[static_cast<unsigned char>(c) & 15];
    }
    return uri;
}

}  // namespace journeymap
