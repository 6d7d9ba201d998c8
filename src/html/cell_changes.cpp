// What cells say of the map that theirs is compared with.
#include <algorithm>

#include "html/cells.h"
#include "model/locale.h"

namespace journeymap {

namespace {

bool tells_change(const Tag& tag) { return tag.kind == TagKind::added || tag.kind == TagKind::gone || tag.kind == TagKind::changed; }
bool tells_change(const Card& card) { return !card.change_word.empty(); }

}  // namespace

// Null where it reads the same, or nothing is known of it.
const EarlierScore* HtmlCells::earlier_score(const CurvePoint& point, const CurveCell& cell) {
    if (point.expected) return nullptr;
    const auto differs = [&](const EarlierScore& score) {
        return score.persona == point.persona && score_phrase(score.score, {}) != score_phrase(point.score, {});
    };
    const auto found = std::ranges::find_if(cell.earlier, differs);
    return found == cell.earlier.end() ? nullptr : &*found;
}

bool HtmlCells::stands_alone(const EarlierScore& score, const CurveCell& cell) {
    return std::ranges::none_of(cell.points, [&](const CurvePoint& point) { return !point.expected && point.persona == score.persona; });
}

bool HtmlCells::has_change(const Cell& cell) {
    if (const auto* head = std::get_if<HeadCell>(&cell.content))
        return std::ranges::any_of(head->tags, [](const Tag& tag) { return tells_change(tag); });
    if (const auto* cards = std::get_if<CardsCell>(&cell.content))
        return std::ranges::any_of(cards->cards, [](const Card& card) { return tells_change(card); });
    const auto* curve = std::get_if<CurveCell>(&cell.content);
    return curve && (std::ranges::any_of(curve->points, [&](const CurvePoint& point) { return earlier_score(point, *curve); }) ||
                        std::ranges::any_of(curve->earlier, [&](const EarlierScore& score) { return stands_alone(score, *curve); }));
}

void HtmlCells::write_changes(const Cell& cell) {
    if (const auto* head = std::get_if<HeadCell>(&cell.content)) write_changes(*head);
    if (const auto* cards = std::get_if<CardsCell>(&cell.content)) {
        for (const Card& one : cards->cards) {
            if (tells_change(one)) card(one);
        }
    }
    const auto* curve = std::get_if<CurveCell>(&cell.content);
    if (!curve) return;
    for (const CurvePoint& one : curve->points) {
        if (earlier_score(one, *curve)) point(one, *curve);
    }
    for (const EarlierScore& score : curve->earlier) {
        if (stands_alone(score, *curve)) earlier_alone(score);
    }
}

// "+ new"; "~ renamed · was Upload, wait 22 min"
void HtmlCells::write_changes(const HeadCell& head) {
    html_.begin("li");
    std::string_view separator;
    for (const Tag& tag : head.tags) {
        if (!tells_change(tag)) continue;
        html_.text(separator);
        html_.element("strong", tag.text);
        separator = " \u00b7 ";
    }
    if (!head.was.empty()) html_.text(separator);
    html_.text(head.was);
    html_.end();
}

}  // namespace journeymap
