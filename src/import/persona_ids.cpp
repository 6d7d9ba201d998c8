#include "import/persona_ids.h"

#include <algorithm>

#include "model/fields.h"
#include "model/values.h"

namespace journeymap {

namespace {

bool is_emotion_key(std::string_view id) {
    return std::ranges::any_of(table_of<Emotion>().rows, [id](const FieldRow& row) { return row.key == id; });
}

}  // namespace

DraftIds persona_ids() { return DraftIds("persona", &is_emotion_key); }

}  // namespace journeymap
