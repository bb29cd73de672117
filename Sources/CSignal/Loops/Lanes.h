// Four doubles side by side.

#ifndef LANES_H
#define LANES_H

#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))

typedef double lanes __attribute__((vector_size(32)));
typedef double pair __attribute__((vector_size(16)));
typedef long long words __attribute__((vector_size(32)));
typedef unsigned long long unsigned_words __attribute__((vector_size(32)));
/// Somewhere in memory, on no boundary but that of its numbers.
typedef double loose_lanes __attribute__((vector_size(32), aligned(8)));
typedef double loose_pair __attribute__((vector_size(16), aligned(8)));

typedef float loose_floats __attribute__((vector_size(16), aligned(4)));

#define LOAD_FLOATS(place) __builtin_convertvector(*(const loose_floats *)(place), lanes)
#define LOAD(place) (*(const loose_lanes *)(place))
#define STORE(place, value) (*(loose_lanes *)(place) = (value))
#define LOAD_PAIR(place) (*(const loose_pair *)(place))
#define STORE_PAIR(place, value) (*(loose_pair *)(place) = (value))
#define SPLAT(x) ((lanes){(x), (x), (x), (x)})
/// `a` where the mask is set, else `b`.
#define SELECT(mask, a, b) ((lanes)(((mask) & (words)(a)) | (~(mask) & (words)(b))))
#define JOIN(low, high) __builtin_shufflevector(low, high, 0, 1, 2, 3)
#define LOW(x) __builtin_shufflevector(x, x, 0, 1)
#define HIGH(x) __builtin_shufflevector(x, x, 2, 3)

#endif
