import {
  gates,
  verdictOf
} from "./chunk-WCDWDM7V.js";
import "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import "./chunk-N775ESQS.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";
export {
  gates,
  verdictOf
};
