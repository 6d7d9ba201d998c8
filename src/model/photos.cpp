// read_photos: the photos of a map's personas, each file read and decoded once.
#include <algorithm>
#include <unordered_map>

#include <fmt/core.h>

#include "journeymap/journey.h"
#include "model/photo_memory.h"
#include "model/rules.h"
#include "photo/decode.h"
#include "photo/square.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"

namespace journeymap {

namespace {

constexpr std::size_t most_labels_of_photo = 3;
constexpr std::string_view drawn_without = "until then the initials are drawn";

class PhotoShelf {
public:
    // `memory`: null where nothing was decoded before.
    PhotoShelf(Sources& sources, PhotoFiles files, PhotoMemory* memory, Diagnostics& diagnostics)
        : sources_(sources), files_(files), memory_(memory), diagnostics_(diagnostics), times_(sources.limit_factor()) {}

    std::shared_ptr<const Photo> find(const Text& path) {
        const auto [entry, is_new] = shelved_.try_emplace(std::to_string(path.span.source).append(":").append(path.value));
        Shelved& shelved = entry->second;
        if (!is_new) {
            if (!shelved.photo) mark(shelved.finding, path.span);
        } else if (shelved_.size() > limits::photos * times_) {
            shelved.finding = refuse_more(path.span, fmt::format("a map shows at most {} photos", grouped(limits::photos * times_)),
                "leave out those that matter least", TooMany::photos);
        } else {
            shelved.finding = diagnostics_.findings().size();
            shelved.photo = read(path, shelved);
        }
        return shelved.photo;
    }

    // When all personas have asked for theirs: completes what is said where there are too many.
    void say_how_many() {
        if (!too_many_) return;
        const std::string more = of_what_ == TooMany::photos ? allow_more(shelved_.size(), limits::photos) : allow_pixels();
        diagnostics_.findings()[*too_many_].with_help(fmt::format("{}, {}; {}", help_of_too_many_, more, drawn_without));
    }

private:
    enum class TooMany : unsigned char { photos, pixels };

    struct Shelved {
        std::shared_ptr<const Photo> photo;
        std::size_t finding = 0;  // that says why there is none
    };

    void mark(std::size_t finding, Span span) {
        Finding& first = diagnostics_.findings()[finding];
        if (first.labels.size() < most_labels_of_photo) first.label(span, "and here");
    }

    std::shared_ptr<const Photo> refuse(const Rule& rule, Span span, std::string message, std::string_view help) {
        diagnostics_.report(rule, span, std::move(message)).with_help(fmt::format("{}; {}", help, drawn_without));
        return nullptr;
    }

    // Said once of a map, however many there are.
    std::size_t refuse_more(Span span, std::string message, std::string help, TooMany of_what) {
        if (too_many_) {
            mark(*too_many_, span);
            return *too_many_;
        }
        too_many_ = diagnostics_.findings().size();
        of_what_ = of_what;
        help_of_too_many_ = std::move(help);
        diagnostics_.report(too_many_photos, span, std::move(message));
        return *too_many_;
    }

    // With as many times as that, those that are too large now may count among the others.
    std::string allow_pixels() const {
        std::size_t times = times_ + 1;
        for (; times <= most_times; ++times) {
            std::uint64_t all = 0;
            for (const std::uint64_t pixels : sizes_) all += pixels <= limits::photo_pixels * times ? pixels : 0;
            if (all <= limits::photo_pixels_of_map * times) break;
        }
        return allow_times(times);
    }

    std::shared_ptr<const Photo> refuse_large(Span span, std::string message, std::string_view more) {
        return refuse(photo_too_large, span, std::move(message), fmt::format("{}, {}", make_smaller(), more));
    }

    static std::string make_smaller() { return fmt::format("make it smaller: {0} x {0} pixels of it are drawn", photo_side); }

