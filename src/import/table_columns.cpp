#include "import/table_columns.h"

#include <algorithm>
#include <iterator>

#include "support/ascii.h"

namespace journeymap {

namespace {

using F = TableField;
using V = TableValue;

// In the order of TableField.
constexpr TableColumn columns[] = {
    {F::kind, "kind"},
    {F::phase, "phase"},
    {F::stage, "stage", V::line, "stages|journey stage|journey phase|step group|section"},
    {F::touchpoint, "touchpoint", V::lines, "touchpoints|touch point|touch points|step|steps|activity|interaction|task|moment"},
    {F::id, "id", V::line, "label"},
    {F::text, "text"},
    {F::channel, "channel", V::line, "channels|medium|device"},
    {F::doing, "doing", V::lines,
        "do|does|action|actions|customer action|customer actions|user action|user actions|customer activities|user activities|what they do|"
        "activities|behavior|behaviour|behaviors|behaviours"},
    {F::thinking, "thinking", V::lines,
        "think|thinks|thought|thoughts|customer thoughts|user thoughts|what they think|quote|quotes|says|mindset|questions"},
    {F::needs, "needs", V::list, "need|user needs|customer needs"},
    {F::expectations, "expectations", V::list, "expectation|customer expectations"},
    {F::promise, "promise", V::line, "brand promise|service promise"},
    {F::emotion, "emotion", V::other,
        "emotions|feeling|feelings|feels|mood|sentiment|score|satisfaction|rating|experience|emotional state|what they feel"},
    {F::pain_points, "pain points", V::list,
        "pain point|pains|pain|painpoint|painpoints|frustration|frustrations|problem|problems|issue|issues|barriers|challenge|challenges|"
        "friction|obstacles"},
    {F::gains, "gains", V::list, "gain|delights|positives|what works|highlights|strengths"},
    {F::opportunities, "opportunities", V::list,
        "opportunity|idea|ideas|solution|solutions|improvement|improvements|recommendation|recommendations|potential solutions"},
    {F::goals, "goals", V::list, "goal|customer goal|customer goals|user goal|user goals|objective of stage|purpose"},
    {F::personas, "personas", V::names, "persona|actor|actors|who|customer|user|customers|users"},
    {F::owner, "owner", V::line, "owners|responsible|team|department|ownership|responsibility"},
    {F::frontstage, "frontstage", V::list, "front stage|front-stage|frontstage actions|onstage|employee actions"},
    {F::backstage, "backstage", V::list, "back stage|backstage actions|behind the scenes"},
    {F::support, "support", V::list, "support processes|support process|processes|internal processes"},
    {F::systems, "systems", V::list, "system|technology|tools|it systems"},
    {F::physical, "physical", V::list, "physical evidence|props|artefacts|artifacts"},
    {F::duration, "duration", V::minutes, "time|time spent|length"},
    {F::wait, "wait", V::minutes, "waiting|waiting time|wait time"},
    {F::response_time, "response time", V::minutes},
    {F::attempts, "attempts", V::number},
    {F::drop_off, "drop-off", V::number, "dropoff|drop off rate|abandonment"},
    {F::importance, "importance", V::number},
    {F::moment_of_truth, "moment of truth", V::yes},
    {F::asks, "asks", V::list, "information asked|data asked|inputs"},
    {F::measures, "measures", V::list, "measure|metric|metrics|kpi|kpis"},
    {F::severity, "severity", V::line},
    {F::barrier, "barrier", V::yes},
    {F::category, "category", V::line},
    {F::frequency, "frequency", V::line},
    {F::addresses, "addresses", V::names, "addresses / addressed by|addresses pain points"},
    {F::objective, "objective", V::line, "business goal"},
    {F::impact, "impact", V::number, "value"},
    {F::effort, "effort", V::number, "cost"},
    {F::status, "status", V::line},
    {F::due, "due", V::line, "due date|deadline"},
    {F::link, "link", V::line, "ticket|url"},
    {F::evidence, "evidence", V::names, "source|sources"},
    {F::passed_over, "", V::other, "quadrant|rank|outcome"},
};

// Lower case, and one blank for all that stands between words.
std::string plain_header(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        const bool is_gap = c == ' ' || c == '\t' || c == '-' || c == '_' || c == '\n' || c == '\r' || c == ':' || c == '?';
        if (is_gap) {
            if (!plain.empty() && plain.back() != ' ') plain += ' ';
        } else {
            plain += lower_ascii(c);
        }
    }
    while (plain.ends_with(' ')) plain.pop_back();
    return plain;
}

bool is_among(std::string_view plain, std::string_view names) {
    for (std::size_t at = 0; at <= names.size();) {
        const std::size_t end = std::min(names.find('|', at), names.size());
        if (!plain.empty() && plain_header(names.substr(at, end - at)) == plain) return true;
        at = end + 1;
    }
    return false;
}

const TableColumn* column_named(std::string_view plain) {
    for (const TableColumn& column : columns) {
        if (is_among(plain, column.name) || is_among(plain, column.also)) return &column;
    }
    return nullptr;
}

}  // namespace

std::span<const TableColumn> table_columns() { return {columns, std::size(columns) - 1}; }

const TableColumn& table_column(TableField field) { return columns[static_cast<std::size_t>(field)]; }

TableHeader table_header(std::string_view text) {
    TableHeader header;
    const std::string plain = plain_header(text);
    header.column = column_named(plain);
    if (header.column != nullptr) return header;
    const std::size_t bracket = plain.find(" (");
    if (bracket != plain.npos && plain.ends_with(')')) {
        header.column = column_named(std::string_view(plain).substr(0, bracket));
        header.named = plain.substr(bracket + 2, plain.size() - bracket - 3);
        return header;
    }
    constexpr std::string_view emotion_of = "emotion ";
    if (plain.starts_with(emotion_of) && text.size() > emotion_of.size()) {
        header.column = &table_column(F::emotion);
        header.named = text.substr(emotion_of.size());
    }
    return header;
}

}  // namespace journeymap
