#include "cli/browser.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <csignal>

#include "driver/external_backends.h"
#include "support/file.h"

namespace journeymap {

std::string open_in_browser(const std::string& address, const std::string& path) {
    std::string program = program_in(path, "xdg-open");
    if (program.empty()) return "there is no xdg-open";
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0);
    // Ctrl-C ends the preview and not the browser; and a browser that is not ours to wait for leaves nothing behind.
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    std::signal(SIGCHLD, SIG_IGN);
    std::string argument = address;
    char* const arguments[] = {program.data(), argument.data(), nullptr};
    pid_t process = 0;
    const int error = ::posix_spawn(&process, program.c_str(), &files, &attributes, arguments, environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return error == 0 ? std::string() : words_of_error(error);
}

}  // namespace journeymap
