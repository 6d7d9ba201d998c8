#include "color_vision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace journeymap {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr double degree = std::numbers::pi / 180;

constexpr Matrix to_xyz{{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple white{0.95047, 1, 1.08883};

constexpr Matrix matrix_of(Vision vision) {
    switch (vision) {
        case Vision::usual: break;
        case Vision::protanopia:
            return {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
        case Vision::deuteranopia:
            return {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
        case Vision::tritanopia:
            return {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
        case Vision::greyscale: return {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
    }
    return {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
}

Triple product(const Matrix& matrix, const Triple& v) {
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i) result[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return result;
}

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double cube_root_of(double t) {
    constexpr double epsilon = 216.0 / 24389, kappa = 24389.0 / 27;
    return t > epsilon ? std::cbrt(t) : (kappa * t + 16) / 116;
}

// 0..360; of a grey 0.
double hue_of(double a, double b) {
    if (a == 0 && b == 0) return 0;
    const double angle = std::atan2(b, a) / degree;
    return angle < 0 ? angle + 360 : angle;
}

double mean_hue(double one, double other, bool any_grey) {
    const double sum = one + other;
    if (any_grey) return sum;
    if (std::fabs(one - other) <= 180) return sum / 2;
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

double seventh(double x) { return std::pow(x, 7); }

double share_of_chroma(double chroma) { return std::sqrt(seventh(chroma) / (seventh(chroma) + seventh(25))); }

}  // namespace

double difference_of(const Lab& one, const Lab& other) {
    const double stretch = 1 + 0.5 * (1 - share_of_chroma((std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2));
    const double a1 = one.a * stretch, a2 = other.a * stretch;
    const double c1 = std::hypot(a1, one.b), c2 = std::hypot(a2, other.b);
    const double h1 = hue_of(a1, one.b), h2 = hue_of(a2, other.b);
    const bool any_grey = c1 * c2 == 0;

    double turn = any_grey ? 0 : h2 - h1;
    if (turn > 180) turn -= 360;
    if (turn < -180) turn += 360;
    const double hue = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * degree);

    const double l = (one.l + other.l) / 2, c = (c1 + c2) / 2, h = mean_hue(h1, h2, any_grey);
    const double t = 1 - 0.17 * std::cos((h - 30) * degree) + 0.24 * std::cos(2 * h * degree) + 0.32 * std::cos((3 * h + 6) * degree) -
                     0.20 * std::cos((4 * h - 63) * degree);
    const double scale_l = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double dl = (other.l - one.l) / scale_l, dc = (c2 - c1) / (1 + 0.045 * c), dh = hue / (1 + 0.015 * c * t);
    const double around_blue = 30 * std::exp(-((h - 275) / 25) * ((h - 275) / 25));
    const double rotation = -2 * share_of_chroma(c) * std::sin(2 * around_blue * degree);
    return std::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

Lab seen(Color color, Vision vision) {
    Triple rgb = product(matrix_of(vision), {linear(color.r), linear(color.g), linear(color.b)});
    for (double& channel : rgb) channel = std::clamp(channel, 0.0, 1.0);
    const Triple xyz = product(to_xyz, rgb);
    const double x = cube_root_of(xyz[0] / white[0]), y = cube_root_of(xyz[1] / white[1]), z = cube_root_of(xyz[2] / white[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

}  // namespace journeymap
