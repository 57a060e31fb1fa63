import {
  renderSummary
} from "./chunk-WWJY2R57.js";
import "./chunk-SEEEN7RN.js";
import "./chunk-OXWKIO4K.js";
import "./chunk-C33C2ENM.js";
import "./chunk-WCDWDM7V.js";
import "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import "./chunk-N775ESQS.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";
export {
  renderSummary
};
