#include "common/client/serviceclient.h"
