import {
  publish,
  troubleNote
} from "./chunk-DIV2B3XY.js";
import "./chunk-S2O6R424.js";
import "./chunk-UWB657EY.js";
import "./chunk-WWJY2R57.js";
import "./chunk-MPB64GYL.js";
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
  publish,
  troubleNote
};
