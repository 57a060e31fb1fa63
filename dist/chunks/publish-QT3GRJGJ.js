import {
  publish,
  troubleNote
} from "./chunk-U6TQAYGG.js";
import "./chunk-S2O6R424.js";
import "./chunk-UWB657EY.js";
import "./chunk-VBNVLRV2.js";
import "./chunk-6L64A3VQ.js";
import "./chunk-MPB64GYL.js";
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
  publish,
  troubleNote
};
