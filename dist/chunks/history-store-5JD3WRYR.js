import{a}from"./chunk-BYUYCOFW.js";import"./chunk-EMBIDUMY.js";export{a as historyStore};
