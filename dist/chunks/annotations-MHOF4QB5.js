import {
  renderAnnotations,
  renderWorkflowCommands,
  sortedAnnotations
} from "./chunk-7V4XHB7W.js";
import "./chunk-C33C2ENM.js";
import "./chunk-WCDWDM7V.js";
import "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import "./chunk-N775ESQS.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";
export {
  renderAnnotations,
  renderWorkflowCommands,
  sortedAnnotations
};
