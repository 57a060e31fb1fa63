import{a}from"./chunk-3SO4C7HW.js";import"./chunk-KENMNTNJ.js";import"./chunk-EMBIDUMY.js";export{a as presets};
