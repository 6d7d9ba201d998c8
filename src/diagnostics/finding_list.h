// Finding list: findings that somebody else keeps, all or some of them. What the formats for people are written from.
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

class FindingList {
public:
    FindingList() = default;
    // All of them, as they stand.
    FindingList(const std::vector<Finding>& findings) {
        list_.reserve(findings.size());
        for (const Finding& finding : findings) list_.push_back(&finding);
    }

    void add(const Finding& finding) { list_.push_back(&finding); }
    bool empty() const { return list_.empty(); }
    std::size_t size() const { return list_.size(); }
    const Finding& front() const { return *list_.front(); }
    auto begin() const { return list_.begin(); }  // of pointers
    auto end() const { return list_.end(); }

private:
    std::vector<const Finding*> list_;
};

}  // namespace journeymap
