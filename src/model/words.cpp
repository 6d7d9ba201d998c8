// `word_of` for every enum of the journey.
#include "model/words.h"

#include "journeymap/words.h"

namespace journeymap {

namespace {

template <class E>
std::string_view lookup(E value) {
    const auto place = static_cast<std::size_t>(value);
    return place < WordsOf<E>::words.size() ? WordsOf<E>::words[place] : std::string_view{};
}

}  // namespace

std::string_view word_of(State value) { return lookup(value); }
std::string_view word_of(Experience value) { return lookup(value); }
std::string_view word_of(Level value) { return lookup(value); }
std::string_view word_of(PainKind value) { return lookup(value); }
std::string_view word_of(OpportunityKind value) { return lookup(value); }
std::string_view word_of(Status value) { return lookup(value); }
std::string_view word_of(EvidenceKind value) { return lookup(value); }

}  // namespace journeymap
