// The unified diff of a patch, as `git apply` and `patch -p1` take it. Used by `check --diff`.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/patch.h"

namespace journeymap {

// `path` is relative, without `a/`; it is quoted as git does where it needs to be. Empty where nothing has changed.
std::string unified_diff(std::string_view path, const Patch& patch);

// The same to look at: characters that cannot be seen or that change how others are shown become \u{202e}. No patch any more where
// there are any.
std::string visible_diff(std::string_view diff);

}  // namespace journeymap
