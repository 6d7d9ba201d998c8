#include "html/writing.h"

#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "support/slug.h"
#include "support/web_address.h"

namespace journeymap {

namespace {

enum class Names : unsigned char { apart, joined };  // of personas, in the text around them

class HtmlPrinter {
public:
    HtmlPrinter(const std::string& title, const HtmlPlaces& places, HtmlWriter& html) : heading_(title), places_(places), html_(html) {}

    void operator()(const WrittenHeading& heading) {
        constexpr std::string_view names[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
        end_group();
        if (heading.place.kind == "persona") {
            html_.begin("div");
            html_.attribute("data-personas", heading.place.id);
            in_group_ = true;
        }
        html_.begin(names[std::clamp(heading.level, 1, 6) - 1]);
        if (heading.place.given()) html_.attribute("id", HtmlPlaces::id_of(heading.place));
        html_.direction(direction_of_letters(heading.text));
        html_.text(heading.text);
        html_.end();
        heading_ = heading.text;
    }

    void operator()(const WrittenLine& paragraph) {
        html_.begin("p");
        line(paragraph);
        html_.end();
    }

    void operator()(const WrittenList& list);
    void operator()(const WrittenTable& table);

    // What stands below a persona's heading is a group of its own.
    void end_group() {
        if (in_group_) html_.end();
        in_group_ = false;
    }

private:
    void line(const WrittenLine& line);
    void run(const WrittenRun& run, Names names);
    void web(const WrittenRun& run);
    void begin_list(const WrittenItem& first, std::string_view kind);
    void row(const WrittenTable& table, std::size_t number);
    void subject(const WrittenSubject& about);

    std::string heading_;  // the last one
    bool in_group_ = false;
    const HtmlPlaces& places_;
    HtmlWriter& html_;
};

// A name that runs with the page joins what stands between it and its neighbours; in a sentence that runs against it each is apart.
void HtmlPrinter::line(const WrittenLine& line) {
    std::string text;
    bool english = false;
    for (const WrittenRun& run : line.runs()) {
        text += run.text;
        english = english || run.kind == RunKind::english;
    }
    const bool own = html_.direction(english ? ReadingDirection::rightwards : direction_of_letters(text));
    const Names names = html_.page() == ReadingDirection::rightwards || own ? Names::apart : Names::joined;
    for (const WrittenRun& run : line.runs()) this->run(run, names);
}

void HtmlPrinter::run(const WrittenRun& run, Names names) {
    switch (run.kind) {
        case RunKind::plain: return names == Names::apart ? places_.write_text(run.text, html_) : html_.text(run.text);
        case RunKind::english: return places_.write_english(run.text, html_);
        case RunKind::strong: return html_.element("strong", run.text);
        case RunKind::quote: return html_.element("q", run.text);
        case RunKind::target:
            html_.begin(run.text.empty() ? "span" : "strong");
            html_.attribute("id", HtmlPlaces::id_of(run.place));
            html_.text(run.text);
            return html_.end();
        case RunKind::place:
            if (!places_.has(run.place)) return html_.text(run.text);
            html_.begin("a");
            html_.attribute("href", "#" + HtmlPlaces::id_of(run.place));
            html_.text(run.text);
            return html_.end();
        case RunKind::web: return web(run);
        case RunKind::file: return html_.text(run.text);  // where the page will lie nobody knows
    }
}

bool has_label(const WrittenItem& item) {
    const std::vector<WrittenRun>& runs = item.line.runs();
    return item.number == 0 && !runs.empty() && runs.front().kind == RunKind::strong && runs.front().text.ends_with(':');
}

void HtmlPrinter::web(const WrittenRun& run) {
    const std::string address = web_address(run.address());
    if (address.empty()) return html_.text(run.text);
    html_.begin("a");
    html_.attribute("href", address);
    html_.attribute("rel", "noopener noreferrer");
    html_.text(run.text);
    html_.end();
}

void HtmlPrinter::subject(const WrittenSubject& about) {
    if (about.place.given()) return places_.write_data_of(about.place, html_);
    if (about.personas.empty()) return;
    std::string ids;
    for (const std::string& id : about.personas) ids.append(ids.empty() ? "" : " ").append(id);
    html_.attribute("data-personas", ids);
}

void HtmlPrinter::begin_list(const WrittenItem& first, std::string_view kind) {
    html_.begin(first.number > 0 ? "ol" : "ul");
    if (!kind.empty()) html_.attribute("class", kind);
}

// An item that is deeper stands within the one before it.
void HtmlPrinter::operator()(const WrittenList& list) {
    const bool of_facts = std::ranges::any_of(list.items, has_label);
    std::vector<const WrittenItem*> open;  // the last item of each list that is open
    for (const WrittenItem& item : list.items) {
        const auto depth = std::min(static_cast<std::size_t>(item.depth), open.size());
        for (; open.size() > depth + 1; open.pop_back()) {
            html_.end();
            html_.end();
        }
        if (open.size() == depth + 1) {
            html_.end();
            if ((open.back()->number > 0) != (item.number > 0)) {
                html_.end();
                begin_list(item, {});
            }
            open.back() = &item;
        } else {
            begin_list(item, of_facts ? "facts" : open.empty() ? "" : "behind");
            open.push_back(&item);
        }
        html_.begin("li");
        if (item.number > 0) html_.attribute("value", std::to_string(item.number));  // also where a filter hides those before it
        subject(item.about);
        line(item.line);
    }
    for (; !open.empty(); open.pop_back()) {
        html_.end();
        html_.end();
    }
}

// One that may be broken where a column is narrow; others keep a column as wide as they are.
bool has_long_word(const WrittenLine& line) {
    constexpr std::size_t most = 14;  // characters
    std::size_t length = 0;
    for (const WrittenRun& run : line.runs()) {
        for (const char c : run.text) {
            if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
            length = c == ' ' ? 0 : length + 1;
            if (length > most) return true;
        }
    }
    return false;
}

// The row of a pain point or an opportunity is told by what its first cell begins with.
void HtmlPrinter::row(const WrittenTable& table, std::size_t number) {
    const std::vector<WrittenLine>& row = table.rows[number];
    html_.begin("tr");
    if (number < table.about.size()) {
        subject(table.about[number]);
    } else if (!row.empty() && !row.front().empty()) {
        const WrittenRun& first = row.front().runs().front();
        if (first.kind == RunKind::target || first.kind == RunKind::place) places_.write_data_of(first.place, html_);
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool names_row = i == 0 && row.size() > 1 && !row[i].empty();
        html_.begin(names_row ? "th" : "td");
        if (names_row) html_.attribute("scope", "row");
        if (!names_row && row.size() > 1 && !table.head[i].empty()) html_.attribute("data-label", table.head[i]);
        if (has_long_word(row[i])) html_.attribute("class", "long");
        line(row[i]);
        html_.end();
    }
    html_.end();
}

void HtmlPrinter::operator()(const WrittenTable& table) {
    html_.begin("table");
    html_.begin("caption");
    html_.text(heading_);
    if (!table.head.empty() && !table.head.front().empty() && table.head.front() != heading_)
        html_.text(std::string(places_.colon()).append(table.head.front()));
    html_.end();
    html_.column_heads(table.head);
    html_.begin("tbody");
    for (std::size_t i = 0; i < table.rows.size(); ++i) row(table, i);
    html_.end();
    html_.end();
}

// "what-the-map-reveals"; by its number where the title has no Latin letter, or another part has the same.
std::string part_id(std::string_view title, std::size_t number, std::set<std::string>& taken) {
    const std::string slug = slug_of(title);
    std::string id = slug.empty() ? fmt::format("part_{}", number) : "part_" + slug;
    if (!taken.insert(id).second) taken.insert(id = fmt::format("part_{}", number));
    return id;
}

}  // namespace

WrittenParts parts_of(const Writing& writing) {
    WrittenParts all;
    std::set<std::string> taken;
    for (const WrittenBlock& block : writing.blocks()) {
        const auto* heading = std::get_if<WrittenHeading>(&block);
        if (heading && heading->level == 2) {
            all.parts.push_back({heading->text, part_id(heading->text, all.parts.size() + 1, taken), {}});
        } else {
            (all.parts.empty() ? all.head : all.parts.back().blocks).push_back(&block);
        }
    }
    return all;
}

void write_html(const std::vector<const WrittenBlock*>& blocks, const std::string& title, const HtmlPlaces& places, HtmlWriter& html) {
    HtmlPrinter printer(title, places, html);
    for (const WrittenBlock* block : blocks) std::visit(printer, *block);
    printer.end_group();
}

}  // namespace journeymap
