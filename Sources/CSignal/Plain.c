// The loops for any processor.

#include "CSignal.h"

// Lanes are only passed to functions that are inlined, so that no convention for calls matters.
#pragma clang diagnostic ignored "-Wpsabi"

#define VARIANT(name) name##_plain
#include "Loops/All.h"
