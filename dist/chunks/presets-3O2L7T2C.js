import{presets as r}from"./chunk-LPJDSIQT.js";import"./chunk-QOYNP6YE.js";import"./chunk-LHO2KLC4.js";export{r as presets};
