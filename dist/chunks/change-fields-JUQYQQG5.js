import{a,b,c,d}from"./chunk-UGRCY7Y7.js";import"./chunk-EMBIDUMY.js";export{b as changeFields,c as changeKinds,a as commonFields,d as fieldsOfKinds};
