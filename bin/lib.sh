# What the scripts here share: finding a JDK 25, Maven and Chromium, installing what is missing where
# that is possible, and showing progress. Written for bash 3.2, which macOS has.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# --- saying what happens ---

say() {
  printf '[%3ds] %s\n' "$SECONDS" "$*"
}

# fail SENTENCE...: one line each, then end.
fail() {
  printf '\n' >&2
  printf '%s\n' "$@" >&2
  exit 1
}

# --- installing ---

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

can_be_root() {
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}

# install_with_apt PACKAGE...: installs the first one that this system offers.
install_with_apt() {
  command -v apt-get >/dev/null && can_be_root || return 1
  local log="${TMPDIR:-/tmp}/ithaca-install.$$.log" package
  as_root apt-get update >"$log" 2>&1 </dev/null || true
  for package in "$@"; do
    if apt-cache show "$package" >/dev/null 2>&1; then
      say "Installing $package with apt-get (log: $log)"
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        "$package" >>"$log" 2>&1 </dev/null && return 0
      tail -n 5 "$log" >&2
    fi
  done
  return 1
}

# install_with_brew FORMULA
install_with_brew() {
  command -v brew >/dev/null || return 1
  say "Installing $1 with brew"
  brew install "$1" </dev/null
}

# --- the JDK ---

is_jdk_25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

home_of_java_on_path() {
  command -v java >/dev/null || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Prints the home of a JDK 25, or nothing.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(home_of_java_on_path)" \
    /usr/lib/jvm/* /opt/* /opt/*/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk_25 "$candidate"; then
      printf '%s' "$candidate"
      return
    fi
  done
  if [ -x /usr/libexec/java_home ]; then
    candidate=$(/usr/libexec/java_home -v 25 2>/dev/null || true)
    if is_jdk_25 "$candidate"; then
      printf '%s' "$candidate"
    fi
  fi
}

# Sets JAVA_HOME to a JDK 25.
need_jdk() {
  local found
  found=$(find_jdk)
  if [ -z "$found" ]; then
    say "No JDK 25 found"
    install_with_apt temurin-25-jdk openjdk-25-jdk-headless || install_with_brew openjdk@25 || true
    found=$(find_jdk)
  fi
  [ -n "$found" ] || fail \
    "Ithaca needs a JDK 25 (with javac), and none was found or could be installed." \
    "Install one, for example Temurin 25 from https://adoptium.net/temurin/releases/?version=25," \
    "and if it is in an unusual place, set JAVA_HOME to it. Then run this again."
  export JAVA_HOME="$found"
  say "Using the JDK in $JAVA_HOME"
}

# --- Maven ---

is_maven_new_enough() {
  command -v mvn >/dev/null || return 1
  mvn -version </dev/null 2>/dev/null |
    sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' |
    { read -r major minor && { [ "$major" -gt 3 ] || [ "$major" = 3 -a "$minor" -ge 8 ]; }; }
}

# Makes sure that mvn works and sets its options.
need_maven() {
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
  if ! is_maven_new_enough; then
    say "No Maven 3.8 or newer found"
    install_with_apt maven || install_with_brew maven || true
  fi
  is_maven_new_enough || fail \
    "Ithaca is built with Maven 3.8 or newer, and none was found or could be installed." \
    "Install the package 'maven' of your system, or unpack https://maven.apache.org/download.cgi" \
    "and put its bin folder on the PATH. Then run this again."
}

# Reads Maven's output, keeps it in a log file and shows only how far it is.
show_progress() {
  local log=$1 line downloads=0 now
  while IFS= read -r line; do
    printf '%s\n' "$line" >&3
    case "$line" in
      *"Downloaded from "*)
        downloads=$((downloads + 1))
        if [ -t 1 ]; then
          printf '\r\033[K[%3ds]   %d files downloaded' "$SECONDS" "$downloads"
        elif [ $((downloads % 200)) = 0 ]; then
          say "  $downloads files downloaded"
        fi
        ;;
      *"[INFO] Building "*"["*"/"*"]")
        now=${line#*Building }
        if [ -t 1 ]; then
          printf '\r\033[K'
        fi
        say "  building ${now%% [0-9]*} ${line##* }"
        ;;
      *"[INFO] --- "*" @ "*)
        if [ -t 1 ]; then
          line=${line#*--- }
          printf '\r\033[K[%3ds]   %s' "$SECONDS" "${line%% @*}"
        fi
        ;;
    esac
  done 3>"$log"
  if [ -t 1 ]; then
    printf '\r\033[K'
  fi
}

# --- ports ---

is_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# --- the browser ---

find_chromium() {
  local candidate
  for candidate in "${ITHACA_CHROMIUM:-}" chromium chromium-browser google-chrome \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      command -v "$candidate"
      return
    fi
  done
}

need_chromium() {
  local found
  found=$(find_chromium)
  if [ -z "$found" ]; then
    install_with_apt chromium || install_with_brew chromium || true
    found=$(find_chromium)
  fi
  [ -n "$found" ] || fail \
    "A browser is needed, Chromium, and none was found or could be installed." \
    "Install the package 'chromium', or set ITHACA_CHROMIUM to the program. Then run this again."
  export ITHACA_CHROMIUM="$found" PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  say "Using the browser $ITHACA_CHROMIUM"
}
