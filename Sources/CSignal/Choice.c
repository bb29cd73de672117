// Which of both variants runs.
//
// The C library is asked and not the processor, so that AVX2 can be hidden through GLIBC_TUNABLES
// and both variants be compared on one machine.

#include "CSignal.h"

#if defined(__x86_64__)
#include <sys/platform/x86.h>
#define CHOOSE(name, ...)                                                                          \
  CPU_FEATURE_ACTIVE(AVX2) ? name##_avx2(__VA_ARGS__) : name##_plain(__VA_ARGS__)
#define VARIANTS(type, name, parameters)                                                           \
  type name##_plain parameters;                                                                    \
  type name##_avx2 parameters;                                                                     \
  type name parameters
#else
#define CHOOSE(name, ...) name##_plain(__VA_ARGS__)
#define VARIANTS(type, name, parameters)                                                           \
  type name##_plain parameters;                                                                    \
  type name parameters
#endif

VARIANTS(
    void, csignal_cascade,
    (const csignal_section *sections, long sectionCount, double *state, double *frames, long count)) {
  CHOOSE(csignal_cascade, sections, sectionCount, state, frames, count);
}

VARIANTS(void, csignal_levels, (const double *frames, double least, double *levels, long count)) {
  CHOOSE(csignal_levels, frames, least, levels, count);
}

VARIANTS(void, csignal_reductions, (const csignal_curve *curve, double *levels, long count)) {
  CHOOSE(csignal_reductions, curve, levels, count);
}

VARIANTS(void, csignal_gains, (double makeup, double mix, double *reductions, long count)) {
  CHOOSE(csignal_gains, makeup, mix, reductions, count);
}

VARIANTS(void, csignal_scale, (double *frames, const double *factors, long count)) {
  CHOOSE(csignal_scale, frames, factors, count);
}

VARIANTS(
    void, csignal_unpack24, (const unsigned char *bytes, long count, float *samples)) {
  CHOOSE(csignal_unpack24, bytes, count, samples);
}

VARIANTS(
    void, csignal_sum_mono,
    (const float *samples, long count, double left, double right, double *frames)) {
  CHOOSE(csignal_sum_mono, samples, count, left, right, frames);
}

VARIANTS(
    void, csignal_sum_stereo,
    (const float *samples, long count, double left, double right, double *frames)) {
  CHOOSE(csignal_sum_stereo, samples, count, left, right, frames);
}

VARIANTS(
    void, csignal_add_mono, (const float *samples, long count, double gain, double *frames)) {
  CHOOSE(csignal_add_mono, samples, count, gain, frames);
}

VARIANTS(
    void, csignal_add_stereo, (const float *samples, long count, double gain, double *frames)) {
  CHOOSE(csignal_add_stereo, samples, count, gain, frames);
}

VARIANTS(
    void, csignal_sum_mono_moving,
    (const float *samples, long count, const double *gains, double *frames)) {
  CHOOSE(csignal_sum_mono_moving, samples, count, gains, frames);
}

VARIANTS(
    void, csignal_sum_stereo_moving,
    (const float *samples, long count, const double *gains, double *frames)) {
  CHOOSE(csignal_sum_stereo_moving, samples, count, gains, frames);
}

VARIANTS(
    void, csignal_add_products,
    (const float *left, const float *right, double *sum, long count)) {
  CHOOSE(csignal_add_products, left, right, sum, count);
}

VARIANTS(
    double, csignal_highest_quarters, (const double *taps, const double *frames, long count)) {
  return CHOOSE(csignal_highest_quarters, taps, frames, count);
}

VARIANTS(
    void, csignal_intersample_peaks,
    (const double *taps, const double *frames, double *peaks, long count)) {
  CHOOSE(csignal_intersample_peaks, taps, frames, peaks, count);
}

VARIANTS(unsigned, csignal_greatest_bits, (const float *samples, long count)) {
  return CHOOSE(csignal_greatest_bits, samples, count);
}

VARIANTS(void, csignal_store_mono, (const double *frames, long count, float *samples)) {
  CHOOSE(csignal_store_mono, frames, count, samples);
}

VARIANTS(void, csignal_store_stereo, (const double *frames, long count, float *samples)) {
  CHOOSE(csignal_store_stereo, frames, count, samples);
}

VARIANTS(
    int, csignal_rests16, (const double *values, const float *sounds, long count, short *rests)) {
  return CHOOSE(csignal_rests16, values, sounds, count, rests);
}

VARIANTS(
    void, csignal_rests32, (const double *values, const float *sounds, long count, int *rests)) {
  CHOOSE(csignal_rests32, values, sounds, count, rests);
}

VARIANTS(
    void, csignal_restore16,
    (const short *rests, const float *sounds, long count, double *values)) {
  CHOOSE(csignal_restore16, rests, sounds, count, values);
}

VARIANTS(
    void, csignal_restore32,
    (const int *rests, const float *sounds, long count, double *values)) {
  CHOOSE(csignal_restore32, rests, sounds, count, values);
}
