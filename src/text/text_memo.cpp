#include "text/text_memo.h"

#include <bit>

#include "support/utf8.h"

namespace journeymap {
namespace {

// When it is full it starts anew.
constexpr std::size_t most_bytes = 1 << 22, most_answers = 1 << 16, most_parts = 1 << 18;

}  // namespace

bool TextMemo::is_worth_it(std::string_view text) { return text.size() >= (is_ascii(text) ? 512 : 64); }

std::size_t TextMemo::KeyHash::operator()(const Key& key) const {
    std::uint64_t hash = 0;
    for (const auto part : key) {
        hash = (hash ^ part) * 0xD1B54A32D192ED03u;
        hash ^= hash >> 29;
    }
    return static_cast<std::size_t>(hash);
}

TextMemo::Key TextMemo::key_of(const TextQuestion& question, std::uint32_t text, std::uint32_t language) {
    const auto& style = question.style;
    const auto kind = static_cast<unsigned>(question.aspect) | static_cast<unsigned>(style.face) << 4 | (style.tabular ? 1U << 8 : 0U);
    return {text, language, kind, std::bit_cast<std::uint32_t>(style.size), std::bit_cast<std::uint32_t>(style.letter_spacing),
        std::bit_cast<std::uint32_t>(question.max_width)};
}

std::span<const TextPart> TextMemo::find(const TextQuestion& question) const {
    const auto text = texts_.find(question.text), language = texts_.find(question.language);
    if (text == texts_.end() || language == texts_.end()) return {};
    const auto known = answers_.find(key_of(question, text->second, language->second));
    if (known == answers_.end()) return {};
    return std::span(parts_).subspan(known->second.first, known->second.count);
}

std::uint32_t TextMemo::number_of(std::string_view text) {
    if (const auto known = texts_.find(text); known != texts_.end()) return known->second;
    bytes_ += text.size();
    return texts_.emplace(text, static_cast<std::uint32_t>(texts_.size())).first->second;
}

void TextMemo::remember(const TextQuestion& question, std::span<const TextPart> answer) {
    if (bytes_ > most_bytes || answers_.size() > most_answers || parts_.size() > most_parts) forget();
    const auto key = key_of(question, number_of(question.text), number_of(question.language));
    answers_[key] = {static_cast<std::uint32_t>(parts_.size()), static_cast<std::uint32_t>(answer.size())};
    parts_.insert(parts_.end(), answer.begin(), answer.end());
}

void TextMemo::forget() {
    texts_.clear();
    answers_.clear();
    parts_.clear();
    bytes_ = 0;
}

}  // namespace journeymap
