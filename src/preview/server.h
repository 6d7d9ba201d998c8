// Server: pages for the browsers of this machine, in the one thread that also draws. Used by preview.cpp.
//
// Written by hand because what is needed is small and no library has just that: GET of three addresses on the loopback interface, and
// streams of events that wait for the same poll() as the files do. cpp-httplib keeps a thread for each open stream, links OpenSSL, zlib and
// brotli into a program that starts in 2 ms, and takes 9,000 lines to compile.
#pragma once

#include <poll.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "preview/request.h"

namespace journeymap {

namespace server_limits {
inline constexpr std::size_t connections = 64;
inline constexpr std::size_t request_bytes = 8 * 1024;
inline constexpr std::chrono::seconds to_ask{10};   // from connecting to the end of the request
inline constexpr std::chrono::seconds to_take{30};  // without taking anything of an answer
}  // namespace server_limits

struct HttpAnswer {
    int status = 200;
    std::string_view type = "text/plain; charset=utf-8";
    std::string body;
    std::string policy = "default-src 'none'";  // Content-Security-Policy
    bool streams = false;                       // more will come: see send()
};

// Answers a request that is well formed, means this machine and is GET or HEAD. The number names the stream, where the answer is one.
using HttpAnswerer = std::function<HttpAnswer(const HttpRequest&, std::uint64_t stream)>;

class PreviewServer {
public:
    explicit PreviewServer(HttpAnswerer answer) : answer_(std::move(answer)) {}
    PreviewServer(const PreviewServer&) = delete;
    PreviewServer& operator=(const PreviewServer&) = delete;
    ~PreviewServer();

    // Listens on 127.0.0.1, on a free port where none is given. Returns the problem, empty when all is well.
    std::string listen_on(int port);
    int port() const { return port_; }

    // What to wait for, at the end of a list; and what to do when poll() has filled it in.
    void add_polls(std::vector<pollfd>& polls) const;
    void serve(const std::vector<pollfd>& polls);
    // How long poll() may wait at most, ms; -1: for ever.
    int patience() const;

    // Streams that have taken all that was sent: whoever reads slowly gets less instead of making it pile up.
    bool waits(std::uint64_t stream) const;
    bool is_open(std::uint64_t stream) const;
    void send(std::uint64_t stream, std::string_view text);

private:
    enum class Phase : unsigned char { asking, taking, streaming };
    struct Client {
        int socket;
        std::uint64_t number;
        std::chrono::steady_clock::time_point deadline;
        Phase phase = Phase::asking;
        std::string in = {}, out = {};
        std::size_t taken = 0;  // of `out`
        bool gone = false;
    };
    void accept_all();
    void make_room();
    void read_from(Client& client);
    void write_to(Client& client);
    void answer(Client& client);
    void drop_late();
    const Client* client_of(std::uint64_t number) const;

    HttpAnswerer answer_;
    int listener_ = -1;
    int port_ = 0;
    std::uint64_t last_number_ = 0;
    std::list<Client> clients_;
};

}  // namespace journeymap
