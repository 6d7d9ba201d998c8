// Releaser: how a std::unique_ptr lets go of an object of a C library, such as HarfBuzz's and cairo's.
#pragma once

namespace journeymap {

template <auto release>
struct Releaser {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};

}  // namespace journeymap
