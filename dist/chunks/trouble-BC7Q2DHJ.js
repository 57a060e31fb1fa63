import{a,b,c}from"./chunk-VXIQZQWR.js";import"./chunk-STHIEN2E.js";import"./chunk-I7TE43D4.js";import"./chunk-EMBIDUMY.js";export{a as Moved,c as troubleNote,b as troubleOf};
