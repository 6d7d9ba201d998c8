#include "catch.h"

#include "import/header_names.h"
#include "import/persona_ids.h"
#include "import/table_header.h"
#include "import/table_readings.h"
#include "import/table_values.h"

using namespace journeymap;

namespace {

bool is(std::string_view header, TableField field, std::string_view named = "") {
    const TableHeader read = table_header(header);
    return read.column != nullptr && read.column->field == field && read.named == named && !read.scale_unclear;
}

bool has_scale(std::string_view header, double worst, double best) {
    const TableHeader read = table_header(header);
    return read.scale && read.scale->worst == worst && read.scale->best == best && read.named.empty();
}

std::optional<std::string> reading(std::string_view header, std::string_view cell) {
    return cell_reading(table_header(header), cell, true);
}

}  // namespace

TEST_CASE("a scale in a header is the column's, and nobody's name") {
    CHECK(has_scale("Mood (1-5)", 1, 5));
    CHECK(has_scale("Emotion [1 \u2013 5]", 1, 5));
    CHECK(has_scale("Stimmung (1 bis 6)", 1, 6));
    CHECK(has_scale("Feeling -2 to +2", -2, 2));
    CHECK(has_scale("Satisfaction: 0-10", 0, 10));
    CHECK(has_scale("score (NPS)", 0, 10));
    CHECK(has_scale("Impact (1-10)", 1, 10));
    for (const char* header : {"Mood (1 = bad, 5 = good)", "Mood (out of 5)", "Mood (%)", "Mood (2024-2025)"}) {
        INFO(header);
        CHECK(table_header(header).scale_unclear);
        CHECK(table_header(header).named.empty());
    }
}

TEST_CASE("what follows the name of a feeling is a persona, unless it says how the feeling is told") {
    CHECK(is("emotion Amara", TableField::emotion, "Amara"));
    CHECK(is("Mood of Amara", TableField::emotion, "Amara"));
    CHECK(is("Stimmung: Amara Diallo", TableField::emotion, "Amara Diallo"));
    CHECK(is("Mood (Henk)", TableField::emotion, "Henk"));
    CHECK(is("Mood (average)", TableField::emotion));
    CHECK(is("Emotion score", TableField::emotion));
    CHECK(table_header("Emotion (why)").column == nullptr);
    CHECK(table_header("Satisfaction survey").column == nullptr);
}

TEST_CASE("headers are known in the languages of the labels, whatever capitals and accents") {
    CHECK(is("Schmerzpunkte", TableField::pain_points));
    CHECK(is("POINTS DE FRICTION", TableField::pain_points));
    CHECK(is("E\u0301tape", TableField::stage));
    CHECK(is("Ide\u00EBn", TableField::opportunities));
    CHECK(is("\u30DA\u30A4\u30F3\u30DD\u30A4\u30F3\u30C8", TableField::pain_points));
    CHECK(is("\u0627\u0644\u0641\u0631\u0635", TableField::opportunities));
    CHECK(is("What happens", TableField::doing));
    CHECK(is("1. Steps", TableField::touchpoint));
    CHECK(table_header("Tags").column == nullptr);
    CHECK((table_header("Phase").languages & 1U) == 1U);
    CHECK((table_header("Schritt").languages & 1U) == 0U);
    CHECK(header_named("") == nullptr);
}

TEST_CASE("values of cells come in the words of the language, or not at all") {
    CHECK(reading("wait", "2 Tage") == "2 days");
    CHECK(reading("wait", "3") == "3 min");
    CHECK(reading("Wartezeit (Tage)", "1\u20132") == "1-2 days");
    CHECK(reading("wait", "1,5 h") == "1.5 h");
    CHECK(reading("wait in days", "3") == "3 days");
    CHECK(reading("wait", "soon") == std::nullopt);
    CHECK(reading("impact", "hoch") == "4");
    CHECK(reading("impact (1-10)", "10") == "5");
    CHECK(reading("impact", "7") == std::nullopt);
    CHECK(reading("impact", "L") == std::nullopt);
    CHECK(reading("severity", "mittel") == "medium");
    CHECK(reading("severity", "3") == std::nullopt);
    CHECK(reading("drop-off (%)", "12") == "12%");
    CHECK(reading("drop-off", "12") == std::nullopt);
    CHECK(reading("due", "14.9.2026") == "2026-09-14");
    CHECK(reading("status", "In progress") == "doing");
    CHECK(reading("attempts", "2.5") == std::nullopt);
}

TEST_CASE("feelings are read in every language of the labels") {
    CHECK(cell_emotion("frustriert", false, std::nullopt) == "frustrated");
    CHECK(cell_emotion("\u30A4\u30E9\u30A4\u30E9", false, std::nullopt) == std::nullopt);
    CHECK(cell_yes_or_no("ja") == true);
    CHECK(cell_yes_or_no("Nein") == false);
    CHECK(cell_yes_or_no("maybe") == std::nullopt);
}

TEST_CASE("the id of a persona is no key of an emotion") {
    DraftIds ids = persona_ids();
    CHECK(ids.of("Ana") == "ana");
    CHECK(ids.of("Feeling") == "persona-2");
    CHECK(ids.of("\u79c1") == "persona-3");
    CHECK(ids.of("Score") == "persona-4");
    CHECK(ids.of("Feelings") == "feelings");
    CHECK(ids.of("Feeling") == "persona-2");
}
