// Patch: edits carried out on a text, which stays byte for byte as it was elsewhere. Used by what fixes maps and by the unified diff.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

// One place of the original text that reads otherwise now.
struct ChangedPart {
    std::uint32_t begin = 0;  // bytes of the original
    std::uint32_t end = 0;
    std::string text;
};

// Whether both can be carried out: they touch no byte twice and do not both insert at one place. The same edit twice is no conflict.
bool fit_together(const Edit& a, const Edit& b);

// A text and what edits have made of it, round after round.
class Patch {
public:
    explicit Patch(std::string original) : original_(std::move(original)), text_(original_) { pieces_.push_back(whole()); }

    // The places of the edits are those of text() as it is now. The same edit twice counts once; of two that do not fit together the
    // first in the text counts. Line breaks that are put in follow those of the text.
    void apply(std::vector<Edit> edits);

    const std::string& original() const { return original_; }
    const std::string& text() const { return text_; }
    bool has_changes() const { return text_ != original_; }
    // In order; with at least one byte of the original between them.
    std::vector<ChangedPart> changes() const;

private:
    struct Piece {
        bool kept = true;  // a range of the original, or a text of its own
        std::uint32_t begin = 0, end = 0;
        std::string text;
        std::uint32_t size() const { return kept ? end - begin : static_cast<std::uint32_t>(text.size()); }
        Piece part(std::uint32_t from, std::uint32_t to) const;
    };
    Piece whole() const { return {true, 0, static_cast<std::uint32_t>(original_.size()), {}}; }

    std::string original_, text_;
    std::vector<Piece> pieces_;
};

// The bytes after one round of edits.
std::string fixed(std::string_view bytes, std::vector<Edit> edits);

}  // namespace journeymap
