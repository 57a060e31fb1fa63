function t(r,e){return r.replaceAll(/\{(\w+)\}/g,(n,l)=>Object.hasOwn(e,l)?String(e[l]):n)}export{t as fillMessage};
