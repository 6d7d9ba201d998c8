#include "model/measuring.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/core.h>

#include "data/interval.h"
#include "data/scale.h"
#include "model/data_shelf.h"
#include "model/quantity.h"
#include "model/rules.h"
#include "support/ascii.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"
#include "support/spelling.h"
#include "syntax/quoting.h"

namespace journeymap {

namespace {

constexpr std::size_t most_bad_answers = 10;       // reported of one file
constexpr std::size_t most_values_compared = 200;  // to say which was meant
constexpr std::size_t most_columns_named = 12;

// What stands in cells without an answer, in lower case; `missing` adds to it.
bool is_usual_gap(std::string_view text) {
    constexpr std::array<std::string_view, 11> gaps = {"", "na", "n/a", "n.a.", "null", "none", "nan", "-", "\u2013", "?", "."};
    if (text.size() > 4) return false;
    std::string lower(text);
    for (char& c : lower) {
        c = lower_ascii(c);
    }
    return std::ranges::find(gaps, lower) != gaps.end();
}

bool is_among(std::string_view text, const Texts& texts) {
    return std::ranges::any_of(texts, [&](const Text& one) { return one.value == text; });
}

std::optional<double> number_in(std::string_view text, const CsvTable& table) {
    if (!table.has_decimal_commas() || text.find(',') == text.npos) return parse_number(text);
    std::string with_point(text);
    if (with_point.find('.') != with_point.npos) return std::nullopt;
    with_point[with_point.find(',')] = '.';
    return parse_number(with_point);
}

struct Condition {
    std::size_t column;
    const Texts* values;
};

class Measuring {
public:
    Measuring(Journey& journey, Sources& sources, UseFiles use_files, Diagnostics& diagnostics)
        : journey_(journey),
          diagnostics_(diagnostics),
          shelf_(sources, use_files, diagnostics),
          most_rows_(limits::data_rows_read * sources.limit_factor()),
          rows_left_(most_rows_) {}

    void run() {
        for (Stage& stage : journey_.stages) {
            measure(stage.emotion);
            for (Touchpoint& touchpoint : stage.touchpoints) {
                measure(touchpoint.emotion);
                measure(touchpoint.expected);
            }
        }
        say_how_many_more();
    }

private:
    void measure(Emotions& emotions) {
        for (PersonaEmotion& entry : emotions) {
            if (!entry.emotion.measured) continue;
            measure(*entry.emotion.measured);
            const auto& result = entry.emotion.measured->result;
            if (result && result->n > 0) entry.emotion.score = result->mean;
        }
    }

    void measure(MeasuredEmotion& measured) {
        const auto scale = measured.scale.given() ? scale_of(measured.scale) : std::nullopt;
        if (!measured.data.given()) return;
        DataFile* file = shelf_.find(measured.data);
        if (file == nullptr || !measured.column.given()) return;
        const auto column = find_column(*file, measured.column);
        std::vector<Condition> conditions;
        bool all_found = column.has_value() && scale.has_value();
        for (const DataFilter& filter : measured.where) {
            const auto where = find_column(*file, filter.column);
            if (where) conditions.push_back({*where, &filter.values});
            all_found = all_found && where;
        }
        if (!all_found) return;
        const std::string key = key_of(measured);
        const auto known = results_.find(key);
        if (known != results_.end()) {
            measured.result = known->second;
        } else {
            if (!take_rows(measured, file->table->row_count())) return;
            measured.result = count(*file, *column, *scale, conditions, measured);
            results_.emplace(key, *measured.result);
        }
        if (measured.result->n == 0) report_nothing(measured, *file, conditions);
    }

    static std::string key_of(const MeasuredEmotion& measured) {
        std::string key;
        const auto add = [&key](char kind, std::string_view text) { key += fmt::format("{}{}:{}", kind, text.size(), text); };
        add('d', measured.data.value);
        add('c', measured.column.value);
        add('s', measured.scale.value);
        for (const DataFilter& filter : measured.where) {
            add('w', filter.column.value);
            for (const Text& value : filter.values) add('v', value.value);
        }
        for (const Text& text : measured.no_answer) add('m', text.value);
        return key;
    }

    std::optional<SurveyScale> scale_of(const Text& written) {
        const auto scale = parse_scale(written.value);
        if (scale) return scale;
        constexpr std::array<std::string_view, 3> names = {"csat", "ces", "nps"};
        auto& finding = diagnostics_.report(unknown_scale, written.span, fmt::format("{} is not a scale", quoted(written.value)));
        const auto meant = nearest_word(written.value, names);
        if (meant) {
            finding.with_help(fmt::format("did you mean '{}'?", *meant));
            if (certain_word(written.value, names, Vocabulary::closed) == meant) finding.edit(written.span, std::string(*meant));
        } else {
            finding.with_help("write the worst and the best answer, such as 1-5, 0-10 or -2..2, or one of csat, ces, nps");
        }
        return std::nullopt;
    }

