import {
  discoverMigrations
} from "./chunk-IZF7R5EX.js";
import "./chunk-XWQ6AS7F.js";
import "./chunk-54VL76LS.js";
import "./chunk-UWB657EY.js";
import "./chunk-4WTHMUJS.js";
export {
  discoverMigrations
};
