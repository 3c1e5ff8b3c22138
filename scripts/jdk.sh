# Finds a JDK 25 or later and puts its folder into JAVA_HOME; returns 1 when there is none.
# Sourced by run and verify; plain enough for the bash 3.2 of macOS.

jdk_release() {
    [ -x "$1/bin/javac" ] || return 1
    "$1/bin/java" -version 2>&1 | sed -n 's/^[a-z]* version "\([0-9]*\).*/\1/p' | head -n 1
}

jdk_fits() {
    release=$(jdk_release "$1") || return 1
    [ -n "$release" ] && [ "$release" -ge 25 ]
}

find_jdk() {
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        on_path=$(cd "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")/.." && pwd)
    fi
    for home in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/*; do
        if [ -n "$home" ] && jdk_fits "$home"; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    echo "JDK 25 or later is needed: install Temurin 25 (for example 'sdk install java 25-tem') or set JAVA_HOME." >&2
    return 1
}

# Silences what Maven's own libraries say about newer JDKs.
MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
export MAVEN_OPTS

# The Maven that is there, if it is recent enough; otherwise the wrapper, which fetches one.
maven() {
    if mvn --version >/dev/null 2>&1; then
        mvn "$@"
    else
        ./mvnw "$@"
    fi
}
