import {
  renderAnnotations,
  renderWorkflowCommands,
  sortedAnnotations
} from "./chunk-M2YJ3WHO.js";
import "./chunk-C33C2ENM.js";
import "./chunk-H24TBCK3.js";
import "./chunk-7FRP6PSN.js";
import "./chunk-CCJH564J.js";
import "./chunk-N775ESQS.js";
import "./chunk-2YLRAQ5P.js";
import "./chunk-4WTHMUJS.js";
export {
  renderAnnotations,
  renderWorkflowCommands,
  sortedAnnotations
};
