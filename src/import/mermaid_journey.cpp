#include "import/mermaid_journey.h"

#include <algorithm>
#include <set>

#include "import/import_rules.h"
#include "import/mermaid_characters.h"
#include "journeymap/document.h"
#include "model/quantity.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

class MermaidReader {
public:
    MermaidReader(const Sources& sources, const MermaidLines& lines, Diagnostics& diagnostics)
        : sources_(sources), lines_(lines), diagnostics_(diagnostics) {}

    std::optional<MermaidDiagram> read() {
        if (lines_.empty()) return refuse({}, "there is nothing in it");
        skip_front_matter();
        while (next_ < lines_.size() && !diagram_.head.given()) {
            const Span line = trimmed(lines_[next_++]);
            if (text_of(line).empty() || take_settings(line) || take_comment(line)) continue;
            const Span word = first_word(line);
            if (!is_keyword(word, "journey")) return refuse(word, "this is no journey diagram, but begins with " + quoted(text_of(word)));
            diagram_.head = word;
            take({line.source, word.end, line.end});
        }
        if (!diagram_.head.given()) return refuse(lines_.front(), "there is no Mermaid diagram in it");
        while (next_ < lines_.size()) take(lines_[next_++]);
        if (diagram_.title.empty()) diagram_.title = front_title_;
        diagram_.last_comments = std::move(comments_);
        if (diagram_.sections.empty()) return refuse(diagram_.head, "the journey has neither sections nor tasks");
        return std::move(diagram_);
    }

    Span kind() {
        skip_front_matter();
        while (next_ < lines_.size()) {
            const Span line = trimmed(lines_[next_]);
            const std::string_view text = text_of(line);
            if (!text.empty() && !text.starts_with('%')) return first_word(line);
            text.starts_with("%%{") ? skip_settings() : void(++next_);
        }
        return {};
    }

private:
    const Sources& sources_;
    const MermaidLines& lines_;
    Diagnostics& diagnostics_;
    MermaidDiagram diagram_;
    std::string front_title_;
    std::vector<std::string> comments_;  // that belong to what comes next
    std::size_t next_ = 0;
    Span number_sign_;  // that without_comment found last; nowhere: none

    std::string_view text_of(Span span) const { return sources_.text(span); }

    std::optional<MermaidDiagram> refuse(Span span, std::string message) {
        diagnostics_.report(not_importable, span, std::move(message))
            .with_help("a Mermaid journey begins with the word 'journey', then come sections, and tasks as 'name: score: who, who'");
        return std::nullopt;
    }

    Span trimmed(Span span) const {
        std::string_view text = text_of(span);
        while (!text.empty() && is_blank(text.front())) text.remove_prefix(1), ++span.begin;
        while (!text.empty() && is_blank(text.back())) text.remove_suffix(1), --span.end;
        return span;
    }

    Span first_word(Span line) const {
        const std::string_view text = text_of(line);
        const std::size_t end = std::min(text.find_first_of(" \t:;{"), text.size());
        return {line.source, line.begin, line.begin + static_cast<std::uint32_t>(std::max<std::size_t>(end, 1))};
    }

    bool is_keyword(Span span, std::string_view keyword) const {
        return std::ranges::equal(text_of(span), keyword, [](char a, char b) { return lower_ascii(a) == lower_ascii(b); });
    }

    // Front matter is YAML between two lines of dashes; what it sets besides the title is how the diagram looks.
    void skip_front_matter() {
        std::size_t first = 0;
        const auto is_passed = [](std::string_view text) { return text.empty() || (text.starts_with("%%") && !text.starts_with("%%{")); };
        while (first < lines_.size() && is_passed(text_of(trimmed(lines_[first])))) ++first;
        if (first == lines_.size() || text_of(trimmed(lines_[first])) != "---") return;
        std::size_t last = first + 1;
        while (last < lines_.size() && text_of(trimmed(lines_[last])) != "---") ++last;
        if (last == lines_.size()) return;
        for (std::size_t i = 0; i < first; ++i) take_comment(trimmed(lines_[i]));
        next_ = last + 1;
        read_front_matter(first + 1, last);
    }

    void read_front_matter(std::size_t first, std::size_t last) {
        std::string yaml;
        for (std::size_t i = first; i < last; ++i) yaml.append(text_of(lines_[i])).push_back('\n');
        Sources own;
        Diagnostics ignored;
        const auto source = load_source("front matter", yaml, own, ignored);
        const std::optional<Document> document = source ? parse_yaml(own, *source, ignored) : std::nullopt;
        const Node* root = document ? &document->node(document->root()) : nullptr;
        Span first_setting;
        std::string settings;
        for (std::uint32_t i = 0; root != nullptr && root->kind == NodeKind::mapping && i < root->count; ++i) {
            const Entry entry = document->entry(*root, i);
            const Node& value = document->node(entry.value);
            if (document->node(entry.key).text == "title" && value.kind == NodeKind::scalar) {
                front_title_ = mermaid_text(value.text);
            } else {
                const int line = own.at(*source).line_of(document->node(entry.key).span.begin);
                if (!first_setting.given()) first_setting = trimmed(lines_[first + static_cast<std::size_t>(line) - 1]);
                settings.append(settings.empty() ? "" : ", ").append(quoted(document->node(entry.key).text));
            }
        }
        if (first_setting.given())
            leave(first_setting, "what the front matter says besides the title: " + settings + ", which is about how Mermaid draws");
        if (root == nullptr && last > first) leave(trimmed(lines_[first]), "the front matter is no YAML that can be read");
    }