    std::shared_ptr<const Photo> read(const Text& path, Shelved& shelved) {
        if (files_.read == nullptr) {
            return refuse(photo_file, path.span, fmt::format("{} cannot be read from here", quoted(path.value)),
                "a map with photos must itself be a file");
        }
        if (path.value.starts_with("http://") || path.value.starts_with("https://")) {
            return refuse(photo_file, path.span, fmt::format("{} is an address, and a photo is a file of the project", quoted(path.value)),
                "save the picture in the project and write the path of that file");
        }
        UseFile file = files_.read(files_.context, path.value, sources_.at(path.span.source));
        if (!file.bytes) {
            return refuse(photo_file, path.span, fmt::format("cannot read {}: {}", quoted(path.value), file.problem),
                "the path is relative to this file and stays inside the project");
        }
        sources_.keep({std::move(file.name), std::move(file.path), std::move(*file.bytes)});
        const std::string_view bytes = sources_.binary_files().back().bytes;
        const std::size_t most = limits::photo_bytes * times_;
        if (bytes.empty()) return refuse(not_a_photo, path.span, fmt::format("{} is empty", quoted(path.value)), "save the picture again");
        if (bytes.size() <= most) return decode(path, bytes, shelved);
        return refuse_large(path.span,
            fmt::format("{} is larger than {} MiB, the most that a photo may have", quoted(path.value), most >> 20),
            file.size > most ? allow_more(file.size, limits::photo_bytes) : std::string(allow_unknown));
    }

    std::shared_ptr<const Photo> decode(const Text& path, std::string_view bytes, Shelved& shelved) {
        const std::uint64_t most = limits::photo_pixels * times_, most_of_map = limits::photo_pixels_of_map * times_;
        const std::uint64_t most_now = std::min(most, most_of_map - pixels_);
        DecodedPhoto decoded = memory_ ? memory_->decode(bytes, most_now) : decode_photo(bytes, most_now);
        if (decoded.fault != PhotoFault::side_too_long) sizes_.push_back(decoded.size.pixels());
        if (decoded.fault == PhotoFault::none || decoded.fault == PhotoFault::broken) pixels_ += decoded.size.pixels();
        switch (decoded.fault) {
            case PhotoFault::none: break;
            case PhotoFault::other_kind:
                return refuse(not_a_photo, path.span,
                    decoded.kind.empty() ? fmt::format("{} is neither PNG nor JPEG", quoted(path.value))
                                         : fmt::format("{} is {}, not PNG or JPEG", quoted(path.value), decoded.kind),
                    "save the picture as JPEG or PNG");
            case PhotoFault::broken:
                return refuse(broken_photo, path.span, fmt::format("{} is a damaged {} file", quoted(path.value), decoded.kind),
                    "save it again from the program that made it");
            case PhotoFault::too_many_pixels:
                if (decoded.size.pixels() > most) {
                    return refuse_large(path.span,
                        fmt::format("{} has {} x {} pixels, more than the {} million that a photo may have", quoted(path.value),
                            decoded.size.width, decoded.size.height, millions(most)),
                        allow_more(decoded.size.pixels(), limits::photo_pixels));
                }
                shelved.finding = refuse_more(path.span,
                    fmt::format("with {}, the photos of this map have more than {} million pixels together", quoted(path.value),
                        millions(most_of_map)),
                    make_smaller(), TooMany::pixels);
                return nullptr;
            case PhotoFault::side_too_long:
                return refuse(photo_too_large, path.span,
                    fmt::format("{} has {} x {} pixels, and a side of a {} may have at most {}", quoted(path.value), decoded.size.width,
                        decoded.size.height, decoded.kind, grouped(decoded.most_of_side)),
                    make_smaller());
        }
        return std::make_shared<const Photo>(std::move(*decoded.photo));
    }

    static std::string millions(std::uint64_t pixels) { return grouped(pixels / 1'000'000); }

    Sources& sources_;
    PhotoFiles files_;
    PhotoMemory* memory_;
    Diagnostics& diagnostics_;
    std::size_t times_;                                 // Sources::limit_factor
    std::unordered_map<std::string, Shelved> shelved_;  // by the file that names it and the path
    std::uint64_t pixels_ = 0;                          // of those that were decoded, also in vain
    std::vector<std::uint64_t> sizes_;                  // in pixels, of all whose headers could be read
    std::optional<std::size_t> too_many_;               // the finding that says so
    TooMany of_what_ = TooMany::photos;
    std::string help_of_too_many_;
};

void put_photos(Journey& journey, PhotoShelf shelf) {
    for (Persona& persona : journey.personas) {
        if (!persona.photo.value.empty()) persona.picture = shelf.find(persona.photo);
    }
    shelf.say_how_many();
}

}  // namespace

void read_photos(Journey& journey, Sources& sources, PhotoFiles files, Diagnostics& diagnostics) {
    put_photos(journey, PhotoShelf(sources, files, nullptr, diagnostics));
}

void read_remembered_photos(Journey& journey, Sources& sources, PhotoFiles files, PhotoMemory& memory, Diagnostics& diagnostics) {
    put_photos(journey, PhotoShelf(sources, files, &memory, diagnostics));
}

}  // namespace journeymap
