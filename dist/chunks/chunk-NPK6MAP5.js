import{setFlagsFromString}from"node:v8";function preferQuickStart(){setFlagsFromString("--liftoff-only")}export{preferQuickStart};
