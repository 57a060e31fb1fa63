import{b as l,c as m}from"./chunk-K7A66T2A.js";import{a as h}from"./chunk-7LXU43CW.js";import{b as g}from"./chunk-2EBOCROL.js";import{g as b}from"./chunk-NPGQVZOB.js";import"./chunk-AQVMB2PM.js";import"./chunk-WN7MTEIE.js";import"./chunk-JI2JTN2U.js";import"./chunk-CJC7DNUK.js";import"./chunk-Z5UUWJSA.js";import{d as j}from"./chunk-EMBIDUMY.js";var y=j(h(),1);var p=n=>typeof n=="object"&&n!==null&&!Array.isArray(n);function w(n){if(!p(n))return"any";let{enum:t,type:o,items:i}=n;if(Array.isArray(t))return t.map(s=>JSON.stringify(s)).join(" or ");if(o==="array")return`list of ${w(i)}`;let e=[n.minimum===void 0?"":`at least ${String(n.minimum)}`,n.maximum===void 0?"":`at most ${String(n.maximum)}`].filter(Boolean);return[Array.isArray(o)?o.join(" or "):typeof o=="string"?o:"any",...e].join(", ")}function $(n){let{schema:t,defaults:o}=n.options,i="properties"in t&&p(t.properties)?t.properties:{};return Object.entries(i).map(([e,r])=>({name:e,type:w(r),fallback:JSON.stringify(o[e])??"unset",description:p(r)&&typeof r.description=="string"?r.description:""}))}function D(n,t){let o=(0,y.createColors)(t.colour),i=Math.max(40,Math.min(t.width,100)),e=(d,a)=>[o.bold(d),...l(a,i-2).map(f=>`  ${f}`)].join(`
`),r=n.severity==="off"?"off unless a policy asks for it":n.severity;return`${[[o.bold(n.id),...l(n.summary,i),o.dim(`${r} \xB7 ${b[n.consequence].toLowerCase()} \xB7 ${n.dialects.join(", ")}`)].join(`
`),e("When",n.docs.when),e("Effect",n.docs.effect),e("Instead",n.docs.instead),...O(n,o),R(n,o,i),k(n,o),(n.docs.sources??[]).length===0?"":[o.bold("Sources"),...(n.docs.sources??[]).map(d=>`  ${d}`)].join(`
`)].filter(d=>d!=="").join(`

`)}
`}var u=n=>g(n).trim().split(`
`).map(t=>`    ${t}`);function O({examples:n},t){let o=n.find(({good:i})=>i!==void 0)??n[0];return o===void 0?[]:[...o.given===void 0?[]:[[t.bold("Given"),...u(o.given)].join(`
`)],[t.red(t.bold("\u2717 Bad")),...u(o.bad)].join(`
`),...o.good===void 0?[]:[[t.green(t.bold("\u2713 Good")),...u(o.good)].join(`
`)]]}function R(n,t,o){let i=$(n).flatMap(({name:e,type:r,fallback:s,description:c})=>m(`  ${e} `,`(${r}, ${s} by default) ${c}`,o));return i.length===0?"":[t.bold("Options"),...i].join(`
`)}function k(n,t){return[t.bold("If it is meant"),`  -- lockkeeper: allow ${n.id} until YYYY-MM-DD -- why it is fine here`].join(`
`)}function E(n,t){let o=(0,y.createColors)(t.colour),i=Math.max(40,Math.min(t.width,120));return`${[...new Set(n.map(({family:s})=>s))].map(s=>{let d=n.filter(a=>a.family===s).flatMap(a=>[`  ${a.id}${a.severity==="off"?o.dim(" (off by default)"):""}`,...m("      ",a.summary,i).map(f=>o.dim(f))]);return[o.bold(s),...d].join(`
`)}).join(`

`)}
`}export{D as renderExplanation,E as renderRuleList};
