// Sums as they are kept: sound in single precision, and what that leaves of them.

#include "Lanes.h"

#define UNITS 0x1p40

unsigned VARIANT(csignal_greatest_bits)(const float *samples, long count) {
  int greatest = 0;
  for (long n = 0; n < count; n++) {
    int bits;
    __builtin_memcpy(&bits, samples + n, sizeof bits);
    bits &= 0x7FFFFFFF;
    greatest = bits > greatest ? bits : greatest;
  }
  return (unsigned)greatest;
}

void VARIANT(csignal_store_mono)(const double *frames, long count, float *samples) {
  for (long n = 0; n < count; n++) samples[n] = (float)frames[2 * n];
}

void VARIANT(csignal_store_stereo)(const double *frames, long count, float *samples) {
  for (long n = 0; n < 2 * count; n++) samples[n] = (float)frames[n];
}

INLINE int rest(double value, float sound) { return (int)((value - sound) * UNITS); }

int VARIANT(csignal_rests16)(
    const double *values, const float *sounds, long count, short *rests) {
  int lost = 0;
  for (long n = 0; n < count; n++) {
    const int exact = rest(values[n], sounds[n]);
    rests[n] = (short)exact;
    lost |= exact ^ (int)(short)exact;
  }
  return lost == 0;
}

void VARIANT(csignal_rests32)(
    const double *values, const float *sounds, long count, int *rests) {
  for (long n = 0; n < count; n++) rests[n] = rest(values[n], sounds[n]);
}

void VARIANT(csignal_restore16)(
    const short *rests, const float *sounds, long count, double *values) {
  for (long n = 0; n < count; n++) values[n] = sounds[n] + rests[n] * (1 / UNITS);
}

void VARIANT(csignal_restore32)(
    const int *rests, const float *sounds, long count, double *values) {
  for (long n = 0; n < count; n++) values[n] = sounds[n] + rests[n] * (1 / UNITS);
}
