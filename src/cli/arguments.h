// Arguments: the words after a command, taken apart by CLI11 and judged in our own words. Used by every command.
//
//   Arguments arguments;
//   arguments.flag("--strict", strict);
//   arguments.value("-o,--output", "FILE", output);
//   if (const std::string wrong = arguments.parse(words); !wrong.empty()) ...
//
// Options may stand anywhere; what follows `--` is a name, whatever it starts with.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

class Arguments {
public:
    Arguments();
    ~Arguments();
    Arguments(const Arguments&) = delete;
    Arguments& operator=(const Arguments&) = delete;

    // The targets must live until parse() has returned.
    void flag(const std::string& names, bool& target);
    // An option that is given at most once.
    void value(const std::string& names, std::optional<std::string>& target);
    // An option that may be repeated and whose values are lists: "-f svg,png -f md" gives three.
    void list(const std::string& names, std::vector<std::string>& target);

    // Returns what is wrong with the call, as a sentence; empty when all is well.
    std::string parse(const std::vector<std::string>& words);

    const std::vector<std::string>& names() const { return names_; }  // what stood there without a dash, and `-`
    std::vector<std::string_view> option_names() const;               // "--output", "-o" ... as declared

private:
    struct Parser;
    std::string judge_values() const;
    std::string sort_out(const std::vector<std::string>& rest);
    std::string unknown_option(std::string_view word) const;

    std::unique_ptr<Parser> parser_;
    std::vector<std::string> names_;
};

}  // namespace journeymap
