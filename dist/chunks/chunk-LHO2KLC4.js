import { createRequire as __createRequire } from 'node:module';
import { dirname as __directoryOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __directoryOf(__filename);
var _=Object.create;var p=Object.defineProperty;var a=Object.getOwnPropertyDescriptor;var n=Object.getOwnPropertyNames;var i=Object.getPrototypeOf,y=Object.prototype.hasOwnProperty;var c=(e=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(e,{get:(r,t)=>(typeof require<"u"?require:r)[t]}):e)(function(e){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+e+'" is not supported')});var f=(e,r)=>function(){try{return r||(0,e[n(e)[0]])((r={exports:{}}).exports,r),r.exports}catch(t){throw r=0,t}};var s=(e,r)=>{for(var t in r)p(e,t,{get:r[t],enumerable:true})},O=(e,r,t,u)=>{if(r&&typeof r=="object"||typeof r=="function")for(let o of n(r))!y.call(e,o)&&o!==t&&p(e,o,{get:()=>r[o],enumerable:!(u=a(r,o))||u.enumerable});return e};var P=(e,r,t)=>(t=e!=null?_(i(e)):{},O(r||!e||!e.__esModule?p(t,"default",{value:e,enumerable:true}):t,e));export{f as __commonJS,s as __export,c as __require,P as __toESM};
