#include "service/project/recordlines.h"
