// bench_drawing MAP COUNT: makes a PNG of the map at scale 2, and draws the same scene on the same kind of raster without compressing it, in
// alternation in one process. Prints one line a pair: ns of the PNG, ns of the drawing.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "backends/raster.h"
#include "backends/scene_painter.h"
#include "journeymap/backend.h"
#include "journeymap/layout.h"

namespace {

using namespace journeymap;

constexpr double scale = 2;

template <class Work>
long long nanoseconds(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - start).count();
}

void make_png(const Scene& scene, TextShaper& shaper) {
    BackendOptions options;
    options.png_scale = scale;
    const auto artefact = std::get<PaintsScene>(find_backend("png")->make)(scene, shaper, options);
    if (!artefact.problem.empty()) std::exit(3);
}

void draw(const Scene& scene, TextShaper& shaper) {
    Raster raster(static_cast<int>(scene.width * scale), static_cast<int>(scene.height * scale), scene.background);
    paint_scene(raster, scene, shaper, scale);
    raster.finish_shapes();
    if (!raster.ok()) std::exit(3);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source(argv[1], {std::istreambuf_iterator<char>(file), {}}, sources, diagnostics);
    if (!source) return 1;
    const auto journey = read_journey(sources, *source, {}, diagnostics);
    if (!journey || diagnostics.document_has_errors()) return 1;
    const auto scorecard = run_checks(*journey, sources, {}, diagnostics);
    const auto grid = lay_grid(*journey, analyse(*journey), scorecard, {});
    const auto shaper = make_text_shaper({});
    const auto scene = lay_out(grid, *themes().front(), *shaper, {"map"});
    for (int i = 0; i < std::atoi(argv[2]); ++i) {
        const auto png = nanoseconds([&] { make_png(scene, *shaper); });
        const auto drawing = nanoseconds([&] { draw(scene, *shaper); });
        std::printf("%lld %lld\n", png, drawing);
    }
    return 0;
}
