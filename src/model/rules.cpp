#include "model/rules.h"

namespace journeymap {

std::vector<const Rule*> model_rules() {
    return {&unknown_key, &wrong_kind, &missing_key, &bad_number, &number_out_of_range, &bad_date, &bad_duration, &bad_id, &duplicate_id,
        &unknown_reference, &ambiguous_reference, &unknown_word, &empty_item, &mixed_emotion, &not_a_map, &unsupported_version,
        &bad_language, &unknown_lane, &bad_flag, &use_file, &key_twice, &bad_color, &key_without_value, &compared_map, &data_file,
        &unknown_column, &ambiguous_column, &unknown_scale, &answer_not_a_number, &answer_off_scale, &photo_file, &not_a_photo,
        &broken_photo, &photo_too_large, &hides_shared, &measured_emotion_not_drawn, &number_too_large, &too_many_stages,
        &too_many_touchpoints, &too_many_cards, &too_many_used_files, &too_much_data, &too_many_photos, &too_many_personas,
        &too_many_findings, &too_much_repeated};
}

}  // namespace journeymap
