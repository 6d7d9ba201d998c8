// Request: what a browser asks for, taken from the first lines that it sends. Used by server.cpp and preview.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace journeymap {

struct HttpRequest {
    std::string method;  // "GET"
    std::string path;    // as sent, without the query
    std::string query;   // what follows '?', as sent
    std::string host;    // the Host header, lower case; empty: none
    bool well_formed = false;
};

// Takes the head of a request apart, from its first line to the empty one. What HTTP/1.1 (RFC 9112) does not allow is not well formed: a
// request line of other than three words, another version than 1.0 and 1.1, a header line without a name, more than one Host.
HttpRequest parse_request(std::string_view head);

// The value of a name in a query, decoded; nothing where it is not there.
std::optional<std::string> query_value(std::string_view query, std::string_view name);

// Whether a request means this server on this machine: 127.0.0.1 or localhost, with its port. A page from elsewhere whose name was made to
// lead here (DNS rebinding) says its own name.
bool means_this_machine(std::string_view host, int port);

}  // namespace journeymap
