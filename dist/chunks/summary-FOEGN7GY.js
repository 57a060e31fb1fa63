import {
  renderSummary
} from "./chunk-VBNVLRV2.js";
import "./chunk-6L64A3VQ.js";
import "./chunk-5NDHALKA.js";
import "./chunk-7N6U5TPL.js";
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
