import {
  rules
} from "./chunk-FF5ESLUC.js";
import "./chunk-OEKAN77V.js";
import "./chunk-54VL76LS.js";
import "./chunk-CCJH564J.js";
import "./chunk-2YLRAQ5P.js";
import "./chunk-4WTHMUJS.js";
export {
  rules
};
