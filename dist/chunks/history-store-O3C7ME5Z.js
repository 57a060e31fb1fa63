import{a}from"./chunk-7KRXAUHE.js";import"./chunk-EQOBXJ23.js";import"./chunk-I7TE43D4.js";import"./chunk-EMBIDUMY.js";export{a as historyStore};
