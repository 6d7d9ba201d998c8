// Places: what links within a page lead to, and what the script of the page knows about them. Used by all that writes parts of a page.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "html/html_writer.h"
#include "html/name_finder.h"
#include "journeymap/journey.h"
#include "journeymap/locale.h"
#include "writing/writing.h"

namespace journeymap {

// Pictures in a page have ids of their own that start with picture_prefix; no other id of the page does.
inline constexpr std::string_view picture_prefix = "picture-";

class HtmlPlaces {
public:
    HtmlPlaces(const Journey& journey, const Writing& writing);

    // Whether something in the page can be led to by this name.
    bool has(const WritingPlace& place) const { return there_.count({place.kind, place.id}) != 0; }
    std::string_view colon() const { return colon_of(journey_.language.value); }
    static std::string id_of(const WritingPlace& place);

    // The attributes of an element that stands for a pain point or an opportunity (lanes/card_data.h); nothing for other places.
    void write_data_of(const WritingPlace& place, HtmlWriter& html) const;

    // Text in which a persona's name keeps its own direction, where names and the text around them may run against each other.
    void write_text(std::string_view text, HtmlWriter& html) const;
    // The same for a sentence of the program, which says that it is English where the page is in another language. What it calls P1 or O1
    // leads there.
    void write_english(std::string_view text, HtmlWriter& html) const;

private:
    void write_cited(std::string_view text, HtmlWriter& html) const;

    const Journey& journey_;
    std::map<std::string, WritingPlace, std::less<>> cards_;              // by label, of those that a sentence cannot say by chance
    NameFinder names_;                                                    // of personas, to be kept apart from the text around them
    std::unordered_map<std::string_view, const PainPoint*> pain_points_;  // by id
    std::unordered_map<std::string_view, const Opportunity*> opportunities_;
    std::set<std::pair<std::string, std::string>> there_;
};

}  // namespace journeymap
