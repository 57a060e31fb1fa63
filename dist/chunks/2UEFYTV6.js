function r(e,...t){let n=t;return Object.fromEntries(Object.entries(e).filter(([o])=>!n.includes(o)))}export{r as a};
