import {
  connect,
  isForbidden,
  isRateLimit,
  isRefusal,
  readingFailed
} from "./chunk-B27EMFUT.js";
import "./chunk-UWB657EY.js";
import "./chunk-4WTHMUJS.js";
export {
  connect,
  isForbidden,
  isRateLimit,
  isRefusal,
  readingFailed
};
