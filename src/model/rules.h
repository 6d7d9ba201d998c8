// The rules that reading a map can break (families 0 and 9, and of measured data 4).
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

inline constexpr Rule unknown_key{"JM030", "unknown-key", Severity::error, "A key is not one that the language has at this place."};
inline constexpr Rule wrong_kind{
    "JM031", "wrong-kind", Severity::error, "A list, a mapping or a text stands where another kind of value belongs."};
inline constexpr Rule missing_key{"JM032", "missing-key", Severity::error, "A key that must be given is missing or empty."};
inline constexpr Rule bad_number{"JM033", "bad-number", Severity::error, "A value is not the number that its key takes."};
inline constexpr Rule number_out_of_range{
    "JM034", "number-out-of-range", Severity::error, "A number is outside the range that its key takes."};
inline constexpr Rule bad_date{"JM035", "bad-date", Severity::error, "A date is not written YYYY-MM-DD or is not in the calendar."};
inline constexpr Rule bad_duration{"JM036", "bad-duration", Severity::error, "A length of time cannot be understood."};
inline constexpr Rule bad_id{"JM037", "bad-id", Severity::error, "An id is not a letter followed by letters, digits, '-' and '_'."};
inline constexpr Rule duplicate_id{"JM038", "duplicate-id", Severity::error, "Two things of the same kind have the same id."};
inline constexpr Rule unknown_reference{
    "JM039", "unknown-reference", Severity::error, "A reference names something that the map does not have."};
inline constexpr Rule ambiguous_reference{"JM040", "ambiguous-reference", Severity::error, "A reference could mean two things."};
inline constexpr Rule unknown_word{"JM041", "unknown-word", Severity::error, "A word is not one of those that its key takes."};
inline constexpr Rule empty_item{"JM042", "empty-item", Severity::error, "An item of a list is empty."};
inline constexpr Rule mixed_emotion{"JM043", "mixed-emotion", Severity::error, "An emotion mixes keys of one emotion with personas."};
inline constexpr Rule not_a_map{"JM044", "not-a-map", Severity::error, "The top level of a file is not a mapping of keys."};
inline constexpr Rule unsupported_version{
    "JM045", "unsupported-version", Severity::error, "The map asks for a version of the language that this program does not read."};
inline constexpr Rule bad_language{"JM046", "bad-language", Severity::error, "The language of the map is not a language tag (BCP 47)."};
inline constexpr Rule unknown_lane{"JM047", "unknown-lane", Severity::error, "A lane is neither built in nor declared under 'lanes'."};
inline constexpr Rule bad_flag{"JM048", "bad-flag", Severity::error, "A value is neither true nor false where one of them is wanted."};
inline constexpr Rule use_file{"JM049", "use-file", Severity::error, "A file under 'use' cannot be read."};
inline constexpr Rule key_twice{"JM050", "key-given-twice", Severity::error, "A mapping has two spellings of one key."};
inline constexpr Rule bad_color{
    "JM051", "bad-color", Severity::error, "A colour of a theme is not written as # and three or six hexadecimal digits."};
inline constexpr Rule key_without_value{"JM052", "key-without-value", Severity::error,
    "A piece between two commas in braces has neither a colon nor a value, mostly because a text with a comma is not in quotes."};
inline constexpr Rule compared_map{
    "JM053", "compared-map", Severity::error, "The map under 'compares_to' cannot be read, so there is nothing to compare with."};
inline constexpr Rule data_file{"JM065", "data-file", Severity::error, "A file with measured data cannot be read."};
inline constexpr Rule unknown_column{
    "JM066", "unknown-column", Severity::error, "A data file has no column of the name that the map gives."};
inline constexpr Rule ambiguous_column{
    "JM067", "ambiguous-column", Severity::error, "A data file has two columns of the name that the map gives."};
inline constexpr Rule unknown_scale{"JM068", "unknown-scale", Severity::error, "The scale of measured data is not one that can be read."};
inline constexpr Rule answer_not_a_number{
    "JM069", "answer-not-a-number", Severity::warning, "An answer in a data file is no number, so it does not count."};
inline constexpr Rule answer_off_scale{
    "JM070", "answer-off-scale", Severity::warning, "An answer in a data file lies outside of its scale, so it does not count."};
inline constexpr Rule photo_file{"JM071", "photo-file", Severity::warning, "A photo is not there or cannot be read, so it is not drawn."};
inline constexpr Rule not_a_photo{
    "JM072", "not-a-photo", Severity::warning, "A file under 'photo' is neither PNG nor JPEG, so it is not drawn."};
inline constexpr Rule broken_photo{"JM073", "broken-photo", Severity::warning, "A photo is damaged, so it is not drawn."};
inline constexpr Rule photo_too_large{
    "JM074", "photo-too-large", Severity::warning, "A photo has more bytes or pixels than are read, so it is not drawn."};
inline constexpr Rule hides_shared{"JM075", "hides-shared", Severity::warning,
    "A bare name of the map hides a persona, channel or team of which a file under 'use' says more."};
inline constexpr Rule measured_emotion_not_drawn{
    "JM412", "measured-emotion-not-drawn", Severity::warning, "No row of a data file counts for an emotion, so it is not drawn."};

inline constexpr Rule too_many_stages{"JM920", "too-many-stages", Severity::error, "The map has more stages than a map can have."};
inline constexpr Rule too_many_touchpoints{
    "JM921", "too-many-touchpoints", Severity::error, "A stage has more touchpoints than a stage can have."};
inline constexpr Rule too_many_cards{
    "JM922", "too-many-cards", Severity::error, "The map has more touchpoints, pain points and other things than a map can have."};
inline constexpr Rule number_too_large{"JM909", "number-too-large", Severity::error, "A number is too large to reckon with."};
inline constexpr Rule too_many_used_files{
    "JM923", "too-many-used-files", Severity::error, "The map names more files under 'use' than are read."};
inline constexpr Rule too_much_data{
    "JM925", "too-much-data", Severity::error, "The map asks for more rows of data, or more files of it, than are read."};

inline constexpr Rule too_many_personas{"JM931", "too-many-personas", Severity::error, "The map has more personas than a map can have."};
inline constexpr Rule too_many_findings{
    "JM932", "too-many-findings", Severity::error, "There is more to say about the map than is kept, so a part of it was left out."};
inline constexpr Rule too_much_repeated{
    "JM933", "too-much-repeated", Severity::error, "Long names and texts are repeated by more things than a map can have."};
inline constexpr Rule too_many_photos{
    "JM929", "too-many-photos", Severity::warning, "The map names more photos, or photos of more pixels, than are read."};

// All of the above, in the order of their codes.
std::vector<const Rule*> model_rules();

}  // namespace journeymap
