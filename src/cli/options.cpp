#include "cli/options.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <span>

#include "driver/map.h"
#include "driver/selection.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

// quoted is called with its namespace here: with GCC 14 <chrono> brings std::quoted along.

constexpr double smallest_scale = 0.05, largest_scale = 20;
constexpr int widest_png = 32767;  // cairo's limit

template <class T>
std::optional<T> number(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

template <class T>
struct Choice {
    std::string_view word;
    T value;
};

template <class T, std::size_t n>
std::optional<T> choose(std::string_view kind, std::string_view word, const Choice<T> (&choices)[n], Wrong& wrong) {
    std::vector<std::string_view> words;
    for (const Choice<T>& choice : choices) {
        if (choice.word == word) return choice.value;
        words.push_back(choice.word);
    }
    wrong.push_back(unknown_word(kind, word, words));
    return std::nullopt;
}

const Backend* format_named(std::string_view name) {
    if (const Backend* backend = find_backend(name)) return backend;
    for (const Backend* backend : backends()) {
        if (backend->extension.substr(1) == name) return backend;
    }
    return nullptr;
}

std::optional<double> scale_within(std::string_view option, const std::string& text, double per_unit, Wrong& wrong) {
    const std::optional<double> value = number<double>(text);
    if (value && std::isfinite(*value) && *value * per_unit >= smallest_scale && *value * per_unit <= largest_scale)
        return *value * per_unit;
    const auto bound = [per_unit](double scale) {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, scale / per_unit, std::chars_format::general, 6).ptr;
        return std::string(digits, end);
    };
    wrong.push_back(std::string(option) + " takes a number from " + bound(smallest_scale) + " to " + bound(largest_scale) + ", not " +
                    journeymap::quoted(text));
    return std::nullopt;
}

}  // namespace

std::vector<const Backend*> formats_named(const std::vector<std::string>& names, ExternalBackends& external, Wrong& wrong) {
    std::vector<const Backend*> formats;
    for (const std::string& name : names) {
        const Backend* backend = format_named(name);
        if (!backend) backend = external.find(name);
        if (!backend) {
            std::vector<std::string_view> known;
            for (const Backend* one : backends()) known.push_back(one->name);
            std::string sentence = unknown_word("format", name, known);
            if (sentence.find("did you mean") == std::string::npos) sentence += "; and " + external.why_not(name);
            wrong.push_back(std::move(sentence));
        } else if (std::find(formats.begin(), formats.end(), backend) == formats.end()) {
            formats.push_back(backend);
        }
    }
    return formats;
}

const Theme* theme_named(std::string_view name, Wrong& wrong) {
    if (const Theme* theme = find_theme(name)) return theme;
    std::vector<std::string_view> known;
    for (const Theme* theme : themes()) known.push_back(theme->name);
    wrong.push_back(unknown_word("theme", name, known));
    for (const std::string_view ending : {".yaml", ".yml"}) {
        const std::string file = std::string(name).append(ending);
        if (kind_of(file) == PathKind::file) wrong.back() += "; for the file here write " + quoted("./" + file);
    }
    return nullptr;
}

