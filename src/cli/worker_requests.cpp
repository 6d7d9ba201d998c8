#include "cli/worker_requests.h"

#include <limits>

#include "lsp/json_value.h"

namespace journeymap {

namespace {

constexpr std::size_t most_bytes = std::size_t(64) * 1024 * 1024;  // of one request

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

WorkRequest no_request(std::string why) {
    WorkRequest request;
    request.problem = std::move(why);
    return request;
}

WorkRequest read_request(std::string bytes) {
    const std::optional<JsonValue> json = parse_json(std::move(bytes));
    if (!json || !json->is(JsonValue::Kind::object)) return no_request("this is no request in JSON");
    WorkRequest request;
    const JsonValue& id = (*json)["requestId"];
    const std::optional<std::int64_t> number = id.integer();
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    if (!id.is(JsonValue::Kind::null) && (!number || *number < 0 || *number > most)) return no_request("requestId is not a whole number");
    request.id = number.value_or(0);
    request.is_cancel = (*json)["cancel"].truth();
    request.folder = (*json)["sandboxDir"].text();
    const JsonValue& arguments = (*json)["arguments"];
    if (!arguments.is(JsonValue::Kind::array) && !arguments.is(JsonValue::Kind::null)) request.problem = "arguments is not a list";
    for (const JsonValue& argument : arguments.items()) {
        if (!argument.is(JsonValue::Kind::text)) request.problem = "arguments has something in it that is no text";
        request.arguments.emplace_back(argument.text());
    }
    return request;
}

}  // namespace

bool WorkRequests::has_rest() const {
    for (const char c : bytes_) {
        if (!is_blank(c)) return true;
    }
    return false;
}

std::optional<WorkRequest> WorkRequests::take() {
    for (; at_ < bytes_.size(); ++at_) {
        const char c = bytes_[at_];
        if (in_text_) {
            // No text of JSON goes on over the end of a line.
            if (c == '\n') return cut(at_ + 1);
            if (c == '"' && !after_backslash_) in_text_ = false;
            after_backslash_ = c == '\\' && !after_backslash_;
            continue;
        }
        if (is_blank(c)) {
            if (c == '\n' && depth_ == 0 && last_ != 0) return cut(at_ + 1);
            continue;
        }
        const bool may_begin = last_ == 0 || last_ == ',' || last_ == ':' || last_ == '[' || depth_ == 0;
        if (c == '{' && !may_begin) return cut(at_);
        if (c == '{' && depth_ == 0 && last_ != 0) return cut(at_);
        last_ = c == 0 ? 1 : c;
        if (depth_ > 0 || c == '{') in_text_ = c == '"';
        if (c == '{' || (c == '[' && depth_ > 0)) ++depth_;
        if ((c == '}' || c == ']') && depth_ > 0 && --depth_ == 0) return cut(at_ + 1);
    }
    if (bytes_.size() <= most_bytes) return std::nullopt;
    (void)cut(bytes_.size());
    return no_request("a request is longer than 64 MiB");
}

// Takes the bytes up to `end` for a request.
std::optional<WorkRequest> WorkRequests::cut(std::size_t end) {
    WorkRequest request = read_request(bytes_.substr(0, end));
    bytes_.erase(0, end);
    at_ = depth_ = 0;
    in_text_ = after_backslash_ = false;
    last_ = 0;
    return request;
}

}  // namespace journeymap
