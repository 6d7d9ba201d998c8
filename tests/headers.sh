#!/bin/sh
# headers.sh SOURCE: public headers include each other and the standard library, nothing else.
set -eu
cd "$1/include/journeymap"
foreign=$(grep -nE '^ *# *include' ./*.h | grep -vE '#include "journeymap/[a-z_]+\.h"|#include <[a-z_]+>$' || true)
[ -z "$foreign" ] || { echo "a public header may include only <standard> and \"journeymap/x.h\":"; echo "$foreign"; exit 1; }
