// Rules about the bytes of a file. Used by load_source and by whoever lists all rules.
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

inline constexpr Rule not_utf8{"JM001", "not-utf8", Severity::error, "The file holds bytes that are not UTF-8."};
inline constexpr Rule control_character{"JM002", "control-character", Severity::error,
    "The file holds a control character that no text needs, written plainly or as an escape."};
inline constexpr Rule misplaced_byte_order_mark{
    "JM003", "misplaced-byte-order-mark", Severity::error, "A byte order mark stands in the middle of the file."};
inline constexpr Rule lone_carriage_return{
    "JM004", "lone-carriage-return", Severity::error, "A carriage return is not followed by a line feed."};
inline constexpr Rule file_too_large{"JM901", "file-too-large", Severity::error, "The file is larger than a map may be."};

std::vector<const Rule*> source_rules();

}  // namespace journeymap
