// The PDF backend: pages to print and to publish, with text that can be searched, bookmarks, links, and a structure for screen readers.
#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "backends/drawable.h"
#include "backends/pdf_metadata.h"
#include "backends/pdf_page.h"
#include "journeymap/backend.h"
#include "presentation/picture_rules.h"

namespace journeymap {
namespace {

constexpr double points_of_px = 0.75;
constexpr double points_of_mm = 72 / 25.4;
constexpr double widest_page = 14400;  // points: more than this readers need not show

Artefact failure(std::string problem) {
    Artefact artefact;
    artefact.problem = std::move(problem);
    return artefact;
}

class PdfDocument {
public:
    PdfDocument(TextShaper& shaper, const BackendOptions& options) : options_(options), text_(shaper, file_), resources_(file_) {}

    void add(const Scene& scene, const PdfPlace& place) {
        text_.add(scene);
        scenes_.push_back({&scene, place});
    }

    std::string write() {
        text_.embed();
        structure_.set_pages(scenes_.size());
        for (const Placed& placed : scenes_) {
            pages_.emplace_back(*placed.scene, placed.place, pages_.size(), text_, resources_, structure_, file_).paint();
            refs_.push_back(file_.reserve());
        }
        const Scene& first = *scenes_.front().scene;
        const PdfRef parent = file_.reserve();
        const PdfRef resources = file_.add("<<" + resources_.entries() + text_.entries() + ">>");
        std::string kids;
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            pages_[i].write(refs_[i], parent, resources);
            append_ref(kids, refs_[i]);
            kids += ' ';
        }
        file_.set(parent, "<</Type/Pages/Count " + std::to_string(pages_.size()) + "/Kids[" + kids + "]>>");
        const PdfRef information = add_information(file_, first, options_.made);
        return file_.finish(add_catalog(first, parent), information);
    }

private:
    struct Placed {
        const Scene* scene;
        PdfPlace place;
    };
    struct Entry {
        std::string_view title;
        std::string target;
    };

    const BackendOptions& options_;
    PdfFile file_;
    PdfText text_;
    PdfResources resources_;
    PdfStructure structure_;
    std::vector<Placed> scenes_;
    std::vector<PdfPage> pages_;
    std::vector<PdfRef> refs_;

    PdfRef add_catalog(const Scene& scene, PdfRef pages) {
        std::string out = "<</Type/Catalog/Pages ";
        append_ref(out, pages);
        out += "/Lang";
        append_pdf_text(out, scene.language);
        out += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true";
        if (scene.right_to_left) out += "/Direction/R2L";
        out += ">>/StructTreeRoot ";
        append_ref(out, structure_.write(file_, refs_));
        out += "/Metadata ";
        append_ref(out, add_metadata(file_, scene, options_.made));
        add_outline(out);
        return file_.add(out + ">>");
    }

    // One entry a stage.
    void add_outline(std::string& catalog) {
        std::vector<Entry> entries;
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            for (const Bookmark& bookmark : scenes_[page].scene->bookmarks) {
                std::string target = "[";
                append_ref(target, refs_[page]);
                entries.push_back({bookmark.title, target + "/XYZ " + pages_[page].destination({bookmark.x, bookmark.y}) + " 0]"});
            }
        }
        if (entries.empty()) return;
        const PdfRef root = file_.reserve();
        std::vector<PdfRef> refs;
        for (std::size_t i = 0; i < entries.size(); ++i) refs.push_back(file_.reserve());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            std::string out = "<</Title";
            append_pdf_text(out, entries[i].title);
            out += "/Parent ";
            append_ref(out, root);
            if (i > 0) append_ref(out += "/Prev ", refs[i - 1]);
            if (i + 1 < entries.size()) append_ref(out += "/Next ", refs[i + 1]);
            file_.set(refs[i], out + "/Dest" + entries[i].target + ">>");
        }
        std::string out = "<</Type/Outlines/Count " + std::to_string(entries.size()) + "/First ";
        append_ref(out, refs.front());
        append_ref(out += "/Last ", refs.back());
        file_.set(root, out + ">>");
        append_ref(catalog += "/Outlines ", root);
        catalog += "/PageMode/UseOutlines";
    }
};

// A page as large as the picture.
PdfPlace own_page(const Scene& scene, double scale) {
    const double largest = std::max(scene.width, scene.height) * scale;
    PdfPlace place;
    place.scale = largest > widest_page ? scale * widest_page / largest : scale;
    place.width = scene.width * place.scale;
    place.height = scene.height * place.scale;
    return place;
}

// In the middle of the sheet, and as large as its margins allow; a picture that leaves room stands at the top.
PdfPlace on_sheet(const Scene& scene, const Sheet& sheet) {
    PdfPlace place;
    place.width = sheet.width * points_of_mm;
    place.height = sheet.height * points_of_mm;
    const double margin = sheet.margin * points_of_mm;
    place.scale = std::min((place.width - 2 * margin) / scene.width, (place.height - 2 * margin) / scene.height);
    place.left = (place.width - scene.width * place.scale) / 2;
    place.top = margin;
    return place;
}

double wanted_scale(const Scene& scene, const BackendOptions& options) {
    return options.width_mm ? *options.width_mm * points_of_mm / scene.width : points_of_px;
}

PdfPlace place_of(const Scene& scene, const BackendOptions& options) {
    return options.sheet && !options.width_mm ? on_sheet(scene, *options.sheet) : own_page(scene, wanted_scale(scene, options));
}

// What is to be said of a picture that had to become smaller to be a page.
std::string note_on_size(const Scene& scene, const BackendOptions& options) {
    if (options.sheet && !options.width_mm) return {};
    const double scale = wanted_scale(scene, options);
    const double largest = std::max(scene.width, scene.height) * scale;
    if (largest <= widest_page) return {};
    return fmt::format("the picture is {:.0f} pt {} and a page of a PDF at most {:.0f}, so it is drawn at {:.0f} % of its size", largest,
        scene.width >= scene.height ? "wide" : "high", widest_page, widest_page / largest * 100);
}

Artefact make_pdf(std::span<const Scene> scenes, TextShaper& shaper, const BackendOptions& options) {
    PdfDocument document(shaper, options);
    for (const Scene& scene : scenes) {
        if (!is_drawable(scene)) return failure("the picture has no size that can be drawn; split the map into smaller ones");
        document.add(scene, place_of(scene, options));
    }
    Artefact artefact;
    artefact.note = note_on_size(scenes.front(), options);
    if (!artefact.note.empty())
        artefact.limit = {&picture_drawn_smaller, "'--rows auto' folds it, '--paper a3 --fit tile' cuts it into sheets"};
    artefact.bytes = document.write();
    if (artefact.bytes.empty()) return failure("not enough memory for the PDF; draw it with '-f svg'");
    return artefact;
}

}  // namespace

extern const Backend pdf_backend;
const Backend pdf_backend{"pdf", ".pdf", "pages to print and to publish: real text, bookmarks, structure for screen readers", &make_pdf};

}  // namespace journeymap
