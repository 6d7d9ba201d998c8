// What a config says of the thresholds of insights: `insights` in .journeymap.yaml.
#pragma once

#include "journeymap/insight.h"

namespace journeymap {

// As written; the names and their order are those of InsightThresholds.
struct InsightSettings {
    Span span;
    Spanned<double> low_emotion, high_emotion, felt, steep_drop, long_run, stage_fall, drop_off, same_action, back_and_forth, hold,
        slow_response, attempts, gap, misaligned, uneven_channel, preferred_share, channel_switches, handover_fall, divergence;

    bool given() const { return span.given(); }
};

inline constexpr Spanned<double> InsightSettings::*insight_members[] = {&InsightSettings::low_emotion, &InsightSettings::high_emotion,
    &InsightSettings::felt, &InsightSettings::steep_drop, &InsightSettings::long_run, &InsightSettings::stage_fall,
    &InsightSettings::drop_off, &InsightSettings::same_action, &InsightSettings::back_and_forth, &InsightSettings::hold,
    &InsightSettings::slow_response, &InsightSettings::attempts, &InsightSettings::gap, &InsightSettings::misaligned,
    &InsightSettings::uneven_channel, &InsightSettings::preferred_share, &InsightSettings::channel_switches,
    &InsightSettings::handover_fall, &InsightSettings::divergence};

struct ObjectTable;
const ObjectTable& insight_settings_table();

// The defaults, and what is written instead of them.
InsightThresholds thresholds_of(const InsightSettings& settings);

}  // namespace journeymap
