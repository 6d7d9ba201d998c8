// JsonValue: JSON that came from outside, as a tree. Used by the language server for what the editor sends; what is written goes through
// support/json_writer.h. The library that reads it is known to json_value.cpp alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

class JsonValue {
public:
    enum class Kind : std::uint8_t { null, boolean, number, text, array, object };

    Kind kind() const { return kind_; }
    bool is(Kind kind) const { return kind_ == kind; }

    // What is not there, or of another kind, reads as null, false, empty: the editor's options are asked for without ceremony.
    const JsonValue& operator[](std::string_view key) const;
    const std::vector<JsonValue>& items() const { return items_; }
    std::string_view text() const { return text_; }
    bool truth() const { return kind_ == Kind::boolean && number_ != 0; }
    // A whole number; nothing for anything else.
    std::optional<std::int64_t> integer() const;
    bool has_item(std::string_view text) const;  // of an array of texts

private:
    friend class JsonBuilder;
    Kind kind_ = Kind::null;
    double number_ = 0;
    std::string text_;
    std::vector<std::string> keys_;  // of an object, beside its items
    std::vector<JsonValue> items_;
};

// Nothing where the bytes are no JSON, are nested too deep or hold too much. A surrogate without its other half becomes U+FFFD, as long
// as it was.
std::optional<JsonValue> parse_json(std::string bytes);

}  // namespace journeymap
