import{setFlagsFromString as o}from"node:v8";function t(){o("--liftoff-only")}export{t as a};
