#include "service/markup/text.h"
