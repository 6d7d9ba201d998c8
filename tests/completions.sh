#!/bin/bash
# completions.sh PROGRAM: what shells complete, as they do it. bash is asked; fish and zsh are where they are installed.
set -eu
folder=$(cd "$(dirname "$1")" && pwd)
tests=$(cd "$(dirname "$0")" && pwd)
PATH=$folder:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
touch my.journey.yaml

fail() {
    echo "$*" >&2
    exit 1
}

# expect SHELL LINE WORD...: completing LINE offers at least these words.
expect() {
    local shell=$1 line=$2 offered
    shift 2
    offered=$("ask_$shell" "$line")
    for word; do
        grep -qxF -e "$word" <<<"$offered" || fail "$shell: '$line' does not offer '$word', but: $(tr '\n' ' ' <<<"$offered")"
    done
}

# refuse SHELL LINE WORD: this word is not offered.
refuse() {
    ! "ask_$1" "$2" | grep -qxF -e "$3" || fail "$1: '$2' offers '$3'"
}

ask_bash() {
    COMP_WORDS=($1)
    [[ $1 != *' ' ]] || COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _journeymap
    printf '%s\n' "${COMPREPLY[@]}"
}
ask_zsh() { timeout 60 zsh -f "$tests/completions.zsh" "$1"; }
ask_fish() { fish --no-config -c "source journeymap.fish; complete -C '$1'" | cut -f1; }

journeymap completions bash >journeymap.bash
journeymap completions zsh >_journeymap
journeymap completions fish >journeymap.fish
source ./journeymap.bash
shells=bash
if command -v fish >/dev/null; then shells="$shells fish"; fi
if command -v zsh >/dev/null; then shells="$shells zsh"; fi
for shell in $shells; do
    expect $shell 'journeymap ' build check completions init import preview
    expect $shell 'journeymap build --the' --theme
    expect $shell 'journeymap build --theme ' daylight midnight print
    expect $shell 'journeymap build --paper ' a4 tabloid
    expect $shell 'journeymap build -f sv' svg
    expect $shell 'journeymap build -f svg,pn' svg,png
    expect $shell 'journeymap build my' my.journey.yaml
    expect $shell 'journeymap check --fail-on ' error never
    expect $shell 'journeymap check -f ' sarif github
    refuse $shell 'journeymap check -f ' svg
    expect $shell 'journeymap import ' mermaid csv
    expect $shell 'journeymap init ' retail healthcare
    expect $shell 'journeymap explain unknown-' unknown-key
    expect $shell 'journeymap list ' templates rules
done

# Every option of a command's help is completed.
for command in $(journeymap --help | sed -n 's/^  \([a-z]*\) .*/\1/p' | grep -v journeymap); do
    for option in $(journeymap "$command" --help | sed -n 's/^  *\(-[a-zA-Z], \)\{0,1\}\(--[a-z-]*\).*/\2/p'); do
        expect bash "journeymap $command $option" "$option"
        grep -q -e "$option\\[" -e "$option}'\\[" _journeymap || fail "zsh does not know $option of $command"
    done
done
if ! command -v zsh >/dev/null; then echo "zsh is not installed"; fi
if ! command -v fish >/dev/null; then echo "fish is not installed"; fi
