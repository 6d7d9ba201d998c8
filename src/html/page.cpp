// A page from its first line to its last.
#include "html/page.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "backends/svg_inline.h"
#include "chapters/chapters.h"
#include "html/changes.h"
#include "html/content_policy.h"
#include "html/controls.h"
#include "html/html_writer.h"
#include "html/map_tables.h"
#include "html/page_colors.h"
#include "html/page_texts.h"
#include "html/writing.h"
#include "journeymap/words.h"

namespace journeymap {

namespace {

struct OwnPart {
    Word title;
    std::string_view id;
};
constexpr OwnPart picture_part{Word::map_as_picture, "map_picture"};
constexpr OwnPart tables_part{Word::map_as_tables, "map_tables"};
constexpr std::string_view changes_id = "map_changes";

class Page {
public:
    Page(const PageMatter& matter, TextShaper& shaper, const BackendOptions& options, std::string& out)
        : matter_(matter),
          journey_(*matter.report.grid.journey),
          picture_(matter.picture),
          writing_(write_report(matter.report, options.source_name)),
          parts_(parts_of(writing_)),
          places_(journey_, writing_),
          html_(out, journey_.right_to_left ? ReadingDirection::leftwards : ReadingDirection::rightwards) {
        picture_.id = std::string(picture_prefix) + picture_.id;
        if (matter.dark_picture) dark_rules_ = recolour(picture_, matter.dark_picture());
        svg_.emplace(picture_, shaper, options.svg_text, out);
    }

    void write() {
        html_.raw("<!doctype html>");
        html_.begin("html");
        html_.attribute("lang", language());
        html_.attribute("dir", journey_.right_to_left ? "rtl" : "ltr");
        write_head();
        write_body();
        html_.end();
        html_.raw("\n");
    }

private:
    std::string_view language() const { return writing_.language.empty() ? "en" : std::string_view(writing_.language); }

    std::string_view say(Word which) const { return word(which, language()); }

    std::string style() const {
        std::string text = ":root{color-scheme:";
        const bool pair = !dark_rules_.empty() && matter_.dark_theme;
        text += pair ? "light dark;" : is_dark(matter_.theme) ? "dark;" : "light;";
        text += style_variables(matter_.theme);
        text += fmt::format("--natural:{}px;--least:{}px;", std::lround(picture_.width), least_width(picture_.width, matter_.theme));
        if (!svg_->family_stack().empty()) text += "--family:" + svg_->family_stack() + ";";
        text += "}\n";
        if (pair) {
            text += fmt::format(
                "@media screen and (prefers-color-scheme:dark){{\n:root{{{}}}\n{}}}", style_variables(*matter_.dark_theme), dark_rules_);
        }
        if (const Theme* paper = find_theme("print"); paper && is_dark(matter_.theme)) {
            text += fmt::format("@media print{{:root{{color-scheme:light;{}}}}}\n", style_variables(*paper));  // paper is white
        }
        return text.append(page_style).append(svg_->faces());
    }

    // How narrow the picture may become, px. Most maps may shrink to a usual window; one that has to be scrolled anyway stays readable.
    // The figures are for text of the usual size.
    static long least_width(float width, const Theme& theme) {
        constexpr float usual_map = 2700, usual_window = 1100, readable = 0.75F;
        const float at_usual_size = width * TextSizes{}.body / theme.sizes.body;
        return std::lround(at_usual_size > usual_map ? at_usual_size * readable : std::min(width, usual_window));
    }

    static bool is_dark(const Theme& theme) { return theme.background.r + theme.background.g + theme.background.b < 3 * 128; }

    void meta(std::string_view name, std::string_view content) {
        html_.begin("meta");
        html_.attribute("name", name);
        html_.attribute("content", content);
        html_.end();
    }

    void write_head() {
        const std::string sheet = style();
        html_.begin("head");
        html_.begin("meta");
        html_.attribute("charset", "utf-8");
        html_.end();
        html_.begin("meta");
        html_.attribute("http-equiv", "Content-Security-Policy");
        html_.attribute("content", content_policy(sheet, page_script));
        html_.end();
        meta("viewport", "width=device-width, initial-scale=1");
        meta("referrer", "no-referrer");
        meta("generator", "journeymap");
        meta("description", picture_.description);
        write_icon();
        html_.element("title", picture_.title.empty() ? std::string_view(journey_.id) : std::string_view(picture_.title));
        html_.begin("style");
        html_.raw(sheet);
        html_.end();
        html_.end();
    }

