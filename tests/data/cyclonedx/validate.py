"""validate.py BOM: checks a document against the CycloneDX 1.5 schema beside this file; each fault is a line."""
import json
import pathlib
import sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
from jsonschema import Draft7Validator, RefResolver

here = pathlib.Path(__file__).parent
store = {}
for name in ("bom-1.5.schema.json", "jsf-0.82.schema.json", "spdx.schema.json"):
    schema = json.loads((here / name).read_text(encoding="utf-8"))
    store[schema.get("$id", name)] = schema
    store["http://cyclonedx.org/schema/" + name] = schema
root = store["http://cyclonedx.org/schema/bom-1.5.schema.json"]
bom = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
faults = [
    "/".join(map(str, error.absolute_path)) + ": " + error.message[:300]
    for error in Draft7Validator(root, resolver=RefResolver(root["$id"], root, store=store)).iter_errors(bom)
]
references = {bom["metadata"]["component"]["bom-ref"]} | {c["bom-ref"] for c in bom["components"]}
if len(references) != len(bom["components"]) + 1:
    faults.append("bom-refs are not unique")
for dependency in bom["dependencies"]:
    for reference in [dependency["ref"], *dependency.get("dependsOn", [])]:
        if reference not in references:
            faults.append("dangling reference " + reference)
print("\n".join(faults))
sys.exit(1 if faults else 0)
