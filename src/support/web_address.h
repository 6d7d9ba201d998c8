// Web addresses: where a reader of a map may be sent. Used by every format that has links, so that all of them agree.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// The address in printable ASCII, as a browser would send it; empty where the text is none that is safe to follow. Safe are `http://` and
// `https://` with a plain name of a host, and `mailto:`. Not safe: a user before the host (`https://good.example@evil.example/`), which is
// a secret or a deception; a host with a backslash, a blank or a character that cannot be seen; a line break or control anywhere.
std::string web_address(std::string_view text);

}  // namespace journeymap
