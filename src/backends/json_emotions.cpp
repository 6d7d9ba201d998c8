// How each persona feels: resolved, so that nobody has to know whom an emotion without a name is for.
#include <algorithm>

#include "backends/json_map.h"

namespace journeymap {

void JsonMap::mean_score(const std::vector<Felt>& felt) {
    if (const std::optional<double> mean = mean_score_of(felt)) json_.member("mean_score", *mean);
}

void JsonMap::emotions(std::string_view name, const std::vector<Felt>& felt) {
    write_all(json_, name, felt, [this](const Felt& one) { emotion(one); });
}

void JsonMap::emotion(const Felt& felt) {
    const Emotion& emotion = felt.emotion;
    json_.begin_object();
    if (felt.persona != nullptr) json_.member("persona", felt.persona->id);
    if (const std::optional<double> score = felt.score()) json_.member("score", rounded_score(*score));
    json_.member("derived", emotion.derived);
    write_text(json_, "feeling", emotion.feeling);
    write_given(json_, "intensity", emotion.intensity);
    if (emotion.from) json_.member("from", std::clamp(*emotion.from, -2.0, 2.0));
    if (emotion.to) json_.member("to", std::clamp(*emotion.to, -2.0, 2.0));
    write_text(json_, "from_feeling", emotion.from_word);
    write_text(json_, "to_feeling", emotion.to_word);
    if (!emotion.mix.empty()) {
        write_all(json_, "mix", emotion.mix, [this](const Feeling& feeling) {
            json_.begin_object();
            json_.member("feeling", feeling.word.value);
            if (feeling.known) json_.member("score", feeling.score);
            json_.member("weight", feeling.weight);
            json_.end_object();
        });
    }
    if (emotion.measured) {
        json_.key("measured");
        json_.begin_object();
        write_text(json_, "data", emotion.measured->data);
        write_text(json_, "column", emotion.measured->column);
        write_text(json_, "scale", emotion.measured->scale);
        if (!emotion.measured->where.empty()) where(emotion.measured->where);
        if (!emotion.measured->no_answer.empty()) write_texts(json_, "no_answer", emotion.measured->no_answer);
        if (emotion.measured->result) measurement(*emotion.measured->result);
        json_.end_object();
    }
    if (!emotion.evidence.empty()) write_references(json_, "evidence", emotion.evidence);
    json_.end_object();
}

void JsonMap::where(const std::vector<DataFilter>& filters) {
    write_all(json_, "where", filters, [this](const DataFilter& filter) {
        json_.begin_object();
        json_.member("column", filter.column.value);
        write_texts(json_, "values", filter.values);
        json_.end_object();
    });
}

void JsonMap::measurement(const Measurement& result) {
    json_.member("n", static_cast<double>(result.n));
    json_.member("missing", static_cast<double>(result.missing));
    json_.member("not_counted", static_cast<double>(result.bad));
    if (result.low) json_.member("low", rounded_score(*result.low));
    if (result.high) json_.member("high", rounded_score(*result.high));
    if (!result.figure.empty()) json_.member("figure", result.figure);
}

}  // namespace journeymap
