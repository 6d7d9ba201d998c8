// A PDF of ours taken apart: its objects by number, and what its streams hold. Used by the tests of the PDF backend.
#pragma once

#include <libdeflate.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace journeymap {

struct PdfReading {
    std::map<int, std::string> objects;  // without their streams
    std::map<int, std::string> streams;  // unpacked

    explicit PdfReading(std::string_view bytes) {
        for (std::size_t at = bytes.find(" 0 obj\n"); at != std::string_view::npos; at = bytes.find(" 0 obj\n", at + 1)) {
            const int number = std::stoi(std::string(bytes.substr(bytes.rfind('\n', at) + 1, 12)));
            const std::size_t start = at + 7, stream = bytes.find(">>\nstream\n", start);
            const std::string entries(bytes.substr(start, stream + 2 - start));
            const std::size_t length = static_cast<std::size_t>(std::stoul(entries.substr(entries.rfind("/Length ") + 8)));
            objects[number] = entries;
            streams[number] = inflated(bytes.substr(stream + 10, length));
            at = stream + 10 + length;
        }
        for (const auto& [number, entries] : std::map<int, std::string>(objects)) {
            if (entries.find("/ObjStm") != std::string::npos) unpack(entries, streams[number]);
        }
    }

    // All objects whose text has a part.
    int count(std::string_view part) const {
        int found = 0;
        for (const auto& [number, text] : objects) found += text.find(part) != std::string::npos ? 1 : 0;
        return found;
    }
    // The first of them; empty where there is none.
    std::string find(std::string_view part) const {
        for (const auto& [number, text] : objects) {
            if (text.find(part) != std::string::npos) return text;
        }
        return {};
    }
    std::string page(int number = 0) const {
        for (const auto& [id, text] : objects) {
            if (text.find("/Type/Page/") == std::string::npos || number-- > 0) continue;
            return streams.at(std::stoi(text.substr(text.find("/Contents ") + 10)));
        }
        return {};
    }

private:
    static std::string inflated(std::string_view packed) {
        const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
            libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
        std::string data(std::size_t{1} << 22, '\0');
        std::size_t size = 0;
        libdeflate_zlib_decompress(inflater.get(), packed.data(), packed.size(), data.data(), data.size(), &size);
        data.resize(size);
        return data;
    }
    void unpack(const std::string& entries, const std::string& data) {
        const auto value = [&](const char* key) { return std::stoul(entries.substr(entries.find(key) + std::string_view(key).size())); };
        const std::size_t count = value("/N "), first = value("/First ");
        std::size_t at = 0;
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t used = 0;
            const int number = std::stoi(data.substr(at, 24), &used);
            at += used;
            const std::size_t offset = std::stoul(data.substr(at, 24), &used);
            at += used;
            objects[number] = data.substr(first + offset, data.find('\n', first + offset) - first - offset);
        }
    }
};

}  // namespace journeymap
