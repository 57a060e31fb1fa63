import{homepage,version}from"./chunk-B5BVQNX3.js";import"./chunk-4WTHMUJS.js";export{homepage,version};
