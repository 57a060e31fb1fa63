import{b as m,c as p}from"./IZKMYZZT.js";import{a as h}from"./4OWUXUIR.js";import{b as g}from"./SQJXZN7W.js";import{g as b}from"./V2BVC3JE.js";import"./3HEFXRCW.js";import"./4ACMHGOT.js";import"./E2WMISEF.js";import"./QOWV6T5W.js";import"./YDYNFTHH.js";import{d as $}from"./53KZA6TG.js";var y=$(h(),1);var u=n=>typeof n=="object"&&n!==null&&!Array.isArray(n);function j(n){if(!u(n))return"any";let{enum:e,type:o,items:t}=n;if(Array.isArray(e))return e.map(s=>JSON.stringify(s)).join(" or ");if(o==="array")return`list of ${j(t)}`;let i=[n.minimum===void 0?"":`at least ${String(n.minimum)}`,n.maximum===void 0?"":`at most ${String(n.maximum)}`].filter(Boolean);return[Array.isArray(o)?o.join(" or "):typeof o=="string"?o:"any",...i].join(", ")}function w(n){let{schema:e,defaults:o}=n.options,t="properties"in e&&u(e.properties)?e.properties:{};return Object.entries(t).map(([i,r])=>({name:i,type:j(r),fallback:JSON.stringify(o[i])??"unset",description:u(r)&&typeof r.description=="string"?r.description:""}))}function q(n,e){let o=(0,y.createColors)(e.colour),t=Math.max(40,Math.min(e.width,100)),i=(d,a)=>[o.bold(d),...m(a,t-2).map(l=>`  ${l}`)].join(`
`),r=n.severity==="off"?"off unless a policy asks for it":n.severity;return`${[[o.bold(n.id),...m(n.summary,t),o.dim(`${r} · ${b[n.consequence].toLowerCase()} · ${n.dialects.join(", ")}`)].join(`
`),i("When",n.docs.when),i("Effect",n.docs.effect),i("Instead",n.docs.instead),...O(n,o),R(n,o,t),k(n,o),(n.docs.sources??[]).length===0?"":[o.bold("Sources"),...(n.docs.sources??[]).map(d=>`  ${d}`)].join(`
`)].filter(d=>d!=="").join(`

`)}
`}var c=n=>g(n).trim().split(`
`).map(e=>`    ${e}`);function O({examples:n},e){let o=n.find(({good:t})=>t!==void 0)??n[0];return o===void 0?[]:[...o.queries===void 0?[]:[[e.bold("Queries"),...c(o.queries.join(`
`))].join(`
`)],...o.given===void 0?[]:[[e.bold("Given"),...c(o.given)].join(`
`)],[e.red(e.bold("✗ Bad")),...c(o.bad)].join(`
`),...o.good===void 0?[]:[[e.green(e.bold("✓ Good")),...c(o.good)].join(`
`)]]}function R(n,e,o){let t=w(n).flatMap(({name:i,type:r,fallback:s,description:f})=>p(`  ${i} `,`(${r}, ${s} by default) ${f}`,o));return t.length===0?"":[e.bold("Options"),...t].join(`
`)}function k(n,e){return[e.bold("If it is meant"),`  -- lockkeeper: allow ${n.id} until YYYY-MM-DD -- why it is fine here`].join(`
`)}function D(n,e){let o=(0,y.createColors)(e.colour),t=Math.max(40,Math.min(e.width,120));return`${[...new Set(n.map(({family:s})=>s))].map(s=>{let d=n.filter(a=>a.family===s).flatMap(a=>[`  ${a.id}${a.severity==="off"?o.dim(" (off by default)"):""}`,...p("      ",a.summary,t).map(l=>o.dim(l))]);return[o.bold(s),...d].join(`
`)}).join(`

`)}
`}export{q as renderExplanation,D as renderRuleList};
