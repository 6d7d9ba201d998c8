// Rules about one emotion at a time, wherever it is written: at touchpoints, at stages, as felt and as expected.
#include "checks/feelings.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <fmt/core.h>

#include "checks/places.h"

namespace journeymap {
namespace {

constexpr Rule score_out_of_range{
    "JM403", "score-out-of-range", Severity::error, "An emotion score lies outside of the scale from -2 (angry) to +2 (delighted)."};
constexpr Rule unknown_feeling{
    "JM404", "unknown-feeling", Severity::warning, "A feeling word is not known and has no score, so it cannot be drawn."};
constexpr Rule feeling_against_score{
    "JM405", "feeling-against-score", Severity::warning, "A feeling word and the number beside it say opposite things."};

constexpr Rule few_answers{
    "JM413", "few-answers", Severity::info, "An emotion is measured with so few answers that its score says little."};
constexpr Rule score_beside_data{
    "JM414", "score-beside-data", Severity::warning, "An emotion has a score of its own and measured data; the data counts."};
constexpr Rule emotion_of_somebody_else{"JM415", "emotion-of-somebody-else", Severity::warning,
    "A touchpoint has the emotion of a persona who does not go through it, so it is not drawn."};

// "When collecting usability metrics, testing 20 users typically offers a reasonably tight confidence interval": J. Nielsen,
// "Quantitative Studies: How Many Users to Test?", 2006.
constexpr std::size_t enough_answers = 20;

constexpr std::size_t most_labels = 3;

std::string plain_number(double value) { return fmt::format("{:.4g}", value); }

// A word as it is written in YAML: with quotes where signs would be read as something else (":(").
std::string as_key(std::string_view word) {
    const bool plain = word.find_first_of(":#,[]{}\"'&*!|>%@`?") == word.npos;
    const char quote = word.find('"') == word.npos ? '"' : '\'';
    return plain ? std::string(word) : quote + std::string(word) + quote;
}

bool is_measured(const Emotion& emotion) { return emotion.measured && emotion.measured->result && emotion.measured->result->n > 0; }

bool on_scale(double score) { return score >= -scale_end && score <= scale_end; }

// Where an emotion is written. Its path is only put together for a finding.
struct Where {
    const Stage& stage;
    const Touchpoint* touchpoint;  // null: the stage as a whole
    const char* key;               // "emotion", "expected"
    const PersonaEmotion& emotion;

    std::string path() const {
        std::string path = touchpoint ? path_of(*touchpoint) : path_of(stage);
        path.append("/").append(key);
        if (!emotion.persona.given()) return path;
        return path.append("/").append(emotion.persona.target ? std::string_view(emotion.persona.target->id) : emotion.persona.id.value);
    }
};

std::string path_of_word(std::string_view word) { return std::string("emotions/").append(word); }

// The scales that surveys mostly use, and how a score of theirs becomes one of ours.
struct SurveyScale {
    double from, to;
    const char* conversion;
};
constexpr SurveyScale survey_scales[] = {{1, 5, "take 3 off"}, {0, 10, "take 5 off, then times 0.4"},
    {0, 100, "take 50 off, then times 0.04"}, {-5, 5, "times 0.4"}, {-10, 10, "times 0.2"}, {-100, 100, "times 0.02"}};

constexpr std::string_view how_to_score = "write how it was felt, from -2 (angry) over 0 (neutral) to 2 (delighted)";

// By the narrowest of these scales that has the score.
std::string how_to_rescale(double score) {
    for (const SurveyScale& scale : survey_scales) {
        if (score < scale.from || score > scale.to) continue;
        const double share = (score - scale.from) / (scale.to - scale.from);
        return fmt::format("{}; if it comes from a scale of {:g} to {:g}, that is {:.3g} ({}), and look at the other scores too",
            how_to_score, scale.from, scale.to, (2 * share - 1) * scale_end, scale.conversion);
    }
    return std::string(how_to_score);
}

struct Counts {
    std::size_t out_of_range = 0, against = 0;
};

class FeelingCheck {
public:
    explicit FeelingCheck(const StepRun& run) : run_(run) {}

