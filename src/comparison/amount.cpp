#include "comparison/amount.h"

#include <fmt/core.h>

#include <algorithm>

#include "model/duration.h"
#include "model/quantity.h"

namespace journeymap {

namespace {

bool can_be_share(double number) { return number >= 0 && number <= 1; }

Amount share_of(double share) { return {share, Unit::share, {}, {}, fmt::format("{:.15g}{}", share, can_be_share(share) ? "" : " whole")}; }

Amount number_in_unit(double number, const std::string& unit) {
    Amount amount{number, Unit::number, unit, {}, fmt::format("{:.15g}{}{}", number, unit.empty() ? "" : " ", unit)};
    if (unit.empty()) return amount;
    const std::string text = fmt::format("{} {}", number < 0 ? -number : number, unit);
    amount.seconds = parse_duration(text);
    if (!amount.seconds) return amount;
    if (number < 0) amount.seconds = -*amount.seconds;
    amount.said = said_of_time({}, *amount.seconds);
    return amount;
}

Amount amount_in(const Fact& fact) { return {*fact.amount, fact.unit, fact.unit_word, fact.seconds, {}}; }

}  // namespace

std::string said_of_time(std::string_view text, double seconds) {
    const auto range = duration_range(text);
    if (!range || range->from == range->to) return fmt::format("{:.10g} s", seconds);
    return fmt::format("{:.10g} to {:.10g} s", range->from, range->to);
}

std::optional<Amount> written_amount(std::string_view text, std::string_view unit) {
    const std::string written = on_one_line(text), word = on_one_line(unit);
    if (const auto number = parse_number(written)) return word == "%" ? share_of(*number / 100) : number_in_unit(*number, word);
    if (written.ends_with('%')) {
        const auto number = parse_number(std::string_view(written).substr(0, written.size() - 1));
        if (number) return share_of(*number / 100);
    }
    if (!word.empty() && written.size() > word.size() && written.ends_with(word)) {
        const auto number = parse_number(std::string_view(written).substr(0, written.size() - word.size()));
        if (number) return number_in_unit(*number, word);
    }
    for (const std::string& time : {written, written + " " + word}) {
        if (const auto seconds = parse_duration(time)) return Amount{*seconds, Unit::seconds, {}, seconds, said_of_time(time, *seconds)};
    }
    return std::nullopt;
}

std::string said_of_figure(std::string_view text) {
    const auto amount = written_amount(text, {});
    return amount ? amount->said : on_one_line(text);
}

std::optional<CommonAmounts> in_one_unit(const Amount& before, const Amount& after) {
    if (before.unit == after.unit && before.unit_word == after.unit_word)
        return CommonAmounts{before.number, after.number, before.unit, before.unit_word};
    if (before.seconds && after.seconds) return CommonAmounts{*before.seconds, *after.seconds, Unit::seconds, {}};
    const auto is_bare = [](const Amount& amount) {
        return amount.unit == Unit::number && amount.unit_word.empty() && can_be_share(amount.number);
    };
    const bool are_shares = (before.unit == Unit::share && is_bare(after)) || (after.unit == Unit::share && is_bare(before));
    if (are_shares) return CommonAmounts{before.number, after.number, Unit::share, {}};
    return std::nullopt;
}

std::optional<CommonAmounts> common_amounts(const Fact& was, const Fact& is) {
    if (!was.amount || !is.amount) return std::nullopt;
    return in_one_unit(amount_in(was), amount_in(is));
}

}  // namespace journeymap
