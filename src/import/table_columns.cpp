#include "import/table_columns.h"

#include <iterator>

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
    {F::text, "text", V::line,
        "note|notes|card|card text|sticky|stickies|sticky note|sticky notes|post it|content|description|title|name|item"},
    {F::channel, "channel", V::line, "channels|medium|device"},
    {F::doing, "doing", V::lines,
        "do|does|what happens|what do they do|action|actions|customer action|customer actions|user action|user actions|customer "
        "activities|user activities|what they do|"
        "activities|behavior|behaviour|behaviors|behaviours"},
    {F::thinking, "thinking", V::lines,
        "think|thinks|thought|thoughts|customer thoughts|user thoughts|what they think|quote|quotes|says|mindset|questions"},
    {F::needs, "needs", V::list, "need|user needs|customer needs"},
    {F::expectations, "expectations", V::list, "expectation|customer expectations"},
    {F::promise, "promise", V::line, "brand promise|service promise"},
    {F::emotion, "emotion", V::other,
        "emotions|feeling|feelings|feels|mood|moods|sentiment|score|satisfaction|rating|experience|emotional state|what they feel"},
    {F::pain_points, "pain points", V::list,
        "pain point|pains|customer pain|customer pains|user pain|user pains|pain points and frustrations|friction point|friction "
        "points|frictions|pain|painpoint|painpoints|frustration|frustrations|problem|problems|issue|issues|barriers|challenge|challenges|"
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
    {F::attempts, "attempts", V::number, "tries"},
    {F::drop_off, "drop-off", V::number, "dropoff|drop off rate|abandonment"},
    {F::importance, "importance", V::level},
    {F::moment_of_truth, "moment of truth", V::yes},
    {F::asks, "asks", V::list, "information asked|data asked|inputs"},
    {F::measures, "measures", V::list, "measure|metric|metrics|kpi|kpis"},
    {F::severity, "severity", V::level},
    {F::barrier, "barrier", V::yes},
    {F::category, "category", V::line},
    {F::frequency, "frequency", V::line},
    {F::addresses, "addresses", V::names, "addresses / addressed by|addresses pain points"},
    {F::objective, "objective", V::line, "business goal"},
    {F::impact, "impact", V::level, "value"},
    {F::effort, "effort", V::level, "cost"},
    {F::status, "status", V::line},
    {F::due, "due", V::line, "due date|deadline"},
    {F::link, "link", V::line, "ticket|url"},
    {F::evidence, "evidence", V::names, "source|sources"},
    {F::passed_over, "", V::other, "quadrant|rank|outcome"},
};

}  // namespace

std::span<const TableColumn> table_columns() { return {columns, std::size(columns) - 1}; }

const TableColumn& table_column(TableField field) { return columns[static_cast<std::size_t>(field)]; }

}  // namespace journeymap
