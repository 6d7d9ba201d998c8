#include "cli/known_files.h"

#include "support/file.h"

namespace journeymap {

std::optional<KnownFile> know_file(std::string path, std::uint64_t content, std::size_t size, Links links, Moment begin) {
    std::optional<FileStamp> stamp = stamp_of(path, Links::refuse);
    const bool is_link = stamp && stamp->is_link();
    if (is_link && links == Links::follow) stamp = stamp_of(path, links);
    if (!stamp || !stamp->is_file() || stamp->size != size) return std::nullopt;
    return KnownFile{std::move(path), *stamp, content, !is_racy(*stamp, begin), is_link};
}

bool FileCheck::has_same_stamp(const KnownFile& file, Links links) {
    return file.is_settled && stamp_of(file.path, links).value_or(FileStamp{}) == file.stamp;
}

bool FileCheck::is_same(KnownFile& file) {
    const Moment begin = moment_now();
    std::optional<FileStamp> stamp = stamp_of(file.path, Links::refuse);
    if (!stamp || stamp->is_link() != file.is_link) return false;
    if (file.is_link) stamp = stamp_of(file.path, Links::follow);
    if (!stamp || !stamp->is_file() || stamp->size != file.stamp.size) return false;
    if (file.is_settled && *stamp == file.stamp) return true;
    const FileText text = read_file(file.path, stamp->size + 1);
    if (!text.ok() || text.bytes.size() != stamp->size || fingerprint(text.bytes, key_) != file.content) return false;
    file.stamp = *stamp;
    file.is_settled = !is_racy(*stamp, begin);
    has_learnt_ = true;
    return true;
}

}  // namespace journeymap
