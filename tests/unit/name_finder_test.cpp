#include "html/name_finder.h"

#include <string>

#include "catch.h"

using namespace journeymap;

namespace {

std::string marked(const NameFinder& names, std::string_view text) {
    std::string all;
    while (const auto name = names.find_in(text)) {
        all.append(text.substr(0, name->begin)).append("<").append(text.substr(name->begin, name->length)).append(">");
        text.remove_prefix(name->begin + name->length);
    }
    return all.append(text);
}

}  // namespace

TEST_CASE("names are found where they stand, the longest of those that begin together") {
    NameFinder names;
    for (const std::string_view name : {"Ann", "Anna", "Anna Lee", "Bo", "Annb", "Bo"}) names.add(name);
    names.sort();
    CHECK(marked(names, "Anna Lea and Anna Lee meet Ann, Annc and Bob") == "<Anna> Lea and <Anna Lee> meet <Ann>, <Ann>c and <Bo>b");
    CHECK(marked(names, "nobody") == "nobody");
    CHECK(marked(names, "") == "");
    CHECK(marked(NameFinder(), "Ann") == "Ann");
}
