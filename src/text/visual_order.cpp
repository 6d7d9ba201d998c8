#include "text/visual_order.h"

#include <fribidi.h>

#include <algorithm>

#include "support/utf8.h"

namespace journeymap {
namespace {

// Hebrew, Arabic and what follows them begin here; below it only direction marks are not left to right.
bool all_left_to_right(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (static_cast<unsigned char>(line[at]) < 0xD6) continue;
        const auto c = decode_utf8(line, at).c;
        if ((c >= 0x590 && c < 0x900) || (c >= 0x200E && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFB1D && c <= 0xFEFF) ||
            (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF))
            return false;
    }
    return true;
}

}  // namespace

std::vector<VisualRun> visual_runs(std::string_view line, bool right_to_left) {
    if (line.empty()) return {};
    if (!right_to_left && all_left_to_right(line)) return {{0, line.size(), false}};

    std::vector<FriBidiChar> characters;
    std::vector<std::size_t> offsets;
    for (std::size_t at = 0; at < line.size();) {
        const auto next = decode_utf8(line, at);
        characters.push_back(next.c);
        offsets.push_back(at);
        at += static_cast<std::size_t>(next.length);
    }
    offsets.push_back(line.size());
    const auto count = static_cast<FriBidiStrIndex>(characters.size());
    std::vector<FriBidiCharType> types(characters.size());
    std::vector<FriBidiBracketType> brackets(characters.size());
    std::vector<FriBidiLevel> levels(characters.size());
    fribidi_get_bidi_types(characters.data(), count, types.data());
    fribidi_get_bracket_types(characters.data(), count, types.data(), brackets.data());
    FriBidiParType base = right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    const auto highest = fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &base, levels.data());
    if (highest == 0) return {{0, line.size(), right_to_left}};  // no memory

    struct Run {
        VisualRun run;
        FriBidiLevel level;
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (runs.empty() || runs.back().level != levels[i]) runs.push_back({{offsets[i], offsets[i], levels[i] % 2 == 1}, levels[i]});
        runs.back().run.end = offsets[i + 1];
    }
    for (int level = highest - 1; level > 0; --level) {  // rule L2
        for (auto begin = runs.begin(); begin != runs.end();) {
            const auto below = [level](const Run& run) { return run.level < level; };
            begin = std::find_if_not(begin, runs.end(), below);
            const auto end = std::find_if(begin, runs.end(), below);
            std::reverse(begin, end);
            begin = end;
        }
    }
    std::vector<VisualRun> order;
    order.reserve(runs.size());
    for (const auto& run : runs) order.push_back(run.run);
    return order;
}

}  // namespace journeymap
