import{setFlagsFromString as r}from"node:v8";function i(){for(let o of["--liftoff-only","--no-wasm-tier-up","--no-wasm-dynamic-tiering"])r(o)}export{i as a};
