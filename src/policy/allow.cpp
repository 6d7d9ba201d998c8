#include "policy/allow.h"

#include <algorithm>

#include "policy/policy_rules.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr std::string_view address = "journeymap:";
constexpr std::string_view verb = "allow";

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

// A comment that is addressed to us, with what stands behind the address.
struct Comment {
    std::uint32_t source = 0;
    std::uint32_t begin = 0, end = 0;  // from the `#`
    std::string_view content;
};

// A comment starts the line or follows a blank; between the `#` and the address are only blanks.
std::uint32_t comment_start(std::string_view bytes, std::size_t found) {
    std::size_t at = found;
    while (at > 0 && is_blank(bytes[at - 1])) --at;
    if (at == 0 || bytes[at - 1] != '#') return Span::nowhere;
    --at;
    const bool opens = at == 0 || is_blank(bytes[at - 1]) || bytes[at - 1] == '\n';
    return opens ? static_cast<std::uint32_t>(at) : Span::nowhere;
}

std::vector<Comment> comments_of(const Sources& sources) {
    std::vector<Comment> comments;
    for (std::uint32_t source = 0; source < sources.count(); ++source) {
        const std::string_view bytes = sources.at(source).bytes();
        for (std::size_t at = 0; (at = bytes.find(address, at)) != std::string_view::npos;) {
            const std::uint32_t begin = comment_start(bytes, at);
            at += address.size();
            if (begin == Span::nowhere) continue;
            const std::size_t line_end = std::min(bytes.find('\n', at), bytes.size());
            const std::string_view content = without_blanks(bytes.substr(at, line_end - at));
            const auto end = static_cast<std::uint32_t>(content.empty() ? at : content.data() + content.size() - bytes.data());
            comments.push_back({source, begin, end, content});
            at = line_end;
        }
    }
    return comments;
}

bool lies_in_text(const Comment& comment, const std::vector<const Document*>& documents) {
    for (const Document* document : documents) {
        if (document->size() == 0 || document->node(document->root()).span.source != comment.source) continue;
        for (NodeId id = 0; id < document->size(); ++id) {
            const Node& node = document->node(id);
            if (node.kind == NodeKind::scalar && node.span.begin <= comment.begin && comment.begin < node.span.end) return true;
        }
    }
    return false;
}

bool says_something(std::string_view line) {
    const std::string_view text = without_blanks(line);
    return !text.empty() && text.front() != '#';
}

int line_spoken_of(const Source& source, const Comment& comment) {
    const int own = source.position(comment.begin).line;
    if (says_something(source.line(own))) return own;
    for (int line = own + 1; line <= source.line_count(); ++line) {
        if (says_something(source.line(line))) return line;
    }
    return own;
}

Span all_of(const Source& source, const Comment& comment) {
    const int own = source.position(comment.begin).line;
    if (!says_something(source.line(own))) {
        const std::uint32_t end =
            own < source.line_count() ? source.line_start(own + 1) : static_cast<std::uint32_t>(source.bytes().size());
        return {comment.source, source.line_start(own), end};
    }
    std::uint32_t begin = comment.begin;
    while (begin > 0 && is_blank(source.bytes()[begin - 1])) --begin;
    return {comment.source, begin, comment.end};
}

std::string_view take_word(std::string_view& text) {
    text = without_blanks(text);
    std::size_t end = 0;
    while (end < text.size() && !is_blank(text[end])) ++end;
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

const Rule* rule_named(std::string_view name, const std::vector<const Rule*>& rules) {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [name](const Rule* rule) { return rule->name == name || rule->code == name; });
    return found == rules.end() ? nullptr : *found;
}

// Other tools' words for it, and those spelt nearly like it.
bool means_allow(std::string_view word) {
    constexpr std::string_view others[] = {"ignore", "disable", "suppress", "noqa", "skip"};
    const std::string_view known[] = {verb};
    return std::ranges::find(others, word) != std::end(others) || (!word.empty() && nearest_word(word, known));
}

class CommentReader {
public:
    CommentReader(const Sources& sources, const std::vector<const Rule*>& rules, Diagnostics& diagnostics)
        : sources_(sources), rules_(rules), diagnostics_(diagnostics) {}