    void check_words_of_map() {
        for (const FeelingWord& feeling : run_.journey.emotions) {
            if (!on_scale(feeling.score)) report_score(feeling.score, feeling.word.span, path_of_word(feeling.word.value));
        }
    }
    void check(const Emotions& emotions, const char* key, const Stage& stage, const Touchpoint* touchpoint) {
        for (const PersonaEmotion& emotion : emotions) {
            const Where where{stage, touchpoint, key, emotion};
            check(emotion.emotion, where);
            const Persona* const who = emotion.persona.target;
            if (touchpoint && who && !travels(*who, *touchpoint)) report_somebody_else(*who, where);
        }
    }
    void finish(Gaps& gaps) const {
        if (counts_.out_of_range > 0)
            gaps.add(score_out_of_range, counted(counts_.out_of_range, "score off the scale", "scores off the scale"));
        if (!unknown_.empty()) gaps.add(unknown_feeling, counted(unknown_.size(), "unknown feeling"));
        if (counts_.against > 0)
            gaps.add(feeling_against_score, counted(counts_.against, "word against its number", "words against their numbers"));
    }

private:
    void check(const Emotion& emotion, const Where& where) {
        // A score without a place of its own comes from words or from other numbers.
        const bool number = emotion.score && emotion.score_span.given() && !is_measured(emotion);
        if (number) check_score(*emotion.score, emotion.score_span, where, "");
        if (emotion.from && emotion.from_span.given()) check_score(*emotion.from, emotion.from_span, where, "/from");
        if (emotion.to && emotion.to_span.given()) check_score(*emotion.to, emotion.to_span, where, "/to");

        if (number)
            check_agreement(emotion, where);
        else
            check_word(emotion.feeling);
        if (is_measured(emotion)) check_measured(emotion, where);
        check_word(emotion.from_word);
        check_word(emotion.to_word);
        for (const Feeling& feeling : emotion.mix) check_word(feeling.word);
    }
    void check_measured(const Emotion& emotion, const Where& where) {
        const MeasuredEmotion& measured = *emotion.measured;
        const Measurement& result = *measured.result;
        check_agreement(emotion, where);
        if (emotion.score_span.given()) {
            run_.diagnostics.report(score_beside_data, emotion.score_span, "this score does not count beside measured data")
                .label(measured.data.span, fmt::format("the answers give {}", plain_number(std::round(result.mean * 100) / 100)))
                .with_help("take the score away, or the data")
                .about(where.path());
        }
        if (result.n < enough_answers) report_few(measured, result, where);
    }
    void report_few(const MeasuredEmotion& measured, const Measurement& result, const Where& where) {
        const std::string place = where.touchpoint ? name_in_message(*where.touchpoint) : name_in_message(where.stage);
        std::string message = fmt::format("{} at {} {}", counted(result.n, "answer"), place, result.n == 1 ? "is" : "are");
        message += " few to measure an emotion by";
        if (result.low) message += fmt::format(": its score may be anything from {:.1f} to {:.1f}", *result.low, *result.high);
        run_.diagnostics.report(few_answers, measured.data.span, std::move(message))
            .with_help(fmt::format("ask more people, {} or more, before you compare it with others", enough_answers))
            .about(where.path());
    }
    void check_score(double score, Span span, const Where& where, const char* end) {
        if (!on_scale(score)) report_score(score, span, where.path() + end);
    }
    void report_somebody_else(const Persona& persona, const Where& where) {
        const std::string name = name_in_message(persona);
        Finding& report = run_.diagnostics.report(emotion_of_somebody_else, where.emotion.persona.id.span,
            fmt::format("{} does not go through {}, so what {} feels there is not drawn", name, name_in_message(*where.touchpoint), name));
        const auto& personas = where.touchpoint->personas;
        if (!personas.empty()) report.label(personas.front().id.span, "only these go through it");
        report.with_help(fmt::format("add '{}' to its 'personas', or take this emotion away", persona.id)).about(where.path());
    }
    void report_score(double score, Span span, std::string entity) {
        ++counts_.out_of_range;
        run_.diagnostics
            .report(
                score_out_of_range, span, fmt::format("{} is outside of the scale from -2 (angry) to +2 (delighted)", plain_number(score)))
            .with_help(how_to_rescale(score))
            .about(std::move(entity));
    }
    // One finding for each word, however often it is used.
    void check_word(const Text& word) {
        if (!word.given() || run_.unread.has_lost_files() || score_of_feeling(run_.journey, word.value)) return;
        const auto [known, added] = unknown_.try_emplace(word.value, Unknown{run_.diagnostics.findings().size(), 0});
        if (!added) {
            Finding& first = run_.diagnostics.findings()[known->second.finding];
            if (++known->second.repeated <= most_labels) first.label(word.span, "and here");
            if (!first.edits.empty()) first.edit(word.span, first.edits.front().replacement);
            return;
        }
        const std::string_view nearest = nearest_feeling(run_.journey, word.value);
        Finding& finding = run_.diagnostics.report(unknown_feeling, word.span, fmt::format("feeling {} is not known", quoted(word.value)));
        finding.about(path_of_word(word.value));
        const std::string key = as_key(word.value);
        if (nearest.empty()) {
            finding.with_help(
                fmt::format("give it a score for the whole map, 'emotions: {{{}: -1}}', or here, '{{score: -1, feeling: {}}}'", key, key));
        } else {
            finding.with_help(
                fmt::format("did you mean '{}'? A word of your own gets its score in the map: 'emotions: {{{}: -1}}'", nearest, key));
            if (certain_feeling(run_.journey, word.value) == nearest) finding.edit(word.span, as_key(nearest));
        }
    }
    void check_agreement(const Emotion& emotion, const Where& where) {
        if (!emotion.feeling.given()) return;
        const std::optional<double> worth = score_of_feeling(run_.journey, emotion.feeling.value);
        if (!worth || *worth * *emotion.score >= 0) return;
        ++counts_.against;
        Finding& finding = run_.diagnostics.report(feeling_against_score, emotion.feeling.span,
            fmt::format("{} is a {} feeling, but the score {} is {}", quoted(emotion.feeling.value), *worth < 0 ? "negative" : "positive",
                plain_number(*emotion.score), *emotion.score < 0 ? "negative" : "positive"));
        const bool is_written = !is_measured(emotion);
        finding.label(is_written ? emotion.score_span : emotion.measured->data.span, is_written ? "the number counts" : "the answers count")
            .with_help(fmt::format(
                "'{}' alone is worth {}; change the word or the sign of the number", emotion.feeling.value, plain_number(*worth)))
            .about(where.path());
    }