std::optional<ColorChoice> color_choice(std::string_view word, Wrong& wrong) {
    static constexpr Choice<ColorChoice> choices[] = {
        {"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}};
    return choose("colour choice", word, choices, wrong);
}

std::optional<SvgText> svg_text(std::string_view word, Wrong& wrong) {
    static constexpr Choice<SvgText> choices[] = {{"embed", SvgText::embed}, {"outline", SvgText::outline}, {"system", SvgText::system}};
    return choose("way of writing text", word, choices, wrong);
}

std::optional<Threshold> threshold(std::string_view word, Wrong& wrong) {
    static constexpr Choice<Threshold> choices[] = {{"error", {false, Severity::error}}, {"warning", {false, Severity::warning}},
        {"info", {false, Severity::info}}, {"never", {true, Severity::error}}};
    return choose("severity", word, choices, wrong);
}

std::optional<PaperSize> paper_size(std::string_view word, PaperWords known, Wrong& wrong) {
    if (const Paper* paper = find_paper(word)) return paper->size;
    std::vector<std::string_view> words(paper_words.begin(), paper_words.end());
    if (known == PaperWords::sizes_or_auto) words.emplace_back("auto");
    wrong.push_back(unknown_word("paper", word, words));
    return std::nullopt;
}

std::optional<Orientation> orientation(std::string_view word, Wrong& wrong) {
    static constexpr Choice<Orientation> choices[] = {{orientation_words[0], Orientation::automatic},
        {orientation_words[1], Orientation::portrait}, {orientation_words[2], Orientation::landscape}};
    return choose("orientation", word, choices, wrong);
}

std::optional<PaperFit> fit_way(std::string_view word, Wrong& wrong) {
    static constexpr Choice<PaperFit> choices[] = {
        {fit_words[0], PaperFit::page}, {fit_words[1], PaperFit::width}, {fit_words[2], PaperFit::tile}};
    return choose("fit", word, choices, wrong);
}

std::optional<Date> date_written(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const std::optional<unsigned> year = number<unsigned>(text.substr(0, 4)), month = number<unsigned>(text.substr(5, 2)),
                                  day = number<unsigned>(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
    if (!date.ok()) return std::nullopt;
    return Date{static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)};
}

Date date_of_seconds(std::int64_t seconds) {
    constexpr std::int64_t day = std::int64_t(24) * 60 * 60;
    const std::int64_t days = seconds / day - (seconds % day < 0 ? 1 : 0);
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(static_cast<int>(days)))};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
        static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::size_t limit_factor(const std::optional<std::string>& times, Wrong& wrong) {
    if (!times) return 1;
    std::size_t value = 0;
    const auto [end, problem] = std::from_chars(times->data(), times->data() + times->size(), value);
    if (problem == std::errc{} && end == times->data() + times->size() && value >= 1 && value <= 100) return value;
    wrong.push_back("--limits-times takes a whole number from 1 to 100, not " + journeymap::quoted(*times));
    return 1;
}

std::optional<std::size_t> job_count(const std::optional<std::string>& jobs, Wrong& wrong) {
    if (!jobs) return std::nullopt;
    const std::optional<std::size_t> count = number<std::size_t>(*jobs);
    if (count && *count >= 1 && *count <= 64) return count;
    wrong.push_back("-j takes a whole number from 1 to 64, not " + journeymap::quoted(*jobs));
    return std::nullopt;
}

Shard shard_of(const std::optional<std::string>& word, Wrong& wrong) {
    constexpr std::size_t most = 10'000;
    if (!word) return {};
    const std::size_t slash = std::min(word->find('/'), word->size());
    const std::optional<std::size_t> which = number<std::size_t>(std::string_view(*word).substr(0, slash));
    const std::optional<std::size_t> of = number<std::size_t>(std::string_view(*word).substr(std::min(slash + 1, word->size())));
    if (which && of && *which >= 1 && *which <= *of && *of <= most) return {*which - 1, *of};
    wrong.push_back("--shard takes which job of how many this is, from 1/1 to 10000/10000: 2/5, not " + journeymap::quoted(*word));
    return {};
}

std::unique_ptr<DeclaredFiles> declared_files(const std::vector<std::string>& names) {
    if (names.empty()) return nullptr;
    auto files = std::make_unique<DeclaredFiles>();
    for (const std::string& name : names) files->insert(normal_path(name));
    return files;
}

std::optional<std::int64_t> source_date(const Environment& environment) {
    constexpr std::int64_t last_second = 253'402'300'799;  // of the year 9999
    const std::optional<std::int64_t> seconds = number<std::int64_t>(environment.source_date_epoch);
    return seconds && *seconds >= 0 && *seconds <= last_second ? seconds : std::nullopt;
}

CheckOptions check_options(const std::optional<std::string>& today, const Environment& environment, Clock clock, Wrong& wrong) {
    if (today) {
        const std::optional<Date> date = date_written(*today);
        if (!date) wrong.push_back("--today takes a date like 2026-03-31, not " + journeymap::quoted(*today));
        return {date, "--today"};
    }
    if (!environment.source_date_epoch.empty()) {
        if (const std::optional<std::int64_t> seconds = source_date(environment)) return {date_of_seconds(*seconds), "SOURCE_DATE_EPOCH"};
        wrong.push_back(
            "SOURCE_DATE_EPOCH is to be a number of seconds since 1970, not " + journeymap::quoted(environment.source_date_epoch));
        return {};
    }
    if (clock == Clock::does_not_count) return {};
    return {date_of_seconds(environment.now), std::string(today_from_clock)};
}

void set_png_size(const SizeWords& size, BackendOptions& options, Wrong& wrong) {
    if ((size.scale ? 1 : 0) + (size.dpi ? 1 : 0) + (size.width ? 1 : 0) > 1) {
        wrong.push_back("--scale, --dpi and --width all say how large the PNG becomes: give one of them");
        return;
    }
    if (size.scale) options.png_scale = scale_within("--scale", *size.scale, 1, wrong);
    if (size.dpi) options.png_scale = scale_within("--dpi", *size.dpi, 1.0 / 96, wrong);
    if (!size.width) return;
    options.png_width = number<int>(*size.width);
    if (!options.png_width || *options.png_width < 1 || *options.png_width > widest_png) {
        wrong.push_back(
            "--width takes a number of pixels from 1 to " + std::to_string(widest_png) + ", not " + journeymap::quoted(*size.width));
    }
}

void set_text_columns(const std::optional<std::string>& columns, BackendOptions& options, Wrong& wrong) {
    if (!columns) return;
    const std::optional<int> wanted = number<int>(*columns);
    if (wanted && *wanted >= 40 && *wanted <= 1000) {
        options.text_columns = *wanted;
        return;
    }
    wrong.push_back("--columns takes a number from 40 to 1000, not " + journeymap::quoted(*columns));
}

}  // namespace journeymap
