import{a}from"./M6M4IWPO.js";import"./QRCBV36L.js";import"./53KZA6TG.js";export{a as presets};
