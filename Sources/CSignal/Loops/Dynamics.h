// The passes of a compressor: levels, reductions, factors.

#include "Lanes.h"

/// As `VectorMaths.log2`.
INLINE lanes logarithm(lanes x) {
  const words bits = (words)x;
  const words shifted = bits + 0x00095F619980C433;
  const words field = (words)((unsigned_words)shifted >> 52);
  const lanes exponent = (lanes)(field | 0x4330000000000000) - (4503599627370496.0 + 1023);
  const lanes mantissa = (lanes)(bits - ((field - 1023) << 52));
  const lanes s = (mantissa - 1) / (mantissa + 1);
  const lanes y = s * s;
  lanes sum = SPLAT(1.0 / 13);
  sum = sum * y + 1.0 / 11;
  sum = sum * y + 1.0 / 9;
  sum = sum * y + 1.0 / 7;
  sum = sum * y + 1.0 / 5;
  sum = sum * y + 1.0 / 3;
  return exponent + (s + s * y * sum) * (2 * 1.4426950408889634);
}

/// As `VectorMaths.exp2`.
INLINE lanes power(lanes x) {
  const lanes low = SPLAT(-1000.0), high = SPLAT(1000.0);
  const lanes raised = SELECT(x < low, low, x);
  const lanes held = SELECT(raised > high, high, raised);
  const double rounder = 6755399441055744.0;
  const lanes shifted = held + rounder;
  const lanes y = (held - (shifted - rounder)) * 0.6931471805599453;
  lanes sum = SPLAT(1.0 / 3628800);
  sum = sum * y + 1.0 / 362880;
  sum = sum * y + 1.0 / 40320;
  sum = sum * y + 1.0 / 5040;
  sum = sum * y + 1.0 / 720;
  sum = sum * y + 1.0 / 120;
  sum = sum * y + 1.0 / 24;
  sum = sum * y + 1.0 / 6;
  sum = sum * y + 0.5;
  sum = sum * y + 1;
  return (sum * y + 1) * (lanes)(((words)shifted + 1023) << 52);
}

void VARIANT(csignal_levels)(const double *frames, double least, double *levels, long count) {
  for (long n = 0; n < count; n++) {
    const double left = __builtin_fabs(frames[2 * n]), right = __builtin_fabs(frames[2 * n + 1]);
    const double larger = left > right ? left : right;
    levels[n] = larger > least ? larger : least;
  }
}

INLINE lanes reduction(const csignal_curve *curve, lanes x) {
  const lanes zero = SPLAT(0.0), width = SPLAT(curve->knee);
  const lanes above = curve->octaves * logarithm(x) - (curve->threshold - 0.5 * curve->knee);
  const lanes raised = SELECT(above < zero, zero, above);
  const lanes bent = SELECT(raised > width, width, raised);
  return curve->slope * (bent * bent * curve->inverseKnee + (raised - bent));
}

/// Applies a function of lanes to numbers in a row, the last of them with idle lanes beside them.
#define FOR_ALL(values, count, apply)                                                              \
  long n = 0;                                                                                      \
  for (; n + 4 <= (count); n += 4) {                                                               \
    const lanes x = LOAD((values) + n);                                                            \
    STORE((values) + n, apply);                                                                    \
  }                                                                                                \
  if (n < (count)) {                                                                               \
    double rest[4] = {1, 1, 1, 1};                                                                 \
    for (long i = n; i < (count); i++) rest[i - n] = (values)[i];                                  \
    const lanes x = LOAD(rest);                                                                    \
    STORE(rest, apply);                                                                            \
    for (long i = n; i < (count); i++) (values)[i] = rest[i - n];                                  \
  }

void VARIANT(csignal_reductions)(const csignal_curve *curve, double *levels, long count) {
  const csignal_curve own = *curve;
  FOR_ALL(levels, count, reduction(&own, x))
}

void VARIANT(csignal_gains)(double makeup, double mix, double *reductions, long count) {
  FOR_ALL(reductions, count, 1 + mix * (power(makeup - x) - 1))
}

void VARIANT(csignal_scale)(double *frames, const double *factors, long count) {
  for (long n = 0; n < count; n++) {
    frames[2 * n] *= factors[n];
    frames[2 * n + 1] *= factors[n];
  }
}
