// Sentences about all things of a kind.
#include "checks/judged.h"

#include <fmt/core.h>

namespace journeymap {

Extent extent_of(std::size_t lacking, std::size_t total) {
    if (lacking == 0) return Extent::none;
    return lacking == total && total > 1 ? Extent::all : Extent::some;
}

Extent extent_of_info(std::size_t lacking, std::size_t total) {
    return lacking > 3 && lacking > total / 2 ? Extent::all : extent_of(lacking, total);
}

Extent extent_of(const Judgement& judgement) { return extent_of(judgement.lacking, judgement.total()); }

Extent extent_of_info(const Judgement& judgement) { return extent_of_info(judgement.lacking, judgement.total()); }

std::string none_of(const Judgement& judgement, std::string_view singular, std::string_view plural) {
    return judgement.unclear == 0 ? fmt::format("no {}", singular)
                                  : fmt::format("none of the {} {} that can be judged", judgement.total(), plural);
}

std::string share_of(const Judgement& judgement, std::string_view plural) {
    return judgement.unclear == 0 ? fmt::format("{} of {} {}", judgement.lacking, judgement.total(), plural)
                                  : fmt::format("{} of the {} {} that can be judged", judgement.lacking, judgement.total(), plural);
}

}  // namespace journeymap