    struct Unknown {
        std::size_t finding;
        std::size_t repeated;
    };
    const StepRun& run_;
    Counts counts_;
    std::unordered_map<std::string_view, Unknown> unknown_;
};

}  // namespace

Reach reach_of(const Emotion& emotion) {
    Reach reach;
    for (const std::optional<double>& score : {emotion.score, emotion.from, emotion.to}) {
        if (!score) continue;
        reach = reach.known ? Reach{std::min(reach.low, *score), std::max(reach.high, *score), true} : Reach{*score, *score, true};
    }
    return reach;
}

void check_feelings(const StepRun& run, Gaps& gaps) {
    FeelingCheck feelings(run);
    feelings.check_words_of_map();
    for (const Stage& stage : run.journey.stages) {
        feelings.check(stage.emotion, "emotion", stage, nullptr);
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            feelings.check(touchpoint.emotion, "emotion", stage, &touchpoint);
            feelings.check(touchpoint.expected, "expected", stage, &touchpoint);
        }
    }
    feelings.finish(gaps);
}

RuleList feeling_rules() { return {&score_out_of_range, &unknown_feeling, &feeling_against_score}; }
RuleList measured_rules() { return {&few_answers, &score_beside_data, &emotion_of_somebody_else}; }

}  // namespace journeymap
