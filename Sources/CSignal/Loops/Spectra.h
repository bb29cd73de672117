// Products of spectra: see `PartitionedConvolver`.

#include "Lanes.h"

void VARIANT(csignal_add_products)(
    const float *left, const float *right, double *sum, long count) {
  for (long n = 0; n < count; n++) {
    const lanes a = LOAD_FLOATS(left + 8 * n), b = LOAD_FLOATS(left + 8 * n + 4);
    const lanes c = LOAD_FLOATS(right + 8 * n), d = LOAD_FLOATS(right + 8 * n + 4);
    STORE(sum + 8 * n, LOAD(sum + 8 * n) + (a * c - b * d));
    STORE(sum + 8 * n + 4, LOAD(sum + 8 * n + 4) + (a * d + b * c));
  }
}
