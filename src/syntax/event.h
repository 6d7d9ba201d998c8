// Events: what libyaml finds in a source, with places as byte offsets of the file. The only file pair that calls libyaml; used by
// the tree builder.
#pragma once

#include <yaml.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>

#include "journeymap/document.h"

namespace journeymap {

enum class EventKind : std::uint8_t {
    stream_start,
    document_start,
    document_end,
    stream_end,
    scalar,
    alias,
    sequence_start,
    sequence_end,
    mapping_start,
    mapping_end,
    problem
};

// Views stay valid until the next event.
struct Event {
    EventKind kind = EventKind::problem;
    ScalarStyle style = ScalarStyle::plain;
    bool flow = false;        // collections: written with brackets
    std::uint32_t begin = 0;  // bytes; of a node with an anchor or a tag: where the first of them starts
    std::uint32_t end = 0;
    std::string_view text;    // scalars
    std::string_view anchor;  // also the name of an alias
    std::string_view tag;
};

// Why libyaml stopped, in its own words, which explain.h turns into the user's.
struct Problem {
    std::string_view problem;
    std::string_view context;
    std::uint32_t at = 0;          // bytes
    std::uint32_t context_at = 0;  // bytes; where what it was reading began
};

// Turns libyaml's character positions into byte offsets. Fast because positions move little from one question to the next.
class CharacterMap {
public:
    explicit CharacterMap(std::string_view text);
    std::uint32_t byte_of(std::size_t character) {
        return ascii_ ? static_cast<std::uint32_t>(std::min(character, text_.size())) : move_to(character);
    }

private:
    std::uint32_t move_to(std::size_t character);

    std::string_view text_;
    bool ascii_;
    std::size_t character_ = 0;
    std::size_t byte_ = 0;
};

class EventReader {
public:
    // `text` is UTF-8 without a byte order mark and outlives the reader; `base` is added to every offset.
    EventReader(std::string_view text, std::uint32_t base);

    // The next event; a problem or the end of the stream is the last.
    const Event& next();
    Problem problem();

private:
    struct Closer {
        void operator()(yaml_parser_t* parser) const;
    };
    struct Eraser {
        void operator()(yaml_event_t* event) const;
    };

    static int give(void* reader, unsigned char* buffer, std::size_t size, std::size_t* given);
    void read();
    std::uint32_t byte_of(const yaml_mark_t& mark) { return base_ + map_.byte_of(mark.index); }

    CharacterMap map_;
    std::string_view text_;
    std::size_t given_ = 0;  // bytes that libyaml has taken
    std::uint32_t base_;
    yaml_parser_t parser_{};
    yaml_event_t raw_{};
    std::unique_ptr<yaml_parser_t, Closer> parser_guard_;
    std::unique_ptr<yaml_event_t, Eraser> event_guard_;
    bool usable_ = false;
    Event event_;
};

}  // namespace journeymap
