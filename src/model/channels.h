// The channels that every map may refer to without declaring them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "journeymap/journey.h"

namespace journeymap {

struct BuiltInChannel {
    std::string_view id;
    std::string_view name;  // English; in other languages channel_label (label_texts.h)
    bool realtime = false;  // answers while the customer waits
};

std::span<const BuiltInChannel> built_in_channels();
const BuiltInChannel* find_built_in_channel(std::string_view id);

// For what programs read: the name that the map gives, else the English one.
std::string_view english_name(const Channel& channel);

// The built-in channel that has another name ("sms" is "text-message").
std::optional<std::string_view> channel_named(std::string_view word);

// The same, or the one that a word comes near to ("shop": "counter").
std::optional<std::string_view> channel_meant_by(std::string_view word);

}  // namespace journeymap