    Finding& leave(Span span, std::string_view message) { return tell_not_imported(diagnostics_, span, message); }

    // %%{init: {"theme": "dark"}}%%, on one line or more.
    bool take_settings(Span line) {
        if (!text_of(line).starts_with("%%{")) return false;
        leave(line, "settings of how Mermaid draws");
        --next_;
        skip_settings();
        return true;
    }

    void skip_settings() {
        while (next_ < lines_.size() && text_of(lines_[next_]).find("}%%") == std::string_view::npos) ++next_;
        if (next_ < lines_.size()) ++next_;
    }

    bool take_comment(Span line) {
        const std::string_view text = text_of(line);
        const bool is_comment = text.starts_with('%') || (text.starts_with('#') && mermaid_entity_length(text) == 0);
        if (is_comment) keep_comment(text);
        return is_comment;
    }

    void keep_comment(std::string_view text) {
        while (!text.empty() && (text.front() == '%' || text.front() == '#' || is_blank(text.front()))) text.remove_prefix(1);
        // What would speak to us in a map came from somewhere else.
        constexpr std::string_view instruction = "journeymap:";
        if (!text.empty()) comments_.push_back((text.starts_with(instruction) ? "in the diagram: " : "") + std::string(text));
    }

    // Takes a comment off the end of a line: from the first `#` that is no character's.
    Span without_comment(Span line) {
        number_sign_ = {};
        const std::string_view text = text_of(line);
        for (std::size_t at = text.find('#'); at != text.npos; at = text.find('#', at + 1)) {
            if (mermaid_entity_length(text.substr(at)) > 0) continue;
            keep_comment(text.substr(at));
            number_sign_ = {line.source, line.begin + static_cast<std::uint32_t>(at), line.begin + static_cast<std::uint32_t>(at) + 1};
            line.end = number_sign_.begin;
            break;
        }
        return trimmed(line);
    }

    // Takes off what is meant as a comment and Mermaid takes for a part of the last name: "Amara %% to be checked".
    Span without_remark(Span line, std::size_t from) {
        const std::string_view text = text_of(line);
        for (std::size_t at = text.find("%%", from); at != text.npos; at = text.find("%%", at + 2)) {
            if (at == 0 || !is_blank(text[at - 1])) continue;
            const Span remark{line.source, line.begin + static_cast<std::uint32_t>(at), line.end};
            leave(remark, quoted(text_of(remark)) + " as a part of the name before it, which is how Mermaid reads it")
                .with_help("it stays as a comment; in Mermaid a comment has a line of its own");
            keep_comment(text_of(remark));
            line.end = remark.begin;
            break;
        }
        return trimmed(line);
    }

    // "Ticket #1": Mermaid shows "Ticket", and so does the map.
    void tell_number_sign() {
        if (!number_sign_.given()) return;
        const std::string_view behind = sources_.at(number_sign_.source).bytes().substr(number_sign_.end, 1);
        if (behind.empty() || !is_ascii_digit(behind.front())) return;
        diagnostics_.report(import_assumption, number_sign_, "what stands behind this '#' is read as a comment, as Mermaid does")
            .with_help(std::string(number_sign_help));
    }

    void take(Span untrimmed) {
        const Span line = trimmed(untrimmed);
        if (text_of(line).empty() || take_settings(line) || take_comment(line)) return;
        const Span word = first_word(line);
        const Span rest = trimmed({line.source, word.end, line.end});
        const bool is_alone = text_of(rest).empty();
        if (is_keyword(word, "title") && !is_alone) {
            take_title(rest);
        } else if (is_keyword(word, "acctitle")) {
            take_text(rest, diagram_.accessible_title);
        } else if (is_keyword(word, "accdescr")) {
            text_of(rest).starts_with('{') ? take_lines(rest) : take_text(rest, diagram_.accessible_description);
        } else if (is_keyword(word, "section") && !is_alone) {
            begin_section(rest);
        } else {
            take_task(line);
        }
    }

    void take_title(Span rest) {
        const std::string title = mermaid_text(text_of(without_remark(without_comment(rest), 0)));
        tell_number_sign();
        if (!diagram_.title.empty() && title != diagram_.title) leave(rest, "a second title; the first one counts");
        if (diagram_.title.empty()) diagram_.title = title;
    }