    std::optional<std::size_t> find_column(const DataFile& file, const Text& name) {
        const auto header = file.table->header();
        const auto is_it = [&](const CsvCell& cell) { return cell.text == name.value; };
        const auto found = std::ranges::find_if(header, is_it);
        if (found == header.end()) {
            report_unknown_column(file, name);
            return std::nullopt;
        }
        const auto other = std::find_if(found + 1, header.end(), is_it);
        if (other != header.end()) {
            diagnostics_.report(ambiguous_column, name.span, fmt::format("{} has two columns {}", quoted(file.path), quoted(name.value)))
                .label(found->span, "this one")
                .label(other->span, "or this one")
                .with_help("give one of them another name");
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - header.begin());
    }

    void report_unknown_column(const DataFile& file, const Text& name) {
        const auto header = file.table->header();
        std::vector<std::string_view> names;
        for (const CsvCell& cell : header.first(std::min(header.size(), most_values_compared))) names.push_back(cell.text);
        auto& finding =
            diagnostics_.report(unknown_column, name.span, fmt::format("{} has no column {}", quoted(file.path), quoted(name.value)));
        const Span whole{header.front().span.source, header.front().span.begin, header.back().span.end};
        finding.label(whole, "these are its columns");
        if (const auto meant = nearest_word(name.value, names)) {
            finding.with_help(fmt::format("did you mean {}?", quoted(*meant)));
            if (certain_word(name.value, names, Vocabulary::open) == meant) finding.edit(name.span, as_scalar(*meant));
        } else if (header.size() == 1) {
            finding.with_help("the file has this one column; cells are told apart by ',' ';' or a tab");
        } else {
            std::string list;
            for (std::size_t i = 0; i < names.size() && i < most_columns_named; ++i) list += (i == 0 ? "" : ", ") + quoted(names[i]);
            if (names.size() > most_columns_named) list += ", ...";
            finding.with_help(fmt::format("its columns are: {}", list));
        }
    }

    bool take_rows(const MeasuredEmotion& measured, std::size_t rows) {
        rows_asked_ += rows;
        if (rows <= rows_left_) {
            rows_left_ -= rows;
            return true;
        }
        rows_left_ = 0;  // a smaller file after it is not read either: what is measured would depend on chance
        if (!told_of_rows_) {
            told_of_rows_ = diagnostics_.findings().size();
            diagnostics_.report(too_much_data, measured.data.span,
                fmt::format("with this emotion the map asks for more than {} rows of data", grouped(most_rows_)));
        }
        return false;
    }

    Measurement count(DataFile& file, std::size_t column, const SurveyScale& scale, std::span<const Condition> conditions,
        const MeasuredEmotion& measured) {
        Measurement result;
        SurveyAnswers answers(scale);
        const CsvTable& table = *file.table;
        for (std::size_t i = 0; i < table.row_count(); ++i) {
            const auto row = table.row(i);
            const auto holds = [&](const Condition& condition) { return is_among(row[condition.column].text, *condition.values); };
            if (!std::ranges::all_of(conditions, holds)) continue;
            const CsvCell& cell = row[column];
            if (is_usual_gap(cell.text) || is_among(cell.text, measured.no_answer)) {
                ++result.missing;
                continue;
            }
            const auto answer = number_in(cell.text, table);
            if (answer && scale.has(*answer)) {
                answers.add(*answer);
            } else {
                ++result.bad;
                report_bad(file, cell, answer, measured);
            }
        }
        result.n = answers.count();
        result.mean = answers.mean_score();
        result.figure = answers.figure();
        if (const auto half = half_width(result.n, answers.deviation())) {
            result.low = std::max(-2.0, result.mean - *half);
            result.high = std::min(2.0, result.mean + *half);
        }
        return result;
    }

    // Once for each cell, however many emotions it counts for.
    void report_bad(DataFile& file, const CsvCell& cell, std::optional<double> answer, const MeasuredEmotion& measured) {
        if (!file.bad.insert(cell.span.begin).second || file.bad.size() > most_bad_answers) return;
        file.last_bad = diagnostics_.findings().size();
        const std::string_view scale = measured.scale.value;
        const auto& column = measured.column.value;
        if (answer) {
            diagnostics_.report(answer_off_scale, cell.span, fmt::format("{} is off the scale {} and does not count", cell.text, scale))
                .label(measured.scale.span, fmt::format("the scale of column {}", quoted(column)))
                .with_help(fmt::format("correct the answer or the scale; where {} means that nobody answered, write missing: [\"{}\"] "
                                       "beside 'data' in the map",
                    cell.text, cell.text));
            return;
        }
        const bool decimal_comma = parse_number(with_point(cell.text)).has_value();
        diagnostics_.report(answer_not_a_number, cell.span, fmt::format("{} is no number and does not count", quoted(cell.text)))
            .label(measured.column.span, "the map takes its answers from this column")
            .with_help(decimal_comma ? fmt::format("write {}: a comma stands between cells here", with_point(cell.text))
                                     : std::string("leave the cell empty where nobody answered, or name the text under 'missing' beside "
                                                   "'data' in the map"));
    }
    static std::string with_point(std::string_view text) {
        std::string changed(text.substr(0, 40));
        std::ranges::replace(changed, ',', '.');
        return changed;
    }

