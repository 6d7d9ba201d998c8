#include "preview/server.h"

#include <arpa/inet.h>
#include <fmt/core.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "support/file.h"

namespace journeymap {

namespace {

using Clock = std::chrono::steady_clock;

std::string_view reason_of(int status) {
    switch (status) {
        case 200: return "OK";
        case 400: return "Bad Request";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 421: return "Misdirected Request";
        case 431: return "Request Header Fields Too Large";
        default: return "Error";
    }
}

// No page of another origin may use what is answered here, and no browser keeps it.
std::string head_of(const HttpAnswer& answer) {
    std::string head = fmt::format(
        "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Security-Policy: {}\r\nX-Content-Type-Options: nosniff\r\n"
        "Cross-Origin-Resource-Policy: same-origin\r\nCross-Origin-Opener-Policy: same-origin\r\nX-Frame-Options: DENY\r\n"
        "Referrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n",
        answer.status, reason_of(answer.status), answer.type, answer.policy);
    if (answer.status == 405) head += "Allow: GET, HEAD\r\n";
    if (!answer.streams) head += fmt::format("Content-Length: {}\r\n", answer.body.size());
    return head + "\r\n";
}

HttpAnswer refusal(int status, std::string_view sentence) {
    HttpAnswer answer;
    answer.status = status;
    answer.body = std::string(sentence) + "\n";
    return answer;
}

}  // namespace

PreviewServer::~PreviewServer() {
    for (const Client& client : clients_) ::close(client.socket);
    if (listener_ >= 0) ::close(listener_);
}

std::string PreviewServer::listen_on(int port) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (listener_ < 0) return words_of_error(errno);
    const int yes = 1;  // a preview that was ended a moment ago does not keep its port
    ::setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener_, plain, size) != 0 || ::listen(listener_, 16) != 0 || ::getsockname(listener_, plain, &size) != 0)
        return words_of_error(errno);
    port_ = ntohs(address.sin_port);
    return {};
}

void PreviewServer::add_polls(std::vector<pollfd>& polls) const {
    polls.push_back({listener_, POLLIN, 0});
    for (const Client& client : clients_) {
        const bool has_more = client.taken < client.out.size();
        const short events = static_cast<short>((client.phase == Phase::taking ? 0 : POLLIN) | (has_more ? POLLOUT : 0));
        polls.push_back({client.socket, events, 0});
    }
}

void PreviewServer::serve(const std::vector<pollfd>& polls) {
    constexpr short ends = POLLHUP | POLLERR | POLLNVAL;
    for (const pollfd& poll : polls) {
        if (poll.revents == 0 || poll.fd == listener_) continue;
        const auto client = std::ranges::find(clients_, poll.fd, &Client::socket);
        if (client == clients_.end()) continue;
        if (poll.revents & (POLLIN | ends) && client->phase != Phase::taking) read_from(*client);
        if (poll.revents & (POLLOUT | ends) && !client->gone) write_to(*client);
    }
    drop_late();
    if (std::ranges::any_of(polls, [&](const pollfd& poll) { return poll.fd == listener_ && poll.revents != 0; })) accept_all();
}

void PreviewServer::accept_all() {
    for (int socket; (socket = ::accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
        if (clients_.size() >= server_limits::connections) make_room();
        clients_.push_back({socket, ++last_number_, Clock::now() + server_limits::to_ask});
    }
}

// Whoever has said nothing for longest goes first; where all have, the oldest.
void PreviewServer::make_room() {
    auto oldest = std::ranges::find(clients_, Phase::asking, &Client::phase);
    if (oldest == clients_.end()) oldest = clients_.begin();
    ::close(oldest->socket);
    clients_.erase(oldest);
}

void PreviewServer::read_from(Client& client) {
    char bytes[4096];
    for (;;) {
        const ssize_t count = ::recv(client.socket, bytes, sizeof bytes, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
        if (count <= 0) {
            client.gone = true;
            return;
        }
        if (client.phase != Phase::asking) continue;  // what follows a request means nothing here
        client.in.append(bytes, static_cast<std::size_t>(count));
        if (client.in.size() > server_limits::request_bytes || client.in.find("\r\n\r\n") != std::string::npos) return answer(client);
    }
}

void PreviewServer::answer(Client& client) {
    const std::size_t end = client.in.find("\r\n\r\n");
    HttpRequest request;
    HttpAnswer answer;
    if (end == std::string::npos || end > server_limits::request_bytes) {
        answer = refusal(431, "the request is too long");
    } else if (request = parse_request(std::string_view(client.in).substr(0, end + 2)); !request.well_formed) {
        answer = refusal(400, "this is not a request of HTTP/1.1");
    } else if (!means_this_machine(request.host, port_)) {
        answer = refusal(421, fmt::format("this preview is at http://127.0.0.1:{}/ only", port_));
    } else if (request.method != "GET" && request.method != "HEAD") {
        answer = refusal(405, "a preview can only be looked at: GET");
    } else {
        answer = answer_(request, client.number);
    }
    client.in.clear();
    const bool with_body = request.method != "HEAD";
    client.phase = answer.streams && with_body ? Phase::streaming : Phase::taking;
    client.out = head_of(answer);
    if (with_body) client.out += answer.body;
    client.deadline = Clock::now() + server_limits::to_take;
    write_to(client);
}

void PreviewServer::write_to(Client& client) {
    while (client.taken < client.out.size()) {
        const ssize_t count = ::send(client.socket, client.out.data() + client.taken, client.out.size() - client.taken, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
        if (count < 0) {
            client.gone = true;
            return;
        }
        client.taken += static_cast<std::size_t>(count);
        client.deadline = Clock::now() + server_limits::to_take;
    }
    client.out.clear();
    client.taken = 0;
    if (client.phase == Phase::taking) client.gone = true;
}

void PreviewServer::drop_late() {
    const auto now = Clock::now();
    for (auto client = clients_.begin(); client != clients_.end();) {
        const bool may_wait = client->phase == Phase::streaming && client->out.empty();
        if (!client->gone && (may_wait || now < client->deadline)) {
            ++client;
            continue;
        }
        ::close(client->socket);
        client = clients_.erase(client);
    }
}

int PreviewServer::patience() const {
    auto first = Clock::time_point::max();
    for (const Client& client : clients_) {
        if (client.phase != Phase::streaming || !client.out.empty()) first = std::min(first, client.deadline);
    }
    if (first == Clock::time_point::max()) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(left, 0));
}

const PreviewServer::Client* PreviewServer::client_of(std::uint64_t number) const {
    const auto client = std::ranges::find(clients_, number, &Client::number);
    return client == clients_.end() || client->gone ? nullptr : &*client;
}

bool PreviewServer::is_open(std::uint64_t stream) const { return client_of(stream) != nullptr; }

bool PreviewServer::waits(std::uint64_t stream) const {
    const Client* client = client_of(stream);
    return client && client->phase == Phase::streaming && client->out.empty();
}

void PreviewServer::send(std::uint64_t stream, std::string_view text) {
    const auto client = std::ranges::find(clients_, stream, &Client::number);
    if (client == clients_.end() || client->gone || client->phase != Phase::streaming) return;
    if (client->out.empty()) client->deadline = Clock::now() + server_limits::to_take;
    client->out += text;
    write_to(*client);
}

}  // namespace journeymap
