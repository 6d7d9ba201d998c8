#include "import/header_names.h"

#include <algorithm>
#include <map>
#include <vector>

#include "import/header_words.h"
#include "model/label_texts.h"
#include "support/ascii.h"
#include "support/slug.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::size_t longest_header = 200;  // bytes; what is longer is a text

// A letter that no slug has: Greek, Arabic, Japanese ...
bool is_of_another_script(char32_t c) {
    return (c >= 0x370 && c < 0x1E00) || (c >= 0x1F00 && c < 0x2000) || (c >= 0x2C00 && c < 0x2E00) || (c >= 0x3040 && c < 0xE000) ||
           (c >= 0xF900 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00) || (c >= 0xFF66 && c < 0xFFDD) || (c >= 0x20000 && c < 0xE0000);
}

bool has_another_script(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        if (is_of_another_script(decoded.c)) return true;
        at += static_cast<std::size_t>(decoded.length);
    }
    return false;
}

// Lower case, and one blank for all that stands between words.
std::string plain_header(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        const bool is_gap = std::string_view(" \t-_\n\r:?").find(c) != std::string_view::npos;
        if (!is_gap) plain += lower_ascii(c);
        if (is_gap && !plain.empty() && plain.back() != ' ') plain += ' ';
    }
    while (plain.ends_with(' ')) plain.pop_back();
    return plain;
}

class HeaderIndex {
public:
    HeaderIndex() {
        for (const TableColumn& column : table_columns()) {
            add(column, column.name, 1);
            add_all(column, column.also, 1);
        }
        for (const HeaderLabel& label : header_labels()) {
            const LabelTexts& texts = label_texts(label.word);
            for (std::size_t i = 1; i < texts.size(); ++i) add(table_column(label.field), texts[i], 1U << i);
        }
        for (const HeaderWords& words : header_words()) add_all(table_column(words.field), words.names, 1U << label_column(words.language));
        const TableColumn& passed_over = table_column(TableField::passed_over);
        add_all(passed_over, passed_over.also, 1);
        for (const auto& [key, name] : names_) keys_.push_back(key);
    }

    const HeaderName* find(const std::string& key) const {
        const auto found = names_.find(key);
        return found == names_.end() ? nullptr : &found->second;
    }
    std::span<const std::string_view> keys() const { return keys_; }

private:
    std::map<std::string, HeaderName, std::less<>> names_;
    std::vector<std::string_view> keys_;

    // The first to be called so is meant.
    void add(const TableColumn& column, std::string_view name, unsigned language) {
        HeaderName& known = names_.try_emplace(header_key(name), HeaderName{&column, 0}).first->second;
        if (known.column == &column) known.languages |= language;
    }

    void add_all(const TableColumn& column, std::string_view names, unsigned language) {
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find('|', at), names.size());
            add(column, names.substr(at, end - at), language);
            at = end + 1;
        }
    }
};

const HeaderIndex& header_index() {
    static const HeaderIndex index;
    return index;
}

}  // namespace

std::string header_key(std::string_view text) {
    if (text.size() > longest_header) return {};
    std::string plain = plain_header(text);
    if (has_another_script(plain)) return plain;
    std::string key = slug_of(plain, longest_header);
    std::ranges::replace_if(
        key, [](char c) { return c == '-' || c == '_'; }, ' ');
    return key;
}

const HeaderName* header_named(std::string_view text) {
    const std::string key = header_key(text);
    return key.empty() ? nullptr : header_index().find(key);
}

std::span<const std::string_view> known_header_keys() { return header_index().keys(); }

}  // namespace journeymap
