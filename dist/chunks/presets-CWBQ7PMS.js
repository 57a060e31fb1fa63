import{a}from"./chunk-5BP46DQ3.js";import"./chunk-KENMNTNJ.js";import"./chunk-EMBIDUMY.js";export{a as presets};
