#include "Lanes.h"

#include "Addition.h"
#include "Cascade.h"
#include "Dynamics.h"
#include "Interpolation.h"
#include "Spectra.h"
#include "Storage.h"
