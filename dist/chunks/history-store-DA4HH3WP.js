import{a}from"./chunk-Q56VMOSS.js";import"./chunk-EMBIDUMY.js";export{a as historyStore};
