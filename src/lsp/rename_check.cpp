#include "lsp/rename_check.h"

#include <tuple>

#include <fmt/core.h>

#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

struct Place {
    std::string file;  // identity; empty: built in
    std::uint32_t offset = 0;
    auto operator<=>(const Place&) const = default;
};

// What makes a thing the same in two texts: the place of its entry, or its name where it is built in.
using Meant = std::tuple<ThingKind, Place, std::string>;

struct Reference {
    Meant meant;
    const Mention* mention = nullptr;
};

// What a file and those that it uses define and refer to, each at its place.
struct Meaning {
    std::map<Place, Reference> references;
    std::map<Meant, const NamedThing*> things;  // with a place
};

// Where a place lies after the edits of its file: an edit moves what stands behind its beginning.
std::uint32_t moved(std::uint32_t offset, const std::vector<Edit>& edits) {
    std::int64_t at = offset;
    for (const Edit& edit : edits) {
        if (edit.span.begin >= offset) break;
        at += std::int64_t(edit.replacement.size()) - std::int64_t(edit.span.end - edit.span.begin);
    }
    return static_cast<std::uint32_t>(at);
}

class MeaningReader {
public:
    // `edits`: of the files that the places are moved by; null: they stay.
    MeaningReader(const Analysis& analysis, const std::string& identity, const RenamedFiles* edits)
        : analysis_(analysis), identity_(identity), edits_(edits) {}

    Meaning read() {
        Meaning meaning;
        for (const NamedThing& thing : analysis_.things.things) {
            if (thing.whole.given()) meaning.things.emplace(meant(thing), &thing);
        }
        for (const Mention& mention : analysis_.things.mentions) {
            if (!mention.is_definition)
                meaning.references.emplace(place(mention.span), Reference{meant(analysis_.things.of(mention)), &mention});
        }
        return meaning;
    }

private:
    Meant meant(const NamedThing& thing) {
        if (thing.kind == ThingKind::file || !thing.whole.given()) return {thing.kind, {}, thing.id};
        return {thing.kind, place(thing.whole), {}};
    }

    Place place(Span span) {
        const std::string& file = file_of(span.source);
        const auto renamed = edits_ ? edits_->find(file) : RenamedFiles::const_iterator();
        if (!edits_ || renamed == edits_->end()) return {file, span.begin};
        return {file, moved(span.begin, renamed->second.edits)};
    }

    const std::string& file_of(std::uint32_t source) {
        if (source == Analysis::own) return identity_;
        std::string& file = files_[source];
        if (file.empty()) file = file_identity(analysis_.sources().at(source).path());
        return file;
    }

    const Analysis& analysis_;
    const std::string& identity_;
    const RenamedFiles* edits_;
    std::map<std::uint32_t, std::string> files_;
};

std::string line_of(const Analysis& analysis, Span span, const std::string& path) {
    const Source& source = analysis.sources().at(span.source);
    const std::string_view file = span.source == Analysis::own ? std::string_view(path) : std::string_view(source.path());
    return fmt::format(
        "line {}{}", source.position(span.begin).line, file == "-" ? "" : fmt::format(" of {}", escaped(file_name_of(file))));
}

std::string thing_in_words(const NamedThing& thing) { return fmt::format("the {} '{}'", noun_of(thing.kind), escaped(thing.id)); }

std::optional<std::string> difference(const Workspace::Reader& reader, const Analysis& after, const RenamedFiles& renamed) {
    const Analysis& before = *reader.analysis;
    if (after.journey() == nullptr) return fmt::format("{} could not be understood any more", escaped(file_name_of(reader.path)));
    const Meaning was = MeaningReader(before, reader.identity, &renamed).read();
    const Meaning is = MeaningReader(after, reader.identity, nullptr).read();
    for (const auto& [place, reference] : was.references) {
        const auto now = is.references.find(place);
        if (now != is.references.end() && now->second.meant == reference.meant) continue;
        return fmt::format("{} would no longer mean {}", line_of(before, reference.mention->span, reader.path),
            thing_in_words(before.things.of(*reference.mention)));
    }
    for (const auto& [place, reference] : is.references) {
        if (was.references.contains(place)) continue;
        return fmt::format("{} would then mean {}", line_of(after, reference.mention->span, reader.path),
            thing_in_words(after.things.of(*reference.mention)));
    }
    for (const auto& [meant, thing] : was.things) {
        if (!is.things.contains(meant)) return fmt::format("{} would be something else", thing_in_words(*thing));
    }
    if (was.things.size() != is.things.size()) return fmt::format("{} would define more", escaped(file_name_of(reader.path)));
    return std::nullopt;
}

}  // namespace

std::optional<std::string> lost_meaning(Workspace& workspace, const std::vector<Workspace::Reader>& readers, const RenamedFiles& renamed) {
    FileTexts texts;
    for (const auto& [identity, file] : renamed) texts[identity] = file.text;
    for (const Workspace::Reader& reader : readers) {
        if (reader.analysis->journey() == nullptr) continue;
        const Analysis after = workspace.analysis_with(reader, texts);
        if (auto lost = difference(reader, after, renamed)) return lost;
    }
    return std::nullopt;
}

}  // namespace journeymap
