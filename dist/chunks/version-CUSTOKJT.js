import{homepage as o,version as r}from"./chunk-B5BVQNX3.js";import"./chunk-LHO2KLC4.js";export{o as homepage,r as version};
