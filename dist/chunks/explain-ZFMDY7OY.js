import{wrap as f,wrapUnder as p}from"./chunk-VCODWGUE.js";import{require_picocolors as y}from"./chunk-HR4SWTP4.js";import"./chunk-YTWIJXND.js";import"./chunk-5OEVIZ5D.js";import{cleanLines as $}from"./chunk-C33C2ENM.js";import{consequenceWords as j}from"./chunk-3W5KKGAB.js";import"./chunk-UL7NU4CC.js";import"./chunk-NEITNMG5.js";import"./chunk-POQHLUM3.js";import{__toESM as b}from"./chunk-LHO2KLC4.js";var c=b(y(),1);var a=i=>typeof i=="object"&&i!==null&&!Array.isArray(i);function l(i){if(!a(i))return"any";let{enum:t,type:o,items:r}=i;if(Array.isArray(t))return t.map(d=>JSON.stringify(d)).join(" or ");if(o==="array")return`list of ${l(r)}`;let e=[i.minimum===void 0?"":`at least ${String(i.minimum)}`,i.maximum===void 0?"":`at most ${String(i.maximum)}`].filter(Boolean);return[Array.isArray(o)?o.join(" or "):typeof o=="string"?o:"any",...e].join(", ")}function v(i){let{schema:t,defaults:o}=i.options,r="properties"in t&&a(t.properties)?t.properties:{};return Object.entries(r).map(([e,d])=>({name:e,type:l(d),fallback:JSON.stringify(o[e])??"unset",description:a(d)&&typeof d.description=="string"?d.description:""}))}function g(i,t){let o=(0,c.createColors)(t.colour),r=Math.max(40,Math.min(t.width,100)),e=(n,s)=>[o.bold(n),...f(s,r-2).map(u=>`  ${u}`)].join(`
`),d=i.severity==="off"?"off unless a policy asks for it":i.severity;return`${[[o.bold(i.id),...f(i.summary,r),o.dim(`${d} \xB7 ${j[i.consequence].toLowerCase()} \xB7 ${i.dialects.join(", ")}`)].join(`
`),e("When",i.docs.when),e("Effect",i.docs.effect),e("Instead",i.docs.instead),...h(i,o),w(i,o,r),x(i,o),(i.docs.sources??[]).length===0?"":[o.bold("Sources"),...(i.docs.sources??[]).map(n=>`  ${n}`)].join(`
`)].filter(n=>n!=="").join(`

`)}
`}var m=i=>$(i).trim().split(`
`).map(t=>`    ${t}`);function h({examples:i},t){let o=i.find(({good:r})=>r!==void 0)??i[0];return o===void 0?[]:[...o.given===void 0?[]:[[t.bold("Given"),...m(o.given)].join(`
`)],[t.red(t.bold("\u2717 Bad")),...m(o.bad)].join(`
`),...o.good===void 0?[]:[[t.green(t.bold("\u2713 Good")),...m(o.good)].join(`
`)]]}function w(i,t,o){let r=v(i).flatMap(({name:e,type:d,fallback:n,description:s})=>p(`  ${e} `,`(${d}, ${n} by default) ${s}`,o));return r.length===0?"":[t.bold("Options"),...r].join(`
`)}function x(i,t){return[t.bold("If it is meant"),`  -- lockkeeper: allow ${i.id} until YYYY-MM-DD -- why it is fine here`].join(`
`)}function M(i,t){let o=(0,c.createColors)(t.colour),r=Math.max(40,Math.min(t.width,120));return`${[...new Set(i.map(({family:e})=>e))].map(e=>{let d=i.filter(n=>n.family===e).flatMap(n=>[`  ${n.id}${n.severity==="off"?o.dim(" (off by default)"):""}`,...p("      ",n.summary,r).map(s=>o.dim(s))]);return[o.bold(e),...d].join(`
`)}).join(`

`)}
`}export{g as renderExplanation,M as renderRuleList};
