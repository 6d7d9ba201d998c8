// The rules about pictures that are larger than they can be. Found while they are drawn, because only then it is known how large they become.
// Used by the backends and the driver.
#pragma once

#include "journeymap/finding.h"

namespace journeymap {

inline constexpr Rule picture_too_large{
    "JM926", "picture-too-large", Severity::error, "The picture would have more texts, shapes and points than a picture can have."};
inline constexpr Rule png_too_large{"JM927", "png-too-large", Severity::error, "The PNG would have more pixels than a PNG can have."};
inline constexpr Rule picture_drawn_smaller{"JM928", "picture-drawn-smaller", Severity::warning,
    "The picture is larger than a PNG or a page of a PDF usually can be, so it is drawn smaller."};

}  // namespace journeymap
