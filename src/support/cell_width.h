// Cell width: how many columns of a terminal a character takes. Used to put underlines under the right text.
#pragma once

namespace journeymap {

// 0 for marks that combine with the character before them, 2 for wide East Asian characters and emoji, else 1.
int cell_width(char32_t c);

}  // namespace journeymap
