#include "service/runs/runservice.h"