    void say_how_many_more() {
        shelf_.say_how_many();
        if (told_of_rows_) {
            diagnostics_.findings()[*told_of_rows_].with_help(
                fmt::format("make a file with fewer rows for each place, {}", allow_more(rows_asked_, limits::data_rows_read)));
        }
        for (const DataFile& file : shelf_.files()) {
            if (file.bad.size() <= most_bad_answers) continue;
            const std::size_t more = file.bad.size() - most_bad_answers;
            diagnostics_.findings()[file.last_bad].help +=
                fmt::format("\n{} more {} of this file {} not count", more, more == 1 ? "answer" : "answers", more == 1 ? "does" : "do");
        }
    }

    // No row counts: because of a value that no row has, or because nobody answered.
    void report_nothing(const MeasuredEmotion& measured, const DataFile& file, std::span<const Condition> conditions) {
        const Measurement& result = *measured.result;
        if (result.missing + result.bad > 0) {
            diagnostics_
                .report(measured_emotion_not_drawn, measured.data.span,
                    fmt::format("none of the {} rows of {} has an answer that counts, so the emotion is not drawn",
                        result.missing + result.bad, quoted(file.path)))
                .with_help("look at 'column' and 'scale', or leave the emotion out until somebody has answered");
            return;
        }
        const auto missed = std::ranges::find_if(conditions, [&](const Condition& one) { return !is_anywhere(*file.table, one); });
        if (missed == conditions.end() || missed->values->empty()) {
            diagnostics_
                .report(measured_emotion_not_drawn, measured.data.span,
                    fmt::format("no row of {} has all that 'where' asks for, so the emotion is not drawn", quoted(file.path)))
                .with_help("a row counts where each column has its value");
            return;
        }
        report_missing_value(file, *missed);
    }

    static bool is_anywhere(const CsvTable& table, const Condition& condition) {
        for (std::size_t i = 0; i < table.row_count(); ++i) {
            if (is_among(table.row(i)[condition.column].text, *condition.values)) return true;
        }
        return false;
    }

    void report_missing_value(const DataFile& file, const Condition& condition) {
        const Text& value = condition.values->front();
        const CsvCell& name = file.table->header()[condition.column];
        auto& finding = diagnostics_.report(measured_emotion_not_drawn, value.span,
            fmt::format("no row of {} has {} in column {}, so the emotion is not drawn", quoted(file.path), quoted(value.value),
                quoted(name.text)));
        finding.label(name.span, "the column");
        const auto values = values_of(*file.table, condition.column);
        if (const auto meant = nearest_word(value.value, values)) {
            finding.with_help(fmt::format("did you mean {}?", quoted(*meant)));
            if (certain_word(value.value, values, Vocabulary::open) == meant) finding.edit(value.span, as_scalar(*meant));
            return;
        }
        std::string list;
        for (std::size_t i = 0; i < values.size() && i < most_columns_named; ++i) list += (i == 0 ? "" : ", ") + quoted(values[i]);
        finding.with_help(fmt::format("the column has: {}{}", list, values.size() > most_columns_named ? ", ..." : ""));
    }

    // The first different ones.
    static std::vector<std::string_view> values_of(const CsvTable& table, std::size_t column) {
        std::set<std::string_view> seen;
        std::vector<std::string_view> values;
        for (std::size_t i = 0; i < table.row_count() && values.size() < most_values_compared; ++i) {
            const std::string_view text = table.row(i)[column].text;
            if (!text.empty() && seen.insert(text).second) values.push_back(text);
        }
        return values;
    }

    Journey& journey_;
    Diagnostics& diagnostics_;
    DataShelf shelf_;
    std::size_t most_rows_, rows_left_, rows_asked_ = 0;
    std::optional<std::size_t> told_of_rows_;  // the finding that does
    std::map<std::string, Measurement> results_;
};

const Measurement* with_interval(const Emotion& emotion) {
    if (!emotion.measured || !emotion.measured->result || !emotion.measured->result->low) return nullptr;
    return &*emotion.measured->result;
}

}  // namespace

bool may_be_chance(const Emotion& one, const Emotion& other) {
    const Measurement* a = with_interval(one);
    const Measurement* b = with_interval(other);
    return a && b && a->mean != b->mean && *a->low <= *b->high && *b->low <= *a->high;
}

void measure_emotions(Journey& journey, Sources& sources, UseFiles use_files, Diagnostics& diagnostics) {
    Measuring(journey, sources, use_files, diagnostics).run();
}

}  // namespace journeymap
