#include "cli/environment.h"

#include <cstdlib>
#include <ctime>

namespace journeymap {

namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

Environment Environment::read() {
    Environment environment;
    environment.colors = {variable("NO_COLOR"), variable("CLICOLOR_FORCE"), variable("TERM")};
    environment.path = variable("PATH");
    environment.source_date_epoch = variable("SOURCE_DATE_EPOCH");
    environment.now = std::time(nullptr);
    return environment;
}

}  // namespace journeymap
