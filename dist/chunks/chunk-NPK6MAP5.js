// src/host/quick-start.ts
import { setFlagsFromString } from "node:v8";
function preferQuickStart() {
  setFlagsFromString("--liftoff-only");
}

export {
  preferQuickStart
};
