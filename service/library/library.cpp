#include "service/library/library.h"
