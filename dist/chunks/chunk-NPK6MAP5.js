import{setFlagsFromString as r}from"node:v8";function t(){r("--liftoff-only")}export{t as preferQuickStart};
