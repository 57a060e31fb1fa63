import {
  rules
} from "./chunk-KALCE445.js";
import "./chunk-2OGURZXA.js";
import "./chunk-54VL76LS.js";
import "./chunk-CCJH564J.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";
export {
  rules
};
