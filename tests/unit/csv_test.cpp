#include "data/csv.h"

#include <fmt/core.h>

#include "catch.h"
#include "data/interval.h"
#include "data/scale.h"

using namespace journeymap;

namespace {

struct ReadTable {
    Sources sources;
    Diagnostics diagnostics;
    std::optional<CsvTable> table;

    // "a|b / 1|2": the header and the rows.
    std::string cells() const {
        if (!table) return "nothing";
        std::string all;
        const auto add = [&](std::span<const CsvCell> row) {
            if (!all.empty()) all += " / ";
            for (std::size_t i = 0; i < row.size(); ++i) all += (i == 0 ? "" : "|") + std::string(row[i].text);
        };
        add(table->header());
        for (std::size_t i = 0; i < table->row_count(); ++i) add(table->row(i));
        return all;
    }
    // "2:3 JM060 message <text under it>"
    std::string findings() const {
        std::string all;
        for (const Finding& finding : diagnostics.findings()) {
            const Position place = sources.at(finding.span.source).position(finding.span.begin);
            if (!all.empty()) all += '\n';
            all +=
                fmt::format("{}:{} {} {} <{}>", place.line, place.column, finding.rule->code, finding.message, sources.text(finding.span));
        }
        return all;
    }
};

ReadTable table_of_text(std::string bytes, UnevenRows uneven = UnevenRows::left_out) {
    ReadTable read;
    const auto source = load_source("survey.csv", std::move(bytes), read.sources, read.diagnostics);
    if (source) read.table = read_csv(read.sources, *source, read.diagnostics, uneven);
    return read;
}

}  // namespace

TEST_CASE("A table of comma-separated cells", "[csv]") {
    const ReadTable read = table_of_text("who,mood\notto,4\n mia , 2 \n");
    CHECK(read.findings() == "");
    CHECK(read.cells() == "who|mood / otto|4 / mia|2");
    CHECK(read.sources.text(read.table->row(1)[0].span) == "mia");
    CHECK_FALSE(read.table->has_decimal_commas());
}

TEST_CASE("As spreadsheets write it", "[csv]") {
    CHECK(table_of_text("\xEF\xBB\xBFwho;mood\r\notto;3,5\r\n").cells() == "who|mood / otto|3,5");
    CHECK(table_of_text("who\tmood, today\r\notto\t3\r\n").cells() == "who|mood, today / otto|3");
    CHECK(table_of_text("sep=;\r\nwho;mood, now, or, then\r\notto;3").cells() == "who|mood, now, or, then / otto|3");
    CHECK(table_of_text("mood\n3,5\n").table->has_decimal_commas());
    CHECK(table_of_text("mood\n3\n\n4\n").cells() == "mood / 3 / 4");
    CHECK(table_of_text("\n\na,b\n,\n1,2,,\n").cells() == "a|b / 1|2");
    CHECK(table_of_text("a,b\n1,").cells() == "a|b / 1|");
    CHECK(table_of_text("a;b;\n1;2;\n").cells() == "a|b| / 1|2|");
}

TEST_CASE("Quotes hold separators, line breaks and quotes", "[csv]") {
    const ReadTable read = table_of_text("who,says\notto,\"No, \"\"never\"\"\nagain\"\n\"mia\" ,\"\"\n");
    CHECK(read.findings() == "");
    CHECK(read.cells() == "who|says / otto|No, \"never\"\nagain / mia|");
    CHECK(read.sources.text(read.table->row(0)[1].span) == "\"No, \"\"never\"\"\nagain\"");
    CHECK(table_of_text("size\n5\" wide\n").cells() == "size / 5\" wide");
    CHECK(table_of_text("\"a;b\",c\n1,2\n").cells() == "a;b|c / 1|2");
}

TEST_CASE("A quote that is not closed, or too early", "[csv]") {
    CHECK(table_of_text("a,b\n1,\"x\n2,3\n").findings() == "2:3 JM060 this quote is not closed <\">");
    CHECK(table_of_text("a,b\n1,\"x\"y\"\n").findings() == "2:5 JM060 the cell goes on behind this quote, which closes it <\">");
    CHECK(table_of_text("a,b\n1,\"x\"y\"\n").cells() == "nothing");
}

TEST_CASE("A row of another length is told and passed over", "[csv]") {
    const ReadTable read = table_of_text("a,b\n1\n2,3,4\n5,6\n");
    CHECK(read.findings() ==
          "2:1 JM062 this row has 1 cell, but the header has 2 <1>\n"
          "3:5 JM062 this row has 3 cells, but the header has 2 <4>");
    CHECK(read.cells() == "a|b / 5|6");
    std::string many = "a,b\n";
    for (int i = 0; i < 30; ++i) many += "1\n";
    const ReadTable wrong = table_of_text(many);
    REQUIRE(wrong.diagnostics.findings().size() == 10);
    CHECK(wrong.diagnostics.findings().back().help.ends_with("\n20 more rows of this file have the wrong length"));
}

