var t=new TextDecoder("utf-8",{fatal:!1,ignoreBOM:!0});function r(e){return t.decode(e)}export{r as a};
