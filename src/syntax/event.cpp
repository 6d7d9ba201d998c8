#include "syntax/event.h"

#include <cstring>
#include <new>

#include "support/utf8.h"

namespace journeymap {

namespace {

std::string_view view(const yaml_char_t* text) { return text ? reinterpret_cast<const char*>(text) : std::string_view(); }
std::string_view view(const char* text) { return text ? text : std::string_view(); }

ScalarStyle style_of(yaml_scalar_style_t style) {
    switch (style) {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: return ScalarStyle::single_quoted;
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return ScalarStyle::double_quoted;
        case YAML_LITERAL_SCALAR_STYLE: return ScalarStyle::literal;
        case YAML_FOLDED_SCALAR_STYLE: return ScalarStyle::folded;
        default: return ScalarStyle::plain;
    }
}

EventKind kind_of(yaml_event_type_t type) {
    switch (type) {
        case YAML_STREAM_START_EVENT: return EventKind::stream_start;
        case YAML_STREAM_END_EVENT: return EventKind::stream_end;
        case YAML_DOCUMENT_START_EVENT: return EventKind::document_start;
        case YAML_DOCUMENT_END_EVENT: return EventKind::document_end;
        case YAML_ALIAS_EVENT: return EventKind::alias;
        case YAML_SCALAR_EVENT: return EventKind::scalar;
        case YAML_SEQUENCE_START_EVENT: return EventKind::sequence_start;
        case YAML_SEQUENCE_END_EVENT: return EventKind::sequence_end;
        case YAML_MAPPING_START_EVENT: return EventKind::mapping_start;
        case YAML_MAPPING_END_EVENT: return EventKind::mapping_end;
        default: return EventKind::problem;
    }
}

}  // namespace

CharacterMap::CharacterMap(std::string_view text) : text_(text), ascii_(is_ascii(text)) {}

std::uint32_t CharacterMap::move_to(std::size_t character) {
    while (character_ < character && byte_ < text_.size()) {
        do ++byte_;
        while (byte_ < text_.size() && is_continuation(text_[byte_]));
        ++character_;
    }
    while (character_ > character && byte_ > 0) {
        do --byte_;
        while (byte_ > 0 && is_continuation(text_[byte_]));
        --character_;
    }
    return static_cast<std::uint32_t>(byte_);
}

void EventReader::Closer::operator()(yaml_parser_t* parser) const { yaml_parser_delete(parser); }
void EventReader::Eraser::operator()(yaml_event_t* event) const { yaml_event_delete(event); }

// The text and, where a last line of blanks has no end, its line feed: without it libyaml loses that line of a block text.
int EventReader::give(void* reader, unsigned char* buffer, std::size_t size, std::size_t* given) {
    auto& self = *static_cast<EventReader*>(reader);
    const std::string_view text = self.text_;
    if (self.given_ < text.size()) {
        *given = std::min(size, text.size() - self.given_);
        std::memcpy(buffer, text.data() + self.given_, *given);
    } else {
        const bool open_line = self.given_ == text.size() && (text.ends_with(' ') || text.ends_with('\t'));
        *given = open_line ? 1 : 0;
        *buffer = '\n';
    }
    self.given_ += *given;
    return 1;
}

EventReader::EventReader(std::string_view text, std::uint32_t base) : map_(text), text_(text), base_(base) {
    usable_ = yaml_parser_initialize(&parser_) != 0;
    if (!usable_) return;
    parser_guard_.reset(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input(&parser_, &EventReader::give, this);
}

const Event& EventReader::next() {
    event_guard_.reset();
    event_ = {};
    if (usable_ && yaml_parser_parse(&parser_, &raw_)) {
        event_guard_.reset(&raw_);
        read();
    } else if (!usable_ || parser_.error == YAML_MEMORY_ERROR) {
        throw std::bad_alloc();  // which is nothing that could be wrong with the text
    }
    return event_;
}

void EventReader::read() {
    event_.kind = kind_of(raw_.type);
    event_.begin = byte_of(raw_.start_mark);
    event_.end = byte_of(raw_.end_mark);
    if (event_.kind == EventKind::scalar) {
        const auto& scalar = raw_.data.scalar;
        event_.text = {reinterpret_cast<const char*>(scalar.value), scalar.length};
        event_.style = style_of(scalar.style);
        event_.anchor = view(scalar.anchor);
        event_.tag = view(scalar.tag);
    } else if (event_.kind == EventKind::alias) {
        event_.anchor = view(raw_.data.alias.anchor);
    } else if (event_.kind == EventKind::sequence_start) {
        const auto& sequence = raw_.data.sequence_start;
        event_.flow = sequence.style == YAML_FLOW_SEQUENCE_STYLE;
        event_.anchor = view(sequence.anchor);
        event_.tag = view(sequence.tag);
    } else if (event_.kind == EventKind::mapping_start) {
        const auto& mapping = raw_.data.mapping_start;
        event_.flow = mapping.style == YAML_FLOW_MAPPING_STYLE;
        event_.anchor = view(mapping.anchor);
        event_.tag = view(mapping.tag);
    }
}

Problem EventReader::problem() {
    if (parser_.error == YAML_READER_ERROR) {  // its offset is in bytes; the bytes were checked before, so this should not happen
        const auto at = static_cast<std::uint32_t>(base_ + parser_.problem_offset);
        return {view(parser_.problem), "", at, at};
    }
    const std::uint32_t at = byte_of(parser_.problem_mark);
    return {view(parser_.problem), view(parser_.context), at, parser_.context ? byte_of(parser_.context_mark) : at};
}

}  // namespace journeymap
