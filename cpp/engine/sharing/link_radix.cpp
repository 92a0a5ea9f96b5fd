#include "sharing/link_radix.hpp"

#include <cassert>

namespace heelwise {

namespace {

constexpr std::size_t limb_bits = 32;

} // namespace

void MixedRadix::push(std::uint32_t digit, std::uint32_t base) {
    assert(digit < base);
    std::uint64_t carry = digit;
    for (std::uint32_t& limb : limbs_) {
        carry += std::uint64_t{limb} * base;
        limb = static_cast<std::uint32_t>(carry);
        carry >>= limb_bits;
    }
    if (carry != 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
}

std::uint32_t MixedRadix::pop(std::uint32_t base) {
    assert(base > 0);
    std::uint64_t rest = 0;
    for (std::size_t i = limbs_.size(); i > 0; --i) {
        rest = rest << limb_bits | limbs_[i - 1];
        limbs_[i - 1] = static_cast<std::uint32_t>(rest / base);
        rest %= base;
    }
    while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
    return static_cast<std::uint32_t>(rest);
}

std::size_t MixedRadix::size_bits() const {
    if (limbs_.empty()) return 0;
    std::size_t bits = (limbs_.size() - 1) * limb_bits;
    for (std::uint32_t last = limbs_.back(); last != 0; last >>= 1U) ++bits;
    return bits;
}

bool MixedRadix::bit(std::size_t index) const {
    const std::size_t limb = index / limb_bits;
    return limb < limbs_.size() && (limbs_[limb] >> index % limb_bits & 1U) != 0;
}

void MixedRadix::set_bit(std::size_t index) {
    const std::size_t limb = index / limb_bits;
    if (limb >= limbs_.size()) limbs_.resize(limb + 1);
    limbs_[limb] |= std::uint32_t{1} << index % limb_bits;
}

} // namespace heelwise
