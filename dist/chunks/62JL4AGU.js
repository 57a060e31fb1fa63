import{a,b}from"./NLJQLTF5.js";import"./53KZA6TG.js";export{b as homepage,a as version};
