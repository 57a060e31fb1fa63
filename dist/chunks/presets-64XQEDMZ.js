import {
  presets
} from "./chunk-Y55LUIQF.js";
import "./chunk-QOYNP6YE.js";
import "./chunk-4WTHMUJS.js";
export {
  presets
};
