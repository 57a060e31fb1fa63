import{discoverMigrations}from"./chunk-SEDSPM5W.js";import"./chunk-XWQ6AS7F.js";import"./chunk-54VL76LS.js";import"./chunk-UWB657EY.js";import"./chunk-4WTHMUJS.js";export{discoverMigrations};
