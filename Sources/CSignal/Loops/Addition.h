// Samples on their way into frames; sums in which order has no meaning: see `ExactSum`.

#include "Lanes.h"

/// 1.5 x 2^12: adding and taking it away rounds to the grid 2^-40, half to even.
#define BINADE 6144.0

INLINE lanes on_grid(lanes x) { return (x + BINADE) - BINADE; }
INLINE double one_on_grid(double x) { return (x + BINADE) - BINADE; }

/// The three bytes in the upper ones of a word: no bit is lost in a float.
INLINE float unpacked(const unsigned char *bytes) {
  const int word = (int)((unsigned)bytes[0] << 8 | (unsigned)bytes[1] << 16 | (unsigned)bytes[2] << 24);
  return (float)word * 0x1p-31f;
}

void VARIANT(csignal_unpack24)(const unsigned char *bytes, long count, float *samples) {
  long n = 0;
  // Words of four bytes, of which the last one is the next sample's.
  for (; n + 1 < count; n++) {
    unsigned word;
    __builtin_memcpy(&word, bytes + 3 * n, sizeof word);
    samples[n] = (float)(int)(word << 8) * 0x1p-31f;
  }
  for (; n < count; n++) samples[n] = unpacked(bytes + 3 * n);
}

typedef float two_floats __attribute__((vector_size(8), aligned(4)));

/// Two mono samples, each on both sides.
INLINE lanes two_mono(const float *place) {
  const two_floats x = *(const two_floats *)place;
  return __builtin_convertvector(__builtin_shufflevector(x, x, 0, 0, 1, 1), lanes);
}

INLINE lanes two_stereo(const float *place) {
  return LOAD_FLOATS(place);
}

#define ADD_LANES(sound, gain)                                                                     \
  STORE(frames + 2 * n, LOAD(frames + 2 * n) + on_grid((sound) * (gain)))
#define ADD_ONE(side, sound, gain) frames[2 * n + side] += one_on_grid((double)(sound) * (gain))

void VARIANT(csignal_sum_mono)(
    const float *samples, long count, double left, double right, double *frames) {
  const lanes gain = {left, right, left, right};
  long n = 0;
  for (; n + 2 <= count; n += 2) ADD_LANES(two_mono(samples + n), gain);
  for (; n < count; n++) {
    ADD_ONE(0, samples[n], left);
    ADD_ONE(1, samples[n], right);
  }
}

void VARIANT(csignal_sum_stereo)(
    const float *samples, long count, double left, double right, double *frames) {
  const lanes gain = {left, right, left, right};
  long n = 0;
  for (; n + 2 <= count; n += 2) ADD_LANES(two_stereo(samples + 2 * n), gain);
  for (; n < count; n++) {
    ADD_ONE(0, samples[2 * n], left);
    ADD_ONE(1, samples[2 * n + 1], right);
  }
}

void VARIANT(csignal_add_mono)(
    const float *samples, long count, double gain, double *frames) {
  for (long n = 0; n < count; n++) {
    const double sound = samples[n] * gain;
    frames[2 * n] += sound;
    frames[2 * n + 1] += sound;
  }
}

void VARIANT(csignal_add_stereo)(
    const float *samples, long count, double gain, double *frames) {
  for (long n = 0; n < 2 * count; n++) frames[n] += samples[n] * gain;
}

void VARIANT(csignal_sum_mono_moving)(
    const float *samples, long count, const double *gains, double *frames) {
  long n = 0;
  for (; n + 2 <= count; n += 2) ADD_LANES(two_mono(samples + n), LOAD(gains + 2 * n));
  for (; n < count; n++) {
    ADD_ONE(0, samples[n], gains[2 * n]);
    ADD_ONE(1, samples[n], gains[2 * n + 1]);
  }
}

void VARIANT(csignal_sum_stereo_moving)(
    const float *samples, long count, const double *gains, double *frames) {
  long n = 0;
  for (; n + 2 <= count; n += 2) ADD_LANES(two_stereo(samples + 2 * n), LOAD(gains + 2 * n));
  for (; n < count; n++) {
    ADD_ONE(0, samples[2 * n], gains[2 * n]);
    ADD_ONE(1, samples[2 * n + 1], gains[2 * n + 1]);
  }
}
