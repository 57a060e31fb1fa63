import {
  defaultPolicyPath,
  loadPolicy
} from "./chunk-AAOSEZIF.js";
import "./chunk-LU6DE2YL.js";
import "./chunk-ZCIRMA3B.js";
import "./chunk-54VL76LS.js";
import "./chunk-UWB657EY.js";
import "./chunk-5OEVIZ5D.js";
import "./chunk-4WTHMUJS.js";
export {
  defaultPolicyPath,
  loadPolicy
};
