function fillMessage(text,data){return text.replaceAll(/\{(\w+)\}/g,(whole,name)=>Object.hasOwn(data,name)?String(data[name]):whole)}export{fillMessage};
