import{e as a}from"./chunk-X6EXIDIA.js";import"./chunk-YX6DTCGD.js";import"./chunk-CEGC7AJ4.js";import"./chunk-I7TE43D4.js";import"./chunk-EMBIDUMY.js";export{a as discoverMigrations};
