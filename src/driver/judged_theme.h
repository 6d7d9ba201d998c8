// Judged theme: what is found about a theme file that is used, under the policy of the maps that use it.
#pragma once

#include <vector>

#include "journeymap/finding.h"
#include "policy/policy.h"
#include "themes/theme_file.h"

namespace journeymap {

struct JudgedTheme {
    std::vector<Finding> findings;  // by place
    int allowed = 0;                // findings that comments in the file allow
};
JudgedTheme judge_theme(const ThemeFile& file, const Policy& policy);

}  // namespace journeymap
