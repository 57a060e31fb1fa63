var d=new TextDecoder("utf-8",{fatal:false,ignoreBOM:true});function o(e){return d.decode(e)}export{o as decodeText};
