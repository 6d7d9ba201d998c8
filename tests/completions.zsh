# completions.zsh LINE: what zsh completes at the end of the line, asked as a person asks: in a terminal, with the tabulator. Run by completions.sh
# in a folder that has _journeymap.
zmodload zsh/zpty
zpty asked zsh -f -i
# Matches are noted where completion functions add them; the first completion ends that shell.
zpty -w asked "PROMPT= PS2=; unsetopt zle_bracketed_paste; LISTMAX=10000
fpath=($PWD \$fpath); autoload -Uz compinit; compinit -u -d $PWD/zsh.dump
compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd \"\$@\"; return; fi
  local -a hits; builtin compadd -A hits \"\$@\"; local hit
  for hit in \$hits; do print -r -- \"<HIT>\$IPREFIX\$hit<END>\"; done
  builtin compadd \"\$@\"
}
comppostfuncs=(exit); bindkey '^I' complete-word; print READY"
zpty -r asked said '*READY*READY*' # what was typed, then what was printed
zpty -n -w asked "$1"$'\t'
all=
while zpty -r asked said; do all+=$said; done
print -r -- $all | tr -d '\r' | grep -o '<HIT>[^<]*<END>' | sed 's/^<HIT>//; s/<END>$//'
