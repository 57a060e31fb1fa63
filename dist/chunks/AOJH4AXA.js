import{a,b,c,d}from"./QA5SDER5.js";import"./53KZA6TG.js";export{b as changeFields,c as changeKinds,a as commonFields,d as fieldsOfKinds};
