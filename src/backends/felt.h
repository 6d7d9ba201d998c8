// Felt: who feels what at a place, resolved, so that no backend has to know whom an emotion without a name is for.
#pragma once

#include <optional>
#include <vector>

#include "journeymap/grid.h"

namespace journeymap {

struct Felt {
    const Persona* persona;  // null: everyone, in a map without personas
    Emotion emotion;

    std::optional<double> score() const;  // within -2..+2
};

// Of the personas that are shown and come here; one of which nothing is known is left out.
std::vector<Felt> felt_at(const Grid& grid, const Touchpoint& touchpoint);
std::vector<Felt> expected_at(const Grid& grid, const Touchpoint& touchpoint);
// As written for the stage, else the mean of its touchpoints, which is derived.
std::vector<Felt> felt_over(const Grid& grid, const Stage& stage);

// Nothing where no score is known.
std::optional<double> mean_score_of(const std::vector<Felt>& felt);

// A score to three decimals: sums in another order would show in the last digits.
double rounded_score(double score);

// Whether a pain point hurts a persona: everyone at its place where it names nobody.
bool hurts(const PainPoint& pain, const Persona& persona);

}  // namespace journeymap
