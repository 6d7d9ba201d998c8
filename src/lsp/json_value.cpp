#include "lsp/json_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

namespace journeymap {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t most_values = 1'000'000;

// The value of four hexadecimal digits; nothing where they are none.
std::optional<unsigned> code_unit(std::string_view digits) {
    unsigned unit = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    if (digits.size() != 4 || error != std::errc{} || end != digits.data() + 4) return std::nullopt;
    return unit;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Editors whose texts are UTF-16 send what they have, also half a character; the rest of the text is none the worse for it.
void mend_lone_surrogates(std::string& bytes) {
    for (std::size_t at = bytes.find('\\'); at != std::string::npos && at + 1 < bytes.size(); at = bytes.find('\\', at + 2)) {
        if (bytes[at + 1] != 'u') continue;
        const std::string_view whole = bytes;
        const std::optional<unsigned> unit = code_unit(whole.substr(at + 2, 4));
        if (!unit || (!is_high(*unit) && !is_low(*unit))) continue;
        const bool paired = is_high(*unit) && whole.substr(at + 6, 2) == "\\u" && at + 8 <= whole.size() &&
                            is_low(code_unit(whole.substr(at + 8, 4)).value_or(0));
        if (paired)
            at += 6;
        else
            bytes.replace(at + 2, 4, "fffd");
    }
}

}  // namespace

// Takes what the library reads, piece by piece.
class JsonBuilder {
public:
    bool null() { return add({}); }
    bool boolean(bool truth) { return number(JsonValue::Kind::boolean, truth ? 1 : 0); }
    bool number_integer(std::int64_t value) { return number(JsonValue::Kind::number, static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(JsonValue::Kind::number, static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return number(JsonValue::Kind::number, value); }
    bool string(std::string& text) {
        JsonValue value;
        value.kind_ = JsonValue::Kind::text;
        value.text_ = std::move(text);
        return add(std::move(value));
    }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
    bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        open_.back().keys_.push_back(std::move(name));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

    JsonValue take() { return std::move(whole_); }

private:
    bool number(JsonValue::Kind kind, double of) {
        JsonValue value;
        value.kind_ = kind;
        value.number_ = of;
        return add(std::move(value));
    }
    bool open(JsonValue::Kind kind) {
        if (open_.size() >= deepest || ++count_ > most_values) return false;
        open_.emplace_back().kind_ = kind;
        return true;
    }
    bool close() {
        JsonValue value = std::move(open_.back());
        open_.pop_back();
        return add(std::move(value));
    }
    bool add(JsonValue value) {
        if (++count_ > most_values) return false;
        (open_.empty() ? whole_ : open_.back().items_.emplace_back()) = std::move(value);
        return true;
    }

    JsonValue whole_;
    std::vector<JsonValue> open_;
    std::size_t count_ = 0;
};

const JsonValue& JsonValue::operator[](std::string_view key) const {
    static const JsonValue nothing;
    const auto found = std::ranges::find(keys_, key);
    return kind_ != Kind::object || found == keys_.end() ? nothing : items_[static_cast<std::size_t>(found - keys_.begin())];
}

std::optional<std::int64_t> JsonValue::integer() const {
    constexpr double largest = 9007199254740992.0;  // 2^53: up to there every whole number is itself
    if (kind_ != Kind::number || std::trunc(number_) != number_ || std::abs(number_) > largest) return std::nullopt;
    return static_cast<std::int64_t>(number_);
}

bool JsonValue::has_item(std::string_view text) const {
    return kind_ == Kind::array && std::ranges::any_of(items_, [&](const JsonValue& item) { return item.text() == text; });
}

std::optional<JsonValue> parse_json(std::string bytes) {
    mend_lone_surrogates(bytes);
    JsonBuilder builder;
    if (!nlohmann::json::sax_parse(bytes, &builder)) return std::nullopt;
    return builder.take();
}

}  // namespace journeymap
