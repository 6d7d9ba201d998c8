// journeymap portfolio: what it prints, where it writes, and how it ends.
#include "catch.h"
#include "folder.h"

TEST_CASE("portfolio indexes the maps of a directory, also those that are not understood") {
    Folder folder;
    folder.put("maps/a b#1.journey.yaml", good_map);
    folder.put("maps/bad.journey.yaml", bad_map);
    const Outcome outcome = folder.call({"portfolio", "maps"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.starts_with("2 maps, 1 of them not understood"));
    CHECK(holds(outcome.out, "maps/bad.journey.yaml\n  not understood\n    line "));
    CHECK(holds(outcome.out, "unknown key 'zebras'"));
    CHECK(holds(outcome.out, "maps/a b#1.journey.yaml  Renew a permit\n"));
    CHECK(folder.call({"portfolio", "maps/a b#1.journey.yaml"}).status == 0);
    CHECK(folder.call({"portfolio"}).out == outcome.out);
}

TEST_CASE("portfolio writes an index with links from where it lies") {
    Folder folder;
    folder.put("maps/a b#1.journey.yaml", good_map);
    CHECK(folder.call({"portfolio", "maps", "-f", "md", "-o", "public/new/INDEX.md"}).status == 0);
    CHECK(holds(folder.read("public/new/INDEX.md"), "[Renew a permit](<../../maps/a%20b%231.journey.yaml>)"));
    CHECK(holds(folder.call({"portfolio", "maps", "-f", "md"}).out, "[Renew a permit](<maps/a%20b%231.journey.yaml>)"));
    CHECK(folder.call({"portfolio", "maps", "-o", "INDEX.md"}).err == "wrote INDEX.md\n");
    CHECK(folder.read("INDEX.md").starts_with("# Journey maps\n"));
    CHECK(folder.call({"portfolio", "maps", "-o", "INDEX.md"}).err == "unchanged INDEX.md\n");
    CHECK(folder.call({"portfolio", "maps", "-o", "maps.csv"}).status == 0);
    CHECK(folder.read("maps.csv").starts_with("\xEF\xBB\xBFrank,path,understood,title,"));
    CHECK(folder.call({"portfolio", "maps", "-o", "maps.json"}).status == 0);
    CHECK(folder.read("maps.json").starts_with("{\n  \"version\": 1,\n"));
}

TEST_CASE("the extension of an index tells its format, or the call does") {
    Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    const Outcome unknown = folder.call({"portfolio", "maps", "-o", "index.html"});
    CHECK(unknown.status == 2);
    CHECK(holds(unknown.err, "the name index.html does not tell the format: say it with -f, or use an extension of .txt .md .json .csv\n"));
    CHECK_FALSE(folder.has("index.html"));
    CHECK(folder.call({"portfolio", "maps", "-o", "INDEX.MD"}).status == 0);
    CHECK(folder.read("INDEX.MD").starts_with("# Journey maps\n"));
    for (const char* name : {"index.txt", "index", ".index"}) {
        CHECK(folder.call({"portfolio", "maps", "-o", name}).err == "wrote " + std::string(name) + "\n");
        CHECK(folder.read(name) == folder.call({"portfolio", "maps"}).out);
    }
    const Outcome odd = folder.call({"portfolio", "maps", "-f", "csv", "-o", "maps.md"});
    CHECK(odd.status == 0);
    CHECK(holds(odd.err, "warning: maps.md gets the name of a md file, and is to be csv, as -f says\n"));
}

TEST_CASE("portfolio says what is overdue only where the day is given") {
    Folder folder;
    folder.put("map.yaml", "title: T\nreview: {last: 2001-01-01, every: 1 month}\n");
    CHECK(holds(folder.call({"portfolio", "map.yaml"}).out, "review      due 2001-02-01\n"));
    CHECK(holds(folder.call({"portfolio", "map.yaml", "--today", "2001-03-01"}).out, "review      overdue since 2001-02-01\n"));
}

TEST_CASE("portfolio says what is wrong with a call") {
    Folder folder;
    folder.put("map.yaml", good_map);
    CHECK(folder.call({"portfolio", "nowhere.yaml"}).status == 2);
    CHECK(holds(folder.call({"portfolio", "map.yaml", "-f", "jsn"}).err, "did you mean 'json'?"));
    const Outcome over = folder.call({"portfolio", "map.yaml", "-f", "text", "-o", "./map.yaml"});
    CHECK(over.status == 2);
    CHECK(holds(over.err, "would overwrite the map map.yaml"));
    CHECK(folder.read("map.yaml") == good_map);
    CHECK(folder.call({"portfolio", "map.yaml", "--today", "soon"}).status == 2);
    CHECK(holds(folder.call({"schema", "portfolio"}).out, "A portfolio of journey maps"));
}

TEST_CASE("an index is written over nothing that maps are made of") {
    Folder folder;
    const std::string people = "teams: [Web]\n", survey = "mood\n4\n5\n", config = "profile: draft\n";
    folder.put("a.yaml", "use: [people.yaml]\n" + good_map);
    folder.put("people.yaml", people);
    folder.put(".journeymap.yaml", config);
    folder.put("maps/survey.csv", survey);
    folder.put("maps/z.journey.yaml",
        "title: A\npersonas: [Ada]\nstages: [{name: B, touchpoints: [{name: C, emotion: {data: survey.csv, column: mood, scale: "
        "1-5}}]}]\n");
    folder.put("maps/old.csv", "");
    for (const std::vector<std::string>& call :
        std::vector<std::vector<std::string>>{{"portfolio", "a.yaml", "-f", "json", "-o", "people.yaml"},
            {"portfolio", "a.yaml", "-f", "json", "-o", ".journeymap.yaml"}, {"portfolio", "maps", "-f", "csv", "-o", "maps/survey.csv"}}) {
        CAPTURE(call);
        const Outcome outcome = folder.call(call);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "would overwrite"));
    }
    CHECK(folder.read("people.yaml") == people);
    CHECK(folder.read(".journeymap.yaml") == config);
    CHECK(folder.read("maps/survey.csv") == survey);
    CHECK(folder.call({"portfolio", "maps", "-f", "csv", "-o", "maps/old.csv"}).status == 0);
}
