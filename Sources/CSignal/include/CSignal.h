/// The loops of `Signal` that run for every frame of every track.
///
/// In C because they can be compiled twice there, for AVX2 and for any processor. Both do the same operations on every lane, + - * / and comparisons
/// without fused products, so that they give the same bits. Frames are left and right in double,
/// next to each other.
#ifndef CSIGNAL_H
#define CSIGNAL_H

/// Coefficients of `StateVariableFilter`.
typedef struct {
  double feedback, coupling, forward, direct, band, low;
} csignal_section;

/// Sections in series, in place; `state` has two frames for each, its integrators.
void csignal_cascade(
    const csignal_section *sections, long sectionCount, double *state, double *frames, long count);

/// What is asked of `GainReduction` at every level.
typedef struct {
  /// Octaves of amplitude in one of the detector's.
  double octaves;
  double threshold, slope, knee, inverseKnee;
} csignal_curve;

/// Replaces amplitudes, positive and normal, by reductions in octaves.
void csignal_reductions(const csignal_curve *curve, double *levels, long count);

/// Replaces reductions by factors: 1 + mix (2^(makeup - reduction) - 1).
void csignal_gains(double makeup, double mix, double *reductions, long count);

/// The larger magnitude of both sides of each frame, and no less than `least`.
void csignal_levels(const double *frames, double least, double *levels, long count);

/// Multiplies frames by one factor each.
void csignal_scale(double *frames, const double *factors, long count);

/// Little-endian integers of 24 bits as floats; full scale is 1.
void csignal_unpack24(const unsigned char *bytes, long count, float *samples);

/// Adds float samples under one gain a side, each product rounded to the grid of `ExactSum`.
void csignal_sum_mono(
    const float *samples, long count, double left, double right, double *frames);
void csignal_sum_stereo(
    const float *samples, long count, double left, double right, double *frames);

/// The same without rounding, under one gain for both sides.
void csignal_add_mono(const float *samples, long count, double gain, double *frames);
void csignal_add_stereo(const float *samples, long count, double gain, double *frames);

/// As the sums, under a gain for each frame.
void csignal_sum_mono_moving(
    const float *samples, long count, const double *gains, double *frames);
void csignal_sum_stereo_moving(
    const float *samples, long count, const double *gains, double *frames);

/// The largest square of the three points between frames of `TruePeakInterpolator`.
///
/// `frames` are `count` and 31 more; `taps` are 16 times even, odd, half.
double csignal_highest_quarters(const double *taps, const double *frames, long count);

/// The peaks of `IntersamplePeak`; `frames` are `count` and 23 more; `taps` are 12 times six even
/// and four odd.
void csignal_intersample_peaks(
    const double *taps, const double *frames, double *peaks, long count);

/// Adds products of complex numbers, `count` times four real and four imaginary parts.
void csignal_add_products(const float *left, const float *right, double *sum, long count);

/// The bits of the greatest magnitude; NaN and the infinities are above all numbers.
unsigned csignal_greatest_bits(const float *samples, long count);

/// Frames in single precision: the left side alone, or both.
void csignal_store_mono(const double *frames, long count, float *samples);
void csignal_store_stereo(const double *frames, long count, float *samples);

/// What `sounds` leave of `values`, in units of 2^-40; 0 where one does not fit 16 bits.
int csignal_rests16(const double *values, const float *sounds, long count, short *rests);
void csignal_rests32(const double *values, const float *sounds, long count, int *rests);

/// Sounds and rests together again.
void csignal_restore16(const short *rests, const float *sounds, long count, double *values);
void csignal_restore32(const int *rests, const float *sounds, long count, double *values);

#endif
