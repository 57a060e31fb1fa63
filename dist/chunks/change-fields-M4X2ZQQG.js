import{a,b,c,d}from"./chunk-AIS26NK4.js";import"./chunk-EMBIDUMY.js";export{b as changeFields,c as changeKinds,a as commonFields,d as fieldsOfKinds};
