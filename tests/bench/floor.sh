#!/bin/sh
# floor.sh PROGRAM COMPILER OUT: a program that loads exactly the shared libraries that PROGRAM loads, and does nothing: what starting alone
# costs. With the name of a file it writes that file's bytes to standard output: what reading and writing cost besides.
set -eu
libraries=$(LC_ALL=C readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/-l:\1/p' | grep -v ld-linux)
cat >"$3.cpp" <<'END'
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <memory>
int main(int count, char** words) {
    if (count < 2) return 0;
    const int file = open(words[1], O_RDONLY);
    struct stat about {};
    if (file < 0 || fstat(file, &about) != 0) return 1;
    const auto size = static_cast<size_t>(about.st_size);
    const std::unique_ptr<char[]> bytes(new char[size]);
    return read(file, bytes.get(), size) == about.st_size && write(1, bytes.get(), size) == about.st_size ? 0 : 1;
}
END
"$2" -O2 "$3.cpp" -o "$3" -Wl,--no-as-needed $libraries
