import{a,b}from"./J5C3PBCG.js";import"./V2BVC3JE.js";import"./3HEFXRCW.js";import"./4ACMHGOT.js";import"./YDYNFTHH.js";import"./53KZA6TG.js";export{a as gates,b as verdictOf};
