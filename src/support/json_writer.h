// JsonWriter: writes JSON straight into a string, without a tree. Used by everything that puts out JSON.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

enum class JsonLayout : std::uint8_t { compact, indented };

// Call begin_*, key, value and end_* in the order of the output; commas and line breaks come by themselves.
//   json.begin_object();  json.member("version", 1);  json.key("findings");  json.begin_array(); ... json.end_array();  json.end_object();
class JsonWriter {
public:
    explicit JsonWriter(std::string& out, JsonLayout layout = JsonLayout::indented) : out_(out), layout_(layout) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }
    void key(std::string_view name);

    // Characters that cannot be seen are written as \uXXXX, and so is the second of two '#'; bytes that are not UTF-8 become U+FFFD.
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool truth);
    // The shortest digits that read back as the same number; infinities and not-a-number become null.
    void value(double number);
    void value(std::int64_t number);
    void value(std::integral auto number) { value(static_cast<std::int64_t>(number)); }
    void null();
    // JSON that another writer, a compact one, has written.
    void written(std::string_view json);

    void member(std::string_view name, const auto& content) {
        key(name);
        value(content);
    }

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();
    void new_line();
    void quote(std::string_view text);

    std::string& out_;
    JsonLayout layout_;
    std::vector<bool> has_items_;  // one for each open bracket
    bool after_key_ = false;
};

}  // namespace journeymap
