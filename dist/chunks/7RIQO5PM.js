import{d as a}from"./4RZY5ZFM.js";import"./MWHT5OVE.js";import"./2N5IBZ2W.js";import"./5QIQG4HO.js";import"./KZVG24TS.js";import"./53KZA6TG.js";export{a as discoverMigrations};
