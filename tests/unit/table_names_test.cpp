#include "import/table_names.h"

#include "catch.h"

using namespace journeymap;

TEST_CASE("A channel that is called as we call a built-in one is that one, in every language", "[import]") {
    TableNames names;
    CHECK(names.labelled_channel("Telefon") == "phone");
    CHECK(names.labelled_channel("T\u00e9l\u00e9phone") == "phone");
    CHECK(names.labelled_channel("\u96fb\u8a71") == "phone");
    CHECK(names.labelled_channel("website") == "website");
    CHECK(names.labelled_channel("Brieftaube") == "brieftaube");
    CHECK(names.channel("Telefon") == "telefon");  // of a table of ours, which has ids
}
