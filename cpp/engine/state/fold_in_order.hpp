// Folds a log record by record, in slices, as long as it is whole and in canonical order. This is how a log of one device is
// stored, so a start holds neither all lines nor all records. Any other log needs fold_log, which sorts it first.
#pragma once

#include "state/fold.hpp"
#include "state/thinned.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace heelwise {

class InOrderFold {
public:
    // Has no effect once a line did not belong here.
    void add(std::string_view line);
    // Returns whether every line so far was sound and in order, with nothing missing in between. The state is then the same
    // as that of fold_log.
    bool is_in_order() const;
    State& state() { return state_; }
    const FoldKey& last() const { return last_; }

private:
    // Records that are absent from a device's sequence. A later event may declare that they are no loss.
    struct Gap {
        std::string device;
        std::int64_t first = 0;
        std::int64_t last = 0;
    };
    bool add_record(const Envelope& envelope);

    State state_;
    FoldKey last_;
    std::map<std::string, FoldKey> last_of_device_;
    std::unordered_set<std::size_t> ids_; // hashes; two equal ones need fold_log, which compares the ids
    std::vector<Gap> gaps_;
    ThinnedStamps thinned_;
    bool failed_ = false;
};

} // namespace heelwise
