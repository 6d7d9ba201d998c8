#include "driver/map.h"

#include "driver/compared_map.h"
#include "driver/project.h"
#include "model/photo_memory.h"
#include "model/used_files.h"
#include "policy/comments.h"
#include "presentation/low_contrast.h"
#include "presentation/text_size.h"
#include "rules/registry.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

FileText read(const Input& input, const MapOptions& options) {
    if (options.instead) {
        const std::string* known = text_of(options.instead, input.is_standard_input() ? input.path : real_path(input.path));
        if (known) return {*known, ReadFault::none, {}, input.is_standard_input() ? 0 : known->size()};
    }
    const std::size_t read_limit =
        limits::map_bytes * options.limit_factor + 1;  // one more than load_source accepts, so that it can refuse
    return input.is_standard_input() ? read_standard_input(read_limit) : read_file(input.path, read_limit);
}

// The scorecard counts what is left when everything has been judged.
void count_by_step(Scorecard& scorecard, const std::vector<Finding>& findings) {
    for (StepScore& step : scorecard) step.findings = 0;
    for (const Finding& finding : findings) {
        const int family = finding.rule->family();
        if (family >= 1 && family <= 6 && finding.severity != Severity::info) ++scorecard[static_cast<std::size_t>(family) - 1].findings;
    }
}

// What the comments of a map allow, and what is wrong with them.
void hear_comments(Map& map, const MapOptions& options) {
    std::vector<const Document*> documents;
    for (const auto& document : map.journey->documents) documents.push_back(document.get());
    Diagnostics about_comments;
    const std::vector<const Rule*> rules = all_rules();
    std::vector<Finding>& findings = map.diagnostics.findings();
    map.allows.emplace(map.sources, documents, rules, about_comments);
    map.allowed = map.allows->silence(findings, map.sources);
    std::vector<const Rule*> not_run{&character_without_font, &text_too_small, &low_contrast};  // only drawing finds them
    for (const Rule* rule : rules) {
        if (!options.checks.today && needs_today(*rule)) not_run.push_back(rule);
    }
    // What a file declares that could not be read may bring the very finding that is allowed.
    if (!lacks_used_files(*map.journey)) map.allows->report_unused(map.journey->source, findings, not_run, options.policy, about_comments);
    options.policy.apply(about_comments.findings());
    for (Finding& finding : about_comments.findings()) findings.push_back(std::move(finding));
}

// Severities as the caller wants them, then the comments: what is off needs none.
void judge(Map& map, const MapOptions& options) {
    options.policy.apply(map.diagnostics.findings());
    if (!map.journey) return;
    if (has_instructions(map.sources)) hear_comments(map, options);
}

}  // namespace

bool needs_today(const Rule& rule) {
    return rule.name == "review-overdue" || rule.name == "old-evidence" || rule.name == "opportunity-overdue";
}

CheckOptions under_policy(CheckOptions checks, const Policy& policy) {
    checks.public_sector = checks.public_sector || policy.asks_for_public_sector();
    checks.off = policy.off();
    return checks;
}

Map understand(const Input& input, const MapOptions& options) {
    Map map = understand_each_place(input, options);
    fold(map);
    return map;
}

void fold(Map& map) {
    map.diagnostics.fold_groups();
    if (map.scorecard) count_by_step(*map.scorecard, map.diagnostics.findings());
    map.diagnostics.sort_by_place();
}

Map understand_each_place(const Input& input, const MapOptions& options) {
    Map map;
    map.sources.set_limit_factor(options.limit_factor);
    map.name = input.is_standard_input() ? "<stdin>" : without_commands(escaped(input.path));
    FileText text = read(input, options);
    if (!text.ok()) {
        map.unreadable = std::move(text.problem);
        return map;
    }
    const std::optional<std::uint32_t> source =
        load_source(map.name, std::move(text.bytes), map.sources, map.diagnostics, input.path, text.size);
    if (!source) return map;

    Project project(input.path, options.instead, options.declared, options.limit_factor);
    const UseFiles use = input.is_standard_input() ? UseFiles{} : project.files();
    map.journey = read_journey(map.sources, *source, use, map.diagnostics);
    const PhotoFiles photos = input.is_standard_input() ? PhotoFiles{} : project.photos();
    if (map.journey && options.photo_memory) {
        read_remembered_photos(*map.journey, map.sources, photos, *options.photo_memory, map.diagnostics);
    } else if (map.journey) {
        read_photos(*map.journey, map.sources, photos, map.diagnostics);
    }
    const bool reads_compared = map.journey && options.compares_to == ComparesTo::read && !input.is_standard_input();
    if (reads_compared) read_compared(map, project, options);
    const CheckOptions checks = under_policy(options.checks, options.policy);
    if (map.journey) map.scorecard = run_checks(*map.journey, map.sources, checks, map.diagnostics);
    judge(map, options);
    return map;
}

void add_findings(Map& map, Diagnostics&& more, const Policy& policy) {
    std::vector<Finding>& findings = more.findings();
    policy.apply(findings);
    if (map.allows) {
        for (AllowedFinding& allowed : map.allows->silence(findings, map.sources)) map.allowed.push_back(std::move(allowed));
    }
    for (Finding& finding : findings) map.diagnostics.findings().push_back(std::move(finding));
    map.diagnostics.sort_by_place();
}

}  // namespace journeymap
