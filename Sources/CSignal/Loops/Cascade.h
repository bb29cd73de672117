// Second-order sections in series, as many at once as there are lanes.
//
// Each section works some frames behind the one before it, so that up to four of them, left and
// right, take hardly longer than one, which is bound by the time of its own recurrence.

#include "Lanes.h"

#define MOST 4
/// Frames from one section to the next: in as many a section's output is there, so that the next
/// one, in other lanes of the same numbers, need not wait for it.
#define LAG 2

#define STEP(type)                                                                                 \
  {                                                                                                \
    const type difference = x - *s2;                                                               \
    const type next1 = c->feedback * *s1 + c->coupling * difference;                               \
    const type next2 = (*s2 + c->coupling * *s1) + c->forward * difference;                        \
    const type output = c->direct * x + (c->band * (*s1 + next1) + c->low * (*s2 + next2));        \
    *s1 = next1;                                                                                   \
    *s2 = next2;                                                                                   \
    return output;                                                                                 \
  }

typedef struct {
  lanes feedback, coupling, forward, direct, band, low;
} section_lanes;

INLINE pair step_one(const csignal_section *c, pair x, pair *s1, pair *s2) STEP(pair)

INLINE lanes step_two(const section_lanes *c, lanes x, lanes *s1, lanes *s2) STEP(lanes)

#define BOTH(name) ((lanes){a->name, a->name, b->name, b->name})

INLINE section_lanes both(const csignal_section *a, const csignal_section *b) {
  return (section_lanes){
      BOTH(feedback), BOTH(coupling), BOTH(forward), BOTH(direct), BOTH(band), BOTH(low)};
}

INLINE void one(const csignal_section *section, double *state, double *frames, long count) {
  pair s1 = LOAD_PAIR(state), s2 = LOAD_PAIR(state + 2);
  for (long n = 0; n < count; n++) {
    STORE_PAIR(frames + 2 * n, step_one(section, LOAD_PAIR(frames + 2 * n), &s1, &s2));
  }
  STORE_PAIR(state, s1);
  STORE_PAIR(state + 2, s2);
}

/// Two to four sections; there are at least `LAG` frames for each.
INLINE void several(
    const csignal_section *sections, const int size, double *state, double *frames, long count) {
  // Each section works until it is `LAG` frames behind the one before it.
  const long ahead = LAG * (size - 1);
  double early[MOST][2 * LAG * MOST];
  for (long n = 0; n < ahead; n++) STORE_PAIR(early[0] + 2 * n, LOAD_PAIR(frames + 2 * n));
  for (int i = 0; i < size - 1; i++) {
    const long steps = ahead - LAG * i;
    for (long n = 0; n < steps; n++) STORE_PAIR(early[i + 1] + 2 * n, LOAD_PAIR(early[i] + 2 * n));
    one(sections + i, state + 4 * i, early[i + 1], steps);
  }
  const int third = size > 2 ? 2 : 1, fourth = size > 3 ? 3 : third;
  const section_lanes a = both(sections, sections + 1), b = both(sections + third, sections + fourth);
  lanes a1 = JOIN(LOAD_PAIR(state), LOAD_PAIR(state + 4));
  lanes a2 = JOIN(LOAD_PAIR(state + 2), LOAD_PAIR(state + 6));
  lanes b1 = JOIN(LOAD_PAIR(state + 4 * third), LOAD_PAIR(state + 4 * fourth));
  lanes b2 = JOIN(LOAD_PAIR(state + 4 * third + 2), LOAD_PAIR(state + 4 * fourth + 2));
  // What sections gave in the last frames, the oldest first.
  lanes fromA[LAG], fromB[LAG];
  for (int n = 0; n < LAG; n++) {
    const long last = 2 * (ahead - LAG + n);
    const pair none = {0, 0};
    fromA[n] = JOIN(
        LOAD_PAIR(early[1] + last), size > 2 ? LOAD_PAIR(early[2] + last - 2 * LAG) : none);
    fromB[n] = JOIN(size > 3 ? LOAD_PAIR(early[3] + last - 4 * LAG) : none, none);
  }
  for (long n = ahead; n < count; n++) {
    const lanes toA = JOIN(LOAD_PAIR(frames + 2 * n), LOW(fromA[0]));
    const lanes toB = __builtin_shufflevector(fromA[0], fromB[0], 2, 3, 4, 5);
    for (int i = 0; i < LAG - 1; i++) {
      fromA[i] = fromA[i + 1];
      fromB[i] = fromB[i + 1];
    }
    fromA[LAG - 1] = step_two(&a, toA, &a1, &a2);
    if (size > 2) fromB[LAG - 1] = step_two(&b, toB, &b1, &b2);
    const lanes last = size > 2 ? fromB[LAG - 1] : fromA[LAG - 1];
    STORE_PAIR(frames + 2 * (n - ahead), size == 3 ? LOW(last) : HIGH(last));
  }
  STORE_PAIR(state, LOW(a1));
  STORE_PAIR(state + 2, LOW(a2));
  STORE_PAIR(state + 4, HIGH(a1));
  STORE_PAIR(state + 6, HIGH(a2));
  if (size > 2) {
    STORE_PAIR(state + 8, LOW(b1));
    STORE_PAIR(state + 10, LOW(b2));
  }
  if (size > 3) {
    STORE_PAIR(state + 12, HIGH(b1));
    STORE_PAIR(state + 14, HIGH(b2));
  }
  // Then each works off what those before it have left.
  double rest[2 * LAG * MOST];
  for (int i = 1; i < size; i++) {
    for (long n = LAG * (i - 1) - 1; n >= 0; n--) {
      STORE_PAIR(rest + 2 * (n + LAG), LOAD_PAIR(rest + 2 * n));
    }
    for (int n = 0; n < LAG; n++) {
      STORE_PAIR(rest + 2 * n, i == 1 ? LOW(fromA[n]) : i == 2 ? HIGH(fromA[n]) : LOW(fromB[n]));
    }
    one(sections + i, state + 4 * i, rest, LAG * i);
  }
  for (long n = 0; n < ahead; n++) {
    STORE_PAIR(frames + 2 * (count - ahead + n), LOAD_PAIR(rest + 2 * n));
  }
}

void VARIANT(csignal_cascade)(
    const csignal_section *sections, long sectionCount, double *state, double *frames, long count) {
  while (sectionCount > 0) {
    const long size = count < LAG * MOST ? 1 : sectionCount < MOST ? sectionCount : MOST;
    switch (size) {
      case 1: one(sections, state, frames, count); break;
      case 2: several(sections, 2, state, frames, count); break;
      case 3: several(sections, 3, state, frames, count); break;
      default: several(sections, 4, state, frames, count);
    }
    sections += size;
    state += 4 * size;
    sectionCount -= size;
  }
}
