// preview: what is wrong with a call is said before anything is served. What it serves is tested in tests/browser/preview.mjs.
#include "catch.h"
#include "folder.h"

TEST_CASE("preview refuses what it cannot show") {
    const Folder folder;
    folder.put("a.journey.yaml", "journeymap: 1\n");
    CHECK(holds(folder.call({"preview", "-"}).err, "cannot be watched"));
    for (const char* port : {"0", "65536", "-1", "80a", ""}) CHECK(folder.call({"preview", "a.journey.yaml", "--port", port}).status == 2);
    CHECK(folder.call({"preview", "missing.yaml"}).status == 2);
    CHECK(folder.call({"preview", "a.journey.yaml", "--theme", "midnite"}).status == 2);
    CHECK(holds(folder.call({"preview", "--help"}).out, "--port"));
}

TEST_CASE("build --watch refuses what cannot be watched, and a call that is wrong") {
    const Folder folder;
    CHECK(holds(folder.call({"build", "-", "--watch"}).err, "cannot be watched"));
    CHECK(holds(folder.call({"build", "a.yaml", "-o", "-", "--watch"}).err, "standard output"));
    CHECK(folder.call({"build", "missing.yaml", "--watch"}).status == 2);
    CHECK(folder.call({"build", "missing.yaml", "--watch", "--themme", "x"}).status == 2);
}
