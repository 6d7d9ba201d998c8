// Reader: from the nodes of one document to the objects of a journey, driven by the tables of fields. Reports and goes on.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "journeymap/document.h"
#include "journeymap/journey.h"
#include "model/fields.h"
#include "model/finding_limit.h"

namespace journeymap {

class Reader {
public:
    // `bytes` are those that the document was parsed from.
    // `times`: Sources::limit_factor.
    Reader(const Document& document, std::string_view bytes, Diagnostics& diagnostics, std::size_t times = 1)
        : document_(document), bytes_(bytes), times_(times), diagnostics_(diagnostics), findings_(times, diagnostics) {}

    const Document& document() const { return document_; }
    std::size_t limit_factor() const { return times_; }
    const Node& node(NodeId id) const { return document_.node(id); }
    Finding& report(const Rule& rule, Span span, std::string message) { return findings_.report(rule, span, std::move(message)); }

    // Reads a mapping, or a bare text where the table has a key for it, into an object of the table's type. False where the value
    // is neither and nothing was read.
    bool read_object(const ObjectTable& table, NodeId value, void* object);

    // Reads of a mapping only the rows whose keys are among `keys`; the other keys of the table may be there and are passed over.
    void read_keys(const ObjectTable& table, NodeId mapping, void* object, std::span<const std::string_view> keys);

    // Whether the map has room for so many cells more (limits::cells). The first thing without room is reported when all is read; the rest is
    // read with `count_only`, so that it can be said how many cells there are.
    bool take_cells(std::size_t count, NodeId thing);
    template <class Read>
    void count_only(Read&& read) {
        const auto findings = finding_count();
        read();
        forget_findings(findings);
    }
    std::size_t cells_left() const;

    // The text of a scalar; reports and returns nothing for a list or mapping. The value is not empty.
    std::optional<Text> text(const FieldRow& row, NodeId value);

    // "'stages' takes a list, this is a text", and what to write.
    Finding& report_kind(std::string_view key, std::string_view takes, NodeId value);

    // Adds to a finding the edit that writes another text in place of a scalar. Quotes around it stay.
    void rewrite(Finding& finding, NodeId scalar, std::string_view text) const;

    // The bytes of a span of this document.
    std::string_view written(Span span) const {
        return span.end <= bytes_.size() ? bytes_.substr(span.begin, span.end - span.begin) : std::string_view();
    }

    // What stands behind a span.
    std::string_view rest_after(Span span) const { return bytes_.substr(std::min<std::size_t>(span.end, bytes_.size())); }

    std::size_t finding_count() const { return diagnostics_.findings().size(); }
    // Those from number `from` on, which follow from one that was reported before.
    void forget_findings(std::size_t from) { findings_.forget(from); }

    // True for nothing and for a text of blanks: such a value counts as not given.
    bool is_empty(NodeId value) const;
    // True for `*name` without an anchor, which is empty and reported already.
    bool is_failed_alias(NodeId value) const;

private:
    struct Seen;
    bool read_keys_of(const ObjectTable& table, NodeId value, void* object);
    // At the end of what was asked for from outside.
    void report_room();
    // Entry `at` with what commas have cut off of its value; gives the number of the last one read.
    std::uint32_t read_at(const ObjectTable& table, const Node& mapping, std::uint32_t at, void* object, Seen& seen);
    void read_entry(const ObjectTable& table, const Node& mapping, Entry entry, const FieldRow* row, void* object, Seen& seen);
    void report_unknown(const ObjectTable& table, const Node& mapping, Entry entry, void* object, Seen& seen);
    bool read_as_meant(const ObjectTable& table, const Node& mapping, Entry entry, const FieldRow& row, void* object, Seen& seen);
    void look_ahead(const ObjectTable& table, const Node& mapping, Seen& seen) const;
    void report_missing(const ObjectTable& table, NodeId mapping, const Seen& seen);

    const Document& document_;
    std::string_view bytes_;
    std::size_t times_;
    std::size_t cells_ = 0;
    std::optional<NodeId> first_without_room_;
    int nesting_ = 0;  // of objects that are being read
    Diagnostics& diagnostics_;
    FindingLimit findings_;
};

// "a text", "a list", "a mapping", "nothing"
std::string_view kind_of(const Node& node);

// "a persona", "an opportunity"
std::string with_article(std::string_view noun);

}  // namespace journeymap
