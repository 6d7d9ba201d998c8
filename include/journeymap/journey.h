// Journey: the map in the field's words, as plain data. Checks, analyses and lanes read this and never YAML.
//
// Texts keep their place in the file (Text::span); references are resolved to pointers (Ref::target, null where the reference
// was unknown and has been reported). Views and pointers are valid as long as the Journey and its Sources live; a Journey can be
// moved but not copied.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/document.h"
#include "journeymap/finding.h"
#include "journeymap/photo.h"
#include "journeymap/source.h"

namespace journeymap {

// A value and where it was written. `given()` is false for a value that the file does not say.
template <class T>
struct Spanned {
    T value{};
    Span span;
    bool given() const { return span.given(); }
};

using Text = Spanned<std::string_view>;  // one text, line breaks as in the file
using Texts = std::vector<Text>;         // "text or list"

// A reference by id. `id` is what was written; `target` what it means, or null.
template <class T>
struct Ref {
    Text id;
    const T* target = nullptr;
    bool given() const { return id.given(); }
};
template <class T>
using Refs = std::vector<Ref<T>>;

// Proleptic Gregorian date as written, year-month-day.
struct Date {
    int year = 0, month = 0, day = 0;
    auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 sees a pointer in it
};

// A length of time. `text` is what was written ("22 min"); seconds count a month as 30 days and a year as 365.
struct Duration {
    double seconds = 0;
    std::string_view text;
};

// A score runs from -2 (angry) over 0 (neutral) to +2 (delighted).
struct Feeling {
    Text word;
    double score = 0;    // 0 where the word is not known
    double weight = 1;   // share in a weighted list, any positive unit
    bool known = false;  // built in, or among the map's `emotions`
};

// Which rows of a data file count: those whose cell in `column` is one of `values`.
struct DataFilter {
    Text column;
    Texts values;
};

// What the answers of a data file say, as scores from -2 to +2.
struct Measurement {
    std::size_t n = 0;        // answers that count
    std::size_t missing = 0;  // rows without an answer
    std::size_t bad = 0;      // rows whose answer is no number or off the scale; reported
    double mean = 0;
    // The 95 % confidence interval of the mean, cut at the ends of the scale. None for a single answer, and where all are equal.
    std::optional<double> low, high;
    std::string figure;  // what the scale is usually told in, of the answers as given: "NPS −23", "CSAT 62 %", "3.4 (1..5)"
};

// Emotion measured from data. `result` is there where the file could be read and has such a column; its n may be 0.
struct MeasuredEmotion {
    Text data;  // path of a CSV file, relative to the map
    Text column;
    Text scale;  // "1-5", "csat", "ces", "nps", "-2..2"
    std::vector<DataFilter> where;
    Texts no_answer;  // texts of cells that are no answer, besides the usual ones; `missing` in the map
    std::optional<Measurement> result;
};

struct Evidence;

// How one persona, or everyone, feels at one place.
struct Emotion {
    Span span;
    // As written, even where it is outside -2..+2 (a check reports that, drawings clamp); else from the word, the weighted list or the
    // mean of `from` and `to`. What is measured goes before all of them. None: only a word we do not know, or data without an answer.
    std::optional<double> score;
    Text feeling;                         // the word written; may be absent
    Spanned<double> intensity;            // 1-5: how strongly it is felt
    std::optional<double> from, to;       // where it changes within the touchpoint
    Span score_span, from_span, to_span;  // the numbers, where numbers were written; else nowhere
    Text from_word, to_word;              // the words where `from` and `to` were written as feelings
    std::vector<Feeling> mix;             // a weighted list of feelings; `score` is their weighted mean
    std::optional<MeasuredEmotion> measured;
    Refs<Evidence> evidence;
    bool derived = false;  // of a stage: the mean of its touchpoints' scores, not written
};

// The kinds that the language knows. Each enum's words are given by `word_of` (words.h).
enum class State : std::uint8_t { current, future };
enum class Experience : std::uint8_t { unsaid, first_time, repeat };  // written `new`, `repeat`
enum class Level : std::uint8_t { unsaid, low, medium, high, critical };
enum class PainKind : std::uint8_t {
    unsaid,
    delay,
    transparency,
    comprehension,
    findability,
    repetition,
    effort,
    access,
    fault,
    channel_gap,
    staff,
    cost,
    stress
};
enum class OpportunityKind : std::uint8_t {
    unsaid,
    communication,
    transparency,
    tailoring,
    explanation,
    support,
    simplify,
    process,
    product,
    service,
    innovation,
    mitigation,
    retention
};
enum class Status : std::uint8_t { unsaid, proposed, planned, doing, done, dropped };
enum class EvidenceKind : std::uint8_t {
    unsaid,
    interview,
    survey,
    observation,
    analytics,
    log,
    usability_test,
    complaint,
    workshop,
    desk_research,
    assumption
};

struct Persona;
struct Channel;
struct Team;
struct Objective;
struct PainPoint;
struct Opportunity;
struct Touchpoint;
struct Stage;

// What every entity that can be referred to has.
struct Entity {
    std::string id;           // as written, or derived from the name
    Span id_span;             // where it was written; nowhere: derived
    Span span;                // the whole entry in the file
    std::uint32_t index = 0;  // place among its kind in the map, from 0, in the order of the file
};

struct Scenario {
    Span span;
    Text text, trigger, start, end, outcome;
    bool given() const { return span.given(); }
};

struct Measure : Entity {
    Text text;
    Text value;                    // as written ("92", "4.50", "about half")
    std::optional<double> number;  // the value where it is a number
    Text unit, target, source;
    Spanned<Date> date;
};

struct Objective : Entity {
    Text text;
    std::vector<Measure> measure;
    Ref<Team> owner;
};

struct Persona : Entity {
    Text name, role, segment, photo, photo_alt, quote;
    std::shared_ptr<const Photo> picture;  // what is in the file under `photo`; null: nobody read it, or it cannot be read
    Spanned<Experience> experience;
    Texts goals, needs, motivations, behaviors, preferences, frustrations, access_needs;
    Refs<Channel> prefers;
    Refs<Evidence> evidence;
};

struct Channel : Entity {
    Text name;
    std::string label;  // the name to show: as written, or the built-in one in the map's language
    std::string icon;   // built-in channel whose icon it uses; its own id where built in, else from `kind`, else ""
    Text kind;
    bool realtime = false;  // answers while the customer waits; where it is not written, as the channel it is like
    Span realtime_span;
    bool built_in = false;
};

struct Team : Entity {
    Text name;
};

struct Evidence : Entity {
    Text text, link;
    Spanned<EvidenceKind> kind;
    Spanned<int> n;
    Spanned<Date> date;
};

// A feeling word that the map adds or overrides.
struct FeelingWord {
    Text word;
    double score = 0;
};

struct PainPoint : Entity {
    std::string label;  // what to show: the id where it was written, else P1, P2 ... over the whole map
    Text text;
    Spanned<Level> severity;
    Spanned<PainKind> kind;
    Spanned<bool> barrier;        // prevents going forward
    Text frequency;               // as written: a share or a text
    std::optional<double> share;  // the frequency as a share 0..1 where it is one
    Refs<Persona> personas;       // whom it hurts; empty: everyone at that touchpoint
    Refs<Evidence> evidence;
    const Stage* stage = nullptr;
    const Touchpoint* touchpoint = nullptr;  // null: it belongs to the stage as a whole
};

struct Outcome {
    Span span;
    Text measure, before, after;
    Spanned<Date> date;
    bool given() const { return span.given(); }
};

struct Opportunity : Entity {
    std::string label;  // the id where it was written, else O1, O2 ...
    Text text;
    Refs<PainPoint> addresses;
    Ref<Objective> objective;
    Spanned<OpportunityKind> kind;
    Spanned<int> impact, effort;  // 1-5
    Ref<Team> owner;
    Spanned<Status> status;
    Spanned<Date> due;
    Text link;
    Outcome outcome;
    const Stage* stage = nullptr;
    const Touchpoint* touchpoint = nullptr;  // null: it belongs to the stage as a whole
};

// An emotion and whose it is. `persona` not given: everyone's who is at that touchpoint.
struct PersonaEmotion {
    Ref<Persona> persona;
    Emotion emotion;
};
using Emotions = std::vector<PersonaEmotion>;

// Content of a custom lane at one touchpoint.
struct Note {
    Text lane;  // the custom lane's id
    Texts texts;
};

struct HelpRoute {  // where help is found: one of the two is set, or neither where the id was unknown
    Text id;
    const Channel* channel = nullptr;
    const Touchpoint* touchpoint = nullptr;
};

// true, or text that says why.
struct Reason {
    Span span;
    bool yes = false;
    Text why;
    bool given() const { return yes; }
};

struct Touchpoint : Entity {
    Text name;
    Ref<Channel> channel;
    Refs<Persona> personas;  // empty: all
    Texts doing, thinking, needs, expectations, promise;
    Emotions emotion, expected;
    std::vector<PainPoint> pain_points;
    Texts gains;
    std::vector<Opportunity> opportunities;
    Ref<Team> owner;
    Texts frontstage, backstage, support, systems, physical;
    Spanned<Duration> duration, wait, response_time;
    Spanned<int> attempts;
    Spanned<double> drop_off;  // share 0..1
    Reason moment_of_truth, decision;
    Spanned<int> importance;    // 1-5
    Refs<Touchpoint> required;  // `requires`
    Ref<Touchpoint> instead_of;
    Texts asks;
    HelpRoute help;
    std::vector<Measure> measures;
    Refs<Evidence> evidence;
    std::vector<Note> notes;
    const Stage* stage = nullptr;
};

struct Stage : Entity {
    Text name, phase;
    Texts goals, motivations, expectations;
    Emotions emotion;  // as written; where a persona has none, mean_emotion gives the derived one
    std::vector<PainPoint> pain_points;
    std::vector<Opportunity> opportunities;
    std::vector<Measure> measures;
    std::vector<Touchpoint> touchpoints;
};

struct LaneChoice {
    Text id;    // a built-in lane's name or the id of a custom one
    Text name;  // custom lanes only
    bool custom = false;
};

struct Review {
    Span span;
    Spanned<Date> last;
    Spanned<Duration> every;
    Text owner;
    const Team* team = nullptr;  // where `owner` is a team's id or name
    bool given() const { return span.given(); }
};

struct Revision {  // one entry of `history`
    Span span;
    Spanned<Date> date;
    Text version, text, by;
};

struct Journey {
    Journey() = default;
    Journey(Journey&&) = default;
    Journey& operator=(Journey&&) = default;

