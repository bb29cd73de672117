// Points of the wave between its samples: see `TruePeakInterpolator` and `IntersamplePeak`.

#include "Lanes.h"

INLINE lanes larger(lanes a, lanes b) { return SELECT(a < b, b, a); }
INLINE lanes magnitude(lanes x) { return larger(x, SPLAT(0.0) - x); }

#define METER_TAPS 32

double VARIANT(csignal_highest_quarters)(const double *taps, const double *frames, long count) {
  lanes highest = SPLAT(0.0);
  for (long n = 0; n < count; n += 2) {
    // The last frame may have no neighbour to share its pass with.
    const long next = n + 1 < count ? 2 : 0;
    lanes even = SPLAT(0.0), odd = SPLAT(0.0), half = SPLAT(0.0);
    for (int tap = 0; tap < METER_TAPS / 2; tap++) {
      const double *first = frames + 2 * (n + tap), *last = frames + 2 * (n + METER_TAPS - 1 - tap);
      const lanes before = next ? LOAD(first) : JOIN(LOAD_PAIR(first), LOAD_PAIR(first));
      const lanes after = next ? LOAD(last) : JOIN(LOAD_PAIR(last), LOAD_PAIR(last));
      const lanes sum = before + after;
      even += taps[3 * tap] * sum;
      odd += taps[3 * tap + 1] * (before - after);
      half += taps[3 * tap + 2] * sum;
    }
    const lanes third = even - odd, first = even + odd;
    highest = larger(highest, larger(half * half, larger(first * first, third * third)));
  }
  const double low = highest[0] > highest[1] ? highest[0] : highest[1];
  const double high = highest[2] > highest[3] ? highest[2] : highest[3];
  return low > high ? low : high;
}

#define LIMITER_REACH 12

/// Left and right of frame `n` and of the next one, or of the same again.
INLINE lanes peaks_of_two(const double *taps, const double *frames, const int isPair) {
#define FRAMES(index)                                                                              \
  (isPair ? LOAD(frames + 2 * (index))                                                             \
          : JOIN(LOAD_PAIR(frames + 2 * (index)), LOAD_PAIR(frames + 2 * (index))))
  const lanes zero = SPLAT(0.0);
  lanes sum1 = zero, sum2 = zero, sum3 = zero, sum4 = zero, hannSum1 = zero, hannSum2 = zero;
  lanes part1 = zero, part2 = zero, part3 = zero, hannPart = zero;
  for (int tap = 0; tap < LIMITER_REACH; tap++) {
    const double *t = taps + 10 * tap;
    const lanes left = FRAMES(LIMITER_REACH - 1 - tap), right = FRAMES(LIMITER_REACH + tap);
    const lanes sum = left + right, difference = left - right;
    sum1 += t[0] * sum;
    sum2 += t[1] * sum;
    sum3 += t[2] * sum;
    sum4 += t[3] * sum;
    hannSum1 += t[4] * sum;
    hannSum2 += t[5] * sum;
    part1 += t[6] * difference;
    part2 += t[7] * difference;
    part3 += t[8] * difference;
    hannPart += t[9] * difference;
  }
  // The larger of a place and its mirror is the sum of the magnitudes of their two parts.
  lanes largest = magnitude(FRAMES(LIMITER_REACH - 1));
  largest = larger(largest, magnitude(sum1) + magnitude(part1));
  largest = larger(largest, magnitude(sum2) + magnitude(part2));
  largest = larger(largest, magnitude(sum3) + magnitude(part3));
  largest = larger(largest, magnitude(sum4));
  largest = larger(largest, magnitude(hannSum1) + magnitude(hannPart));
  return larger(largest, magnitude(hannSum2));
}

void VARIANT(csignal_intersample_peaks)(
    const double *taps, const double *frames, double *peaks, long count) {
  long n = 0;
  for (; n + 2 <= count; n += 2) {
    const lanes both = peaks_of_two(taps, frames + 2 * n, 1);
    peaks[n] = both[0] > both[1] ? both[0] : both[1];
    peaks[n + 1] = both[2] > both[3] ? both[2] : both[3];
  }
  if (n < count) {
    const lanes last = peaks_of_two(taps, frames + 2 * n, 0);
    peaks[n] = last[0] > last[1] ? last[0] : last[1];
  }
}
