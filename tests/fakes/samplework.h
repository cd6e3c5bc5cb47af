// A project at work, for whoever wants to look at the window: samples, activity, problems, history and documents of a
// run as in the design's pictures.
#pragma once

#include "common/model/states.h"

namespace tars::test
{

class FakeService;

/// After listen(). The record becomes sampleRecord(state); what the pages ask for is there.
void fillWithSample(FakeService &service, RunState state);

} // namespace tars::test
