import {
  connect,
  isForbidden,
  isRateLimit,
  isRefusal,
  readingFailed
} from "./chunk-S2O6R424.js";
import "./chunk-UWB657EY.js";
import "./chunk-4WTHMUJS.js";
export {
  connect,
  isForbidden,
  isRateLimit,
  isRefusal,
  readingFailed
};
