import{a}from"./D3XEEUDN.js";import"./GNBRKD6T.js";import"./KZVG24TS.js";import"./53KZA6TG.js";export{a as historyStore};
