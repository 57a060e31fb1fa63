// src/host/decode.ts
var decoder = new TextDecoder("utf-8", { fatal: !1, ignoreBOM: !0 });
function decodeText(bytes) {
  return decoder.decode(bytes);
}

export {
  decodeText
};
