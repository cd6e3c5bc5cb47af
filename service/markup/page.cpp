#include "service/markup/page.h"
