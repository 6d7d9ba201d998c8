#include "model/channels.h"

#include <algorithm>
#include <iterator>

#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr BuiltInChannel channels[] = {
    {"website", "Website"},
    {"app", "App"},
    {"portal", "Portal"},
    {"online-form", "Online form"},
    {"search", "Search"},
    {"email", "E-mail"},
    {"letter", "Letter"},
    {"text-message", "Text message"},
    {"phone", "Phone", true},
    {"ivr", "Phone menu"},
    {"chat", "Chat", true},
    {"chatbot", "Chatbot", true},
    {"video", "Video", true},
    {"social", "Social media"},
    {"in-person", "In person", true},
    {"office", "Office", true},
    {"counter", "Counter", true},
    {"event", "Event", true},
    {"home-visit", "Home visit", true},
    {"kiosk", "Kiosk"},
    {"payment-terminal", "Payment terminal"},
    {"forum", "Forum"},
    {"word-of-mouth", "Word of mouth"},
    {"referral", "Referral"},
    {"review-site", "Review site"},
    {"advertising", "Advertising"},
    {"print", "Print"},
    {"outdoor", "Outdoor"},
    {"newsletter", "Newsletter"},
    {"news", "News"},
    {"third-party", "Third party"},
    {"none", "None"},
};

struct OtherWord {
    std::string_view word;
    std::string_view id;
};
// Words for the same.
constexpr OtherWord other_names[] = {
    {"web", "website"},
    {"site", "website"},
    {"web page", "website"},
    {"internet", "website"},
    {"mobile app", "app"},
    {"sms", "text-message"},
    {"live chat", "chat"},
    {"bot", "chatbot"},
    {"telephone", "phone"},
    {"call", "phone"},
    {"hotline", "phone"},
    {"call centre", "phone"},
    {"call center", "phone"},
    {"post", "letter"},
    {"postal", "letter"},
    {"face to face", "in-person"},
    {"search engine", "search"},
    {"social media", "social"},
    {"ads", "advertising"},
    {"ad", "advertising"},
    {"advert", "advertising"},
    {"video call", "video"},
};
// Words for something that is near.
constexpr OtherWord near_words[] = {
    {"online", "website"},
    {"mobile", "app"},
    {"text", "text-message"},
    {"whatsapp", "chat"},
    {"messenger", "chat"},
    {"mail", "letter"},
    {"person", "in-person"},
    {"desk", "counter"},
    {"shop", "counter"},
    {"store", "counter"},
    {"branch", "office"},
    {"form", "online-form"},
    {"google", "search"},
    {"facebook", "social"},
    {"brochure", "print"},
    {"flyer", "print"},
    {"billboard", "outdoor"},
    {"poster", "outdoor"},
    {"reviews", "review-site"},
    {"friend", "word-of-mouth"},
    {"visit", "home-visit"},
    {"terminal", "payment-terminal"},
    {"partner", "third-party"},
};

template <std::size_t N>
std::optional<std::string_view> find(const OtherWord (&words)[N], std::string_view word) {
    const auto folded = folded_word(word);
    const auto other = std::ranges::find_if(words, [&](const OtherWord& w) { return folded_word(w.word) == folded; });
    return other == std::end(words) ? std::nullopt : std::optional(other->id);
}

}  // namespace

std::span<const BuiltInChannel> built_in_channels() { return channels; }

const BuiltInChannel* find_built_in_channel(std::string_view id) {
    const auto channel = std::ranges::find(channels, id, &BuiltInChannel::id);
    return channel == std::end(channels) ? nullptr : channel;
}

std::string_view english_name(const Channel& channel) {
    if (channel.name.given()) return channel.name.value;
    const BuiltInChannel* built_in = find_built_in_channel(channel.id);
    return built_in ? built_in->name : std::string_view(channel.id);
}

std::optional<std::string_view> channel_named(std::string_view word) { return find(other_names, word); }

std::optional<std::string_view> channel_meant_by(std::string_view word) {
    const auto named = channel_named(word);
    return named ? named : find(near_words, word);
}

}  // namespace journeymap
