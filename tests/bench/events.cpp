// bench_events FOLDER: reads every file of the folder and has libyaml find its events, which it throws away. What no program that reads maps
// with libyaml can be faster than.

#include <yaml.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

bool read_file(const std::filesystem::path& path, std::string& bytes) {
    std::ifstream file(path, std::ios::binary);
    bytes.resize(std::filesystem::file_size(path));
    return static_cast<bool>(file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())));
}

bool find_events(const std::string& bytes) {
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) return false;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    yaml_event_t event;
    bool at_end = false;
    while (!at_end && yaml_parser_parse(&parser, &event)) {
        at_end = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return at_end;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::string bytes;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        if (read_file(entry.path(), bytes) && find_events(bytes)) continue;
        std::fprintf(stderr, "bench_events: %s is no YAML file\n", entry.path().c_str());
        return 1;
    }
    return 0;
}
