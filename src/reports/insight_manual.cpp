#include "reports/insight_manual.h"

#include <algorithm>

#include <fmt/core.h>

#include "support/mdoc.h"
#include "support/number.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::string_view head = R"(.\" Written from the tables in src/analysis; do not edit it by hand.
.Dd November 22, 2026
.Dt JOURNEYMAP-INSIGHTS 7
.Os
.Sh NAME
.Nm journeymap-insights
.Nd what customer\-journey maps reveal about a service, and how it is computed
.Sh DESCRIPTION
An insight says something about the service that a map describes: where it
fails whom, what to do first, what to keep.
A finding
.Pq Xr journeymap-rules 7
is about the map as a document instead.
.Pp
.Dl $ journeymap insights parking.yaml
.Pp
prints the insights of a map, and
.Pp
.Dl $ journeymap explain lowest\-point
.Pp
one of the descriptions below.
Insights depend on the map and the thresholds alone: not on the day, and not on
other maps.
.Ss Whose journey
Insights follow each persona along its own way.
A touchpoint that a persona does not travel
.Pq Li personas
has no emotion for it and does not count for it.
A map without personas is the journey of everyone.
.Pp
Touchpoints that are another way to do the same
.Pq Li instead_of
are one step.
The way of a persona has the first of them that it travels, beginning with the
one that the others are instead of; totals count the step once.
.Pp
A curve has a point for each step whose emotion is known, and one for each
stage that is felt as a whole where none of its touchpoints is.
Scores beyond the scale from \-2 to +2 count as its ends, and an emotion that
changes within a touchpoint counts with its mean.
A mean that nobody wrote is never a point of a curve.
.Ss What matters most
Each insight has a weight from 0 to 100.
From 70 on it is among what matters most, from 40 on it is worth a look, and
below that it is good to know.
Of equal weights the order is that of this page, then that of the map.
.Ss Priorities
Opportunities that are neither done nor dropped, and whose impact and effort
are given, are ranked by
.Pp
.Dl impact \(mu need / effort
.Pp
The need is the sum, over the pain points that the opportunity addresses, of
these factors:
.Bl -bullet -compact
.It
severity: low 1, medium 2, high 3, critical 4; 2 where it is not given;
.It
frequency, as a share; 1/2 where it is not one;
.It
depth: 1, and half of how far below 0 the worst emotion of those it hurts is;
.It
reach: the share of the personas that it hurts;
.It
importance of the touchpoint / 3; 1 where it is not given;
.It
3/2 for a barrier.
.El
.Pp
An opportunity that addresses no pain point has the need 1/2.
Of equal values the larger impact comes first, then the smaller effort, then
the order of the file; the sentence says that they are level.
Impact is high from 3 on and effort low up to 2: high and low is a quick win,
high and high a big bet, low and low a fill\-in, low and high a time sink.
)";
constexpr std::string_view tail = R"(.Sh SEE ALSO
.Xr journeymap 1 ,
.Xr journeymap-config 5 ,
.Xr journeymap-rules 7
)";

std::string value_of(double InsightThresholds::*member) {
    std::string text;
    append_number(text, InsightThresholds{}.*member);
    return text;
}

// "low_emotion (-1), felt (0.5)"
std::string thresholds_of(const InsightKind& kind) {
    std::string text, keys = fmt::format(" {} ", kind.thresholds);
    for (const ThresholdInfo& info : threshold_infos()) {
        if (keys.find(fmt::format(" {} ", info.key)) == std::string::npos) continue;
        text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", info.key, value_of(info.member));
    }
    return text;
}

void append_wrapped(std::string& out, std::string_view text, int width) {
    int column = 4;
    out.append(4, ' ');
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        const int cells = static_cast<int>(count_characters(text.substr(0, space)));
        if (column > 4 && column + 1 + cells > width) {
            out += "\n    ";
            column = 4;
        } else if (column > 4) {
            out += ' ';
            ++column;
        }
        out += text.substr(0, space);
        column += cells;
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    out += '\n';
}

std::string heading_of(std::string_view family) {
    std::string heading(family);
    for (char& c : heading) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return heading;
}

void add_item(std::string& page, std::string_view name, std::string_view text) {
    if (!text.empty()) page += fmt::format(".It {}\n{}\n", name, mdoc_text(text));
}

void add_kind(std::string& page, const InsightKind& kind) {
    page += fmt::format(".Ss {}\n{}\n.Bl -tag -width Thresholds\n", mdoc_text(kind.name), mdoc_text(kind.definition));
    add_item(page, "Formula", kind.formula);
    add_item(page, "Thresholds", thresholds_of(kind));
    add_item(page, "Weight", kind.weight);
    add_item(page, "From", kind.source);
    page += ".El\n";
}

void add_thresholds(std::string& page) {
    page +=
        ".Sh THRESHOLDS\nFrom where on something counts.\nA project sets its own under\n.Li insights\nin\n.Pa .journeymap.yaml .\n.Bl -tag "
        "-width channel_switches\n";
    for (const ThresholdInfo& info : threshold_infos()) {
        page += fmt::format(
            ".It Li {}\n{}.\nThe default is {}.\n", mdoc_literal(info.key), mdoc_text(info.description), mdoc_text(value_of(info.member)));
    }
    page += ".El\n";
}

}  // namespace

const InsightKind* find_insight_kind(std::string_view name) {
    const auto kinds = insight_kinds();
    const auto found = std::ranges::find(kinds, name, &InsightKind::name);
    return found == kinds.end() ? nullptr : *found;
}

std::string plain_text_of(const InsightKind& kind, int width) {
    std::string out = fmt::format("{}\ninsight; {}\n\n", kind.name, kind.family);
    const auto part = [&](std::string_view heading, std::string_view text) {
        if (text.empty()) return;
        out += fmt::format("{}\n", heading);
        append_wrapped(out, text, width);
    };
    part("WHAT IT SAYS", kind.definition);
    part("FORMULA", kind.formula);
    part("THRESHOLDS", thresholds_of(kind));
    part("WEIGHT", kind.weight);
    part("FROM", kind.source);
    return out;
}

std::string manual_of_insights() {
    std::string page(head);
    const std::vector<const InsightKind*> kinds = insight_kinds();
    // Kinds of one family stand together, at the place of its first.
    std::vector<std::string_view> families;
    for (const InsightKind* kind : kinds) {
        if (std::ranges::find(families, kind->family) == families.end()) families.push_back(kind->family);
    }
    for (const std::string_view one : families) {
        page += fmt::format(".Sh {}\n", heading_of(one));
        for (const InsightKind* kind : kinds) {
            if (kind->family == one) add_kind(page, *kind);
        }
    }
    add_thresholds(page);
    return page.append(tail);
}

}  // namespace journeymap