    // A curve and a point on it. Without an icon browsers would ask the server for one.
    void write_icon() {
        const Color& color = matter_.theme.accent;
        html_.begin("link");
        html_.attribute("rel", "icon");
        html_.attribute("href", fmt::format("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' "
                                            "stroke='%23{:02x}{:02x}{:02x}' stroke-width='2'%3E%3Cpath d='M1 6c4 0 3 7 7 7s3-9 7-9'/%3E"
                                            "%3Ccircle cx='8' cy='13' r='2' fill='white'/%3E%3C/svg%3E",
                                    color.r, color.g, color.b));
        html_.end();
    }

    void write_body() {
        html_.begin("body");
        html_.begin("a");
        html_.attribute("class", "skip");
        html_.attribute("href", "#content");
        html_.text(say(Word::skip_to_content));
        html_.end();
        html_.begin("header");
        write_html(parts_.head, picture_.title, places_, html_);
        html_.end();
        write_contents();
        html_.begin("main");
        html_.attribute("id", "content");
        for (std::size_t i = 0; i < parts_.parts.size(); ++i) {
            write_part(parts_.parts[i]);
            if (i == 0) write_map();
        }
        if (parts_.parts.empty()) write_map();
        write_tables();
        html_.end();
        html_.begin("script");
        html_.raw(page_script);
        html_.end();
        html_.end();
    }

    void write_entry(std::string_view title, std::string_view id) {
        html_.begin("li");
        html_.begin("a");
        html_.attribute("href", std::string("#").append(id));
        html_.text(title);
        html_.end();
        html_.end();
    }

    void write_contents() {
        html_.begin("nav");
        html_.attribute("aria-label", say(Word::contents));
        html_.begin("ul");
        for (std::size_t i = 0; i < parts_.parts.size(); ++i) {
            write_entry(parts_.parts[i].title, parts_.parts[i].id);
            if (i > 0) continue;
            write_entry(say(picture_part.title), picture_part.id);
            if (is_compared()) write_entry(changes_title(), changes_id);
        }
        write_entry(say(tables_part.title), tables_part.id);
        html_.end();
        html_.end();
    }

    void begin_part(std::string_view title, std::string_view id) {
        html_.begin("section");
        html_.attribute("aria-labelledby", id);
        html_.begin("h2");
        html_.attribute("id", id);
        html_.text(title);
        html_.end();
    }

    void write_part(const WrittenPart& part) {
        begin_part(part.title, part.id);
        write_html(part.blocks, part.title, places_, html_);
        html_.end();
    }

    void write_picture() {
        begin_part(say(picture_part.title), picture_part.id);
        write_controls(matter_.report.grid, html_);
        html_.begin("div");
        html_.attribute("class", "picture");
        html_.attribute("role", "region");
        html_.attribute("tabindex", "0");
        html_.attribute("aria-label", picture_.title);
        html_.raw("\n");
        svg_->paint();
        picture_.items = {};  // of a large map they take as much memory as all that is written of them
        html_.end();
        html_.end();
    }

    // The picture, and where it is compared what has changed.
    void write_map() {
        write_picture();
        if (!is_compared()) return;
        begin_part(changes_title(), changes_id);
        write_changes(matter_.report.grid, places_, html_);
        html_.end();
    }
    bool is_compared() const { return matter_.report.grid.earlier != nullptr; }
    std::string changes_title() const { return label(Word::what_changed, journey_.language.value); }

    void write_tables() {
        begin_part(say(tables_part.title), tables_part.id);
        write_map_tables(matter_.report.grid, places_, html_);
        html_.end();
    }

    const PageMatter& matter_;
    const Journey& journey_;
    Scene& picture_;
    const Writing writing_;
    const WrittenParts parts_;
    const HtmlPlaces places_;
    HtmlWriter html_;
    std::string dark_rules_;
    std::optional<InlineSvg> svg_;
};

}  // namespace

void write_page(const PageMatter& matter, TextShaper& shaper, const BackendOptions& options, std::string& out) {
    Page(matter, shaper, options, out).write();
}

}  // namespace journeymap
