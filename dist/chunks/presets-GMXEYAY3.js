import{a}from"./chunk-IBGITX2E.js";import"./chunk-KENMNTNJ.js";import"./chunk-EMBIDUMY.js";export{a as presets};