TEST_CASE("A row of another length can be filled up, and what is too much is told apart", "[csv]") {
    const ReadTable read = table_of_text("a,b\n1\n2,3,4,5\n6,7,\n", UnevenRows::filled_up);
    CHECK(read.findings().empty());
    CHECK(read.cells() == "a|b / 1| / 2|3 / 6|7");
    REQUIRE(read.table->surplus().size() == 1);
    CHECK(read.sources.text(read.table->surplus()[0]) == "4,5");
    REQUIRE(read.table->short_rows().size() == 1);
    CHECK(read.sources.text(read.table->short_rows()[0]) == "1");
    const ReadTable wide = table_of_text(std::string(2000, ',') + "x\n" + std::string(10'000, '1') + "\n", UnevenRows::filled_up);
    CHECK(wide.table);
    std::string tall = std::string(999, ',') + "x\n";
    for (int i = 0; i < 1001; ++i) tall += "1\n";
    CHECK_FALSE(table_of_text(tall, UnevenRows::filled_up).table);
}

TEST_CASE("A file without rows", "[csv]") {
    CHECK(table_of_text("").findings() == "1:1 JM061 the file is empty <>");
    CHECK(table_of_text("\n\n").findings().starts_with("1:1 JM061 the file is empty"));
    CHECK(table_of_text("a,b\n").findings().starts_with("1:1 JM061 the file has a header and no rows"));
    CHECK(table_of_text("a\xFF\n1\n").findings().starts_with("1:2 JM001"));
}

TEST_CASE("Scales are two ends or a name", "[csv][scale]") {
    CHECK(parse_scale("1-5")->score(1) == -2);
    CHECK(parse_scale("1-5")->score(4) == 1);
    CHECK(parse_scale("0-10")->score(5) == 0);
    CHECK(parse_scale("-2..2")->score(-1.5) == -1.5);
    CHECK(parse_scale("-2-2")->score(2) == 2);
    CHECK(parse_scale("-3--1")->score(-3) == -2);
    CHECK(parse_scale("1\u20137")->score(7) == 2);
    CHECK(parse_scale("6-1")->score(1) == 2);
    CHECK(parse_scale("6-1")->has(6));
    CHECK_FALSE(parse_scale("6-1")->has(0.5));
    CHECK(parse_scale("ces")->score(4) == 0);
    CHECK(parse_scale("csat")->score(5) == 2);
    CHECK(parse_scale("nps")->score(6) == -2);
    CHECK(parse_scale("nps")->score(8) == 0);
    CHECK(parse_scale("nps")->score(9) == 2);
    for (const char* wrong : {"", "-", "5", "1-1", "1..", "a-b", "1-5-7", "NPS", "1e3-5", "inf-1", "1-nan", "1-99999999"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_scale(wrong));
    }
}

TEST_CASE("Answers have the figure that their scale is known by", "[csv][scale]") {
    const auto figure = [](std::string_view scale, std::initializer_list<double> given) {
        SurveyAnswers answers(*parse_scale(scale));
        for (const double answer : given) answers.add(answer);
        return fmt::format("{:.2f} {}", answers.mean_score(), answers.figure());
    };
    CHECK(figure("nps", {10, 9, 8, 7, 6, 0, 3}) == "-0.29 NPS \u221214");
    CHECK(figure("csat", {5, 4, 3, 1}) == "0.25 CSAT 50 %");
    CHECK(figure("ces", {7, 6, 2}) == "0.67 CES 5.0");
    CHECK(figure("0-10", {7, 8}) == "1.00 7.5 (0..10)");
    CHECK(figure("-2..2", {1, 2}) == "1.50 ");
    CHECK(figure("nps", {}) == "0.00 ");
}

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975.
TEST_CASE("The quantiles are those of published tables", "[csv][interval]") {
    const std::pair<std::size_t, double> published[] = {{1, 12.706}, {2, 4.303}, {3, 3.182}, {4, 2.776}, {5, 2.571}, {6, 2.447}, {7, 2.365},
        {8, 2.306}, {9, 2.262}, {10, 2.228}, {11, 2.201}, {12, 2.179}, {15, 2.131}, {20, 2.086}, {25, 2.060}, {29, 2.045}, {30, 2.042},
        {40, 2.021}, {60, 2.000}, {80, 1.990}, {100, 1.984}, {1000000, 1.960}};
    for (const auto& [degrees, quantile] : published) {
        CAPTURE(degrees);
        CHECK(student_t(degrees) == Approx(quantile).margin(0.0006));
    }
    CHECK_FALSE(half_width(1, 1));
    CHECK_FALSE(half_width(10, 0));
    CHECK(*half_width(4, 2) == Approx(3.18245));
}
