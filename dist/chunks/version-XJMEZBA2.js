import{a,b}from"./chunk-G3IT5RSS.js";import"./chunk-EMBIDUMY.js";export{b as homepage,a as version};
