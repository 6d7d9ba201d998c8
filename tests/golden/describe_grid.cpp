// The grid as text: bands, columns, then lane by lane its cells.
#include <fmt/core.h>

#include "golden/describe.h"

namespace golden {
namespace {

using namespace journeymap;

std::string_view name_of(Tone tone) {
    switch (tone) {
        case Tone::normal: return "text";
        case Tone::strong: return "strong";
        case Tone::muted: return "muted";
        case Tone::quote: return "quote";
    }
    return "?";
}

std::string_view name_of(TagKind kind) {
    switch (kind) {
        case TagKind::plain: return "plain";
        case TagKind::moment_of_truth: return "moment-of-truth";
        case TagKind::decision: return "decision";
        case TagKind::alternative: return "alternative";
        case TagKind::persona: return "persona";
        case TagKind::added: return "added";
        case TagKind::gone: return "gone";
        case TagKind::changed: return "changed";
    }
    return "?";
}

std::string_view name_of(CardKind kind) {
    switch (kind) {
        case CardKind::pain: return "pain";
        case CardKind::opportunity: return "opportunity";
        case CardKind::gain: return "gain";
    }
    return "?";
}

std::string_view name_of(BlueprintLine line) {
    switch (line) {
        case BlueprintLine::none: return "";
        case BlueprintLine::interaction: return ", below the line of interaction";
        case BlueprintLine::visibility: return ", below the line of visibility";
        case BlueprintLine::internal_interaction: return ", below the line of internal interaction";
    }
    return "?";
}

// `| name value` where there is a value.
std::string part(std::string_view name, std::string_view value) {
    return value.empty() ? std::string{} : fmt::format(" | {} {}", name, value);
}

std::string describe(const std::vector<Paragraph>& paragraphs) {
    std::string text;
    for (const auto& paragraph : paragraphs) text += fmt::format("    {}: {}\n", name_of(paragraph.tone), paragraph.text);
    return text;
}

struct CellText {
    std::string operator()(const TextCell& cell) const { return describe(cell.paragraphs); }

    std::string operator()(const HeadCell& cell) const {
        std::string text = fmt::format("    touchpoint \"{}\"{}{}\n", cell.touchpoint ? cell.touchpoint->name.value : "",
            part("channel", cell.channel), part("icon", cell.icon));
        for (const auto& tag : cell.tags) text += fmt::format("    tag {}: {}\n", name_of(tag.kind), tag.text);
        if (!cell.was.empty()) text += fmt::format("    {}\n", cell.was);
        return text + describe(cell.details);
    }

    std::string operator()(const CardsCell& cell) const {
        std::string text;
        for (const auto& card : cell.cards) {
            text += fmt::format("    {} {}: {}{}{}{}{}{}{}\n", name_of(card.kind), card.label, card.text, part("rank", card.rank),
                part(card.badge_filled ? "filled badge" : "badge", card.badge), part("footer", card.footer), part("link", card.link),
                part("change", card.change_word), card.struck() ? " | struck" : "");
        }
        return text;
    }

    std::string operator()(const FiguresCell& cell) const {
        std::string text;
        for (const auto& figure : cell.figures) text += fmt::format("    figure {}: {}\n", figure.value, figure.text);
        return text;
    }

    std::string operator()(const CurveCell& cell) const {
        std::string text;
        for (const auto& point : cell.points) {
            text += fmt::format("    persona {}{}: {:.3g}{}{}\n", point.persona, point.expected ? " expected" : "", point.score,
                part("feeling", point.feeling),
                !point.mark                                  ? ""
                : point.mark->kind == MarkKind::lowest_point ? " | lowest"
                                                             : " | highest");
        }
        for (const auto& score : cell.earlier) text += fmt::format("    persona {} was: {:.3g}\n", score.persona, score.score);
        return text;
    }
};

std::string describe(const Cell& cell) {
    const auto last = cell.first + cell.count - 1;
    const auto columns = cell.count == 1 ? fmt::format("{}", cell.first) : fmt::format("{}-{}", cell.first, last);
    return fmt::format("  {}{}\n", columns, cell.whole_stage ? " whole stage" : "") + std::visit(CellText{}, cell.content);
}

}  // namespace

std::string describe(const Grid& grid) {
    std::string text;
    for (const auto& phase : grid.phases) text += fmt::format("phase \"{}\" stages {}+{}\n", phase.name, phase.first_stage, phase.count);
    for (const auto& band : grid.stages) {
        text += fmt::format("stage \"{}\" columns {}+{}\n", band.stage ? band.stage->name.value : "", band.first, band.count);
    }
    for (const auto& lane : grid.lanes) {
        text +=
            fmt::format("lane {} \"{}\"{}{}{}\n", lane.id, lane.name, lane.note.empty() ? "" : ", ", lane.note, name_of(lane.line_above));
        for (const auto& cell : lane.cells) text += describe(cell);
    }
    return text;
}

}  // namespace golden
