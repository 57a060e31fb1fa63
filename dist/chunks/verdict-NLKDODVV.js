import {
  gates,
  verdictOf
} from "./chunk-JH6VKUXX.js";
import "./chunk-IESXFCGH.js";
import "./chunk-CCJH564J.js";
import "./chunk-N775ESQS.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";
export {
  gates,
  verdictOf
};
