#include "backends/pdf_structure.h"

namespace journeymap {

PdfStructure::Element PdfStructure::add(Element parent, std::string_view type, std::string entries) {
    const Element element = elements_.size();
    elements_.push_back({std::string(type), parent, std::move(entries), {}});
    elements_[parent].kids.push_back({Kid::Kind::element, element, 0, 0, {}});
    return element;
}

void PdfStructure::say_instead(Element element, std::string_view text) { elements_[element].instead = text; }

int PdfStructure::mark(Element element, std::size_t page) {
    if (marks_.size() <= page) marks_.resize(page + 1);
    const int number = static_cast<int>(marks_[page].size());
    marks_[page].push_back(element);
    elements_[element].kids.push_back({Kid::Kind::mark, 0, page, number, {}});
    return number;
}

int PdfStructure::refer(Element element, std::size_t page, PdfRef annotation) {
    elements_[element].kids.push_back({Kid::Kind::annotation, 0, page, 0, annotation});
    links_.push_back(element);
    return annotation_number(links_.size() - 1);
}

std::string PdfStructure::written(Element element, const std::vector<PdfRef>& refs, PdfRef root, const std::vector<PdfRef>& pages) const {
    const Node& node = elements_[element];
    std::string out = "<</Type/StructElem/S/" + node.type + "/P ";
    append_ref(out, element == 0 ? root : refs[node.parent]);
    out += node.entries;
    if (!node.instead.empty()) append_pdf_text(out += "/ActualText", node.instead);
    if (node.kids.empty()) return out + ">>";
    out += "/K[";
    for (const Kid& kid : node.kids) {
        if (kid.kind == Kid::Kind::element) {
            append_ref(out, refs[kid.element]);
            out += ' ';
            continue;
        }
        out += kid.kind == Kid::Kind::mark ? "<</Type/MCR/Pg " : "<</Type/OBJR/Pg ";
        append_ref(out, pages[kid.page]);
        if (kid.kind == Kid::Kind::mark) {
            out += "/MCID " + std::to_string(kid.mark);
        } else {
            out += "/Obj ";
            append_ref(out, kid.annotation);
        }
        out += ">>";
    }
    return out + "]>>";
}

std::string PdfStructure::parent_tree(const std::vector<PdfRef>& refs) const {
    std::string out = "<</Nums[";
    for (std::size_t page = 0; page < marks_.size(); ++page) {
        out += std::to_string(page) + "[";
        for (const Element element : marks_[page]) {
            append_ref(out, refs[element]);
            out += ' ';
        }
        out += "]";
    }
    for (std::size_t i = 0; i < links_.size(); ++i) {
        out += std::to_string(annotation_number(i)) + " ";
        append_ref(out, refs[links_[i]]);
        out += ' ';
    }
    return out + "]>>";
}

PdfRef PdfStructure::write(PdfFile& file, const std::vector<PdfRef>& pages) {
    const PdfRef root = file.reserve();
    std::vector<PdfRef> refs;
    for (std::size_t i = 0; i < elements_.size(); ++i) refs.push_back(file.reserve());
    for (std::size_t i = 0; i < elements_.size(); ++i) file.set(refs[i], written(i, refs, root, pages));
    std::string out = "<</Type/StructTreeRoot/K ";
    append_ref(out, refs.front());
    out += "/ParentTree ";
    append_ref(out, file.add(parent_tree(refs)));
    out += "/ParentTreeNextKey " + std::to_string(annotation_number(links_.size())) + ">>";
    file.set(root, std::move(out));
    return root;
}

}  // namespace journeymap
