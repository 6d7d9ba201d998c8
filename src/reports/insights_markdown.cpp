// Insights as GitHub-flavoured Markdown: for an issue, a wiki or a pull request. Everything that comes from the map is escaped.
#include "analysis/sentences.h"
#include "chapters/insights.h"
#include "reports/insights.h"
#include "writing/markdown.h"

namespace journeymap {
namespace {

// What to do first stands behind what matters most.
Writing written(const InsightMap& map) {
    Writing writing;
    writing.heading(1, plain(map.journey->title.value));
    writing.paragraph(WrittenLine(map.name + ": " + counts_of(map) + ". Emotions run from −2 (angry) over 0 (neutral) to +2 (delighted)."));
    if (map.report.insights.empty()) writing.paragraph(nothing_revealed);
    bool planned = false;
    int number = 1;
    for (const InsightGroup& group : groups_of(map.report)) {
        if (!planned && group.importance != Importance::matters_most) {
            write_priorities(map.report, writing);
            planned = true;
        }
        number = write_insights(group, number, 2, writing);
    }
    if (!planned) write_priorities(map.report, writing);
    write_trace(map.report, writing);
    return writing;
}

std::string render(std::span<const InsightMap> maps, const FormatOptions&) {
    std::string out;
    for (const InsightMap& map : maps) {
        if (!map.journey) continue;
        if (!out.empty()) out += '\n';
        write_markdown(written(map), out);
    }
    return out;
}

}  // namespace

const InsightFormat markdown_insights{"md", "GitHub Markdown", render};

}  // namespace journeymap
