#include "driver/judged_theme.h"

#include "policy/allow.h"
#include "policy/comments.h"
#include "presentation/low_contrast.h"
#include "rules/registry.h"

namespace journeymap {

JudgedTheme judge_theme(const ThemeFile& file, const Policy& policy) {
    Diagnostics found;
    report_low_contrast(file, found);
    policy.apply(found.findings());
    JudgedTheme judged;
    const Sources& sources = file.source.sources;
    if (has_instructions(sources) && file.source.document) {
        Diagnostics about_comments;
        Allows allows(sources, {file.source.document.get()}, all_rules(), about_comments);
        judged.allowed = static_cast<int>(allows.silence(found.findings(), sources).size());
        allows.report_unused(0, {}, {}, policy, about_comments);
        policy.apply(about_comments.findings());
        for (Finding& finding : about_comments.findings()) found.findings().push_back(std::move(finding));
    }
    found.sort_by_place();
    judged.findings = std::move(found.findings());
    return judged;
}

}  // namespace journeymap
