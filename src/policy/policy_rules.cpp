#include "policy/policy_rules.h"

namespace journeymap {

std::vector<const Rule*> policy_rules() {
    return {&unused_allow, &unknown_allow, &allow_without_reason, &refused_allow, &unknown_instruction, &stale_baseline};
}

}  // namespace journeymap
