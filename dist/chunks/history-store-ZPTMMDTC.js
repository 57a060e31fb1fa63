import{a}from"./chunk-7KOJGFO4.js";import"./chunk-VZP72FAE.js";import"./chunk-I7TE43D4.js";import"./chunk-EMBIDUMY.js";export{a as historyStore};
