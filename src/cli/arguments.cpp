#include "cli/arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "journeymap/finding.h"
#include "support/escape.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

enum class Arity : unsigned char { none, once, list };

struct Declared {
    std::vector<std::string> names;  // "-o", "--output"
    Arity arity = Arity::none;
    CLI::Option* option = nullptr;
    bool* flag = nullptr;
    std::optional<std::string>* value = nullptr;
    std::vector<std::string>* list = nullptr;

    const std::string& name() const { return names.back(); }
};

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        std::string_view part = text.substr(at, end - at);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        parts.emplace_back(part);
        at = end + 1;
    }
    return parts;
}

std::string needs_value(const std::string& name) { return name + " needs a value: " + name + " VALUE"; }

}  // namespace

struct Arguments::Parser {
    CLI::App app;
    std::vector<Declared> options;

    Declared& declare(const std::string& names, Arity arity) {
        Declared& declared = options.emplace_back();
        declared.names = split(names, ',');
        declared.arity = arity;
        declared.option = arity == Arity::none ? app.add_flag(names) : app.add_option(names);
        declared.option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        return declared;
    }

    const Declared* find(std::string_view name) const {
        for (const Declared& declared : options) {
            for (const std::string& own : declared.names) {
                if (own == name) return &declared;
            }
        }
        return nullptr;
    }

    // CLI11 would take "-o=x" for the value "=x", "--output=" for "the next word", and "--strict=yes" for something of its own.
    std::string prepare(std::vector<std::string>& words) const {
        for (std::string& word : words) {
            if (word == "--") break;
            const std::size_t equals = word.find('=');
            if (!word.starts_with('-') || equals == std::string::npos) continue;
            const Declared* declared = find(word.substr(0, equals));
            if (!declared) continue;
            if (declared->arity == Arity::none) return declared->name() + " takes no value";
            if (equals + 1 == word.size()) return needs_value(declared->name());
            word = declared->name() + word.substr(equals);
        }
        return {};
    }
};

Arguments::Arguments() : parser_(std::make_unique<Parser>()) {
    parser_->app.set_help_flag();
    parser_->app.allow_extras();
}

Arguments::~Arguments() = default;

void Arguments::flag(const std::string& names, bool& target) { parser_->declare(names, Arity::none).flag = &target; }

void Arguments::value(const std::string& names, std::optional<std::string>& target) {
    parser_->declare(names, Arity::once).value = &target;
}

void Arguments::list(const std::string& names, std::vector<std::string>& target) { parser_->declare(names, Arity::list).list = &target; }

std::vector<std::string_view> Arguments::option_names() const {
    std::vector<std::string_view> names;
    for (const Declared& declared : parser_->options) names.insert(names.end(), declared.names.begin(), declared.names.end());
    return names;
}

std::string Arguments::parse(const std::vector<std::string>& words) {
    std::vector<std::string> prepared = words;
    if (std::string wrong = parser_->prepare(prepared); !wrong.empty()) return wrong;
    std::reverse(prepared.begin(), prepared.end());  // CLI11 takes them from the back
    try {
        parser_->app.parse(std::move(prepared));
    } catch (const CLI::ArgumentMismatch&) {
        // The only option that can lack its value is the last word.
        return words.empty() ? "an option needs a value" : needs_value(words.back());
    } catch (const CLI::ParseError& error) {
        return std::string("these arguments cannot be understood: ") + error.what();
    }
    if (std::string wrong = sort_out(parser_->app.remaining()); !wrong.empty()) return wrong;
    if (std::string wrong = judge_values(); !wrong.empty()) return wrong;
    for (Declared& declared : parser_->options) {
        const std::vector<std::string>& results = declared.option->results();
        if (declared.flag) *declared.flag = !results.empty();
        if (declared.value && !results.empty()) *declared.value = results.front();
        if (!declared.list) continue;
        for (const std::string& result : results) {
            for (std::string& part : split(result, ',')) declared.list->push_back(std::move(part));
        }
    }
    return {};
}

std::string Arguments::judge_values() const {
    for (const Declared& declared : parser_->options) {
        if (declared.arity == Arity::none) continue;
        const std::vector<std::string>& results = declared.option->results();
        if (declared.arity == Arity::once && results.size() > 1) return declared.name() + " is given more than once";
        for (const std::string& result : results) {
            if (result.empty()) return needs_value(declared.name());
            if (!result.starts_with("--")) continue;
            return needs_value(declared.name()) + " (" + journeymap::quoted(result) +
                   " is an option; for a name that starts like that write ./" + escaped(result) + ")";
        }
        if (declared.arity != Arity::list) continue;
        for (const std::string& result : results) {
            for (const std::string& part : split(result, ',')) {
                if (part.empty()) return declared.name() + " has an empty item in " + journeymap::quoted(result);
            }
        }
    }
    return {};
}

std::string Arguments::sort_out(const std::vector<std::string>& rest) {
    bool only_names = false;
    for (const std::string& word : rest) {
        if (!only_names && word == "--") {
            only_names = true;
        } else if (!only_names && word.size() > 1 && word.starts_with('-')) {
            return unknown_option(word);
        } else {
            names_.push_back(word);
        }
    }
    return {};
}

std::string Arguments::unknown_option(std::string_view word) const {
    const std::string_view written = word.substr(0, word.find('='));
    std::string sentence = "unknown option " + journeymap::quoted(written);
    std::vector<std::string_view> known;
    for (const std::string_view name : option_names()) {
        if (name.starts_with("--")) known.push_back(name);
    }
    if (const auto nearest = nearest_word(written, known)) return sentence + "; did you mean " + std::string(*nearest) + "?";
    return sentence;
}

}  // namespace journeymap
