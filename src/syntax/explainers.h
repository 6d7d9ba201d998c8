// Explainers: each knows one family of mistakes. It reports and returns true where it recognizes the problem. Used by explain.
#pragma once

#include "syntax/explain.h"

namespace journeymap {

bool explain_conflict(const Stop& stop, Diagnostics& diagnostics);  // <<<<<<<
bool explain_tab(const Stop& stop, Diagnostics& diagnostics);
bool explain_unclosed_quote(const Stop& stop, Diagnostics& diagnostics);
bool explain_text_after_quote(const Stop& stop, Diagnostics& diagnostics);
bool explain_escape(const Stop& stop, Diagnostics& diagnostics);
bool explain_sign(const Stop& stop, Diagnostics& diagnostics);  // @ ` % * & ! > | ? , ] at the start of a text
bool explain_colon_in_text(const Stop& stop, Diagnostics& diagnostics);
bool explain_stuck_colon(const Stop& stop, Diagnostics& diagnostics);  // {quality:}
bool explain_stuck_sign(const Stop& stop, Diagnostics& diagnostics);   // title:Foo, -item
bool explain_missing_colon(const Stop& stop, Diagnostics& diagnostics);
bool explain_bracket(const Stop& stop, Diagnostics& diagnostics);
bool explain_list_beside_key(const Stop& stop, Diagnostics& diagnostics);
bool explain_indentation(const Stop& stop, Diagnostics& diagnostics);

}  // namespace journeymap
