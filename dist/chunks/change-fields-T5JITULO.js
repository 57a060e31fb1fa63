import {
  changeFields,
  changeKinds,
  commonFields,
  fieldsOfKinds
} from "./chunk-NWRRNZ7T.js";
import "./chunk-4WTHMUJS.js";
export {
  changeFields,
  changeKinds,
  commonFields,
  fieldsOfKinds
};
