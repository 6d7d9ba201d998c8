// Regular expressions (ECMA 262) of what the readers of single values take, for the JSON Schema. Where an expression cannot say it
// all it is looser than the reader, never stricter. Without ^ and $, which `whole` adds;
// the plain ones, a part of what is taken, have them.
#pragma once

#include <string>
#include <string_view>

namespace journeymap::patterns {

inline constexpr std::string_view not_blank = "[^ \\t\\r\\n]";  // somewhere in the text
inline constexpr std::string_view slug = "[A-Za-z][A-Za-z0-9_-]*";
inline constexpr std::string_view number = "[-+\u2212]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)";
inline constexpr std::string_view scale =  // lets two equal ends pass
    "csat|ces|nps|[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:\\.\\.|-|\u2013)[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)";
inline constexpr std::string_view percentage =
    "(?:\\+?0*(?:100(?:\\.0*)?|[0-9]{1,2}(?:\\.[0-9]*)?|\\.[0-9]+)|[-\u2212]0*\\.?0*)[ \\t\\r\\n]*%";
inline constexpr std::string_view date =  // lets 29 February pass in every year
    "(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))";
inline constexpr std::string_view plain_date = "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])$";
inline constexpr std::string_view plain_duration = "^([0-9]+ (s|min|h|days?|weeks?|months?|years?) ?)+$";
inline constexpr std::string_view color = "#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})";
inline constexpr std::string_view plain_color = "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$";
inline constexpr std::string_view flag = "true|True|TRUE|false|False|FALSE";
inline constexpr std::string_view not_yes_or_no =  // yes and no are neither a flag nor a reason
    "(?![ \\t\\r\\n]*(?:[Yy](?:[Ee][Ss])?|[Oo][Nn]|[Nn][Oo]?|[Oo][Ff][Ff])[ \\t\\r\\n]*$)[\\s\\S]*";
inline constexpr std::string_view language = "(?:[A-Za-z]{2,3}|[IiXx](?=-))(?:-[A-Za-z0-9]{1,8}){0,49}";
inline constexpr std::string_view not_like_a_number = "(?![ \\t\\r\\n]*[-+.0-9])[\\s\\S]*";

// The whole text, whatever blanks are around it.
std::string whole(std::string_view pattern);
// The same, or nothing but blanks.
std::string whole_or_blank(std::string_view pattern);

}  // namespace journeymap::patterns
