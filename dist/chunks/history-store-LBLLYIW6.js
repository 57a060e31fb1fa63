import{historyStore as o}from"./chunk-JFQFHCPR.js";import"./chunk-LHO2KLC4.js";export{o as historyStore};
