#include "diagnostics/ink.h"

namespace journeymap {

namespace {

std::string_view sequence_of(Ink ink) {
    switch (ink) {
        case Ink::plain: return "";
        case Ink::strong: return "\x1B[1m";
        case Ink::error: return "\x1B[1;31m";
        case Ink::warning: return "\x1B[1;33m";
        case Ink::info: return "\x1B[1;36m";
        case Ink::frame: return "\x1B[34m";
        case Ink::label: return "\x1B[1;34m";
        case Ink::help: return "\x1B[1;32m";
    }
    return "";
}

}  // namespace

void append_inked(std::string& out, std::string_view text, Ink ink, Coloring coloring) {
    if (coloring == Coloring::none || ink == Ink::plain || text.empty()) {
        out += text;
        return;
    }
    out.append(sequence_of(ink)).append(text).append("\x1B[0m");
}

}  // namespace journeymap
