#include "policy/allow.h"

#include <algorithm>
#include <tuple>

#include "policy/comments.h"
#include "policy/policy_rules.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr std::string_view verb = "allow";

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

// What an allow speaks of.
using Target = std::tuple<std::uint32_t, int, std::string_view>;  // source, line, code
Target target_of(const Allow& allow) { return {allow.comment.source, allow.line, allow.rule->code}; }

class CommentReader {
public:
    CommentReader(const Sources& sources, const std::vector<const Rule*>& rules, Diagnostics& diagnostics)
        : sources_(sources), rules_(rules), diagnostics_(diagnostics) {}

    std::optional<Allow> read(const Comment& comment) {
        std::string_view rest = comment.content;
        const std::string_view first = take_word(rest);
        const Span whole = comment.span;
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
        Allow allow{whole, span_of(whole.source, name), comment.to_remove, rule_named(name, rules_), comment.line};
        if (!allow.rule) {
            report_unknown_rule(allow, name);
            return std::nullopt;
        }
        if (is_fixed(*allow.rule)) {
            report_refused(allow);
            return std::nullopt;
        }
        allow.reason = without_blanks(rest);
        if (allow.reason.empty()) report_no_reason(allow);
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

    // Somebody may have written "jm302" or "stage-count:".
    std::optional<std::string> name_meant(std::string_view name) const {
        while (name.ends_with(':') || name.ends_with(';') || name.ends_with('.')) name.remove_suffix(1);
        std::string code(name);
        for (char& c : code) c = c == 'j' || c == 'm' ? static_cast<char>(c - 'a' + 'A') : c;
        if (rule_named(name, rules_)) return std::string(name);
        if (rule_named(code, rules_)) return code;
        std::vector<std::string_view> names;
        for (const Rule* rule : rules_) names.push_back(rule->name);
        const auto nearest = nearest_word(name, names);
        return nearest ? std::optional(std::string(*nearest)) : std::nullopt;
    }

    void report_unknown_rule(const Allow& allow, std::string_view name) {
        auto& finding = diagnostics_.report(unknown_allow, allow.name, "there is no rule " + quoted(name));
        finding.about(path_of(allow.comment));
        if (name.find(',') != std::string_view::npos) {
            finding.with_help("a comment allows one rule; write one for each, on lines of their own");
        } else if (const auto meant = name_meant(name)) {
            finding.with_help("write '" + *meant + "'").edit(allow.name, *meant);
        } else {
            finding.with_help("journeymap list rules shows all");
        }
    }

    void report_refused(const Allow& allow) {
        diagnostics_
            .report(refused_allow, allow.name,
                quoted(allow.rule->name) + " cannot be allowed: as long as it is there, the map is not understood")
            .with_help("mend what it finds, and take the comment out")
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

Allows::Allows(const Sources& sources, const std::vector<const Document*>& documents, const std::vector<const Rule*>& rules,
    Diagnostics& diagnostics) {
    CommentReader reader(sources, rules, diagnostics);
    for (const Comment& comment : comments_of(sources, documents)) {
        if (const std::optional<Allow> allow = reader.read(comment)) allows_.push_back(*allow);
    }
    std::stable_sort(allows_.begin(), allows_.end(), [](const Allow& a, const Allow& b) { return target_of(a) < target_of(b); });
}

Allow* Allows::allow_for(const Finding& finding, const Sources& sources) {
    if (!finding.span.given() || is_fixed(*finding.rule)) return nullptr;
    const int line = sources.at(finding.span.source).position(finding.span.begin).line;
    const Target target{finding.span.source, line, finding.rule->code};
    const auto found =
        std::lower_bound(allows_.begin(), allows_.end(), target, [](const Allow& a, const Target& b) { return target_of(a) < b; });
    if (found == allows_.end() || target_of(*found) != target) return nullptr;
    return &*found;
}

std::vector<AllowedFinding> Allows::silence(std::vector<Finding>& findings, const Sources& sources) {
    std::vector<AllowedFinding> silenced;
    if (allows_.empty()) return silenced;
    std::vector<Finding> kept;
    for (Finding& finding : findings) {
        Allow* allow = allow_for(finding, sources);
        if (!allow) {
            kept.push_back(std::move(finding));
            continue;
        }
        allow->used = true;
        silenced.push_back({std::move(finding), allow->reason});
    }
    findings = std::move(kept);
    return silenced;
}

namespace {

// The finding that was probably meant: the next one of that rule behind the comment.
const Finding* next_of(const std::vector<Finding>& findings, const Allow& allow) {
    const Finding* next = nullptr;
    for (const Finding& finding : findings) {
        if (finding.rule->code != allow.rule->code || finding.span.source != allow.comment.source) continue;
        if (finding.span.begin > allow.comment.begin && (!next || finding.span.begin < next->span.begin)) next = &finding;
    }
    return next;
}

}  // namespace

void Allows::report_unused(std::uint32_t own_source, const std::vector<Finding>& findings, const std::vector<const Rule*>& not_run,
    const Policy& policy, Diagnostics& diagnostics) const {
    const Allow* before = nullptr;
    for (const Allow& allow : allows_) {
        const bool again = before && target_of(*before) == target_of(allow);
        before = &allow;
        if (allow.used || allow.comment.source != own_source || !policy.severity_of(*allow.rule)) continue;
        if (std::find(not_run.begin(), not_run.end(), allow.rule) != not_run.end()) continue;
        Finding& finding = diagnostics.report(unused_allow, allow.name,
            quoted(allow.rule->name) + (again ? " is allowed here already" : " is allowed, but it is not found here"));
        finding.with_help("take the comment out").about("comments/" + std::string(allow.rule->name));
        // A reason that somebody wrote is not for a program to throw away.
        if (allow.reason.empty()) finding.edit(allow.to_remove, "");
        if (const Finding* elsewhere = again ? nullptr : next_of(findings, allow))
            finding.label(elsewhere->span, "it is found here").with_help("put the comment in this line or above it, or take it out");
    }
}

}  // namespace journeymap
