import{a,b,c,d}from"./chunk-U7RM7G5K.js";import"./chunk-EMBIDUMY.js";export{b as changeFields,c as changeKinds,a as commonFields,d as fieldsOfKinds};
