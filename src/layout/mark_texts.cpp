#include "layout/mark_texts.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace journeymap {

namespace {

// Finds the text of the whole grid's marks in place of that of a strip's.
class MarkTexts {
public:
    MarkTexts(const Grid& strip, const Grid& whole) : whole_(whole) {
        const std::vector<InsightMark>& marks = strip.marks.list;
        own_.reserve(2 * marks.size());
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (const Member text : {&InsightMark::sentence, &InsightMark::words}) own_.push_back({marks[i].*text, i, text});
        }
        std::ranges::sort(own_, std::less<>(), [](const Own& own) { return own.text.data(); });
    }

    std::string_view adopted(std::string_view view) const {
        const auto behind = std::ranges::upper_bound(own_, view.data(), std::less<>(), [](const Own& own) { return own.text.data(); });
        if (behind == own_.begin()) return view;
        const Own& own = behind[-1];
        if (!std::less_equal<>()(view.data() + view.size(), own.text.data() + own.text.size())) return view;
        const std::string* same = same_text(own);
        if (same == nullptr) return view;
        return std::string_view(*same).substr(static_cast<std::size_t>(view.data() - own.text.data()), view.size());
    }

private:
    using Member = std::string InsightMark::*;
    struct Own {
        std::string_view text;
        std::size_t mark = 0;
        Member member = nullptr;
    };

    // A strip has some of the whole grid's marks in their order, so that it is found at its own place or soon behind it.
    const std::string* same_text(const Own& own) const {
        const std::vector<InsightMark>& marks = whole_.marks.list;
        const auto from = marks.begin() + static_cast<std::ptrdiff_t>(std::min(own.mark, marks.size()));
        const auto is_same = [&](const InsightMark& mark) { return mark.*own.member == own.text; };
        auto same = std::find_if(from, marks.end(), is_same);
        if (same == marks.end()) same = std::find_if(marks.begin(), from, is_same);
        return same == marks.end() || !is_same(*same) ? nullptr : &(*same.*own.member);
    }

    const Grid& whole_;
    std::vector<Own> own_;  // by place in memory
};

}  // namespace

void adopt_marks(std::span<Item> items, const Grid& strip, const Grid& whole) {
    if (&strip == &whole || strip.marks.list.empty()) return;
    const MarkTexts texts(strip, whole);
    for (Item& item : items) {
        if (auto* line = std::get_if<TextLine>(&item)) line->text = texts.adopted(line->text);
        if (auto* group = std::get_if<GroupBegin>(&item)) {
            group->label = texts.adopted(group->label);
            group->title = texts.adopted(group->title);
        }
    }
}

}  // namespace journeymap
