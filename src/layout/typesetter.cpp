#include "layout/typesetter.h"

#include <utility>

#include "journeymap/locale.h"
#include "model/language_tag.h"

namespace journeymap {

Typesetter::Typesetter(TextShaper& shaper, const Theme& theme, Scene& scene)
    : shaper_(shaper), theme_(theme), scene_(scene), styles_(theme.sizes) {
    // Joined scripts are not spaced, and viewers differ in what they do with the figures between their words.
    if (runs_right_to_left(scene.language)) styles_.title.letter_spacing = styles_.eyebrow.letter_spacing = 0;
}

float Typesetter::baseline(TextStyle style, float leading) {
    LineMetrics metrics = line_metrics(style.face);
    float height = (metrics.ascent + metrics.descent) * style.size;
    return (leading - height) / 2 + metrics.ascent * style.size;
}

void Typesetter::push(Block& block, std::string_view text, float width, TextStyle style, Color color, float x, float baseline) {
    block.items.emplace_back(TextLine{x, baseline, width, style, color, text, scene_.right_to_left});
}

void Typesetter::line(Block& block, std::string_view text, TextStyle style, Color color, float x, float baseline) {
    push(block, text, shaper_.width(text, style), style, color, x, baseline);
}

int Typesetter::paragraph(Block& block, std::string_view text, TextStyle style, Color color, float x, float max_width) {
    if (text.empty()) return 0;
    float leading = leading_of(style);
    float first = baseline(style, leading);
    int lines = 0;
    for (const BrokenLine& broken : shaper_.break_lines(text, style, max_width, scene_.language)) {
        if (!broken.text.empty()) push(block, broken.text, broken.width, style, color, x, block.height + first);
        block.height += leading;
        ++lines;
    }
    return lines;
}

int Typesetter::quotation(Block& block, std::string_view text, TextStyle style, Color color, float x, float max_width) {
    if (text.empty()) return 0;
    auto [open, close] = quotation_marks(scene_.language);
    std::string quoted(open);
    quoted += text;
    quoted += close;
    return paragraph(block, keep(std::move(quoted)), style, color, x, max_width);
}

// The part of a text that fits in `room` without splitting a word; empty where not even its first word does.
std::string_view Typesetter::head_that_fits(std::string_view text, TextStyle style, float room, float& width) {
    if (room <= 0) return {};
    auto lines = shaper_.break_lines(text, style, room, scene_.language);
    if (lines.empty() || lines[0].width > room) return {};
    if (lines.size() > 1) {
        // A word was split where the piece after the break does not start at an opportunity: the widest word shows it.
        std::string_view through_next = text.substr(0, static_cast<std::size_t>(lines[1].text.data() + lines[1].text.size() - text.data()));
        bool split = lines[0].text.data() + lines[0].text.size() == lines[1].text.data() &&
                     shaper_.widest_word(through_next, style, scene_.language) > room;
        if (split) return {};
    }
    width = lines[0].width;
    return lines[0].text;
}

void Typesetter::end_line(Block& block, Flow& flow) {
    if (flow.used <= 0) return;
    block.height += flow.leading;
    flow.used = 0;
}

void Typesetter::run(Block& block, Flow& flow, std::string_view text, TextStyle style, Color color, float gap_before) {
    if (text.empty()) return;
    if (flow.leading <= 0) flow.leading = leading_of(style);
    float first = baseline(style, flow.leading);
    if (!flow.started) {
        flow.started = true;
        block.height += flow.leading;
    }
    std::string_view rest = text;
    if (flow.used > 0) {
        float head_width = 0;
        std::string_view head = head_that_fits(text, style, flow.max_width - flow.used - gap_before, head_width);
        if (!head.empty()) {
            push(block, head, head_width, style, color, flow.x + flow.used + gap_before, block.height - flow.leading + first);
            flow.used += gap_before + head_width;
            rest.remove_prefix(static_cast<std::size_t>(head.data() + head.size() - text.data()));
            while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\n')) rest.remove_prefix(1);
            if (rest.empty()) return;
        }
        block.height += flow.leading;
        flow.used = 0;
    }
    auto lines = shaper_.break_lines(rest, style, flow.max_width, scene_.language);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) block.height += flow.leading;
        if (!lines[i].text.empty()) push(block, lines[i].text, lines[i].width, style, color, flow.x, block.height - flow.leading + first);
        flow.used = lines[i].width;
    }
}

void Typesetter::run(Block& block, Flow& flow, const Labelled& labelled) {
    const auto& [label, text, gap_before, gap_between] = labelled;
    float head_width = 0;
    const float room = flow.max_width - flow.used - gap_before - width(label, styles_.card_strong) - gap_between;
    if (flow.used > 0 && head_that_fits(text, styles_.card, room, head_width).empty()) end_line(block, flow);
    run(block, flow, label, styles_.card_strong, theme_.text, gap_before);
    run(block, flow, text, styles_.card, theme_.muted, gap_between);
}

}  // namespace journeymap
