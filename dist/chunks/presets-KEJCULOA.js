import{a}from"./chunk-AFYABQ57.js";import"./chunk-KENMNTNJ.js";import"./chunk-EMBIDUMY.js";export{a as presets};