    std::optional<Allow> read(const Comment& comment) {
        std::string_view rest = comment.content;
        const std::string_view first = take_word(rest);
        const Span whole{comment.source, comment.begin, comment.end};
        if (first != verb) {
            report_unknown(whole, first);
            return std::nullopt;
        }
        const std::string_view name = take_word(rest);
        if (name.empty()) {
            diagnostics_.report(unknown_allow, whole, "the comment does not say what it allows")
                .with_help("name the rule and say why: # journeymap: allow stage-count the service has only two")
                .about(path_of(whole));
            return std::nullopt;
        }
        const Source& source = sources_.at(comment.source);
        Allow allow{
            whole, span_of(comment.source, name), all_of(source, comment), rule_named(name, rules_), line_spoken_of(source, comment)};
        if (!allow.rule) {
            report_unknown_rule(allow, name);
            return std::nullopt;
        }
        if (is_fixed(*allow.rule)) {
            report_refused(allow);
            return std::nullopt;
        }
        if (without_blanks(rest).empty()) report_no_reason(allow);
        return allow;
    }

private:
    Span span_of(std::uint32_t source, std::string_view part) const {
        const auto begin = static_cast<std::uint32_t>(part.data() - sources_.at(source).bytes().data());
        return {source, begin, begin + static_cast<std::uint32_t>(part.size())};
    }
    std::string path_of(Span comment) const { return "comments/" + std::string(sources_.text(comment).substr(1)); }

    void report_unknown(Span whole, std::string_view word) {
        const Span place = word.empty() ? whole : span_of(whole.source, word);
        auto& finding = diagnostics_.report(unknown_instruction, place,
            word.empty() ? std::string("the comment does not say what journeymap is to do")
                         : quoted(word) + " is nothing that a comment can tell journeymap");
        finding.with_help("the one thing it can tell: # journeymap: allow RULE REASON").about(path_of(whole));
        if (means_allow(word)) finding.edit(place, std::string(verb));
    }

    void report_unknown_rule(const Allow& allow, std::string_view name) {
        std::vector<std::string_view> names;
        for (const Rule* rule : rules_) names.push_back(rule->name);
        auto& finding = diagnostics_.report(unknown_allow, allow.name, "there is no rule " + quoted(name));
        finding.about(path_of(allow.comment));
        if (const auto nearest = nearest_word(name, names)) {
            finding.with_help("write '" + std::string(*nearest) + "'").edit(allow.name, std::string(*nearest));
        } else {
            finding.with_help("journeymap list rules shows all");
        }
    }

    void report_refused(const Allow& allow) {
        diagnostics_
            .report(refused_allow, allow.name,
                quoted(allow.rule->name) + " cannot be allowed: as long as it is there, the map is not understood")
            .with_help("mend what it finds, and take the comment out")
            .edit(allow.to_remove, "")
            .about(path_of(allow.comment));
    }

    void report_no_reason(const Allow& allow) {
        diagnostics_.report(allow_without_reason, allow.name, quoted(allow.rule->name) + " is allowed, but nobody can tell why")
            .with_help("say why behind the name, for those who read it next year")
            .about(path_of(allow.comment));
    }

    const Sources& sources_;
    const std::vector<const Rule*>& rules_;
    Diagnostics& diagnostics_;
};

}  // namespace

bool has_instructions(const Sources& sources) { return !comments_of(sources).empty(); }

Allows::Allows(const Sources& sources, const std::vector<const Document*>& documents, const std::vector<const Rule*>& rules,
    Diagnostics& diagnostics) {
    CommentReader reader(sources, rules, diagnostics);
    for (const Comment& comment : comments_of(sources)) {
        if (lies_in_text(comment, documents)) continue;
        if (const std::optional<Allow> allow = reader.read(comment)) allows_.push_back(*allow);
    }
}

int Allows::silence(std::vector<Finding>& findings, const Sources& sources) {
    if (allows_.empty()) return 0;
    return static_cast<int>(std::erase_if(findings, [&](const Finding& finding) {
        if (!finding.span.given() || is_fixed(*finding.rule)) return false;
        const int line = sources.at(finding.span.source).position(finding.span.begin).line;
        bool allowed = false;
        for (Allow& allow : allows_) {
            if (allow.rule->code != finding.rule->code || allow.comment.source != finding.span.source || allow.line != line) continue;
            allow.used = true;
            allowed = true;
        }
        return allowed;
    }));
}

void Allows::report_unused(
    std::uint32_t own_source, const std::vector<const Rule*>& not_run, const Policy& policy, Diagnostics& diagnostics) const {
    for (const Allow& allow : allows_) {
        if (allow.used || allow.comment.source != own_source || !policy.severity_of(*allow.rule)) continue;
        if (std::find(not_run.begin(), not_run.end(), allow.rule) != not_run.end()) continue;
        diagnostics.report(unused_allow, allow.name, quoted(allow.rule->name) + " is allowed, but it is not found here")
            .with_help("take the comment out")
            .edit(allow.to_remove, "")
            .about("comments/" + std::string(allow.rule->name));
    }
}

}  // namespace journeymap
