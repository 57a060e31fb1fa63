var decoder=new TextDecoder("utf-8",{fatal:false,ignoreBOM:true});function decodeText(bytes){return decoder.decode(bytes)}export{decodeText};
