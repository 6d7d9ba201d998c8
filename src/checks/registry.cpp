// The list of all rules of the method.
#include "checks/registry.h"

#include "checks/step.h"

namespace journeymap {

std::vector<const Rule*> check_rules() {
    std::vector<const Rule*> all;
    for (const RuleList& step : {objective_rules(), persona_rules(), touchpoint_rules(), emotion_rules(), opportunity_rules(),
             iteration_rules(), presentation_rules()}) {
        all.insert(all.end(), step.begin(), step.end());
    }
    return all;
}

}  // namespace journeymap
