#include "common/client/servicemirror.h"
