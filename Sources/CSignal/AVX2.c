// The loops for processors with AVX2: the same operations, more lanes at a time.

#include "CSignal.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define VARIANT(name) name##_avx2
#include "Loops/All.h"
#pragma clang attribute pop
#endif
