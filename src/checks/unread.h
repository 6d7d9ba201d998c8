// Unread: where the reader did not understand the map. What was not understood counts nowhere else: a pain point whose severity is
// misspelt has been told so, and is not told that it has none. Used by the rules that miss a key of something.
#pragma once

#include <span>
#include <vector>

#include "journeymap/journey.h"

namespace journeymap {

class Unread {
public:
    // Looks at the findings of the reader.
    Unread(const Journey& journey, const Diagnostics& diagnostics);

    // Whether something of it was not understood; what stands in it and is a thing of its own does not count.
    bool in(const Persona& persona) const { return within(persona.span); }
    bool in(const Objective& objective) const { return within(objective.span); }
    bool in(const PainPoint& pain) const { return within(pain.span); }
    bool in(const Opportunity& opportunity) const { return within(opportunity.span); }
    bool in(const Touchpoint& touchpoint) const;
    bool in(const Stage& stage) const;
    // Of the keys of the map itself.
    bool in(const Journey& journey) const;

    // Whether a key was not known or had another kind of value than it takes: then what stands under it is not in the journey.
    bool has_lost_parts() const { return lost_parts_; }
    // Whether a file under `use` could not be read, so that nobody knows what it declares.
    bool has_lost_files() const { return lost_files_; }
    // Whether a reference leads nowhere or stands in a lost part or file, so that what seems to be unused may be what was meant.
    bool has_lost_references() const { return lost_references_ || lost_parts_ || lost_files_; }

private:
    bool within(Span span) const { return !places_.empty() && first_within(span) != nullptr; }
    const Span* first_within(Span span) const;
    template <class... Lists>
    bool outside_of(Span whole, const Lists&... lists) const;

    std::vector<Span> places_;  // in their order
    bool lost_parts_ = false, lost_references_ = false, lost_files_ = false;
};

}  // namespace journeymap
