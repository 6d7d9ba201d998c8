#include "layout/mark_texts.h"

#include <algorithm>
#include <functional>

namespace journeymap {

namespace {

std::string_view adopted(std::string_view view, const Grid& strip, const Grid& whole) {
    for (const InsightMark& mark : strip.marks.list) {
        for (const auto text : {&InsightMark::sentence, &InsightMark::words}) {
            const std::string& own = mark.*text;
            const std::less_equal<> not_after;
            if (!not_after(own.data(), view.data()) || !not_after(view.data() + view.size(), own.data() + own.size())) continue;
            const auto same = std::ranges::find(whole.marks.list, own, text);
            if (same == whole.marks.list.end()) continue;
            return std::string_view((*same).*text).substr(static_cast<std::size_t>(view.data() - own.data()), view.size());
        }
    }
    return view;
}

}  // namespace

void adopt_marks(std::span<Item> items, const Grid& strip, const Grid& whole) {
    if (&strip == &whole) return;
    for (Item& item : items) {
        if (auto* line = std::get_if<TextLine>(&item)) line->text = adopted(line->text, strip, whole);
        if (auto* group = std::get_if<GroupBegin>(&item)) {
            group->label = adopted(group->label, strip, whole);
            group->title = adopted(group->title, strip, whole);
        }
    }
}

}  // namespace journeymap
