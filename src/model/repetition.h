// Repetition: how much of a map is said again, because outputs name a stage with everything that stands in it, and evidence with everything
// that rests on it. A long text that thousands of things repeat makes a small map a large picture, table or list of differences.
#pragma once

#include "journeymap/journey.h"

namespace journeymap {

class Repetition {
public:
    Repetition(std::size_t limit_factor, Diagnostics& diagnostics);

    // At `where` a text of so many bytes is said again. False from where on it is too much, which is reported once.
    bool take(std::size_t bytes, Span where);
    // Stages and touchpoints, by what stands in them; lanes, by what is noted for them.
    void take_places(const Journey& journey);

private:
    template <class Place>
    void take_cards(const Place& place, std::size_t bytes);

    std::size_t most_, taken_ = 0;
    Diagnostics& diagnostics_;
};

}  // namespace journeymap
