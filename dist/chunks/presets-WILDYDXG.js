import{presets}from"./chunk-P4LDTWHZ.js";import"./chunk-QOYNP6YE.js";import"./chunk-4WTHMUJS.js";export{presets};
