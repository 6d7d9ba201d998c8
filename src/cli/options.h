// Options: what the values of options mean. Pure functions; each returns nothing where the value is wrong and then says why, in a
// sentence, in `wrong`. Used by the commands.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/environment.h"
#include "driver/external_backends.h"
#include "driver/inputs.h"
#include "driver/project.h"
#include "journeymap/backend.h"
#include "journeymap/check.h"
#include "journeymap/theme.h"
#include "presentation/paper.h"
#include "reports/report.h"

namespace journeymap {

using Wrong = std::vector<std::string>;

// How much is told.
enum class Loudness : unsigned char {
    usual,
    quiet,  // only what stops a map or makes it fail, and what could not be done
};

// Names of backends, or their extensions without the dot ("md"), or of programs on PATH; each once, in the order given.
std::vector<const Backend*> formats_named(const std::vector<std::string>& names, ExternalBackends& external, Wrong& wrong);
const Theme* theme_named(std::string_view name, Wrong& wrong);
std::optional<ColorChoice> color_choice(std::string_view word, Wrong& wrong);
std::optional<SvgText> svg_text(std::string_view word, Wrong& wrong);
// What a command takes for --paper; `auto` is no size, and whoever takes it has taken it before.
enum class PaperWords : unsigned char { sizes, sizes_or_auto };
// "a3"; capitals are accepted too.
std::optional<PaperSize> paper_size(std::string_view word, PaperWords known, Wrong& wrong);
std::optional<Orientation> orientation(std::string_view word, Wrong& wrong);
inline constexpr const char* orientation_alone = "--orientation says how the paper lies, and no paper was chosen: add --paper a4";
std::optional<PaperFit> fit_way(std::string_view word, Wrong& wrong);

// A date as YYYY-MM-DD that is in the calendar.
std::optional<Date> date_written(std::string_view text);
// The date, in UTC, of a number of seconds since 1970.
Date date_of_seconds(std::int64_t seconds);

enum class Clock : unsigned char { counts, does_not_count };
// What "today" is: the option, else SOURCE_DATE_EPOCH, else the clock where it counts.
CheckOptions check_options(const std::optional<std::string>& today, const Environment& environment, Clock clock, Wrong& wrong);

// SOURCE_DATE_EPOCH, which stands for the moment when something is made; none where it is not set or, as check_options says, wrong.
std::optional<std::int64_t> source_date(const Environment& environment);

// How many times the usual limits of size a map may reach; 1 where the option is not given.
std::size_t limit_factor(const std::optional<std::string>& times, Wrong& wrong);

// How many maps are built at a time; nothing where the option is not given.
std::optional<std::size_t> job_count(const std::optional<std::string>& jobs, Wrong& wrong);

// "2/5": the second of five jobs. Where the option is not given, the only one.
Shard shard_of(const std::optional<std::string>& word, Wrong& wrong);

// The files that maps may use, where --inputs says so; null where it does not.
std::unique_ptr<DeclaredFiles> declared_files(const std::vector<std::string>& names);

// How large a PNG becomes: at most one of the three is given.
struct SizeWords {
    std::optional<std::string> scale, dpi, width;
    bool given() const { return scale || dpi || width; }
};
void set_png_size(const SizeWords& size, BackendOptions& options, Wrong& wrong);

// How wide text becomes; what is wrong is said.
void set_text_columns(const std::optional<std::string>& columns, BackendOptions& options, Wrong& wrong);

// "error", "warning", "info" or "never".
std::optional<Threshold> threshold(std::string_view word, Wrong& wrong);

}  // namespace journeymap
