// The thresholds of insights in the order of their struct. Used by the list of them and by the config, which sets them.
#pragma once

#include "journeymap/insight.h"

namespace journeymap {

inline constexpr ThresholdInfo threshold_table[] = {
    {"low_emotion", &InsightThresholds::low_emotion, -2, 0, "From this score down a place hurts"},
    {"high_emotion", &InsightThresholds::high_emotion, 0, 2, "From this score up a place delights"},
    {"felt", &InsightThresholds::felt, 0, 2, "Nearer to 0 than this an emotion proves nothing"},
    {"steep_drop", &InsightThresholds::steep_drop, 0, 4, "How far a feeling falls between two touchpoints before it is said"},
    {"long_run", &InsightThresholds::long_run, 1, 100, "How many negative touchpoints in a row are long"},
    {"stage_fall", &InsightThresholds::stage_fall, 0, 4, "How far the mean emotion falls from one stage to the next before it is said"},
    {"drop_off", &InsightThresholds::drop_off, 0, 1, "The share of people who leave from which on it is said"},
    {"same_action", &InsightThresholds::same_action, 0, 1, "The share of words that two actions have in common to be nearly the same"},
    {"back_and_forth", &InsightThresholds::back_and_forth, 3, 100, "How many touchpoints in a row go to and fro between two channels"},
    {"hold", &InsightThresholds::hold, 0, 1440, "Minutes of waiting where one expects an answer at once"},
    {"slow_response", &InsightThresholds::slow_response, 0, 8760, "Hours until an answer from which on it is slow"},
    {"attempts", &InsightThresholds::attempts, 1, 1000, "How many tries are too many"},
    {"gap", &InsightThresholds::gap, 0, 4, "Expected minus felt emotion from which on it is a gap"},
    {"misaligned", &InsightThresholds::misaligned, 0, 4, "Difference between two ways to do the same, or two places with one promise"},
    {"uneven_channel", &InsightThresholds::uneven_channel, 0, 4, "Difference between the best and the worst touchpoint of one channel"},
    {"preferred_share", &InsightThresholds::preferred_share, 0, 1,
        "The share of contacts on channels that a persona prefers, below which it is said"},
    {"channel_switches", &InsightThresholds::channel_switches, 1, 1000, "How many changes of channel are many"},
    {"handover_fall", &InsightThresholds::handover_fall, 0, 4, "How far the mean emotion falls where another team takes over"},
    {"divergence", &InsightThresholds::divergence, 0, 4, "Difference between two personas at one touchpoint"},
};

}  // namespace journeymap
