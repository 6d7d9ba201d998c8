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
constexpr OtherWord other_words[] = {
    {"web", "website"},
    {"site", "website"},
    {"web page", "website"},
    {"online", "website"},
    {"internet", "website"},
    {"mobile app", "app"},
    {"mobile", "app"},
    {"sms", "text-message"},
    {"text", "text-message"},
    {"whatsapp", "chat"},
    {"messenger", "chat"},
    {"live chat", "chat"},
    {"bot", "chatbot"},
    {"telephone", "phone"},
    {"call", "phone"},
    {"hotline", "phone"},
    {"call centre", "phone"},
    {"call center", "phone"},
    {"mail", "letter"},
    {"post", "letter"},
    {"postal", "letter"},
    {"face to face", "in-person"},
    {"person", "in-person"},
    {"desk", "counter"},
    {"shop", "counter"},
    {"store", "counter"},
    {"branch", "office"},
    {"form", "online-form"},
    {"google", "search"},
    {"search engine", "search"},
    {"social media", "social"},
    {"facebook", "social"},
    {"ads", "advertising"},
    {"ad", "advertising"},
    {"advert", "advertising"},
    {"brochure", "print"},
    {"flyer", "print"},
    {"billboard", "outdoor"},
    {"poster", "outdoor"},
    {"reviews", "review-site"},
    {"friend", "word-of-mouth"},
    {"video call", "video"},
    {"visit", "home-visit"},
    {"terminal", "payment-terminal"},
    {"partner", "third-party"},
};

}  // namespace

std::span<const BuiltInChannel> built_in_channels() { return channels; }

const BuiltInChannel* find_built_in_channel(std::string_view id) {
    const auto channel = std::ranges::find(channels, id, &BuiltInChannel::id);
    return channel == std::end(channels) ? nullptr : channel;
}

std::optional<std::string_view> channel_meant_by(std::string_view word) {
    const auto folded = folded_word(word);
    const auto other = std::ranges::find_if(other_words, [&](const OtherWord& w) { return folded_word(w.word) == folded; });
    return other == std::end(other_words) ? std::nullopt : std::optional(other->id);
}

}  // namespace journeymap
