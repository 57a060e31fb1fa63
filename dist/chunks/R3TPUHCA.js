import{a}from"./QP3FATV7.js";import"./R6CUCF7N.js";import"./GV77ZZ22.js";import"./L52M6S6J.js";import"./SQJXZN7W.js";import"./YDYNFTHH.js";import"./53KZA6TG.js";export{a as renderSchemaMermaid};
