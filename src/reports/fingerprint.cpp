#include "reports/fingerprint.h"

#include "support/ascii.h"

namespace journeymap {

namespace {

// FNV-1a of 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

std::string digits_of(std::uint64_t hash) {
    std::string digits(16, '0');
    for (int i = 15; i >= 0; --i, hash >>= 4) digits[static_cast<std::size_t>(i)] = "0123456789abcdef"[hash & 15];
    return digits;
}

std::string_view trimmed(std::string_view line) {
    while (line.starts_with(' ') || line.starts_with('\t')) line.remove_prefix(1);
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    return line;
}

bool stays_as_it_is(char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_' || c == '.' || c == '~';
}

}  // namespace

Fingerprints::Fingerprints(const CheckedMap& map) : sources_(map.sources), map_(uri_of(map.path)) {}

Fingerprint Fingerprints::next(const Finding& finding) {
    std::string words = std::string(finding.rule->code) + " " + map_ + " " + subject_of(finding);
    const std::uint64_t hash = hash_of(words);
    const int times = ++seen_[hash];
    if (times == 1) return {std::move(words), digits_of(hash)};
    words += " " + std::to_string(times);
    std::string digits = digits_of(hash_of(words));
    return {std::move(words), std::move(digits)};
}

// Where it is about no entity, the text of its line has to do; thousands can be in one long line.
std::string Fingerprints::subject_of(const Finding& finding) {
    if (!finding.entity.empty()) return finding.entity;
    if (!finding.span.given() || finding.span.source >= sources_.count()) return "map";
    const Source& source = sources_.at(finding.span.source);
    const std::pair line{finding.span.source, source.position(finding.span.begin).line};
    if (line != line_) {
        line_ = line;
        line_digits_ = digits_of(hash_of(trimmed(source.line(line.second))));
    }
    return "line " + line_digits_;
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
