#!/usr/bin/env bash
# Starts the build program, build/, compiling it first where a source changed. Arguments: see `./build.sh` without any.
set -euo pipefail

script=${BASH_SOURCE[0]}
while [[ -L $script ]]; do
    link=$(readlink -- "$script")
    [[ $link == /* ]] || link=$(dirname -- "$script")/$link
    script=$link
done
root=$(cd -- "$(dirname -- "$script")" && pwd -P)
work=$root/.build

# What the compiled program depends on; folders are listed too, so that a deleted or renamed file is seen.
sources=()
for source in build src templates .editorconfig global.json Directory.Build.props Directory.Packages.props NuGet.config nuget.config; do
    [[ ! -e $root/$source ]] || sources+=("$source")
done
find_sources() {
    (cd -- "$root" && find "${sources[@]}" \( -name bin -o -name obj \) -prune -o "$@" -print)
}

# A checksum of names and contents: time stamps change without a change (a checkout, a copy), contents don't.
fingerprint() {
    local files
    files=$(find_sources -type f | LC_ALL=C sort)
    (cd -- "$root" && { echo "$files"; tr '\n' '\0' <<<"$files" | xargs -0 cat; } | cksum | tr ' ' '-')
}

fail() {
    echo "build.sh: $1" >&2
    exit "$2"
}

# An SDK that global.json accepts: the one in .dotnet/, or DOTNET_ROOT's, or the PATH's; else Microsoft's script installs one.
find_sdk() {
    local candidate
    for candidate in "$root/.dotnet/dotnet" "${DOTNET_ROOT:-/nonexistent}/dotnet" "$(command -v dotnet || true)"; do
        if [[ -x $candidate ]] && (cd -- "$root" && "$candidate" --version >/dev/null 2>&1); then
            echo "$candidate"
            return
        fi
    done
    install_sdk
    echo "$root/.dotnet/dotnet"
}

install_sdk() {
    local version url=https://dot.net/v1/dotnet-install.sh advice
    version=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$root/global.json")
    advice="install the .NET SDK $version (https://dotnet.microsoft.com/download), put dotnet on the PATH and start again"
    echo "build.sh: installing the .NET SDK $version into .dotnet/ ..." >&2
    if command -v curl >/dev/null; then
        curl -fsSL --retry 3 -o "$work/dotnet-install.sh" "$url" 2>/dev/null || fail "no .NET SDK, and $url can't be fetched: $advice" 4
    elif command -v wget >/dev/null; then
        wget -qO "$work/dotnet-install.sh" "$url" || fail "no .NET SDK, and $url can't be fetched: $advice" 4
    else
        fail "no .NET SDK, and neither curl nor wget to fetch one: $advice" 4
    fi
    bash "$work/dotnet-install.sh" --version "$version" --install-dir "$root/.dotnet" --no-path >"$work/install.log" 2>&1 ||
        fail "no .NET SDK, and installing it failed (.build/install.log): $advice" 4
}

compile() {
    local dotnet=$1 host=$2 log=$work/compile.log ahead
    for ahead in true false; do
        if "$dotnet" build "$root/build/Build.csproj" -target:Host -restore --configuration Release --artifacts-path "$work/compile" \
            -property:HostFolder="$host/" -property:CompileAhead=$ahead -property:RunAnalyzers=false -property:GenerateDocumentationFile=false \
            -nodeReuse:false -nologo -verbosity:quiet -consoleLoggerParameters:NoSummary >"$log" 2>&1; then
            return 0
        fi
        # Only where the compiler's package can't be had is the second attempt another one.
        grep -qi crossgen "$log" || return 1
    done
    return 1
}

# One compiler at a time: a symbolic link is made atomically and names its owner.
lock() {
    local owner waited=0
    until ln -s "$$" "$work/lock" 2>/dev/null; do
        owner=$(readlink "$work/lock" || true)
        if [[ -n $owner ]] && ! kill -0 "$owner" 2>/dev/null; then
            rm -f "$work/lock"
        elif ((waited++ > 3000)); then
            fail "process $owner has been compiling for ten minutes: end it, or remove .build/lock" 1
        else
            sleep 0.2
        fi
    done
    trap 'rm -f "$work/lock"' EXIT
}

compile_if_changed() {
    local id host dotnet
    mkdir -p "$work"
    lock
    : >"$work/checked"
    id=$(fingerprint)
    host=$work/host/$id
    dotnet=$(find_sdk)
    if [[ ! -f $host/Build.dll ]]; then
        echo "build.sh: compiling ..." >&2
        rm -rf "$work/host.new"
        if ! compile "$dotnet" "$work/host.new"; then
            cat "$work/compile.log" >&2
            fail "the build program does not compile" 1
        fi
        mkdir -p "$work/host"
        find "$work/host" -mindepth 1 -maxdepth 1 -mtime +1 -exec rm -rf {} +
        mv "$work/host.new" "$host"
    fi
    # Dated before the sources were read: what is edited meanwhile is newer.
    printf '%s\n%s\n' "$host" "$dotnet" >"$work/current.new"
    touch -r "$work/checked" "$work/current.new"
    mv "$work/current.new" "$work/current"
    rm -f "$work/lock"
    trap - EXIT
}

read_current() {
    { IFS= read -r host && IFS= read -r dotnet; } 2>/dev/null <"$work/current" && [[ -f $host/Build.dll && -x $dotnet ]]
}

if ! read_current || [[ -n $(find_sources -cnewer "$work/current") ]]; then
    compile_if_changed
    read_current
fi

# Tasks start the same SDK.
if [[ $(type -P dotnet) != "$dotnet" ]]; then
    export PATH="${dotnet%/*}:$PATH" DOTNET_ROOT="${dotnet%/*}"
fi

# Cake colours its messages wherever TERM allows it; a file or a pipe gets plain ones.
[[ -t 1 ]] || export NO_COLOR=1
exec "$dotnet" exec "$host/Build.dll" "$@"
