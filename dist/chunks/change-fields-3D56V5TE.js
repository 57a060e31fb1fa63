import{a,b,c,d}from"./chunk-FK3J3Y63.js";import"./chunk-EMBIDUMY.js";export{b as changeFields,c as changeKinds,a as commonFields,d as fieldsOfKinds};