    void take_text(Span rest, std::string& text) {
        if (text_of(rest).starts_with(':')) ++rest.begin;
        text = mermaid_text(text_of(trimmed(rest)));
    }

    // accDescr { several lines }
    void take_lines(Span rest) {
        std::string text;
        Span line{rest.source, rest.begin + 1, rest.end};
        while (true) {
            const std::string_view part = text_of(line);
            const std::size_t end = part.find('}');
            text.append(part.substr(0, end)).push_back('\n');
            if (end != part.npos || next_ == lines_.size()) break;
            line = lines_[next_++];
        }
        diagram_.accessible_description = mermaid_text(text);
    }

    void begin_section(Span rest) {
        MermaidSection section;
        std::vector<std::string> above = std::move(comments_);
        comments_.clear();
        section.span = without_remark(without_comment(rest), 0);
        tell_number_sign();
        section.name = mermaid_text(text_of(section.span));
        // What stands above the first section is about the diagram.
        (diagram_.sections.empty() ? diagram_.comments : section.comments) = std::move(above);
        section.comments.insert(section.comments.end(), comments_.begin(), comments_.end());
        comments_.clear();
        diagram_.sections.push_back(std::move(section));
    }

    void take_task(Span line) {
        MermaidTask task;
        if (diagram_.sections.empty()) {
            diagram_.sections.emplace_back();
            diagram_.comments = std::move(comments_);
            comments_.clear();
        }
        Span all = without_comment(line);
        const std::size_t first_colon = text_of(all).find(':');
        if (first_colon != std::string_view::npos) all = without_remark(all, first_colon);
        task.comments = std::move(comments_);
        comments_.clear();
        std::vector<Span> parts = parts_of(all);
        join_name(parts);
        task.span = parts[0];
        task.name = mermaid_text(text_of(parts[0]));
        task.number_sign = number_sign_;
        if (parts.size() > 1) {
            task.score_span = parts[1];
            task.score = text_of(parts[1]);
            tell_number_sign();
        }
        if (parts.size() > 2) take_actors(parts, all, task);
        if (task.name.empty()) return void(leave(all, "a task without a name"));
        diagram_.sections.back().tasks.push_back(std::move(task));
    }

    bool is_score(Span part) const {
        const std::optional<double> number = parse_number(text_of(part));
        return number && *number >= 1 && *number <= 5;
    }

    // "Form: part A: 2: Amara": Mermaid sees a score "part A" and an actor "2", which nobody can have meant.
    void join_name(std::vector<Span>& parts) {
        const auto score = std::find_if(parts.begin() + 1, parts.end(), [&](Span part) { return is_score(part); });
        if (score == parts.end() || score == parts.begin() + 1 || score + 1 == parts.end()) return;
        const Span name{parts[0].source, parts[0].begin, (score - 1)->end};
        diagnostics_
            .report(import_assumption, name,
                quoted(text_of(name)) + " is read as a name; Mermaid takes what stands behind its first colon for the score")
            .with_help("names cannot have colons in Mermaid: write #58; for one");
        parts.erase(parts.begin() + 1, score);
        parts[0] = name;
    }

    void take_actors(const std::vector<Span>& parts, Span all, MermaidTask& task) {
        const bool is_turned_round = parts.size() == 3 && !parse_number(task.score) && is_score(parts[2]);
        if (is_turned_round) {
            task.comments.push_back("behind the score: " + std::string(text_of(parts[2])));  // no actor is called "2"
        } else {
            task.actors = actors_of(text_of(parts[2]));
        }
        if (parts.size() < 4) return;
        task.rest_span = {all.source, parts[3].begin, all.end};
        task.rest = text_of(task.rest_span);
    }

    std::vector<Span> parts_of(Span line) const {
        std::vector<Span> parts;
        while (true) {
            const std::size_t end = text_of(line).find(':');
            if (end == std::string_view::npos) break;
            const std::uint32_t at = line.begin + static_cast<std::uint32_t>(end);
            parts.push_back(trimmed({line.source, line.begin, at}));
            line.begin = at + 1;
        }
        parts.push_back(trimmed(line));
        return parts;
    }

    static std::vector<std::string> actors_of(std::string_view text) {
        std::vector<std::string> actors;
        std::set<std::string> known;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find(',', at), text.size());
            std::string actor = mermaid_text(text.substr(at, end - at));
            at = end + 1;
            if (!actor.empty() && known.insert(actor).second) actors.push_back(std::move(actor));
        }
        return actors;
    }
};

}  // namespace

Span kind_of_diagram(const Sources& sources, const MermaidLines& lines) {
    Diagnostics ignored;
    return MermaidReader(sources, lines, ignored).kind();
}

std::optional<MermaidDiagram> read_mermaid(const Sources& sources, const MermaidLines& lines, Diagnostics& diagnostics) {
    return MermaidReader(sources, lines, diagnostics).read();
}

}  // namespace journeymap
