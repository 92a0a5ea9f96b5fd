// An integer of any size made of digits that each have their own base. It stores many values in the fewest bits.
#pragma once

#include <cstdint>
#include <vector>

namespace heelwise {

class MixedRadix {
public:
    // Multiplies the number by `base` and adds `digit`. Requires that `digit` is below `base`.
    void push(std::uint32_t digit, std::uint32_t base);
    // Removes and returns the digit that was pushed last. `base` must be the same as in the push.
    std::uint32_t pop(std::uint32_t base);

    std::size_t size_bits() const;
    bool bit(std::size_t index) const; // bit 0 is the lowest
    void set_bit(std::size_t index);

private:
    std::vector<std::uint32_t> limbs_; // lowest first; the last one is not 0
};

} // namespace heelwise
