#include "common/client/connection.h"
