import{a,b,c}from"./UCRMJ52G.js";import"./HHDPBP7H.js";import"./FM4HVQQ3.js";import"./KZVG24TS.js";import"./53KZA6TG.js";export{a as Moved,c as troubleNote,b as troubleOf};