    std::uint32_t source = 0;  // the map's own file in Sources
    std::string id;
    Text title, language, service, organization, compares_to;
    Spanned<State> state;
    Scenario scenario;
    std::vector<Objective> objectives;
    std::vector<Persona> personas;  // the map's own, then those that it refers to from `use` files
    std::vector<Channel> channels;  // declared, then used, then built in
    std::vector<Team> teams;
    std::vector<Evidence> evidence;
    std::vector<FeelingWord> emotions;  // sorted by word
    std::vector<LaneChoice> lanes;
    std::vector<Stage> stages;
    Review review;
    std::vector<Revision> history;
    std::vector<Text> use;

    // Views of what is nested in the stages, in the order of the file.
    std::vector<const Touchpoint*> touchpoints;
    std::vector<const PainPoint*> pain_points;
    std::vector<const Opportunity*> opportunities;

    bool right_to_left = false;                        // from `language`
    std::vector<std::unique_ptr<Document>> documents;  // keep the texts alive
};

// Who travels a touchpoint: its own `personas`, or all of the map's where it names none.
bool travels(const Persona& persona, const Touchpoint& touchpoint);

// The emotion of one persona at a touchpoint: the one written for it, else the one written for everyone; null where there is none
// or the persona does not travel it.
const Emotion* emotion_of(const Persona& persona, const Touchpoint& touchpoint);
const Emotion* expected_of(const Persona& persona, const Touchpoint& touchpoint);

// The emotion of one persona over a stage: as written, else the mean of its touchpoints' scores marked `derived`; nothing where
// neither is known. `language.md`, Stage.
std::optional<Emotion> stage_emotion_of(const Persona& persona, const Stage& stage);

// The score of a feeling word, without regard to case: as the map's `emotions` says, else the built-in one; nothing where it is
// neither. Of an emotion with a word and a number, the number counts; the checks compare the two.
std::optional<double> score_of_feeling(const Journey& journey, std::string_view word);
// The known feeling word that was probably meant by an unknown one; empty: none is near.
std::string_view nearest_feeling(const Journey& journey, std::string_view word);
// The same, only where the unknown one is a slip of the pen beyond doubt.
std::string_view certain_feeling(const Journey& journey, std::string_view word);

// What the reader needs from outside: how to get at a `use` file or a data file. Paths are as written in the map.
struct UseFile {
    std::string name;                  // to print
    std::optional<std::string> bytes;  // none: `problem` says why
    std::string problem;
    std::string path = {};   // of the file, without links; what Source::path says
    std::uint64_t size = 0;  // of the whole file, of which `bytes` may be a part; 0: not known
};
using ReadUseFile = UseFile (*)(void* context, std::string_view path);
struct UseFiles {
    ReadUseFile read = nullptr;  // null: `use` and `data` are refused with a finding (standard input without a folder, an editor's buffer)
    void* context = nullptr;
};

// Reads a map. Everything that is not understood is a finding; the Journey then has a hole there and nothing else is lost.
// Returns nothing only where the source holds no mapping at all.
std::optional<Journey> read_journey(Sources& sources, std::uint32_t source, UseFiles use_files, Diagnostics& diagnostics);

// How to get at a photo: the path as written, and the file that it is written in, which it is relative to.
using ReadPhotoFile = UseFile (*)(void* context, std::string_view path, const Source& named_in);
struct PhotoFiles {
    ReadPhotoFile read = nullptr;  // null: photos cannot be read from here, and each is a finding
    void* context = nullptr;
};

// Reads the photos of a map's personas. One that cannot be used is a finding, and the persona is drawn with its initials.
void read_photos(Journey& journey, Sources& sources, PhotoFiles files, Diagnostics& diagnostics);

}  // namespace journeymap
