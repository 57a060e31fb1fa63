import {
  changeFields,
  changeKinds,
  commonFields,
  fieldsOfKinds
} from "./chunk-NWDB2HCW.js";
import "./chunk-4WTHMUJS.js";
export {
  changeFields,
  changeKinds,
  commonFields,
  fieldsOfKinds
};
