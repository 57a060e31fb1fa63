import {
  renderAnnotations,
  renderWorkflowCommands,
  sortedAnnotations
} from "./chunk-DKFMEEIM.js";
import "./chunk-C33C2ENM.js";
import "./chunk-JH6VKUXX.js";
import "./chunk-IESXFCGH.js";
import "./chunk-CCJH564J.js";
import "./chunk-N775ESQS.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";
export {
  renderAnnotations,
  renderWorkflowCommands,
  sortedAnnotations
};
