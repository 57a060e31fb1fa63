import {
  changeFields,
  changeKinds,
  commonFields,
  fieldsOfKinds
} from "./chunk-IURL6NX4.js";
import "./chunk-4WTHMUJS.js";
export {
  changeFields,
  changeKinds,
  commonFields,
  fieldsOfKinds
};
