// Puts documents in their place. What a person edited is never overwritten: the new version is laid beside
// it, or, with force, the edit is kept under .tars/edited/.
#pragma once

#include "service/engine/ports.h"

namespace tars
{

class Publisher final : public DocumentSinks
{
public:
    Result<std::unique_ptr<DocumentSink>> open(const OutputSettings &settings) override;
};

} // namespace tars
