function g(e,r){return e.replaceAll(/\{(\w+)\}/g,(t,n)=>Object.hasOwn(r,n)?String(r[n]):t)}export{g as a};
