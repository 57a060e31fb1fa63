import{changeFields,changeKinds,commonFields,fieldsOfKinds}from"./chunk-77QSKIYH.js";import"./chunk-4WTHMUJS.js";export{changeFields,changeKinds,commonFields,fieldsOfKinds};
