import {
  rules
} from "./chunk-6WVUAKYE.js";
import "./chunk-PGQW5D7T.js";
import "./chunk-4VSUVYMH.js";
import "./chunk-54VL76LS.js";
import "./chunk-CCJH564J.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";
export {
  rules
};
