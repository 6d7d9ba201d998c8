#include "backends/pdf_metadata.h"

#include <fmt/core.h>

#include <chrono>

#include "support/xml_writer.h"

namespace journeymap {
namespace {

constexpr std::string_view producer = "journeymap";

struct Moment {
    int year = 0;
    unsigned month = 0, day = 0;
    long hour = 0, minute = 0, second = 0;
};

Moment moment_of(std::int64_t seconds) {
    const std::chrono::sys_seconds time{std::chrono::seconds{seconds}};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    return {int{date.year()}, unsigned{date.month()}, unsigned{date.day()}, clock.hours().count(), clock.minutes().count(),
        clock.seconds().count()};
}

std::string pdf_date(std::int64_t seconds) {
    const Moment m = moment_of(seconds);
    return fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}Z)", m.year, m.month, m.day, m.hour, m.minute, m.second);
}

std::string xmp_date(std::int64_t seconds) {
    const Moment m = moment_of(seconds);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", m.year, m.month, m.day, m.hour, m.minute, m.second);
}

void write_text(XmlWriter& xml, std::string_view element, std::string_view text) {
    xml.begin(element);
    xml.text(text);
    xml.end();
}

void write_default_language(XmlWriter& xml, std::string_view element, std::string_view text) {
    if (text.empty()) return;
    xml.begin(element);
    xml.begin("rdf:Alt");
    xml.begin("rdf:li");
    xml.attribute("xml:lang", "x-default");
    xml.text(text);
    xml.end();
    xml.end();
    xml.end();
}

}  // namespace

PdfRef add_information(PdfFile& file, const Scene& scene, std::optional<std::int64_t> made) {
    std::string out = "<</Title";
    append_pdf_text(out, scene.title);
    if (!scene.description.empty()) {
        out += "/Subject";
        append_pdf_text(out, scene.description);
    }
    out += "/Producer";
    append_pdf_text(out, producer);
    if (made) out += "/CreationDate" + pdf_date(*made) + "/ModDate" + pdf_date(*made);
    return file.add(out + ">>");
}

PdfRef add_metadata(PdfFile& file, const Scene& scene, std::optional<std::int64_t> made) {
    std::string out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    {
        XmlWriter xml(out);
        xml.begin("x:xmpmeta");
        xml.attribute("xmlns:x", "adobe:ns:meta/");
        xml.begin("rdf:RDF");
        xml.attribute("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        xml.begin("rdf:Description");
        xml.attribute("rdf:about", "");
        xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.attribute("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/");
        xml.attribute("xmlns:xmp", "http://ns.adobe.com/xap/1.0/");
        write_text(xml, "dc:format", "application/pdf");
        write_default_language(xml, "dc:title", scene.title);
        write_default_language(xml, "dc:description", scene.description);
        xml.begin("dc:language");
        xml.begin("rdf:Bag");
        write_text(xml, "rdf:li", scene.language);
        xml.end();
        xml.end();
        write_text(xml, "pdf:Producer", producer);
        if (made) {
            write_text(xml, "xmp:CreateDate", xmp_date(*made));
            write_text(xml, "xmp:ModifyDate", xmp_date(*made));
        }
        xml.end();
        xml.end();
        xml.end();
    }
    out += "\n<?xpacket end=\"r\"?>";
    return file.add_stream("/Type/Metadata/Subtype/XML", out);
}

}  // namespace journeymap
