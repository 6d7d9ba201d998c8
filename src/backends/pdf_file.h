// The objects of a PDF file (ISO 32000-1) and the bytes they become. Used by everything of the PDF backend.
//
// The same calls give the same bytes: nothing comes from a clock, an address or the order of a hash table.
#pragma once

#include <libdeflate.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/releaser.h"

namespace journeymap {

struct PdfRef {
    int number = 0;
};

class PdfFile {
public:
    PdfFile();
    // A number for an object that others have to name before it is known.
    PdfRef reserve();
    // `value` is the object as it is written: "<</Type/Catalog...>>".
    void set(PdfRef ref, std::string value);
    PdfRef add(std::string value);
    // `entries` are those of the stream's dictionary but for its length and filter; `data` is compressed here.
    void set_stream(PdfRef ref, std::string_view entries, std::string_view data);
    PdfRef add_stream(std::string_view entries, std::string_view data);

    // The whole file; empty where memory ran out. Nothing may be added afterwards.
    std::string finish(PdfRef catalog, PdfRef information);

private:
    struct Place {
        enum class Kind : unsigned char { free, in_file, in_stream } kind = Kind::free;
        std::size_t at = 0;  // byte in the file; or the number of the object stream
        int index = 0;       // in the object stream
    };

    std::string deflated(std::string_view data) const;
    void pack_objects();
    void write_references(PdfRef catalog, PdfRef information);

    std::string out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::vector<Place> places_{1};                     // by object number; the first is the head of the free ones
    std::vector<std::pair<int, std::string>> packed_;  // objects that are no streams, which go into object streams
    bool failed_ = false;
    std::unique_ptr<libdeflate_compressor, Releaser<&libdeflate_free_compressor>> compressor_;  // one for all streams
};

void append_ref(std::string& out, PdfRef ref);
// A text string: "(plain)", or UTF-16 in hexadecimal where it is not ASCII.
void append_pdf_text(std::string& out, std::string_view utf8);
// UTF-16BE in hexadecimal, without brackets.
void append_utf16_hex(std::string& out, std::string_view utf8);
void append_hex(std::string& out, unsigned value, int digits);

}  // namespace journeymap
