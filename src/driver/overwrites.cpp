#include "driver/overwrites.h"

#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

std::vector<std::string> overwrites(const std::vector<std::string>& outputs, const std::vector<std::string>& files) {
    std::vector<std::string> sentences;
    for (const std::string& output : outputs) {
        if (output == "-" || kind_of(output) != PathKind::file) continue;
        for (const std::string& file : files) {
            if (!same_file(output, file)) continue;
            sentences.push_back("the output " + escaped(output) + " would overwrite " + escaped(file) + ", which is read for it");
            break;
        }
    }
    return sentences;
}

}  // namespace journeymap
