#include "rules/registry.h"

#include <algorithm>

#include "checks/registry.h"
#include "data/csv_rules.h"
#include "import/import_rules.h"
#include "model/rules.h"
#include "policy/policy_rules.h"
#include "presentation/low_contrast.h"
#include "presentation/picture_rules.h"
#include "presentation/text_size.h"
#include "publishing/marked_block.h"
#include "source/source_rules.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

std::vector<const Rule*> all_rules() {
    std::vector<const Rule*> rules{&character_without_font, &text_too_small, &low_contrast, &picture_too_large, &png_too_large,
        &picture_drawn_smaller, &broken_block, &not_importable, &not_imported, &import_assumption};
    const auto append = [&rules](const std::vector<const Rule*>& more) { rules.insert(rules.end(), more.begin(), more.end()); };
    append(source_rules());
    append(syntax_rules());
    append(csv_rules());
    append(model_rules());
    append(check_rules());
    append(policy_rules());
    std::sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->code < b->code; });
    return rules;
}

}  // namespace journeymap
