// What a version of a map is called that has no name (label_texts.h).
#include "model/label_texts.h"

namespace journeymap {

std::string_view earlier_version_label(std::string_view language) {
    static constexpr LabelTexts texts = {"an earlier version", "einer früheren Fassung", "نسخة سابقة", "以前の版", "une version antérieure",
        "una versión anterior", "een eerdere versie"};
    return texts[label_column(language)];
}

}  // namespace journeymap
