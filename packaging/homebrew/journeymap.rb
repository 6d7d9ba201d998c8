# Not released yet: fill in `url`, `sha256` and `license` when there is a release, and where the release of Inter comes from.
class Journeymap < Formula
  desc "Compiler for customer-journey maps: text in, checked maps and pictures out"
  homepage "https://github.com/journeymap/journeymap"
  url "TODO: the archive of release 0.1.0"
  version "0.1.0"
  sha256 "TODO: its checksum"
  license :cannot_represent # TODO: none has been chosen

  depends_on "cli11" => :build
  depends_on "cmake" => :build
  depends_on "ninja" => :build
  depends_on "nlohmann-json" => :build
  depends_on "pkgconf" => :build
  depends_on "woff2" => :build
  depends_on "cairo"
  depends_on "fmt"
  depends_on "fontconfig"
  depends_on "freetype"
  depends_on "fribidi"
  depends_on "harfbuzz"
  depends_on "jpeg-turbo"
  depends_on "libdeflate"
  depends_on "libmd"
  depends_on "libpng"
  depends_on "libunibreak"
  depends_on "libyaml"
  depends_on :linux # what it asks of the system (inotify, renameat2) is Linux
  depends_on "yaml-cpp"

  resource "inter" do
    url "TODO: the archive of Inter 3.19"
    sha256 "TODO: its checksum"
  end

  def install
    resource("inter").stage { (buildpath/"fonts").install Dir["**/Inter-{Regular,Italic,SemiBold,Bold}.otf"] }
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DJOURNEYMAP_TESTS=OFF", "-DJOURNEYMAP_STATIC_LIBRARIES=OFF",
           "-DJOURNEYMAP_STATIC_LIBSTDCXX=OFF", "-DJOURNEYMAP_FONT_DIR=#{buildpath}/fonts", *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build"
  end

  test do
    (testpath/"map.yaml").write <<~YAML
      title: Borrow a bicycle
      objectives: [Riders unlock a bicycle within two minutes]
      personas: [Nora]
      stages: [{name: Find, touchpoints: [Scans the code]}]
    YAML
    system bin/"journeymap", "build", "map.yaml"
    assert_match "<svg", (testpath/"map.svg").read
  end
end
