import { createRequire as __createRequire } from 'node:module';
import { dirname as __directoryOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __directoryOf(__filename);
import {
  comparisonOf,
  matchPaths,
  readMigrations
} from "./chunk-SEDSPM5W.js";
import {
  callsOf,
  columnsOf,
  conjunctsOf,
  constraintsAdded,
  tableOf,
  typeName,
  walkTerm
} from "./chunk-PGQW5D7T.js";
import {
  emptyCatalog,
  findIndex,
  findRelation,
  findRoutines,
  findSequence,
  findTable,
  findType,
  findView,
  partitionsOf,
  qualify,
  require_immutable,
  resolveName,
  tablesOf,
  tablesReferencing,
  temporarySchema,
  viewsUsing
} from "./chunk-4VSUVYMH.js";
import {
  UserError
} from "./chunk-UWB657EY.js";
import {
  blocksOf,
  lockModes,
  noEffects
} from "./chunk-CCJH564J.js";
import {
  isFilledByTool,
  isSameName,
  keyOf,
  showName
} from "./chunk-DCXIEFLG.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-4WTHMUJS.js";

// node_modules/@pgsql/types/types.js
var require_types = __commonJS({
  "node_modules/@pgsql/types/types.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
  }
});

// node_modules/@pgsql/types/enums.js
var require_enums = __commonJS({
  "node_modules/@pgsql/types/enums.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
  }
});

// node_modules/@pgsql/types/index.js
var require_types2 = __commonJS({
  "node_modules/@pgsql/types/index.js"(exports) {
    "use strict";
    var __createBinding = exports && exports.__createBinding || (Object.create ? (function(o, m, k, k2) {
      k2 === void 0 && (k2 = k);
      var desc = Object.getOwnPropertyDescriptor(m, k);
      (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) && (desc = { enumerable: !0, get: function() {
        return m[k];
      } }), Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      k2 === void 0 && (k2 = k), o[k2] = m[k];
    })), __exportStar = exports && exports.__exportStar || function(m, exports2) {
      for (var p in m) p !== "default" && !Object.prototype.hasOwnProperty.call(exports2, p) && __createBinding(exports2, m, p);
    };
    Object.defineProperty(exports, "__esModule", { value: !0 });
    __exportStar(require_types(), exports);
    __exportStar(require_enums(), exports);
  }
});

// node_modules/libpg-query/wasm/libpg-query.js
var require_libpg_query = __commonJS({
  "node_modules/libpg-query/wasm/libpg-query.js"(exports, module) {
    var PgQueryModule = (() => {
      var _scriptName = globalThis.document?.currentScript?.src;
      return async function(moduleArg = {}) {
        var Module = moduleArg, ENVIRONMENT_IS_WEB = !!globalThis.window, ENVIRONMENT_IS_WORKER = !!globalThis.WorkerGlobalScope, ENVIRONMENT_IS_NODE = globalThis.process?.versions?.node && globalThis.process?.type != "renderer", programArgs = [], thisProgram = "./this.program", quit_ = (status, toThrow) => {
          throw toThrow;
        };
        typeof __filename < "u" ? _scriptName = __filename : ENVIRONMENT_IS_WORKER && (_scriptName = self.location.href);
        var scriptDirectory = "";
        function locateFile(path) {
          return Module.locateFile ? Module.locateFile(path, scriptDirectory) : scriptDirectory + path;
        }
        var readAsync, readBinary;
        if (ENVIRONMENT_IS_NODE) {
          var fs = __require("node:fs");
          scriptDirectory = __dirname + "/", readBinary = (filename) => {
            filename = isFileURI(filename) ? new URL(filename) : filename;
            var ret = fs.readFileSync(filename);
            return ret;
          }, readAsync = async (filename, binary = !0) => {
            filename = isFileURI(filename) ? new URL(filename) : filename;
            var ret = fs.readFileSync(filename, binary ? void 0 : "utf8");
            return ret;
          }, process.argv.length > 1 && (thisProgram = process.argv[1].replace(/\\/g, "/")), programArgs = process.argv.slice(2), quit_ = (status, toThrow) => {
            throw process.exitCode = status, toThrow;
          };
        } else if (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER) {
          try {
            scriptDirectory = new URL(".", _scriptName).href;
          } catch {
          }
          ENVIRONMENT_IS_WORKER && (readBinary = (url) => {
            var xhr = new XMLHttpRequest();
            return xhr.open("GET", url, !1), xhr.responseType = "arraybuffer", xhr.send(null), new Uint8Array(xhr.response);
          }), readAsync = async (url) => {
            var response = await fetch(url, { credentials: "same-origin" });
            if (response.ok)
              return response.arrayBuffer();
            throw new Error(response.status + " : " + response.url);
          };
        }
        var out = console.log.bind(console), err = console.error.bind(console), wasmBinary, ABORT = !1, EXITSTATUS, isFileURI = (filename) => filename.startsWith("file://");
        class EmscriptenEH {
        }
        class EmscriptenSjLj extends EmscriptenEH {
        }
        var runtimeInitialized = !1;
        function getMemoryBuffer() {
          return wasmMemory.buffer;
        }
        function updateMemoryViews() {
          if (!HEAP8?.buffer?.resizable) {
            var b = getMemoryBuffer();
            HEAP8 = new Int8Array(b), HEAP16 = new Int16Array(b), Module.HEAPU8 = HEAPU8 = new Uint8Array(b), HEAPU16 = new Uint16Array(b), HEAP32 = new Int32Array(b), Module.HEAPU32 = HEAPU32 = new Uint32Array(b), HEAPF32 = new Float32Array(b), HEAPF64 = new Float64Array(b), HEAP64 = new BigInt64Array(b), HEAPU64 = new BigUint64Array(b);
          }
        }
        function preRun() {
          var preRun2 = Module.preRun;
          preRun2 && (typeof preRun2 == "function" && (preRun2 = [preRun2]), onPreRuns.push(...preRun2)), callRuntimeCallbacks(onPreRuns);
        }
        function initRuntime() {
          runtimeInitialized = !0, !Module.noFSInit && !FS.initialized && FS.init(), TTY.init(), wasmExports.A(), FS.ignorePermissions = !1;
        }
        function postRun() {
          var postRun2 = Module.postRun;
          postRun2 && (typeof postRun2 == "function" && (postRun2 = [postRun2]), onPostRuns.push(...postRun2)), callRuntimeCallbacks(onPostRuns);
        }
        function abort(what) {
          Module.onAbort?.(what), what = `Aborted(${what})`, err(what), ABORT = !0, what += ". Build with -sASSERTIONS for more info.";
          var e = new WebAssembly.RuntimeError(what);
          throw e;
        }
        var wasmBinaryFile;
        function findWasmBinary() {
          return locateFile("libpg-query.wasm");
        }
        function getBinarySync(file) {
          if (readBinary)
            return readBinary(file);
          throw "both async and sync fetching of the wasm failed";
        }
        async function getWasmBinary(binaryFile) {
          if (!wasmBinary)
            try {
              var response = await readAsync(binaryFile);
              return new Uint8Array(response);
            } catch {
            }
          return getBinarySync(binaryFile);
        }
        async function instantiateArrayBuffer(binaryFile, imports) {
          try {
            var binary = await getWasmBinary(binaryFile), instance = await WebAssembly.instantiate(binary, imports);
            return instance;
          } catch (reason) {
            err(`failed to asynchronously prepare wasm: ${reason}`), abort(reason);
          }
        }
        async function instantiateAsync(binary, binaryFile, imports) {
          if (!binary && !ENVIRONMENT_IS_NODE)
            try {
              var response = fetch(binaryFile, { credentials: "same-origin" }), instantiationResult = await WebAssembly.instantiateStreaming(response, imports);
              return instantiationResult;
            } catch (reason) {
              err(`wasm streaming compile failed: ${reason}`), err("falling back to ArrayBuffer instantiation");
            }
          return instantiateArrayBuffer(binaryFile, imports);
        }
        function getWasmImports() {
          var imports = { a: wasmImports };
          return imports;
        }
        async function createWasm() {
          function receiveInstance(instance) {
            return wasmExports = instance.exports, assignWasmExports(wasmExports), updateMemoryViews(), wasmExports;
          }
          function receiveInstantiationResult(result2) {
            return receiveInstance(result2.instance);
          }
          var info = getWasmImports(), instantiateWasm = Module.instantiateWasm;
          if (instantiateWasm)
            return new Promise((resolve) => {
              instantiateWasm(info, (inst) => resolve(receiveInstance(inst)));
            });
          wasmBinaryFile ??= findWasmBinary();
          var result = await instantiateAsync(wasmBinary, wasmBinaryFile, info), exports2 = receiveInstantiationResult(result);
          return exports2;
        }
        class ExitStatus {
          name = "ExitStatus";
          constructor(status) {
            this.message = `Program terminated with exit(${status})`, this.status = status;
          }
        }
        var HEAP16, HEAP32, HEAP64, HEAP8, HEAPF32, HEAPF64, HEAPU16, HEAPU32, HEAPU64, HEAPU8, callRuntimeCallbacks = (callbacks) => {
          for (; callbacks.length > 0; )
            callbacks.shift()(Module);
        }, onPostRuns = [], onPreRuns = [];
        function getValue(ptr, type = "i8") {
          switch (type.endsWith("*") && (type = "*"), type) {
            case "i1":
              return HEAP8[ptr];
            case "i8":
              return HEAP8[ptr];
            case "i16":
              return HEAP16[ptr >> 1];
            case "i32":
              return HEAP32[ptr >> 2];
            case "i64":
              return HEAP64[ptr >> 3];
            case "float":
              return HEAPF32[ptr >> 2];
            case "double":
              return HEAPF64[ptr >> 3];
            case "*":
              return HEAPU32[ptr >> 2];
            default:
              abort(`invalid type for getValue: ${type}`);
          }
        }
        var noExitRuntime = !0, stackRestore = (val) => __emscripten_stack_restore(val), stackSave = () => _emscripten_stack_get_current(), UTF8Decoder = globalThis.TextDecoder && new TextDecoder(), findStringEnd = (heapOrArray, idx, maxBytesToRead, ignoreNul) => {
          var maxIdx = idx + maxBytesToRead;
          if (ignoreNul) return maxIdx;
          for (; heapOrArray[idx] && !(idx >= maxIdx); ) ++idx;
          return idx;
        }, UTF8ArrayToString = (heapOrArray, idx = 0, maxBytesToRead, ignoreNul) => {
          var endPtr = findStringEnd(heapOrArray, idx, maxBytesToRead, ignoreNul);
          if (endPtr - idx > 16 && heapOrArray.buffer && UTF8Decoder)
            return UTF8Decoder.decode(heapOrArray.subarray(idx, endPtr));
          for (var str = ""; idx < endPtr; ) {
            var u0 = heapOrArray[idx++];
            if (!(u0 & 128)) {
              str += String.fromCharCode(u0);
              continue;
            }
            var u1 = heapOrArray[idx++] & 63;
            if ((u0 & 224) == 192) {
              str += String.fromCharCode((u0 & 31) << 6 | u1);
              continue;
            }
            var u2 = heapOrArray[idx++] & 63;
            if ((u0 & 240) == 224 ? u0 = (u0 & 15) << 12 | u1 << 6 | u2 : u0 = (u0 & 7) << 18 | u1 << 12 | u2 << 6 | heapOrArray[idx++] & 63, u0 < 65536)
              str += String.fromCharCode(u0);
            else {
              var ch = u0 - 65536;
              str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
            }
          }
          return str;
        }, UTF8ToString = (ptr, maxBytesToRead, ignoreNul) => ptr ? UTF8ArrayToString(HEAPU8, ptr, maxBytesToRead, ignoreNul) : "", ___assert_fail = (condition, filename, line, func) => abort(`Assertion failed: ${UTF8ToString(condition)}, at: ` + [filename ? UTF8ToString(filename) : "unknown filename", line, func ? UTF8ToString(func) : "unknown function"]), __abort_js = () => abort(""), runtimeKeepaliveCounter = 0, __emscripten_runtime_keepalive_clear = () => {
          noExitRuntime = !1, runtimeKeepaliveCounter = 0;
        }, __emscripten_throw_longjmp = () => {
          throw new EmscriptenSjLj();
        }, timers = {}, handleException = (e) => {
          if (e instanceof ExitStatus || e == "unwind")
            return EXITSTATUS;
          quit_(1, e);
        }, keepRuntimeAlive = () => noExitRuntime || runtimeKeepaliveCounter > 0, _proc_exit = (code) => {
          EXITSTATUS = code, keepRuntimeAlive() || (Module.onExit?.(code), ABORT = !0), quit_(code, new ExitStatus(code));
        }, exitJS = (status, implicit) => {
          EXITSTATUS = status, _proc_exit(status);
        }, _exit = exitJS, maybeExit = () => {
          if (!keepRuntimeAlive())
            try {
              _exit(EXITSTATUS);
            } catch (e) {
              handleException(e);
            }
        }, callUserCallback = (func) => {
          if (!ABORT)
            try {
              return func();
            } catch (e) {
              handleException(e);
            } finally {
              maybeExit();
            }
        }, _emscripten_get_now = () => performance.now(), __setitimer_js = (which, timeout_ms) => {
          if (timers[which] && (clearTimeout(timers[which].id), delete timers[which]), !timeout_ms) return 0;
          var id = setTimeout(() => {
            delete timers[which], callUserCallback(() => __emscripten_timeout(which, _emscripten_get_now()));
          }, timeout_ms);
          return timers[which] = { id, timeout_ms }, 0;
        }, getHeapMax = () => 1073741824, alignMemory = (size, alignment) => Math.ceil(size / alignment) * alignment, growMemory = (size) => {
          var oldHeapSize = wasmMemory.buffer.byteLength, pages2 = (size - oldHeapSize + 65535) / 65536 | 0;
          try {
            return wasmMemory.grow(pages2), updateMemoryViews(), 1;
          } catch {
          }
        }, _emscripten_resize_heap = (requestedSize) => {
          var oldSize = HEAPU8.length;
          requestedSize >>>= 0;
          var maxHeapSize = getHeapMax();
          if (requestedSize > maxHeapSize)
            return !1;
          for (var cutDown = 1; cutDown <= 4; cutDown *= 2) {
            var overGrownHeapSize = oldSize * (1 + 0.2 / cutDown);
            overGrownHeapSize = Math.min(overGrownHeapSize, requestedSize + 100663296);
            var newSize = Math.min(maxHeapSize, alignMemory(Math.max(requestedSize, overGrownHeapSize), 65536)), replacement = growMemory(newSize);
            if (replacement)
              return !0;
          }
          return !1;
        }, PATH = { isAbs: (path) => path.charAt(0) === "/", splitPath: (filename) => {
          var splitPathRe = /^(\/?|)([\s\S]*?)((?:\.{1,2}|[^\/]+?|)(\.[^.\/]*|))(?:[\/]*)$/;
          return splitPathRe.exec(filename).slice(1);
        }, normalizeArray: (parts, allowAboveRoot) => {
          for (var up = 0, i = parts.length - 1; i >= 0; i--) {
            var last = parts[i];
            last === "." ? parts.splice(i, 1) : last === ".." ? (parts.splice(i, 1), up++) : up && (parts.splice(i, 1), up--);
          }
          if (allowAboveRoot)
            for (; up; up--)
              parts.unshift("..");
          return parts;
        }, normalize: (path) => {
          var isAbsolute = PATH.isAbs(path), trailingSlash = path.slice(-1) === "/";
          return path = PATH.normalizeArray(path.split("/").filter((p) => !!p), !isAbsolute).join("/"), !path && !isAbsolute && (path = "."), path && trailingSlash && (path += "/"), (isAbsolute ? "/" : "") + path;
        }, dirname: (path) => {
          var result = PATH.splitPath(path), root = result[0], dir = result[1];
          return !root && !dir ? "." : (dir && (dir = dir.slice(0, -1)), root + dir);
        }, basename: (path) => path && path.match(/([^\/]+|\/)\/*$/)[1], join: (...paths) => PATH.normalize(paths.join("/")), join2: (l, r) => PATH.normalize(l + "/" + r) }, initRandomFill = () => {
          if (ENVIRONMENT_IS_NODE) {
            var nodeCrypto = __require("node:crypto");
            return (view) => (nodeCrypto.randomFillSync(view), 0);
          }
          return (view) => (crypto.getRandomValues(view), 0);
        }, randomFill = (view) => (randomFill = initRandomFill())(view), PATH_FS = { resolve: (...args) => {
          for (var resolvedPath = "", resolvedAbsolute = !1, i = args.length - 1; i >= -1 && !resolvedAbsolute; i--) {
            var path = i >= 0 ? args[i] : FS.cwd();
            if (typeof path != "string")
              throw new TypeError("Arguments to path.resolve must be strings");
            if (!path)
              return "";
            resolvedPath = path + "/" + resolvedPath, resolvedAbsolute = PATH.isAbs(path);
          }
          return resolvedPath = PATH.normalizeArray(resolvedPath.split("/").filter((p) => !!p), !resolvedAbsolute).join("/"), (resolvedAbsolute ? "/" : "") + resolvedPath || ".";
        }, relative: (from, to) => {
          from = PATH_FS.resolve(from).slice(1), to = PATH_FS.resolve(to).slice(1);
          function trim(arr) {
            for (var start = 0; start < arr.length && arr[start] === ""; start++)
              ;
            for (var end = arr.length - 1; end >= 0 && arr[end] === ""; end--)
              ;
            return start > end ? [] : arr.slice(start, end - start + 1);
          }
          for (var fromParts = trim(from.split("/")), toParts = trim(to.split("/")), length = Math.min(fromParts.length, toParts.length), samePartsLength = length, i = 0; i < length; i++)
            if (fromParts[i] !== toParts[i]) {
              samePartsLength = i;
              break;
            }
          for (var outputParts = [], i = samePartsLength; i < fromParts.length; i++)
            outputParts.push("..");
          return outputParts = outputParts.concat(toParts.slice(samePartsLength)), outputParts.join("/");
        } }, FS_stdin_getChar_buffer = [], lengthBytesUTF8 = (str) => {
          for (var len = 0, i = 0; i < str.length; ++i) {
            var c = str.charCodeAt(i);
            c <= 127 ? len++ : c <= 2047 ? len += 2 : c >= 55296 && c <= 57343 ? (len += 4, ++i) : len += 3;
          }
          return len;
        }, stringToUTF8Array = (str, heap, outIdx, maxBytesToWrite) => {
          if (!(maxBytesToWrite > 0)) return 0;
          for (var startIdx = outIdx, endIdx = outIdx + maxBytesToWrite - 1, i = 0; i < str.length; ++i) {
            var u = str.codePointAt(i);
            if (u <= 127) {
              if (outIdx >= endIdx) break;
              heap[outIdx++] = u;
            } else if (u <= 2047) {
              if (outIdx + 1 >= endIdx) break;
              heap[outIdx++] = 192 | u >> 6, heap[outIdx++] = 128 | u & 63;
            } else if (u <= 65535) {
              if (outIdx + 2 >= endIdx) break;
              heap[outIdx++] = 224 | u >> 12, heap[outIdx++] = 128 | u >> 6 & 63, heap[outIdx++] = 128 | u & 63;
            } else {
              if (outIdx + 3 >= endIdx) break;
              heap[outIdx++] = 240 | u >> 18, heap[outIdx++] = 128 | u >> 12 & 63, heap[outIdx++] = 128 | u >> 6 & 63, heap[outIdx++] = 128 | u & 63, i++;
            }
          }
          return heap[outIdx] = 0, outIdx - startIdx;
        }, intArrayFromString = (stringy, dontAddNull, length) => {
          var len = length > 0 ? length : lengthBytesUTF8(stringy) + 1, u8array = new Array(len), numBytesWritten = stringToUTF8Array(stringy, u8array, 0, u8array.length);
          return dontAddNull && (u8array.length = numBytesWritten), u8array;
        }, FS_stdin_getChar = () => {
          if (!FS_stdin_getChar_buffer.length) {
            var result = null;
            if (ENVIRONMENT_IS_NODE) {
              var BUFSIZE = 256, buf = Buffer.alloc(BUFSIZE), bytesRead = 0, fd = process.stdin.fd;
              try {
                bytesRead = fs.readSync(fd, buf, 0, BUFSIZE);
              } catch (e) {
                if (e.toString().includes("EOF")) bytesRead = 0;
                else throw e;
              }
              bytesRead > 0 && (result = buf.slice(0, bytesRead).toString("utf-8"));
            } else globalThis.window?.prompt && (result = window.prompt("Input: "), result !== null && (result += `
`));
            if (!result)
              return null;
            FS_stdin_getChar_buffer = intArrayFromString(result, !0);
          }
          return FS_stdin_getChar_buffer.shift();
        }, TTY = { ttys: [], init() {
        }, shutdown() {
        }, register(dev, ops) {
          TTY.ttys[dev] = { input: [], output: [], ops }, FS.registerDevice(dev, TTY.stream_ops);
        }, stream_ops: { open(stream) {
          var tty = TTY.ttys[stream.node.rdev];
          if (!tty)
            throw new FS.ErrnoError(43);
          stream.tty = tty, stream.seekable = !1;
        }, close(stream) {
          stream.tty.ops.fsync(stream.tty);
        }, fsync(stream) {
          stream.tty.ops.fsync(stream.tty);
        }, read(stream, buffer, offset, length, pos) {
          if (!stream.tty || !stream.tty.ops.get_char)
            throw new FS.ErrnoError(60);
          for (var bytesRead = 0, i = 0; i < length; i++) {
            var result;
            try {
              result = stream.tty.ops.get_char(stream.tty);
            } catch {
              throw new FS.ErrnoError(29);
            }
            if (result === void 0 && bytesRead === 0)
              throw new FS.ErrnoError(6);
            if (result == null) break;
            bytesRead++, buffer[offset + i] = result;
          }
          return bytesRead && (stream.node.atime = Date.now()), bytesRead;
        }, write(stream, buffer, offset, length, pos) {
          if (!stream.tty || !stream.tty.ops.put_char)
            throw new FS.ErrnoError(60);
          try {
            for (var i = 0; i < length; i++)
              stream.tty.ops.put_char(stream.tty, buffer[offset + i]);
          } catch {
            throw new FS.ErrnoError(29);
          }
          return length && (stream.node.mtime = stream.node.ctime = Date.now()), i;
        } }, default_tty_ops: { get_char(tty) {
          return FS_stdin_getChar();
        }, put_char(tty, val) {
          val === null || val === 10 ? (out(UTF8ArrayToString(tty.output)), tty.output = []) : val != 0 && tty.output.push(val);
        }, fsync(tty) {
          tty.output?.length > 0 && (out(UTF8ArrayToString(tty.output)), tty.output = []);
        }, ioctl_tcgets(tty) {
          return { c_iflag: 25856, c_oflag: 5, c_cflag: 191, c_lflag: 35387, c_cc: [3, 28, 127, 21, 4, 0, 1, 0, 17, 19, 26, 0, 18, 15, 23, 22, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] };
        }, ioctl_tcsets(tty, optional_actions, data) {
          return 0;
        }, ioctl_tiocgwinsz(tty) {
          return [24, 80];
        } }, default_tty1_ops: { put_char(tty, val) {
          val === null || val === 10 ? (err(UTF8ArrayToString(tty.output)), tty.output = []) : val != 0 && tty.output.push(val);
        }, fsync(tty) {
          tty.output?.length > 0 && (err(UTF8ArrayToString(tty.output)), tty.output = []);
        } } }, mmapAlloc = (size) => {
          abort();
        }, MEMFS = { ops_table: null, mount(mount) {
          return MEMFS.createNode(null, "/", 16895, 0);
        }, createNode(parent, name2, mode, dev) {
          if (FS.isBlkdev(mode) || FS.isFIFO(mode))
            throw new FS.ErrnoError(63);
          MEMFS.ops_table ||= { dir: { node: { getattr: MEMFS.node_ops.getattr, setattr: MEMFS.node_ops.setattr, lookup: MEMFS.node_ops.lookup, mknod: MEMFS.node_ops.mknod, rename: MEMFS.node_ops.rename, unlink: MEMFS.node_ops.unlink, rmdir: MEMFS.node_ops.rmdir, readdir: MEMFS.node_ops.readdir, symlink: MEMFS.node_ops.symlink }, stream: { llseek: MEMFS.stream_ops.llseek } }, file: { node: { getattr: MEMFS.node_ops.getattr, setattr: MEMFS.node_ops.setattr }, stream: { llseek: MEMFS.stream_ops.llseek, read: MEMFS.stream_ops.read, write: MEMFS.stream_ops.write, mmap: MEMFS.stream_ops.mmap, msync: MEMFS.stream_ops.msync } }, link: { node: { getattr: MEMFS.node_ops.getattr, setattr: MEMFS.node_ops.setattr, readlink: MEMFS.node_ops.readlink }, stream: {} }, chrdev: { node: { getattr: MEMFS.node_ops.getattr, setattr: MEMFS.node_ops.setattr }, stream: FS.chrdev_stream_ops } };
          var node = FS.createNode(parent, name2, mode, dev);
          return FS.isDir(node.mode) ? (node.node_ops = MEMFS.ops_table.dir.node, node.stream_ops = MEMFS.ops_table.dir.stream, node.contents = {}) : FS.isFile(node.mode) ? (node.node_ops = MEMFS.ops_table.file.node, node.stream_ops = MEMFS.ops_table.file.stream, node.usedBytes = 0, node.contents = MEMFS.emptyFileContents ??= new Uint8Array(0)) : FS.isLink(node.mode) ? (node.node_ops = MEMFS.ops_table.link.node, node.stream_ops = MEMFS.ops_table.link.stream) : FS.isChrdev(node.mode) && (node.node_ops = MEMFS.ops_table.chrdev.node, node.stream_ops = MEMFS.ops_table.chrdev.stream), node.atime = node.mtime = node.ctime = Date.now(), parent && (parent.contents[name2] = node, parent.atime = parent.mtime = parent.ctime = node.atime), node;
        }, getFileDataAsTypedArray(node) {
          return node.contents.subarray(0, node.usedBytes);
        }, expandFileStorage(node, newCapacity) {
          var prevCapacity = node.contents.length;
          if (!(prevCapacity >= newCapacity)) {
            var CAPACITY_DOUBLING_MAX = 1024 * 1024;
            newCapacity = Math.max(newCapacity, prevCapacity * (prevCapacity < CAPACITY_DOUBLING_MAX ? 2 : 1.125) >>> 0), prevCapacity && (newCapacity = Math.max(newCapacity, 256));
            var oldContents = MEMFS.getFileDataAsTypedArray(node);
            node.contents = new Uint8Array(newCapacity), node.contents.set(oldContents);
          }
        }, resizeFileStorage(node, newSize) {
          if (node.usedBytes != newSize) {
            var oldContents = node.contents;
            node.contents = new Uint8Array(newSize), node.contents.set(oldContents.subarray(0, Math.min(newSize, node.usedBytes))), node.usedBytes = newSize;
          }
        }, node_ops: { getattr(node) {
          var attr = {};
          return attr.dev = FS.isChrdev(node.mode) ? node.id : 1, attr.ino = node.id, attr.mode = node.mode, attr.nlink = 1, attr.uid = 0, attr.gid = 0, attr.rdev = node.rdev, FS.isDir(node.mode) ? attr.size = 4096 : FS.isFile(node.mode) ? attr.size = node.usedBytes : FS.isLink(node.mode) ? attr.size = node.link.length : attr.size = 0, attr.atime = new Date(node.atime), attr.mtime = new Date(node.mtime), attr.ctime = new Date(node.ctime), attr.blksize = 4096, attr.blocks = Math.ceil(attr.size / attr.blksize), attr;
        }, setattr(node, attr) {
          for (let key of ["mode", "atime", "mtime", "ctime"])
            attr[key] != null && (node[key] = attr[key]);
          attr.size !== void 0 && MEMFS.resizeFileStorage(node, attr.size);
        }, lookup(parent, name2) {
          throw MEMFS.doesNotExistError || (MEMFS.doesNotExistError = new FS.ErrnoError(44), MEMFS.doesNotExistError.stack = "<generic error, no stack>"), MEMFS.doesNotExistError;
        }, mknod(parent, name2, mode, dev) {
          return MEMFS.createNode(parent, name2, mode, dev);
        }, rename(old_node, new_dir, new_name) {
          var new_node;
          try {
            new_node = FS.lookupNode(new_dir, new_name);
          } catch {
          }
          if (new_node) {
            if (FS.isDir(old_node.mode))
              for (var i in new_node.contents)
                throw new FS.ErrnoError(55);
            FS.hashRemoveNode(new_node);
          }
          delete old_node.parent.contents[old_node.name], new_dir.contents[new_name] = old_node, old_node.name = new_name, new_dir.ctime = new_dir.mtime = old_node.parent.ctime = old_node.parent.mtime = Date.now();
        }, unlink(parent, name2) {
          delete parent.contents[name2], parent.ctime = parent.mtime = Date.now();
        }, rmdir(parent, name2) {
          var node = FS.lookupNode(parent, name2);
          for (var i in node.contents)
            throw new FS.ErrnoError(55);
          delete parent.contents[name2], parent.ctime = parent.mtime = Date.now();
        }, readdir(node) {
          return [".", "..", ...Object.keys(node.contents)];
        }, symlink(parent, newname, oldpath) {
          var node = MEMFS.createNode(parent, newname, 41471, 0);
          return node.link = oldpath, node;
        }, readlink(node) {
          if (!FS.isLink(node.mode))
            throw new FS.ErrnoError(28);
          return node.link;
        } }, stream_ops: { read(stream, buffer, offset, length, position) {
          var contents = stream.node.contents;
          if (position >= stream.node.usedBytes) return 0;
          var size = Math.min(stream.node.usedBytes - position, length);
          return buffer.set(contents.subarray(position, position + size), offset), size;
        }, write(stream, buffer, offset, length, position, canOwn) {
          if (buffer.buffer === HEAP8.buffer && (canOwn = !1), !length) return 0;
          var node = stream.node;
          return node.mtime = node.ctime = Date.now(), canOwn ? (node.contents = buffer.subarray(offset, offset + length), node.usedBytes = length) : node.usedBytes === 0 && position === 0 ? (node.contents = buffer.slice(offset, offset + length), node.usedBytes = length) : (MEMFS.expandFileStorage(node, position + length), node.contents.set(buffer.subarray(offset, offset + length), position), node.usedBytes = Math.max(node.usedBytes, position + length)), length;
        }, llseek(stream, offset, whence) {
          var position = offset;
          if (whence === 1 ? position += stream.position : whence === 2 && FS.isFile(stream.node.mode) && (position += stream.node.usedBytes), position < 0)
            throw new FS.ErrnoError(28);
          return position;
        }, mmap(stream, length, position, prot, flags) {
          if (!FS.isFile(stream.node.mode))
            throw new FS.ErrnoError(43);
          var ptr, allocated, contents = stream.node.contents;
          if (!(flags & 2) && contents.buffer === HEAP8.buffer)
            allocated = !1, ptr = contents.byteOffset;
          else {
            if (allocated = !0, ptr = mmapAlloc(length), !ptr)
              throw new FS.ErrnoError(48);
            contents && ((position > 0 || position + length < contents.length) && (contents.subarray ? contents = contents.subarray(position, position + length) : contents = Array.prototype.slice.call(contents, position, position + length)), HEAP8.set(contents, ptr));
          }
          return { ptr, allocated };
        }, msync(stream, buffer, offset, length, mmapFlags) {
          return MEMFS.stream_ops.write(stream, buffer, 0, length, offset, !1), 0;
        } } }, FS_modeStringToFlags = (str) => {
          if (typeof str != "string") return str;
          var flagModes = { r: 0, "r+": 2, w: 577, "w+": 578, a: 1089, "a+": 1090 }, flags = flagModes[str];
          if (typeof flags > "u")
            throw new Error(`Unknown file open mode: ${str}`);
          return flags;
        }, FS_fileDataToTypedArray = (data) => (typeof data == "string" && (data = intArrayFromString(data, !0)), data.subarray || (data = new Uint8Array(data)), data), FS_getMode = (canRead, canWrite) => {
          var mode = 0;
          return canRead && (mode |= 365), canWrite && (mode |= 146), mode;
        }, asyncLoad = async (url) => {
          var arrayBuffer = await readAsync(url);
          return new Uint8Array(arrayBuffer);
        }, FS_createDataFile = (...args) => FS.createDataFile(...args), getUniqueRunDependency = (id) => id, dependenciesPromise = null, resolveRunDependencies = async () => dependenciesPromise, runDependencies = 0, dependenciesPromiseResolve = null, removeRunDependency = (id) => {
          runDependencies--, Module.monitorRunDependencies?.(runDependencies), runDependencies || dependenciesPromiseResolve();
        }, addRunDependency = (id) => {
          runDependencies || (dependenciesPromise = new Promise((resolve) => dependenciesPromiseResolve = resolve)), runDependencies++, Module.monitorRunDependencies?.(runDependencies);
        }, preloadPlugins = [], FS_handledByPreloadPlugin = async (byteArray, fullname) => {
          typeof Browser < "u" && Browser.init();
          for (var plugin of preloadPlugins)
            if (plugin.canHandle(fullname))
              return plugin.handle(byteArray, fullname);
          return byteArray;
        }, FS_preloadFile = async (parent, name2, url, canRead, canWrite, dontCreateFile, canOwn, preFinish) => {
          var fullname = name2 ? PATH_FS.resolve(PATH.join2(parent, name2)) : parent, dep = getUniqueRunDependency(`cp ${fullname}`);
          addRunDependency(dep);
          try {
            var byteArray = url;
            typeof url == "string" && (byteArray = await asyncLoad(url)), byteArray = await FS_handledByPreloadPlugin(byteArray, fullname), preFinish?.(), dontCreateFile || FS_createDataFile(parent, name2, byteArray, canRead, canWrite, canOwn);
          } finally {
            removeRunDependency(dep);
          }
        }, FS_createPreloadedFile = (parent, name2, url, canRead, canWrite, onload, onerror, dontCreateFile, canOwn, preFinish) => {
          FS_preloadFile(parent, name2, url, canRead, canWrite, dontCreateFile, canOwn, preFinish).then(onload).catch(onerror);
        }, FS = { root: null, mounts: [], devices: {}, streams: [], nextInode: 1, nameTable: null, currentPath: "/", initialized: !1, ignorePermissions: !0, filesystems: null, syncFSRequests: 0, ErrnoError: class {
          name = "ErrnoError";
          constructor(errno) {
            this.errno = errno;
          }
        }, FSStream: class {
          shared = {};
          get object() {
            return this.node;
          }
          set object(val) {
            this.node = val;
          }
          get isRead() {
            return (this.flags & 2097155) !== 1;
          }
          get isWrite() {
            return (this.flags & 2097155) !== 0;
          }
          get isAppend() {
            return this.flags & 1024;
          }
          get flags() {
            return this.shared.flags;
          }
          set flags(val) {
            this.shared.flags = val;
          }
          get position() {
            return this.shared.position;
          }
          set position(val) {
            this.shared.position = val;
          }
        }, FSNode: class {
          node_ops = {};
          stream_ops = {};
          readMode = 365;
          writeMode = 146;
          mounted = null;
          constructor(parent, name2, mode, rdev) {
            parent || (parent = this), this.parent = parent, this.mount = parent.mount, this.id = FS.nextInode++, this.name = name2, this.mode = mode, this.rdev = rdev, this.atime = this.mtime = this.ctime = Date.now();
          }
          get read() {
            return (this.mode & this.readMode) === this.readMode;
          }
          set read(val) {
            val ? this.mode |= this.readMode : this.mode &= ~this.readMode;
          }
          get write() {
            return (this.mode & this.writeMode) === this.writeMode;
          }
          set write(val) {
            val ? this.mode |= this.writeMode : this.mode &= ~this.writeMode;
          }
          get isFolder() {
            return FS.isDir(this.mode);
          }
          get isDevice() {
            return FS.isChrdev(this.mode);
          }
          addListener(cb, exclusive = !1) {
            var entry = { cb, exclusive }, listeners = this.listeners ??= /* @__PURE__ */ new Set();
            return listeners.add(entry), { listeners, entry };
          }
          notifyListeners(flags) {
            if (this.listeners) {
              var excl;
              for (var entry of this.listeners)
                entry.exclusive ? (excl ||= []).push(entry) : entry.cb(flags);
              if (excl) {
                var i = (this.exclTurn || 0) % excl.length;
                this.exclTurn = i + 1, excl[i].cb(flags);
              }
            }
          }
        }, lookupPath(path, opts = {}) {
          if (!path)
            throw new FS.ErrnoError(44);
          opts.follow_mount ??= !0, PATH.isAbs(path) || (path = FS.cwd() + "/" + path);
          linkloop: for (var nlinks = 0; nlinks < 40; nlinks++) {
            for (var parts = path.split("/").filter((p) => !!p), current = FS.root, current_path = "/", i = 0; i < parts.length; i++) {
              var islast = i === parts.length - 1;
              if (islast && opts.parent)
                break;
              if (parts[i] !== ".") {
                if (parts[i] === "..") {
                  if (current_path = PATH.dirname(current_path), FS.isRoot(current)) {
                    path = current_path + "/" + parts.slice(i + 1).join("/"), nlinks--;
                    continue linkloop;
                  } else
                    current = current.parent;
                  continue;
                }
                current_path = PATH.join2(current_path, parts[i]);
                try {
                  current = FS.lookupNode(current, parts[i]);
                } catch (e) {
                  if (e?.errno === 44 && islast && opts.noent_okay)
                    return { path: current_path };
                  throw e;
                }
                if (FS.isMountpoint(current) && (!islast || opts.follow_mount) && (current = current.mounted.root), FS.isLink(current.mode) && (!islast || opts.follow)) {
                  if (!current.node_ops.readlink)
                    throw new FS.ErrnoError(52);
                  var link = current.node_ops.readlink(current);
                  PATH.isAbs(link) || (link = PATH.dirname(current_path) + "/" + link), path = link + "/" + parts.slice(i + 1).join("/");
                  continue linkloop;
                }
              }
            }
            return { path: current_path, node: current };
          }
          throw new FS.ErrnoError(32);
        }, getPath(node) {
          for (var path; ; ) {
            if (FS.isRoot(node)) {
              var mount = node.mount.mountpoint;
              return path ? mount[mount.length - 1] !== "/" ? `${mount}/${path}` : mount + path : mount;
            }
            path = path ? `${node.name}/${path}` : node.name, node = node.parent;
          }
        }, hashName(parentid, name2) {
          for (var hash = 0, i = 0; i < name2.length; i++)
            hash = (hash << 5) - hash + name2.charCodeAt(i) | 0;
          return (parentid + hash >>> 0) % FS.nameTable.length;
        }, hashAddNode(node) {
          var hash = FS.hashName(node.parent.id, node.name);
          node.name_next = FS.nameTable[hash], FS.nameTable[hash] = node;
        }, hashRemoveNode(node) {
          var hash = FS.hashName(node.parent.id, node.name);
          if (FS.nameTable[hash] === node)
            FS.nameTable[hash] = node.name_next;
          else
            for (var current = FS.nameTable[hash]; current; ) {
              if (current.name_next === node) {
                current.name_next = node.name_next;
                break;
              }
              current = current.name_next;
            }
        }, lookupNode(parent, name2) {
          var errCode = FS.mayLookup(parent);
          if (errCode)
            throw new FS.ErrnoError(errCode);
          for (var hash = FS.hashName(parent.id, name2), node = FS.nameTable[hash]; node; node = node.name_next) {
            var nodeName = node.name;
            if (node.parent.id === parent.id && nodeName === name2)
              return node;
          }
          return FS.lookup(parent, name2);
        }, createNode(parent, name2, mode, rdev) {
          var node = new FS.FSNode(parent, name2, mode, rdev);
          return FS.hashAddNode(node), node;
        }, destroyNode(node) {
          FS.hashRemoveNode(node);
        }, isRoot(node) {
          return node === node.parent;
        }, isMountpoint(node) {
          return !!node.mounted;
        }, isFile(mode) {
          return (mode & 61440) === 32768;
        }, isDir(mode) {
          return (mode & 61440) === 16384;
        }, isLink(mode) {
          return (mode & 61440) === 40960;
        }, isChrdev(mode) {
          return (mode & 61440) === 8192;
        }, isBlkdev(mode) {
          return (mode & 61440) === 24576;
        }, isFIFO(mode) {
          return (mode & 61440) === 4096;
        }, isSocket(mode) {
          return (mode & 49152) === 49152;
        }, flagsToPermissionString(flag) {
          var perms = ["r", "w", "rw"][flag & 3];
          return flag & 512 && (perms += "w"), perms;
        }, nodePermissions(node, perms) {
          return FS.ignorePermissions ? 0 : perms.includes("r") && !(node.mode & 292) || perms.includes("w") && !(node.mode & 146) || perms.includes("x") && !(node.mode & 73) ? 2 : 0;
        }, mayLookup(dir) {
          if (!FS.isDir(dir.mode)) return 54;
          var errCode = FS.nodePermissions(dir, "x");
          return errCode || (dir.node_ops.lookup ? 0 : 2);
        }, mayCreate(dir, name2) {
          if (!FS.isDir(dir.mode))
            return 54;
          try {
            var node = FS.lookupNode(dir, name2);
            return 20;
          } catch {
          }
          return FS.nodePermissions(dir, "wx");
        }, mayDelete(dir, name2, isdir) {
          var node;
          try {
            node = FS.lookupNode(dir, name2);
          } catch (e) {
            return e.errno;
          }
          var errCode = FS.nodePermissions(dir, "wx");
          if (errCode)
            return errCode;
          if (isdir) {
            if (!FS.isDir(node.mode))
              return 54;
            if (FS.isRoot(node) || FS.getPath(node) === FS.cwd())
              return 10;
          } else if (FS.isDir(node.mode))
            return 31;
          return 0;
        }, mayOpen(node, flags) {
          if (!node)
            return 44;
          if (FS.isLink(node.mode))
            return 32;
          var mode = FS.flagsToPermissionString(flags);
          return FS.isDir(node.mode) && (mode !== "r" || flags & 576) ? 31 : FS.nodePermissions(node, mode);
        }, checkOpExists(op, err2) {
          if (!op)
            throw new FS.ErrnoError(err2);
          return op;
        }, MAX_OPEN_FDS: 4096, nextfd() {
          for (var fd = 0; fd <= FS.MAX_OPEN_FDS; fd++)
            if (!FS.streams[fd])
              return fd;
          throw new FS.ErrnoError(33);
        }, getStreamChecked(fd) {
          var stream = FS.getStream(fd);
          if (!stream)
            throw new FS.ErrnoError(8);
          return stream;
        }, getStream: (fd) => FS.streams[fd], createStream(stream, fd = -1) {
          return stream = Object.assign(new FS.FSStream(), stream), fd == -1 && (fd = FS.nextfd()), stream.fd = fd, FS.streams[fd] = stream, stream;
        }, closeStream(fd) {
          FS.streams[fd] = null;
        }, dupStream(origStream, fd = -1) {
          var stream = FS.createStream(origStream, fd);
          return stream.stream_ops?.dup?.(stream), stream;
        }, doSetAttr(stream, node, attr) {
          var setattr = stream?.stream_ops.setattr, arg = setattr ? stream : node;
          setattr ??= node.node_ops.setattr, FS.checkOpExists(setattr, 63);
          try {
            setattr(arg, attr);
          } catch (e) {
            throw e instanceof RangeError ? new FS.ErrnoError(22) : e;
          }
        }, chrdev_stream_ops: { open(stream) {
          var device = FS.getDevice(stream.node.rdev);
          stream.stream_ops = device.stream_ops, stream.stream_ops.open?.(stream);
        }, llseek() {
          throw new FS.ErrnoError(70);
        } }, major: (dev) => dev >> 8, minor: (dev) => dev & 255, makedev: (ma, mi) => ma << 8 | mi, registerDevice(dev, ops) {
          FS.devices[dev] = { stream_ops: ops };
        }, getDevice: (dev) => FS.devices[dev], getMounts(mount) {
          for (var mounts = [], check = [mount]; check.length; ) {
            var m = check.pop();
            mounts.push(m), check.push(...m.mounts);
          }
          return mounts;
        }, syncfs(populate, callback) {
          typeof populate == "function" && (callback = populate, populate = !1), FS.syncFSRequests++, FS.syncFSRequests > 1 && err(`warning: ${FS.syncFSRequests} FS.syncfs operations in flight at once, probably just doing extra work`);
          var mounts = FS.getMounts(FS.root.mount), completed = 0;
          function doCallback(errCode) {
            return FS.syncFSRequests--, callback(errCode);
          }
          function done(errCode) {
            if (errCode)
              return done.errored ? void 0 : (done.errored = !0, doCallback(errCode));
            ++completed >= mounts.length && doCallback(null);
          }
          for (var mount of mounts)
            mount.type.syncfs ? mount.type.syncfs(mount, populate, done) : done(null);
        }, mount(type, opts, mountpoint) {
          var root = mountpoint === "/", pseudo = !mountpoint, node;
          if (root && FS.root)
            throw new FS.ErrnoError(10);
          if (!root && !pseudo) {
            var lookup = FS.lookupPath(mountpoint, { follow_mount: !1 });
            if (mountpoint = lookup.path, node = lookup.node, FS.isMountpoint(node))
              throw new FS.ErrnoError(10);
            if (!FS.isDir(node.mode))
              throw new FS.ErrnoError(54);
          }
          var mount = { type, opts, mountpoint, mounts: [] }, mountRoot = type.mount(mount);
          return mountRoot.mount = mount, mount.root = mountRoot, root ? FS.root = mountRoot : node && (node.mounted = mount, node.mount && node.mount.mounts.push(mount)), mountRoot;
        }, unmount(mountpoint) {
          var lookup = FS.lookupPath(mountpoint, { follow_mount: !1 });
          if (!FS.isMountpoint(lookup.node))
            throw new FS.ErrnoError(28);
          var node = lookup.node, mount = node.mounted, mounts = FS.getMounts(mount);
          for (var [hash, current] of Object.entries(FS.nameTable))
            for (; current; ) {
              var next = current.name_next;
              mounts.includes(current.mount) && FS.destroyNode(current), current = next;
            }
          node.mounted = null;
          var idx = node.mount.mounts.indexOf(mount);
          node.mount.mounts.splice(idx, 1);
        }, lookup(parent, name2) {
          return parent.node_ops.lookup(parent, name2);
        }, mknod(path, mode, dev) {
          var lookup = FS.lookupPath(path, { parent: !0 }), parent = lookup.node, name2 = PATH.basename(path);
          if (!name2)
            throw new FS.ErrnoError(28);
          if (name2 === "." || name2 === "..")
            throw new FS.ErrnoError(20);
          var errCode = FS.mayCreate(parent, name2);
          if (errCode)
            throw new FS.ErrnoError(errCode);
          if (!parent.node_ops.mknod)
            throw new FS.ErrnoError(63);
          return parent.node_ops.mknod(parent, name2, mode, dev);
        }, statfs(path) {
          return FS.statfsNode(FS.lookupPath(path, { follow: !0 }).node);
        }, statfsStream(stream) {
          return FS.statfsNode(stream.node);
        }, statfsNode(node) {
          var rtn = { bsize: 4096, frsize: 4096, blocks: 1e6, bfree: 5e5, bavail: 5e5, files: FS.nextInode, ffree: FS.nextInode - 1, fsid: 42, flags: 2, namelen: 255 };
          return node.node_ops.statfs && Object.assign(rtn, node.node_ops.statfs(node.mount.opts.root)), rtn;
        }, create(path, mode = 438) {
          return mode &= 4095, mode |= 32768, FS.mknod(path, mode, 0);
        }, mkdir(path, mode = 511) {
          return mode &= 1023, mode |= 16384, FS.mknod(path, mode, 0);
        }, mkdirTree(path, mode) {
          var dirs = path.split("/"), d = "";
          for (var dir of dirs)
            if (dir) {
              (d || PATH.isAbs(path)) && (d += "/"), d += dir;
              try {
                FS.mkdir(d, mode);
              } catch (e) {
                if (e.errno != 20) throw e;
              }
            }
        }, mkdev(path, mode, dev) {
          return typeof dev > "u" && (dev = mode, mode = 438), mode |= 8192, FS.mknod(path, mode, dev);
        }, symlink(oldpath, newpath) {
          if (!PATH_FS.resolve(oldpath))
            throw new FS.ErrnoError(44);
          var lookup = FS.lookupPath(newpath, { parent: !0 }), parent = lookup.node;
          if (!parent)
            throw new FS.ErrnoError(44);
          var newname = PATH.basename(newpath), errCode = FS.mayCreate(parent, newname);
          if (errCode)
            throw new FS.ErrnoError(errCode);
          if (!parent.node_ops.symlink)
            throw new FS.ErrnoError(63);
          return parent.node_ops.symlink(parent, newname, oldpath);
        }, link(oldpath, newpath, flags) {
          var lookup = FS.lookupPath(newpath, { parent: !0 }), parent = lookup.node;
          if (!parent)
            throw new FS.ErrnoError(44);
          var newname = PATH.basename(newpath), errCode = FS.mayCreate(parent, newname);
          if (errCode)
            throw new FS.ErrnoError(errCode);
          if (!parent.node_ops.link)
            throw new FS.ErrnoError(34);
          return parent.node_ops.link(parent, newname, oldpath, flags);
        }, rename(old_path, new_path) {
          var old_dirname = PATH.dirname(old_path), new_dirname = PATH.dirname(new_path), old_name = PATH.basename(old_path), new_name = PATH.basename(new_path), lookup, old_dir, new_dir;
          if (lookup = FS.lookupPath(old_path, { parent: !0 }), old_dir = lookup.node, lookup = FS.lookupPath(new_path, { parent: !0 }), new_dir = lookup.node, !old_dir || !new_dir) throw new FS.ErrnoError(44);
          if (old_dir.mount !== new_dir.mount)
            throw new FS.ErrnoError(75);
          var old_node = FS.lookupNode(old_dir, old_name), relative = PATH_FS.relative(old_path, new_dirname);
          if (relative.charAt(0) !== ".")
            throw new FS.ErrnoError(28);
          if (relative = PATH_FS.relative(new_path, old_dirname), relative.charAt(0) !== ".")
            throw new FS.ErrnoError(55);
          var new_node;
          try {
            new_node = FS.lookupNode(new_dir, new_name);
          } catch {
          }
          if (old_node !== new_node) {
            var isdir = FS.isDir(old_node.mode), errCode = FS.mayDelete(old_dir, old_name, isdir);
            if (errCode)
              throw new FS.ErrnoError(errCode);
            if (errCode = new_node ? FS.mayDelete(new_dir, new_name, isdir) : FS.mayCreate(new_dir, new_name), errCode)
              throw new FS.ErrnoError(errCode);
            if (!old_dir.node_ops.rename)
              throw new FS.ErrnoError(63);
            if (FS.isMountpoint(old_node) || new_node && FS.isMountpoint(new_node))
              throw new FS.ErrnoError(10);
            if (new_dir !== old_dir && (errCode = FS.nodePermissions(old_dir, "w"), errCode))
              throw new FS.ErrnoError(errCode);
            FS.hashRemoveNode(old_node);
            try {
              old_dir.node_ops.rename(old_node, new_dir, new_name), old_node.parent = new_dir;
            } catch (e) {
              throw e;
            } finally {
              FS.hashAddNode(old_node);
            }
          }
        }, rmdir(path) {
          var lookup = FS.lookupPath(path, { parent: !0 }), parent = lookup.node, name2 = PATH.basename(path), node = FS.lookupNode(parent, name2), errCode = FS.mayDelete(parent, name2, !0);
          if (errCode)
            throw new FS.ErrnoError(errCode);
          if (!parent.node_ops.rmdir)
            throw new FS.ErrnoError(63);
          if (FS.isMountpoint(node))
            throw new FS.ErrnoError(10);
          parent.node_ops.rmdir(parent, name2), FS.destroyNode(node);
        }, readdir(path) {
          var lookup = FS.lookupPath(path, { follow: !0 }), node = lookup.node, readdir = FS.checkOpExists(node.node_ops.readdir, 54);
          return readdir(node);
        }, unlink(path) {
          var lookup = FS.lookupPath(path, { parent: !0 }), parent = lookup.node;
          if (!parent)
            throw new FS.ErrnoError(44);
          var name2 = PATH.basename(path), node = FS.lookupNode(parent, name2), errCode = FS.mayDelete(parent, name2, !1);
          if (errCode)
            throw new FS.ErrnoError(errCode);
          if (!parent.node_ops.unlink)
            throw new FS.ErrnoError(63);
          if (FS.isMountpoint(node))
            throw new FS.ErrnoError(10);
          parent.node_ops.unlink(parent, name2), FS.destroyNode(node);
        }, readlink(path) {
          var lookup = FS.lookupPath(path), link = lookup.node;
          if (!link)
            throw new FS.ErrnoError(44);
          if (!link.node_ops.readlink)
            throw new FS.ErrnoError(28);
          return link.node_ops.readlink(link);
        }, stat(path, dontFollow) {
          var lookup = FS.lookupPath(path, { follow: !dontFollow }), node = lookup.node, getattr = FS.checkOpExists(node.node_ops.getattr, 63);
          return getattr(node);
        }, fstat(fd) {
          var stream = FS.getStreamChecked(fd), node = stream.node, getattr = stream.stream_ops.getattr, arg = getattr ? stream : node;
          return getattr ??= node.node_ops.getattr, FS.checkOpExists(getattr, 63), getattr(arg);
        }, lstat(path) {
          return FS.stat(path, !0);
        }, doChmod(stream, node, mode, dontFollow) {
          FS.doSetAttr(stream, node, { mode: mode & 4095 | node.mode & -4096, ctime: Date.now(), dontFollow });
        }, chmod(path, mode, dontFollow) {
          var node;
          if (typeof path == "string") {
            var lookup = FS.lookupPath(path, { follow: !dontFollow });
            node = lookup.node;
          } else
            node = path;
          FS.doChmod(null, node, mode, dontFollow);
        }, lchmod(path, mode) {
          FS.chmod(path, mode, !0);
        }, fchmod(fd, mode) {
          var stream = FS.getStreamChecked(fd);
          FS.doChmod(stream, stream.node, mode, !1);
        }, doChown(stream, node, dontFollow) {
          FS.doSetAttr(stream, node, { timestamp: Date.now(), dontFollow });
        }, chown(path, uid, gid, dontFollow) {
          var node;
          if (typeof path == "string") {
            var lookup = FS.lookupPath(path, { follow: !dontFollow });
            node = lookup.node;
          } else
            node = path;
          FS.doChown(null, node, dontFollow);
        }, lchown(path, uid, gid) {
          FS.chown(path, uid, gid, !0);
        }, fchown(fd, uid, gid) {
          var stream = FS.getStreamChecked(fd);
          FS.doChown(stream, stream.node, !1);
        }, doTruncate(stream, node, len) {
          if (FS.isDir(node.mode))
            throw new FS.ErrnoError(31);
          if (!FS.isFile(node.mode))
            throw new FS.ErrnoError(28);
          var errCode = FS.nodePermissions(node, "w");
          if (errCode)
            throw new FS.ErrnoError(errCode);
          FS.doSetAttr(stream, node, { size: len, timestamp: Date.now() });
        }, truncate(path, len) {
          if (len < 0)
            throw new FS.ErrnoError(28);
          var node;
          if (typeof path == "string") {
            var lookup = FS.lookupPath(path, { follow: !0 });
            node = lookup.node;
          } else
            node = path;
          FS.doTruncate(null, node, len);
        }, ftruncate(fd, len) {
          var stream = FS.getStreamChecked(fd);
          if (len < 0 || (stream.flags & 2097155) === 0)
            throw new FS.ErrnoError(28);
          FS.doTruncate(stream, stream.node, len);
        }, utime(path, atime, mtime, dontFollow) {
          var lookup = FS.lookupPath(path, { follow: !dontFollow });
          FS.doSetAttr(null, lookup.node, { atime, mtime, dontFollow });
        }, open(path, flags, mode = 438) {
          if (path === "")
            throw new FS.ErrnoError(44);
          flags = FS_modeStringToFlags(flags), flags & 64 ? mode = mode & 4095 | 32768 : mode = 0;
          var node, isDirPath;
          if (typeof path == "object")
            node = path;
          else {
            isDirPath = path.endsWith("/");
            var lookup = FS.lookupPath(path, { follow: !(flags & 131072), noent_okay: !0 });
            node = lookup.node, path = lookup.path;
          }
          var created = !1;
          if (flags & 64)
            if (node) {
              if (flags & 128)
                throw new FS.ErrnoError(20);
            } else {
              if (isDirPath)
                throw new FS.ErrnoError(31);
              node = FS.mknod(path, mode | 511, 0), created = !0;
            }
          if (!node)
            throw new FS.ErrnoError(44);
          if (FS.isChrdev(node.mode) && (flags &= -513), flags & 65536 && !FS.isDir(node.mode))
            throw new FS.ErrnoError(54);
          if (!created) {
            var errCode = FS.mayOpen(node, flags);
            if (errCode)
              throw new FS.ErrnoError(errCode);
          }
          flags & 512 && !created && FS.truncate(node, 0), flags &= -131713;
          var stream = FS.createStream({ node, path: FS.getPath(node), flags, seekable: !0, position: 0, stream_ops: node.stream_ops, ungotten: [], error: !1 });
          return stream.stream_ops.open && stream.stream_ops.open(stream), created && FS.chmod(node, mode & 511), stream;
        }, close(stream) {
          if (FS.isClosed(stream))
            throw new FS.ErrnoError(8);
          stream.getdents && (stream.getdents = null), stream.node?.notifyListeners(32);
          try {
            stream.stream_ops.close && stream.stream_ops.close(stream);
          } catch (e) {
            throw e;
          } finally {
            FS.closeStream(stream.fd);
          }
          stream.fd = null;
        }, isClosed(stream) {
          return stream.fd === null;
        }, llseek(stream, offset, whence) {
          if (FS.isClosed(stream))
            throw new FS.ErrnoError(8);
          if (!stream.seekable || !stream.stream_ops.llseek)
            throw new FS.ErrnoError(70);
          if (whence != 0 && whence != 1 && whence != 2)
            throw new FS.ErrnoError(28);
          return stream.position = stream.stream_ops.llseek(stream, offset, whence), stream.ungotten = [], stream.position;
        }, read(stream, buffer, offset, length, position) {
          if (length < 0 || position < 0)
            throw new FS.ErrnoError(28);
          if (FS.isClosed(stream))
            throw new FS.ErrnoError(8);
          if ((stream.flags & 2097155) === 1)
            throw new FS.ErrnoError(8);
          if (FS.isDir(stream.node.mode))
            throw new FS.ErrnoError(31);
          if (!stream.stream_ops.read)
            throw new FS.ErrnoError(28);
          var seeking = typeof position < "u";
          if (!seeking)
            position = stream.position;
          else if (!stream.seekable)
            throw new FS.ErrnoError(70);
          var bytesRead = stream.stream_ops.read(stream, buffer, offset, length, position);
          return seeking || (stream.position += bytesRead), bytesRead;
        }, write(stream, buffer, offset, length, position, canOwn) {
          if (length < 0 || position < 0)
            throw new FS.ErrnoError(28);
          if (FS.isClosed(stream))
            throw new FS.ErrnoError(8);
          if ((stream.flags & 2097155) === 0)
            throw new FS.ErrnoError(8);
          if (FS.isDir(stream.node.mode))
            throw new FS.ErrnoError(31);
          if (!stream.stream_ops.write)
            throw new FS.ErrnoError(28);
          stream.seekable && stream.flags & 1024 && FS.llseek(stream, 0, 2);
          var seeking = typeof position < "u";
          if (!seeking)
            position = stream.position;
          else if (!stream.seekable)
            throw new FS.ErrnoError(70);
          var bytesWritten = stream.stream_ops.write(stream, buffer, offset, length, position, canOwn);
          return seeking || (stream.position += bytesWritten), bytesWritten;
        }, mmap(stream, length, position, prot, flags) {
          if ((prot & 2) !== 0 && (flags & 2) === 0 && (stream.flags & 2097155) !== 2)
            throw new FS.ErrnoError(2);
          if ((stream.flags & 2097155) === 1)
            throw new FS.ErrnoError(2);
          if (!stream.stream_ops.mmap)
            throw new FS.ErrnoError(43);
          if (!length)
            throw new FS.ErrnoError(28);
          return stream.stream_ops.mmap(stream, length, position, prot, flags);
        }, msync(stream, buffer, offset, length, mmapFlags) {
          return stream.stream_ops.msync ? stream.stream_ops.msync(stream, buffer, offset, length, mmapFlags) : 0;
        }, ioctl(stream, cmd, arg) {
          if (!stream.stream_ops.ioctl)
            throw new FS.ErrnoError(59);
          return stream.stream_ops.ioctl(stream, cmd, arg);
        }, readFile(path, opts = {}) {
          opts.flags = opts.flags ?? 0, opts.encoding = opts.encoding ?? "binary", opts.encoding !== "utf8" && opts.encoding !== "binary" && abort(`Invalid encoding type "${opts.encoding}"`);
          var stream = FS.open(path, opts.flags), stat = FS.stat(path), length = stat.size, buf = new Uint8Array(length);
          return FS.read(stream, buf, 0, length, 0), opts.encoding === "utf8" && (buf = UTF8ArrayToString(buf)), FS.close(stream), buf;
        }, writeFile(path, data, opts = {}) {
          opts.flags = opts.flags ?? 577;
          var stream = FS.open(path, opts.flags, opts.mode);
          data = FS_fileDataToTypedArray(data), FS.write(stream, data, 0, data.byteLength, void 0, opts.canOwn), FS.close(stream);
        }, cwd: () => FS.currentPath, chdir(path) {
          var lookup = FS.lookupPath(path, { follow: !0 });
          if (lookup.node === null)
            throw new FS.ErrnoError(44);
          if (!FS.isDir(lookup.node.mode))
            throw new FS.ErrnoError(54);
          var errCode = FS.nodePermissions(lookup.node, "x");
          if (errCode)
            throw new FS.ErrnoError(errCode);
          FS.currentPath = lookup.path;
        }, createDefaultDirectories() {
          FS.mkdir("/tmp"), FS.mkdir("/home"), FS.mkdir("/home/web_user");
        }, createDefaultDevices() {
          FS.mkdir("/dev"), FS.registerDevice(FS.makedev(1, 3), { read: () => 0, write: (stream, buffer, offset, length, pos) => length, llseek: () => 0 }), FS.mkdev("/dev/null", FS.makedev(1, 3)), TTY.register(FS.makedev(5, 0), TTY.default_tty_ops), TTY.register(FS.makedev(6, 0), TTY.default_tty1_ops), FS.mkdev("/dev/tty", FS.makedev(5, 0)), FS.mkdev("/dev/tty1", FS.makedev(6, 0));
          var randomBuffer = new Uint8Array(1024), randomLeft = 0, randomByte = () => (randomLeft === 0 && (randomFill(randomBuffer), randomLeft = randomBuffer.byteLength), randomBuffer[--randomLeft]);
          FS.createDevice("/dev", "random", randomByte), FS.createDevice("/dev", "urandom", randomByte), FS.mkdir("/dev/shm"), FS.mkdir("/dev/shm/tmp");
        }, createSpecialDirectories() {
          FS.mkdir("/proc");
          var proc_self = FS.mkdir("/proc/self");
          FS.mkdir("/proc/self/fd"), FS.mount({ mount() {
            var node = FS.createNode(proc_self, "fd", 16895, 73);
            return node.stream_ops = { llseek: MEMFS.stream_ops.llseek }, node.node_ops = { lookup(parent, name2) {
              var fd = +name2, stream = FS.getStreamChecked(fd), ret = { parent: null, mount: { mountpoint: "fake" }, node_ops: { readlink: () => stream.path }, id: fd + 1 };
              return ret.parent = ret, ret;
            }, readdir() {
              return Array.from(FS.streams.entries()).filter(([k, v]) => v).map(([k, v]) => k.toString());
            } }, node;
          } }, {}, "/proc/self/fd");
        }, createStandardStreams(input, output, error) {
          input ? FS.createDevice("/dev", "stdin", input) : FS.symlink("/dev/tty", "/dev/stdin"), output ? FS.createDevice("/dev", "stdout", null, output) : FS.symlink("/dev/tty", "/dev/stdout"), error ? FS.createDevice("/dev", "stderr", null, error) : FS.symlink("/dev/tty1", "/dev/stderr");
          var stdin = FS.open("/dev/stdin", 0), stdout = FS.open("/dev/stdout", 1), stderr = FS.open("/dev/stderr", 1);
        }, staticInit() {
          FS.nameTable = new Array(4096), FS.mount(MEMFS, {}, "/"), FS.createDefaultDirectories(), FS.createDefaultDevices(), FS.createSpecialDirectories(), FS.filesystems = { MEMFS };
        }, init(input, output, error) {
          FS.initialized = !0, input ??= Module.stdin, output ??= Module.stdout, error ??= Module.stderr, FS.createStandardStreams(input, output, error);
        }, quit() {
          FS.initialized = !1;
          for (var stream of FS.streams)
            stream && FS.close(stream);
        }, findObject(path, dontResolveLastLink) {
          var ret = FS.analyzePath(path, dontResolveLastLink);
          return ret.exists ? ret.object : null;
        }, analyzePath(path, dontResolveLastLink) {
          try {
            var lookup = FS.lookupPath(path, { follow: !dontResolveLastLink });
            path = lookup.path;
          } catch {
          }
          var ret = { isRoot: !1, exists: !1, error: 0, name: null, path: null, object: null, parentExists: !1, parentPath: null, parentObject: null };
          try {
            var lookup = FS.lookupPath(path, { parent: !0 });
            ret.parentExists = !0, ret.parentPath = lookup.path, ret.parentObject = lookup.node, ret.name = PATH.basename(path), lookup = FS.lookupPath(path, { follow: !dontResolveLastLink }), ret.exists = !0, ret.path = lookup.path, ret.object = lookup.node, ret.name = lookup.node.name, ret.isRoot = lookup.path === "/";
          } catch (e) {
            ret.error = e.errno;
          }
          return ret;
        }, createPath(parent, path, canRead, canWrite) {
          parent = typeof parent == "string" ? parent : FS.getPath(parent);
          for (var parts = path.split("/").reverse(); parts.length; ) {
            var part3 = parts.pop();
            if (part3) {
              var current = PATH.join2(parent, part3);
              try {
                FS.mkdir(current);
              } catch (e) {
                if (e.errno != 20) throw e;
              }
              parent = current;
            }
          }
          return current;
        }, createFile(parent, name2, properties, canRead, canWrite) {
          var path = PATH.join2(typeof parent == "string" ? parent : FS.getPath(parent), name2), mode = FS_getMode(canRead, canWrite);
          return FS.create(path, mode);
        }, createDataFile(parent, name2, data, canRead, canWrite, canOwn) {
          var path = name2;
          parent && (parent = typeof parent == "string" ? parent : FS.getPath(parent), path = name2 ? PATH.join2(parent, name2) : parent);
          var mode = FS_getMode(canRead, canWrite), node = FS.create(path, mode);
          if (data) {
            data = FS_fileDataToTypedArray(data), FS.chmod(node, mode | 146);
            var stream = FS.open(node, 577);
            FS.write(stream, data, 0, data.length, 0, canOwn), FS.close(stream), FS.chmod(node, mode);
          }
        }, createDevice(parent, name2, input, output) {
          var path = PATH.join2(typeof parent == "string" ? parent : FS.getPath(parent), name2), mode = FS_getMode(!!input, !!output);
          FS.createDevice.major ??= 64;
          var dev = FS.makedev(FS.createDevice.major++, 0);
          return FS.registerDevice(dev, { open(stream) {
            stream.seekable = !1;
          }, close(stream) {
            output?.buffer?.length && output(10);
          }, read(stream, buffer, offset, length, pos) {
            for (var bytesRead = 0, i = 0; i < length; i++) {
              var result;
              try {
                result = input();
              } catch {
                throw new FS.ErrnoError(29);
              }
              if (result === void 0 && bytesRead === 0)
                throw new FS.ErrnoError(6);
              if (result == null) break;
              bytesRead++, buffer[offset + i] = result;
            }
            return bytesRead && (stream.node.atime = Date.now()), bytesRead;
          }, write(stream, buffer, offset, length, pos) {
            for (var i = 0; i < length; i++)
              try {
                output(buffer[offset + i]);
              } catch {
                throw new FS.ErrnoError(29);
              }
            return length && (stream.node.mtime = stream.node.ctime = Date.now()), i;
          } }), FS.mkdev(path, mode, dev);
        }, forceLoadFile(obj) {
          if (obj.isDevice || obj.isFolder || obj.link || obj.contents) return !0;
          if (globalThis.XMLHttpRequest)
            abort("Lazy loading should have been performed (contents set) in createLazyFile, but it was not. Lazy loading only works in web workers. Use --embed-file or --preload-file in emcc on the main thread.");
          else
            try {
              obj.contents = readBinary(obj.url);
            } catch {
              throw new FS.ErrnoError(29);
            }
        }, createLazyFile(parent, name2, url, canRead, canWrite) {
          class LazyUint8Array {
            lengthKnown = !1;
            chunks = [];
            get(idx) {
              if (!(idx > this.length - 1 || idx < 0)) {
                var chunkOffset = idx % this.chunkSize, chunkNum = idx / this.chunkSize | 0;
                return this.getter(chunkNum)[chunkOffset];
              }
            }
            setDataGetter(getter) {
              this.getter = getter;
            }
            cacheLength() {
              var xhr = new XMLHttpRequest();
              xhr.open("HEAD", url, !1), xhr.send(null), xhr.status >= 200 && xhr.status < 300 || xhr.status === 304 || abort("Couldn't load " + url + ". Status: " + xhr.status);
              var datalength = Number(xhr.getResponseHeader("Content-length")), header, hasByteServing = (header = xhr.getResponseHeader("Accept-Ranges")) && header === "bytes", usesGzip = (header = xhr.getResponseHeader("Content-Encoding")) && header === "gzip", chunkSize = 1024 * 1024;
              hasByteServing || (chunkSize = datalength);
              var doXHR = (from, to) => {
                from > to && abort(`invalid range (${from}, ${to}) or no bytes requested!`), to > datalength - 1 && abort(`only ${datalength} bytes available! programmer error!`);
                var xhr2 = new XMLHttpRequest();
                return xhr2.open("GET", url, !1), datalength !== chunkSize && xhr2.setRequestHeader("Range", "bytes=" + from + "-" + to), xhr2.responseType = "arraybuffer", xhr2.overrideMimeType && xhr2.overrideMimeType("text/plain; charset=x-user-defined"), xhr2.send(null), xhr2.status >= 200 && xhr2.status < 300 || xhr2.status === 304 || abort("Couldn't load " + url + ". Status: " + xhr2.status), xhr2.response !== void 0 ? new Uint8Array(xhr2.response || []) : intArrayFromString(xhr2.responseText ?? "", !0);
              }, lazyArray2 = this;
              lazyArray2.setDataGetter((chunkNum) => {
                var start = chunkNum * chunkSize, end = (chunkNum + 1) * chunkSize - 1;
                return end = Math.min(end, datalength - 1), typeof lazyArray2.chunks[chunkNum] > "u" && (lazyArray2.chunks[chunkNum] = doXHR(start, end)), typeof lazyArray2.chunks[chunkNum] > "u" && abort("doXHR failed!"), lazyArray2.chunks[chunkNum];
              }), (usesGzip || !datalength) && (chunkSize = datalength = 1, datalength = this.getter(0).length, chunkSize = datalength, out("LazyFiles on gzip forces download of the whole file when length is accessed")), this._length = datalength, this._chunkSize = chunkSize, this.lengthKnown = !0;
            }
            get length() {
              return this.lengthKnown || this.cacheLength(), this._length;
            }
            get chunkSize() {
              return this.lengthKnown || this.cacheLength(), this._chunkSize;
            }
          }
          if (globalThis.XMLHttpRequest) {
            ENVIRONMENT_IS_WORKER || abort("Cannot do synchronous binary XHRs outside webworkers in modern browsers. Use --embed-file or --preload-file in emcc");
            var lazyArray = new LazyUint8Array(), properties = { isDevice: !1, contents: lazyArray };
          } else
            var properties = { isDevice: !1, url };
          var node = FS.createFile(parent, name2, properties, canRead, canWrite);
          properties.contents ? node.contents = properties.contents : properties.url && (node.contents = null, node.url = properties.url), Object.defineProperties(node, { usedBytes: { get: function() {
            return this.contents.length;
          } } });
          var stream_ops = {};
          for (let [key, fn] of Object.entries(node.stream_ops))
            stream_ops[key] = (...args) => (FS.forceLoadFile(node), fn(...args));
          function writeChunks(stream, buffer, offset, length, position) {
            var contents = stream.node.contents;
            if (position >= contents.length) return 0;
            var size = Math.min(contents.length - position, length);
            if (contents.slice)
              for (var i = 0; i < size; i++)
                buffer[offset + i] = contents[position + i];
            else
              for (var i = 0; i < size; i++)
                buffer[offset + i] = contents.get(position + i);
            return size;
          }
          return stream_ops.read = (stream, buffer, offset, length, position) => (FS.forceLoadFile(node), writeChunks(stream, buffer, offset, length, position)), stream_ops.mmap = (stream, length, position, prot, flags) => {
            FS.forceLoadFile(node);
            var ptr = mmapAlloc(length);
            if (!ptr)
              throw new FS.ErrnoError(48);
            return writeChunks(stream, HEAP8, ptr, length, position), { ptr, allocated: !0 };
          }, node.stream_ops = stream_ops, node;
        } }, SYSCALLS = { currentUmask: 18, calculateAt(dirfd, path, allowEmpty) {
          if (PATH.isAbs(path))
            return path;
          var dir;
          if (dirfd === -100)
            dir = FS.cwd();
          else {
            var dirstream = SYSCALLS.getStreamFromFD(dirfd);
            dir = dirstream.path;
          }
          if (path.length == 0) {
            if (!allowEmpty)
              throw new FS.ErrnoError(44);
            return dir;
          }
          return dir + "/" + path;
        }, writeStat(buf, stat) {
          HEAPU32[buf >> 2] = stat.dev, HEAPU32[buf + 4 >> 2] = stat.mode, HEAPU32[buf + 8 >> 2] = stat.nlink, HEAPU32[buf + 12 >> 2] = stat.uid, HEAPU32[buf + 16 >> 2] = stat.gid, HEAPU32[buf + 20 >> 2] = stat.rdev, HEAP64[buf + 24 >> 3] = BigInt(stat.size), HEAP32[buf + 32 >> 2] = 4096, HEAP32[buf + 36 >> 2] = stat.blocks;
          var atime = stat.atime.getTime(), mtime = stat.mtime.getTime(), ctime = stat.ctime.getTime();
          return HEAP64[buf + 40 >> 3] = BigInt(Math.floor(atime / 1e3)), HEAPU32[buf + 48 >> 2] = atime % 1e3 * 1e3 * 1e3, HEAP64[buf + 56 >> 3] = BigInt(Math.floor(mtime / 1e3)), HEAPU32[buf + 64 >> 2] = mtime % 1e3 * 1e3 * 1e3, HEAP64[buf + 72 >> 3] = BigInt(Math.floor(ctime / 1e3)), HEAPU32[buf + 80 >> 2] = ctime % 1e3 * 1e3 * 1e3, HEAP64[buf + 88 >> 3] = BigInt(stat.ino), 0;
        }, writeStatFs(buf, stats) {
          HEAPU32[buf + 4 >> 2] = stats.bsize, HEAPU32[buf + 60 >> 2] = stats.bsize, HEAP64[buf + 8 >> 3] = BigInt(stats.blocks), HEAP64[buf + 16 >> 3] = BigInt(stats.bfree), HEAP64[buf + 24 >> 3] = BigInt(stats.bavail), HEAP64[buf + 32 >> 3] = BigInt(stats.files), HEAP64[buf + 40 >> 3] = BigInt(stats.ffree), HEAPU32[buf + 48 >> 2] = stats.fsid, HEAPU32[buf + 64 >> 2] = stats.flags, HEAPU32[buf + 56 >> 2] = stats.namelen;
        }, doMsync(addr, stream, len, flags, offset) {
          if (!FS.isFile(stream.node.mode))
            throw new FS.ErrnoError(43);
          if (flags & 2)
            return 0;
          var buffer = HEAPU8.subarray(addr, addr + len);
          FS.msync(stream, buffer, offset, len, flags);
        }, getStreamFromFD(fd) {
          var stream = FS.getStreamChecked(fd);
          return stream;
        }, varargs: void 0, getStr(ptr) {
          var ret = UTF8ToString(ptr);
          return ret;
        } };
        function _fd_close(fd) {
          try {
            var stream = SYSCALLS.getStreamFromFD(fd);
            return FS.close(stream), 0;
          } catch (e) {
            if (typeof FS > "u" || e.name !== "ErrnoError") throw e;
            return e.errno;
          }
        }
        var doReadv = (stream, iov, iovcnt, offset) => {
          for (var ret = 0, i = 0; i < iovcnt; i++) {
            var ptr = HEAPU32[iov >> 2], len = HEAPU32[iov + 4 >> 2];
            iov += 8;
            try {
              var curr = FS.read(stream, HEAP8, ptr, len, offset);
            } catch (e) {
              if (ret > 0 && e instanceof FS.ErrnoError && (e.errno == 6 || e.errno == 6))
                break;
              throw e;
            }
            if (curr < 0) return -1;
            if (ret += curr, curr < len) break;
            typeof offset < "u" && (offset += curr);
          }
          return ret;
        };
        function _fd_read(fd, iov, iovcnt, pnum) {
          try {
            var stream = SYSCALLS.getStreamFromFD(fd), num = doReadv(stream, iov, iovcnt);
            return HEAPU32[pnum >> 2] = num, 0;
          } catch (e) {
            if (typeof FS > "u" || e.name !== "ErrnoError") throw e;
            return e.errno;
          }
        }
        var INT53_MAX = 9007199254740992, INT53_MIN = -9007199254740992, bigintToI53Checked = (num) => num < INT53_MIN || num > INT53_MAX ? NaN : Number(num);
        function _fd_seek(fd, offset, whence, newOffset) {
          offset = bigintToI53Checked(offset);
          try {
            if (isNaN(offset)) return 22;
            var stream = SYSCALLS.getStreamFromFD(fd);
            return FS.llseek(stream, offset, whence), HEAP64[newOffset >> 3] = BigInt(stream.position), stream.getdents && offset === 0 && whence === 0 && (stream.getdents = null), 0;
          } catch (e) {
            if (typeof FS > "u" || e.name !== "ErrnoError") throw e;
            return e.errno;
          }
        }
        var doWritev = (stream, iov, iovcnt, offset) => {
          if (iovcnt == 1)
            return FS.write(stream, HEAP8, HEAPU32[iov >> 2], HEAPU32[iov + 4 >> 2], offset);
          for (var total = 0, i = 0, p = iov; i < iovcnt; i++, p += 8)
            total += HEAPU32[p + 4 >> 2];
          for (var view = new Uint8Array(total), voff = 0, i = 0; i < iovcnt; i++, iov += 8) {
            var ptr = HEAPU32[iov >> 2], len = HEAPU32[iov + 4 >> 2];
            view.set(HEAPU8.subarray(ptr, ptr + len), voff), voff += len;
          }
          return FS.write(stream, view, 0, total, offset);
        };
        function _fd_write(fd, iov, iovcnt, pnum) {
          try {
            var stream = SYSCALLS.getStreamFromFD(fd), num = doWritev(stream, iov, iovcnt);
            return HEAPU32[pnum >> 2] = num, 0;
          } catch (e) {
            if (typeof FS > "u" || e.name !== "ErrnoError") throw e;
            return e.errno;
          }
        }
        var wasmTableMirror = [], getWasmTableEntry = (funcPtr) => {
          var func = wasmTableMirror[funcPtr];
          return func || (wasmTableMirror[funcPtr] = func = wasmTable.get(funcPtr)), func;
        }, stringToUTF8 = (str, outPtr, maxBytesToWrite) => stringToUTF8Array(str, HEAPU8, outPtr, maxBytesToWrite);
        FS.createPreloadedFile = FS_createPreloadedFile, FS.preloadFile = FS_preloadFile, FS.staticInit();
        {
          Module.noExitRuntime && (noExitRuntime = Module.noExitRuntime), Module.print && (out = Module.print), Module.printErr && (err = Module.printErr), Module.arguments && (programArgs = Module.arguments), Module.thisProgram && (thisProgram = Module.thisProgram);
          var preInit = Module.preInit;
          if (preInit)
            for (typeof preInit == "function" && (Module.preInit = preInit = [preInit]); preInit.length > 0; )
              preInit.shift()();
        }
        Module.getValue = getValue, Module.UTF8ToString = UTF8ToString, Module.stringToUTF8 = stringToUTF8, Module.lengthBytesUTF8 = lengthBytesUTF8;
        var _wasm_parse_query, _malloc, _free, _wasm_parse_query_raw, _wasm_free_parse_result, _wasm_parse_plpgsql, _wasm_fingerprint, _wasm_normalize_query, _wasm_parse_query_detailed, _wasm_free_detailed_result, _wasm_scan, _wasm_free_string, __emscripten_timeout, _setThrew, __emscripten_stack_restore, _emscripten_stack_get_current, memory, __indirect_function_table, wasmMemory, wasmTable;
        function assignWasmExports(wasmExports2) {
          _wasm_parse_query = Module._wasm_parse_query = wasmExports2.B, _malloc = Module._malloc = wasmExports2.C, _free = Module._free = wasmExports2.E, _wasm_parse_query_raw = Module._wasm_parse_query_raw = wasmExports2.F, _wasm_free_parse_result = Module._wasm_free_parse_result = wasmExports2.G, _wasm_parse_plpgsql = Module._wasm_parse_plpgsql = wasmExports2.H, _wasm_fingerprint = Module._wasm_fingerprint = wasmExports2.I, _wasm_normalize_query = Module._wasm_normalize_query = wasmExports2.J, _wasm_parse_query_detailed = Module._wasm_parse_query_detailed = wasmExports2.K, _wasm_free_detailed_result = Module._wasm_free_detailed_result = wasmExports2.L, _wasm_scan = Module._wasm_scan = wasmExports2.M, _wasm_free_string = Module._wasm_free_string = wasmExports2.N, __emscripten_timeout = wasmExports2.O, _setThrew = wasmExports2.P, __emscripten_stack_restore = wasmExports2.Q, _emscripten_stack_get_current = wasmExports2.R, memory = wasmMemory = wasmExports2.z, __indirect_function_table = wasmTable = wasmExports2.D;
        }
        var wasmImports = { c: ___assert_fail, x: __abort_js, w: __emscripten_runtime_keepalive_clear, p: __emscripten_throw_longjmp, o: __setitimer_js, q: _emscripten_resize_heap, m: _exit, u: _fd_close, r: _fd_read, s: _fd_seek, t: _fd_write, g: invoke_i, b: invoke_ii, a: invoke_iii, d: invoke_iiii, k: invoke_iiiii, l: invoke_ji, e: invoke_v, f: invoke_vi, h: invoke_vii, j: invoke_viii, i: invoke_viiii, y: invoke_viiiii, n: invoke_viiiiiiiiiiiii, v: _proc_exit };
        function invoke_iii(index, a1, a2) {
          var sp = stackSave();
          try {
            return getWasmTableEntry(index)(a1, a2);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_ii(index, a1) {
          var sp = stackSave();
          try {
            return getWasmTableEntry(index)(a1);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_i(index) {
          var sp = stackSave();
          try {
            return getWasmTableEntry(index)();
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_v(index) {
          var sp = stackSave();
          try {
            getWasmTableEntry(index)();
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_iiii(index, a1, a2, a3) {
          var sp = stackSave();
          try {
            return getWasmTableEntry(index)(a1, a2, a3);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_viiii(index, a1, a2, a3, a4) {
          var sp = stackSave();
          try {
            getWasmTableEntry(index)(a1, a2, a3, a4);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_viiiiiiiiiiiii(index, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13) {
          var sp = stackSave();
          try {
            getWasmTableEntry(index)(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_iiiii(index, a1, a2, a3, a4) {
          var sp = stackSave();
          try {
            return getWasmTableEntry(index)(a1, a2, a3, a4);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_viii(index, a1, a2, a3) {
          var sp = stackSave();
          try {
            getWasmTableEntry(index)(a1, a2, a3);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_vi(index, a1) {
          var sp = stackSave();
          try {
            getWasmTableEntry(index)(a1);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_vii(index, a1, a2) {
          var sp = stackSave();
          try {
            getWasmTableEntry(index)(a1, a2);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_viiiii(index, a1, a2, a3, a4, a5) {
          var sp = stackSave();
          try {
            getWasmTableEntry(index)(a1, a2, a3, a4, a5);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            _setThrew(1, 0);
          }
        }
        function invoke_ji(index, a1) {
          var sp = stackSave();
          try {
            return getWasmTableEntry(index)(a1);
          } catch (e) {
            if (stackRestore(sp), !(e instanceof EmscriptenEH)) throw e;
            return _setThrew(1, 0), 0n;
          }
        }
        async function run() {
          preRun(), runDependencies && await resolveRunDependencies();
          var setStatus = Module.setStatus;
          setStatus && (setStatus("Running..."), await new Promise((resolve) => setTimeout(resolve, 1)), setTimeout(setStatus, 1, "")), !ABORT && (initRuntime(), Module.onRuntimeInitialized?.(), postRun());
        }
        var wasmExports;
        return wasmExports = await createWasm(), await run(), Module;
      };
    })();
    typeof exports == "object" && typeof module == "object" ? (module.exports = PgQueryModule, module.exports.default = PgQueryModule) : typeof define == "function" && define.amd && define([], () => PgQueryModule);
  }
});

// node_modules/libpg-query/wasm/index.cjs
var require_wasm = __commonJS({
  "node_modules/libpg-query/wasm/index.cjs"(exports) {
    "use strict";
    var __createBinding = exports && exports.__createBinding || (Object.create ? (function(o, m, k, k2) {
      k2 === void 0 && (k2 = k);
      var desc = Object.getOwnPropertyDescriptor(m, k);
      (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) && (desc = { enumerable: !0, get: function() {
        return m[k];
      } }), Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      k2 === void 0 && (k2 = k), o[k2] = m[k];
    })), __exportStar = exports && exports.__exportStar || function(m, exports2) {
      for (var p in m) p !== "default" && !Object.prototype.hasOwnProperty.call(exports2, p) && __createBinding(exports2, m, p);
    }, __importDefault = exports && exports.__importDefault || function(mod) {
      return mod && mod.__esModule ? mod : { default: mod };
    };
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.scan = exports.normalize = exports.fingerprint = exports.parsePlPgSQL = exports.parse = exports.SqlError = void 0;
    exports.hasSqlDetails = hasSqlDetails2;
    exports.formatSqlError = formatSqlError;
    exports.loadModule = loadModule2;
    exports.parseSync = parseSync2;
    exports.parsePlPgSQLSync = parsePlPgSQLSync2;
    exports.fingerprintSync = fingerprintSync;
    exports.normalizeSync = normalizeSync;
    exports.scanSync = scanSync;
    __exportStar(require_types2(), exports);
    var SqlError = class extends Error {
      sqlDetails;
      constructor(message, details) {
        super(message), this.name = "SqlError", this.sqlDetails = details;
      }
    };
    exports.SqlError = SqlError;
    function hasSqlDetails2(error) {
      return error instanceof SqlError && error.sqlDetails !== void 0;
    }
    function formatSqlError(error, query, options = {}) {
      let { showPosition = !0, showQuery = !0, color = !1, maxQueryLength } = options, lines = [], red = color ? "\x1B[31m" : "", yellow = color ? "\x1B[33m" : "", reset = color ? "\x1B[0m" : "";
      if (lines.push(`${red}Error: ${error.message}${reset}`), error.sqlDetails) {
        let { cursorPosition, fileName, functionName, lineNumber } = error.sqlDetails;
        if (cursorPosition !== void 0 && cursorPosition >= 0 && lines.push(`Position: ${cursorPosition}`), fileName || functionName || lineNumber) {
          let details = [];
          fileName && details.push(`file: ${fileName}`), functionName && details.push(`function: ${functionName}`), lineNumber && details.push(`line: ${lineNumber}`), lines.push(`Source: ${details.join(", ")}`);
        }
        if (showQuery && showPosition && cursorPosition !== void 0 && cursorPosition >= 0) {
          let displayQuery = query, adjustedPosition = cursorPosition;
          if (maxQueryLength && query.length > maxQueryLength) {
            let start = Math.max(0, cursorPosition - Math.floor(maxQueryLength / 2)), end = Math.min(query.length, start + maxQueryLength);
            displayQuery = (start > 0 ? "..." : "") + query.substring(start, end) + (end < query.length ? "..." : ""), adjustedPosition = cursorPosition - start + (start > 0 ? 3 : 0);
          }
          lines.push(displayQuery), lines.push(" ".repeat(adjustedPosition) + `${yellow}^${reset}`);
        }
      } else if (showQuery) {
        let displayQuery = query;
        maxQueryLength && query.length > maxQueryLength && (displayQuery = query.substring(0, maxQueryLength) + "..."), lines.push(`Query: ${displayQuery}`);
      }
      return lines.join(`
`);
    }
    var libpg_query_js_1 = __importDefault(require_libpg_query()), wasmModule, initPromise = (0, libpg_query_js_1.default)().then((module2) => {
      wasmModule = module2;
    });
    function ensureLoaded() {
      if (!wasmModule)
        throw new Error("WASM module not initialized. Call `loadModule()` first.");
    }
    async function loadModule2() {
      wasmModule || await initPromise;
    }
    function awaitInit(fn) {
      return (async (...args) => (await initPromise, fn(...args)));
    }
    function stringToPtr(str) {
      if (ensureLoaded(), typeof str != "string")
        throw new TypeError(`Expected a string, got ${typeof str}`);
      let len = wasmModule.lengthBytesUTF8(str) + 1, ptr = wasmModule._malloc(len);
      try {
        return wasmModule.stringToUTF8(str, ptr, len), ptr;
      } catch (error) {
        throw wasmModule._free(ptr), error;
      }
    }
    function ptrToString(ptr) {
      if (ensureLoaded(), typeof ptr != "number")
        throw new TypeError(`Expected a number, got ${typeof ptr}`);
      return wasmModule.UTF8ToString(ptr);
    }
    exports.parse = awaitInit(async (query) => {
      if (query == null)
        throw new Error("Query cannot be null or undefined");
      if (query === "")
        throw new Error("Query cannot be empty");
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        if (resultPtr = wasmModule._wasm_parse_query_raw(queryPtr), !resultPtr)
          throw new Error("Failed to parse query: memory allocation failed");
        let parseTreePtr = wasmModule.getValue(resultPtr, "i32"), stderrBufferPtr = wasmModule.getValue(resultPtr + 4, "i32"), errorPtr = wasmModule.getValue(resultPtr + 8, "i32");
        if (errorPtr) {
          let messagePtr = wasmModule.getValue(errorPtr, "i32"), funcnamePtr = wasmModule.getValue(errorPtr + 4, "i32"), filenamePtr = wasmModule.getValue(errorPtr + 8, "i32"), lineno = wasmModule.getValue(errorPtr + 12, "i32"), cursorpos = wasmModule.getValue(errorPtr + 16, "i32"), message = messagePtr ? wasmModule.UTF8ToString(messagePtr) : "Unknown error", funcname = funcnamePtr ? wasmModule.UTF8ToString(funcnamePtr) : void 0, filename = filenamePtr ? wasmModule.UTF8ToString(filenamePtr) : void 0;
          throw new SqlError(message, {
            message,
            cursorPosition: cursorpos > 0 ? cursorpos - 1 : 0,
            // Convert to 0-based
            fileName: filename,
            functionName: funcname,
            lineNumber: lineno > 0 ? lineno : void 0
          });
        }
        if (!parseTreePtr)
          throw new Error("No parse tree generated");
        let parseTreeStr = wasmModule.UTF8ToString(parseTreePtr);
        return JSON.parse(parseTreeStr);
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_parse_result(resultPtr);
      }
    });
    exports.parsePlPgSQL = awaitInit(async (query) => {
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        resultPtr = wasmModule._wasm_parse_plpgsql(queryPtr);
        let resultStr = ptrToString(resultPtr);
        if (!resultStr.startsWith("{"))
          throw new Error(resultStr);
        return JSON.parse(resultStr);
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_string(resultPtr);
      }
    });
    exports.fingerprint = awaitInit(async (query) => {
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        resultPtr = wasmModule._wasm_fingerprint(queryPtr);
        let resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR"))
          throw new Error(resultStr);
        return resultStr;
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_string(resultPtr);
      }
    });
    exports.normalize = awaitInit(async (query) => {
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        resultPtr = wasmModule._wasm_normalize_query(queryPtr);
        let resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR"))
          throw new Error(resultStr);
        return resultStr;
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_string(resultPtr);
      }
    });
    function parseSync2(query) {
      if (!wasmModule)
        throw new Error("WASM module not initialized. Call loadModule() first.");
      if (query == null)
        throw new Error("Query cannot be null or undefined");
      if (query === "")
        throw new Error("Query cannot be empty");
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        if (resultPtr = wasmModule._wasm_parse_query_raw(queryPtr), !resultPtr)
          throw new Error("Failed to parse query: memory allocation failed");
        let parseTreePtr = wasmModule.getValue(resultPtr, "i32"), stderrBufferPtr = wasmModule.getValue(resultPtr + 4, "i32"), errorPtr = wasmModule.getValue(resultPtr + 8, "i32");
        if (errorPtr) {
          let messagePtr = wasmModule.getValue(errorPtr, "i32"), funcnamePtr = wasmModule.getValue(errorPtr + 4, "i32"), filenamePtr = wasmModule.getValue(errorPtr + 8, "i32"), lineno = wasmModule.getValue(errorPtr + 12, "i32"), cursorpos = wasmModule.getValue(errorPtr + 16, "i32"), message = messagePtr ? wasmModule.UTF8ToString(messagePtr) : "Unknown error", funcname = funcnamePtr ? wasmModule.UTF8ToString(funcnamePtr) : void 0, filename = filenamePtr ? wasmModule.UTF8ToString(filenamePtr) : void 0;
          throw new SqlError(message, {
            message,
            cursorPosition: cursorpos > 0 ? cursorpos - 1 : 0,
            // Convert to 0-based
            fileName: filename,
            functionName: funcname,
            lineNumber: lineno > 0 ? lineno : void 0
          });
        }
        if (!parseTreePtr)
          throw new Error("No parse tree generated");
        let parseTreeStr = wasmModule.UTF8ToString(parseTreePtr);
        return JSON.parse(parseTreeStr);
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_parse_result(resultPtr);
      }
    }
    function parsePlPgSQLSync2(query) {
      if (!wasmModule)
        throw new Error("WASM module not initialized. Call loadModule() first.");
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        resultPtr = wasmModule._wasm_parse_plpgsql(queryPtr);
        let resultStr = ptrToString(resultPtr);
        if (!resultStr.startsWith("{"))
          throw new Error(resultStr);
        return JSON.parse(resultStr);
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_string(resultPtr);
      }
    }
    function fingerprintSync(query) {
      if (!wasmModule)
        throw new Error("WASM module not initialized. Call loadModule() first.");
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        resultPtr = wasmModule._wasm_fingerprint(queryPtr);
        let resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR"))
          throw new Error(resultStr);
        return resultStr;
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_string(resultPtr);
      }
    }
    function normalizeSync(query) {
      if (!wasmModule)
        throw new Error("WASM module not initialized. Call loadModule() first.");
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        resultPtr = wasmModule._wasm_normalize_query(queryPtr);
        let resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR"))
          throw new Error(resultStr);
        return resultStr;
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_string(resultPtr);
      }
    }
    exports.scan = awaitInit(async (query) => {
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        resultPtr = wasmModule._wasm_scan(queryPtr);
        let resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR"))
          throw new Error(resultStr);
        return JSON.parse(resultStr);
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_string(resultPtr);
      }
    });
    function scanSync(query) {
      if (!wasmModule)
        throw new Error("WASM module not initialized. Call loadModule() first.");
      let queryPtr = stringToPtr(query), resultPtr = 0;
      try {
        resultPtr = wasmModule._wasm_scan(queryPtr);
        let resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith("syntax error") || resultStr.startsWith("deparse error") || resultStr.startsWith("ERROR"))
          throw new Error(resultStr);
        return JSON.parse(resultStr);
      } finally {
        wasmModule._free(queryPtr), resultPtr && wasmModule._wasm_free_string(resultPtr);
      }
    }
  }
});

// src/model/target.ts
function isAtLeast(target, major, minor = 0) {
  let [targetMajor, targetMinor] = target.version;
  return targetMajor > major || targetMajor === major && targetMinor >= minor;
}

// src/dialects/postgres/effects/compose.ts
var rank = (lock) => lockModes.findIndex((mode) => mode === lock.mode), none = [], known = { kind: "known" };
function strongest(locks) {
  if (locks.length < 2) return locks;
  let byName = /* @__PURE__ */ new Map();
  for (let lock of locks) {
    let key = keyOf(lock.relation), held = byName.get(key);
    (held === void 0 || rank(lock) > rank(held)) && byName.set(key, held === void 0 ? lock : { ...lock, role: held.role });
  }
  return [...byName.values()];
}
function unique(items) {
  if (items.length < 2) return items;
  let seen = /* @__PURE__ */ new Map();
  for (let item of items) {
    let key = JSON.stringify(item);
    seen.has(key) || seen.set(key, item);
  }
  return [...seen.values()];
}
function gather(parts, pick) {
  let found = none;
  for (let part3 of parts) {
    let items = part3 && pick(part3);
    items !== void 0 && items.length > 0 && (found = found.length === 0 ? items : [...found, ...items]);
  }
  return found;
}
function compose(source, ...parts) {
  let because = parts.find((part3) => part3?.assumed !== void 0)?.assumed;
  return {
    locks: strongest(gather(parts, (part3) => part3.locks)),
    work: unique(gather(parts, (part3) => part3.work)),
    losses: unique(gather(parts, (part3) => part3.losses)),
    collateral: unique(gather(parts, (part3) => part3.collateral)),
    refusals: unique(gather(parts, (part3) => part3.refusals)),
    forbidsTransaction: parts.some((part3) => part3?.forbidsTransaction === !0),
    commitsImplicitly: !1,
    certainty: because === void 0 ? known : { kind: "assumed", because },
    source
  };
}
function merge(...parts) {
  return {
    locks: gather(parts, (part3) => part3.locks),
    work: gather(parts, (part3) => part3.work),
    losses: gather(parts, (part3) => part3.losses),
    collateral: gather(parts, (part3) => part3.collateral),
    refusals: gather(parts, (part3) => part3.refusals),
    forbidsTransaction: parts.some((part3) => part3?.forbidsTransaction === !0),
    assumed: parts.find((part3) => part3?.assumed !== void 0)?.assumed
  };
}

// src/dialects/postgres/effects/situation.ts
var quote = (name2) => `"${typeof name2 == "string" ? name2 : showName(name2)}"`;
function lockOn(relation, mode, role3 = "target") {
  return { relation: { schema: relation.schema, name: relation.name }, mode, blocks: blocksOf(mode), role: role3 };
}
function workOn(relation, kind, because, mode, object) {
  return {
    kind,
    relation: { schema: relation.schema, name: relation.name },
    because,
    ...object !== void 0 && { object },
    blocks: blocksOf(mode)
  };
}
function refuse(code, message, sqlstate, onlyWithRows = !1) {
  return { code, message, sqlstate, ...onlyWithRows && { onlyWithRows } };
}
function relationAt(at, name2) {
  return { name: resolveName(at.before, name2), table: findTable(at.before, name2), view: findView(at.before, name2) };
}
function childrenOf(at, parent) {
  let { children, relations } = at.before.catalog;
  return [...children.get(keyOf(parent)) ?? []].map((key) => relations.get(key)).filter((relation) => relation?.kind === "table");
}
function descendantsOf(at, table4) {
  let found = /* @__PURE__ */ new Map(), visit = (parent) => {
    for (let child of childrenOf(at, parent))
      found.has(keyOf(child)) || isSameName(child, table4) || (found.set(keyOf(child), child), visit(child));
  };
  return visit(table4), [...found.values()];
}
var childPartitionsOf = (at, parent) => childrenOf(at, parent).filter((table4) => table4.partitionOf !== void 0);
function familyOf(at, name2) {
  let found = relationAt(at, name2), descendants = found.table === void 0 ? [] : descendantsOf(at, found.table), withRows = [...found.table?.partitioning === void 0 ? [found.name] : [], ...descendants.filter((table4) => !table4.partitioning)];
  return { ...found, descendants, withRows };
}
function alteredFamily(at, name2) {
  let family = familyOf(at, name2);
  return at.only ? { ...family, descendants: [], withRows: family.table?.partitioning === void 0 ? [family.name] : [] } : family;
}
function lockFamily(family, mode, role3 = "target") {
  return [lockOn(family.name, mode, role3), ...family.descendants.map((table4) => lockOn(table4, mode, role3 === "target" ? "partition" : role3))];
}
function workOnFamily(family, kind, because, mode, object) {
  return family.withRows.map((relation) => workOn(relation, kind, because, mode, object));
}
var isFullyKnown = (table4) => table4 !== void 0 && table4.knowledge === "full";

// src/dialects/postgres/effects/enum-values.ts
function unusable(at) {
  let added = at.before.transaction?.addedEnumValues ?? [];
  return isAtLeast(at.target, 17) ? added.filter((value) => !value.typeIsNew) : added;
}
var refusalOf = (value) => refuse(
  "enum-value-uncommitted",
  `the enum value '${value}' was added in this same transaction; PostgreSQL lets no one use it before the transaction commits`,
  "55P04"
), keyOfType = (at, type) => {
  let found = findType(at.before, typeName(type));
  return found === void 0 ? void 0 : keyOf(found);
};
function refuseUncommittedLiteral(at, type, value) {
  let added = unusable(at);
  if (added.length === 0 || type === void 0) return [];
  let key = keyOfType(at, type);
  return added.some((it) => it.type === key && it.value === value) ? [refusalOf(value)] : [];
}
var literal = (term) => term.kind === "literal" && term.type === "string" ? term.value : void 0;
function columnType(table4, term) {
  return term.kind === "column" ? table4?.columns.find((column) => column.name === term.name)?.type : void 0;
}
function* typedLiterals(term, table4) {
  for (let part3 of walkTerm(term)) {
    if (part3.kind === "cast" && (yield [part3.type, literal(part3.term)]), part3.kind === "compare" && (yield [columnType(table4, part3.left), literal(part3.right)], yield [columnType(table4, part3.right), literal(part3.left)]), part3.kind === "in") for (let item of part3.items) yield [columnType(table4, part3.term), literal(item)];
    if (part3.kind === "between") for (let item of [part3.low, part3.high]) yield [columnType(table4, part3.term), literal(item)];
  }
}
function refuseUncommittedValues(at, expression2, table4, type) {
  if (expression2 === void 0 || unusable(at).length === 0) return [];
  let bare = literal(expression2.term);
  return [...typedLiterals(expression2.term, table4), ...bare === void 0 ? [] : [[type, bare]]].flatMap(([of, value]) => value === void 0 ? [] : refuseUncommittedLiteral(at, of, value));
}

// src/dialects/postgres/effects/builtin-types.ts
var builtinTypes = new Set(
  `
  aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray anycompatiblerange anyelement anyenum
  anymultirange anynonarray anyrange bit bool box bpchar bytea char cid cidr circle cstring date datemultirange daterange event_trigger
  fdw_handler float4 float8 gtsvector inet int2 int2vector int4 int4multirange int4range int8 int8multirange int8range internal interval
  json jsonb jsonpath language_handler line lseg macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path pg_lsn
  pg_snapshot point polygon record refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc
  regprocedure regrole regtype text tid time timestamp timestamptz timetz trigger tsm_handler tsmultirange tsquery tsrange tstzmultirange
  tstzrange tsvector txid_snapshot unknown uuid varbit varchar void xid xid8 xml serial2 serial4 serial8 smallserial serial bigserial
  `.split(/\s+/).filter((word) => word !== "")
);

// src/dialects/postgres/effects/knowledge.ts
var systemSchemas = /* @__PURE__ */ new Set(["pg_catalog", "information_schema", "pg_toast", "pg_temp"]), platformSchemas = new Set(
  "auth storage realtime _realtime extensions graphql graphql_public vault pgsodium pgsodium_masks supabase_functions supabase_migrations cron net pgmq pgbouncer partman topology tiger tiger_data hdb_catalog timescaledb_information timescaledb_experimental neon_auth google_vacuum_mgmt rdsadmin azure cloudsqladmin pgboss pgtle repack".split(" ")
), withoutTypes = "plpgsql uuid-ossp pgcrypto unaccent fuzzystrmatch btree_gin btree_gist pg_trgm intarray tsm_system_rows tsm_system_time moddatetime autoinc insert_username refint tcn sslinfo", withoutRelations = "citext hstore ltree cube earthdistance isn seg lo xml2 dict_int dict_xsyn intagg bloom vector", extensionTypes = new Set(
  "geometry geography raster box2d box3d topogeometry citext hstore ltree lquery ltxtquery cube seg vector halfvec sparsevec earth isbn isbn13 issn issn13 ismn ismn13 ean13 upc lo gbtreekey16 intbig_gkey query_int rum_distance_query semver h3index ulid".split(" ")
), typeless = new Set(withoutTypes.split(" ")), relationless = /* @__PURE__ */ new Set([...typeless, ...withoutRelations.split(" ")]), toolTables = new Set(
  "__diesel_schema_migrations schema_migrations schema_migrations_history gorp_migrations _prisma_migrations flyway_schema_history schema_version goose_db_version _sqlx_migrations databasechangelog databasechangeloglock pgmigrations knex_migrations knex_migrations_lock alembic_version ar_internal_metadata django_migrations __drizzle_migrations atlas_schema_revisions SequelizeMeta typeorm_metadata migrations migration refinery_schema_history dbmate_migrations __EFMigrationsHistory".split(" ")
), isSystem = (schema) => systemSchemas.has(schema) || schema.startsWith("pg_"), mayBringRelations = (at) => at.before.catalog.extensions.some((extension) => !relationless.has(extension.name)), mayBringTypes = (at) => at.before.catalog.extensions.some((extension) => !typeless.has(extension.name)), makesObjects = /\bexecute\b|\bcreate\s+(?:\w+\s+)?(?:table|view|sequence|index|type|schema|function)\b|\bselect\b[^;]*\binto\s+(?:temp|unlogged|table)/i, routinesThatMake = /* @__PURE__ */ new WeakMap();
function mayBeMadeByRoutine(at) {
  let { routines } = at.before.catalog, known2 = routinesThatMake.get(routines);
  if (known2 !== void 0) return known2;
  let found = routines.some((overloads) => overloads.some((routine) => makesObjects.test(routine.body)));
  return routinesThatMake.set(routines, found), found;
}
var knowsAbsence = (at) => at.before.catalog.complete && at.before.catalog.unfollowed !== !0 && !at.conditional && !mayBeMadeByRoutine(at);
function lacksSchema(at, schema) {
  let { catalog } = at.before;
  return catalog.schemas.has(schema) || isFilledByTool(schema) || isSystem(schema) || !knowsAbsence(at) || platformSchemas.has(schema) || mayBringRelations(at) ? !1 : !catalog.relations.some((relation) => relation.schema === schema) && !catalog.types.some((type) => type.schema === schema);
}
function knowsSchema(at, schema) {
  return (at.before.catalog.schemas.has(schema) || isFilledByTool(schema)) && !isSystem(schema) && !platformSchemas.has(schema);
}
function hasNamesake(at, name2) {
  return name2.schema === void 0 && at.before.catalog.relations.some((relation) => relation.name === name2.name);
}
function lacksRelation(at, name2) {
  return findRelation(at.before, name2) !== void 0 || !knowsAbsence(at) || mayBringRelations(at) || hasNamesake(at, name2) || toolTables.has(name2.name) ? !1 : name2.schema === void 0 ? !name2.name.startsWith("pg_") && at.before.session.searchPath.some((schema) => knowsSchema(at, schema)) : knowsSchema(at, name2.schema) || lacksSchema(at, name2.schema);
}
var sqlstates = {
  "unknown-relation": "42P01",
  "unknown-column": "42703",
  "unknown-type": "42704",
  "unknown-routine": "42883",
  "unknown-schema": "3F000",
  "unknown-constraint": "42704",
  "unknown-index": "42704",
  "unknown-object": "42704"
}, missing = (code, message) => [refuse(code, message, sqlstates[code] ?? "42704")];
function refuseMissingRelation(at, name2, what = "relation") {
  return at.relationMayMiss || !lacksRelation(at, name2) ? [] : missing(what === "index" ? "unknown-index" : "unknown-relation", `${what} ${quote(name2)} does not exist`);
}
function refuseTakenRelation(at, name2) {
  if (at.conditional) return [];
  let qualified = qualify(at.before, name2), found = at.before.catalog.relations.get(keyOf(qualified));
  return found === void 0 || found.kind !== "index" && found.origin.kind === "unknown" ? [] : [refuse("name-taken", `relation ${quote(name2)} already exists`, "42P07")];
}
function refuseMissingColumns(at, table4, columns) {
  if (table4 === void 0 || at.conditional) return [];
  let known2 = namesOfColumns(table4);
  return known2 === void 0 ? [] : columns.filter((column) => !known2.has(column) && !systemColumns.has(column)).flatMap((column) => missing("unknown-column", `column ${quote(column)} of relation ${quote(table4)} does not exist`));
}
var systemColumns = /* @__PURE__ */ new Set(["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"]);
function namesOfColumns(relation) {
  return relation.kind === "table" ? isFullyKnown(relation) && !relation.foreign ? new Set(relation.columns.map(({ name: name2 }) => name2)) : void 0 : relation.columns === void 0 ? void 0 : new Set(relation.columns.map(({ name: name2 }) => name2));
}
function refuseMissingType(at, type) {
  let name2 = typeName(type);
  return (name2.schema === void 0 || name2.schema === "pg_catalog") && builtinTypes.has(name2.name) || name2.schema === "pg_catalog" || findType(at.before, name2) !== void 0 ? [] : !knowsAbsence(at) || mayBringTypes(at) || extensionTypes.has(name2.name) || type.text.includes("%") ? [] : findRelation(at.before, name2) !== void 0 || at.before.catalog.types.some((known2) => known2.name === name2.name) || hasNamesake(at, name2) ? [] : name2.schema !== void 0 && !knowsSchema(at, name2.schema) ? [] : missing("unknown-type", `type "${type.text}" does not exist`);
}
function refuseMissingSchema(at, name2) {
  return name2.schema === void 0 || !lacksSchema(at, name2.schema) ? [] : missing("unknown-schema", `schema ${quote(name2.schema)} does not exist`);
}
function refuseMissingRoutine(at, name2, isBuiltin2) {
  return findRoutines(at.before, name2).length > 0 || isBuiltin2(name2.name) || !knowsAbsence(at) ? [] : at.before.catalog.extensions.some((extension) => extension.name !== "plpgsql") ? [] : at.before.catalog.routines.some((overloads) => overloads.some((routine) => routine.name === name2.name)) ? [] : name2.schema !== void 0 && !knowsSchema(at, name2.schema) ? [] : missing("unknown-routine", `function ${showName(name2)} does not exist`);
}
function refuseMissingMember(at, table4, code, what, name2) {
  return !isFullyKnown(table4) || !knowsAbsence(at) ? [] : missing(code, `${what} ${quote(name2)} of relation ${quote(table4)} does not exist`);
}

// src/dialects/postgres/effects/lock-facts.ts
var alterTable = "sql-altertable.html", lockFacts = {
  "drop-table": { mode: "ACCESS EXCLUSIVE", manual: "sql-droptable.html", sample: "drop table plain" },
  "rename-table": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t rename to t2" },
  "set-schema": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table plain set schema other" },
  truncate: { mode: "ACCESS EXCLUSIVE", manual: "sql-truncate.html", sample: "truncate child" },
  "set-logged": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table unl set unlogged" },
  "set-table-options": { mode: "SHARE UPDATE EXCLUSIVE", manual: alterTable, sample: "alter table t set (fillfactor=70)" },
  "set-table-options-strong": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t set (user_catalog_table=true)" },
  "set-tablespace": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table plain set tablespace pg_default" },
  "set-access-method": { mode: "ACCESS EXCLUSIVE", manual: alterTable, since: [15, 0], sample: "alter table plain set access method heap" },
  "set-replica-identity": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t replica identity full" },
  "set-row-security": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t enable row level security" },
  "set-inheritance": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table inh_c inherit inh_p" },
  inherit: { mode: "SHARE UPDATE EXCLUSIVE", manual: alterTable, sample: "create table x5() inherits (inh_p)" },
  "attach-partition": {
    mode: "SHARE UPDATE EXCLUSIVE",
    manual: alterTable,
    since: [12, 0],
    earlier: "ACCESS EXCLUSIVE",
    sample: "alter table pt attach partition pt_cand for values from (2000) to (3000)"
  },
  "detach-partition": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table pt detach partition pt_2" },
  "detach-partition-concurrently": {
    mode: "SHARE UPDATE EXCLUSIVE",
    manual: alterTable,
    since: [14, 0],
    sample: "alter table pt detach partition pt_2 concurrently"
  },
  "cluster-mark": { mode: "SHARE UPDATE EXCLUSIVE", manual: alterTable, sample: "alter table cyc set without cluster" },
  cluster: { mode: "ACCESS EXCLUSIVE", manual: "sql-cluster.html", sample: "cluster cyc" },
  vacuum: { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-vacuum.html", sample: "vacuum t" },
  "vacuum-full": { mode: "ACCESS EXCLUSIVE", manual: "sql-vacuum.html", sample: "vacuum full t" },
  analyze: { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-analyze.html", sample: "analyze t" },
  "add-column": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t add column x int" },
  "drop-column": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t drop column b" },
  "rename-column": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t rename column b to bb" },
  "change-column-type": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t alter column a type bigint" },
  "set-not-null": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t alter column n set not null" },
  "drop-not-null": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t alter column nn drop not null" },
  "set-default": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t alter column a set default 7" },
  "drop-default": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t alter column h drop default" },
  "set-identity": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t alter column id restart with 1000" },
  "set-generated": { mode: "ACCESS EXCLUSIVE", manual: alterTable, since: [13, 0], sample: "alter table t alter column gs drop expression" },
  "set-column-statistics": { mode: "SHARE UPDATE EXCLUSIVE", manual: alterTable, sample: "alter table t alter column a set statistics 500" },
  "set-column-options": { mode: "SHARE UPDATE EXCLUSIVE", manual: alterTable, sample: "alter table t alter column a set (n_distinct=5)" },
  "set-column-storage": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t alter column b set storage external" },
  "set-column-compression": {
    mode: "ACCESS EXCLUSIVE",
    manual: alterTable,
    since: [14, 0],
    sample: "alter table t alter column b set compression pglz"
  },
  "add-constraint": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t add constraint ck check (a>0)" },
  "add-foreign-key": {
    mode: "SHARE ROW EXCLUSIVE",
    manual: alterTable,
    sample: "alter table fkt add constraint fk1 foreign key (parent_id) references parent(id)"
  },
  "validate-constraint": { mode: "SHARE UPDATE EXCLUSIVE", manual: alterTable, sample: "alter table nnchk validate constraint n2_nv" },
  "validate-foreign-key-parent": { mode: "ROW SHARE", manual: alterTable, sample: "alter table fkt validate constraint fkt_parent_nv" },
  "drop-constraint": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table nnchk drop constraint n_nn" },
  "rename-constraint": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t rename constraint t_pkey to t_pk" },
  "alter-constraint": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table child alter constraint child_t_id_fkey deferrable" },
  "create-index": { mode: "SHARE", manual: "sql-createindex.html", sample: "create index i1 on t(d)" },
  "create-index-online": { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-createindex.html", sample: "create index concurrently i1 on t(d)" },
  "drop-index": { mode: "ACCESS EXCLUSIVE", manual: "sql-dropindex.html", sample: "drop index t_a_idx" },
  "drop-index-online": { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-dropindex.html", sample: "drop index concurrently i1" },
  "rename-index": {
    mode: "SHARE UPDATE EXCLUSIVE",
    manual: "sql-alterindex.html",
    since: [12, 0],
    earlier: "ACCESS EXCLUSIVE",
    sample: "alter index t_a_idx rename to t_a_idx2"
  },
  "alter-index": { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-alterindex.html", sample: "alter index t_a_idx set (fillfactor=80)" },
  "attach-index": { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-alterindex.html", since: [11, 0], sample: "alter index ip1 attach partition ip1_1" },
  reindex: { mode: "SHARE", manual: "sql-reindex.html", sample: "reindex table t" },
  "reindex-index": { mode: "ACCESS EXCLUSIVE", manual: "sql-reindex.html", sample: "reindex index t_a_idx" },
  "reindex-online": { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-reindex.html", since: [12, 0], sample: "reindex table concurrently t" },
  "create-view": { mode: "ACCESS SHARE", manual: "sql-createview.html", sample: "create view v2 as select t.id from t" },
  "replace-view": { mode: "ACCESS EXCLUSIVE", manual: "sql-createview.html", sample: "create or replace view v_t as select id,nn,bi,c from t" },
  "drop-view": { mode: "ACCESS EXCLUSIVE", manual: "sql-dropview.html", sample: "drop view v_t" },
  "rename-view": { mode: "ACCESS EXCLUSIVE", manual: "sql-alterview.html", sample: "alter view v_t rename to v_tt" },
  "refresh-view": { mode: "ACCESS EXCLUSIVE", manual: "sql-refreshmaterializedview.html", sample: "refresh materialized view mv" },
  "refresh-view-online": { mode: "EXCLUSIVE", manual: "sql-refreshmaterializedview.html", sample: "refresh materialized view concurrently mv" },
  "alter-sequence": { mode: "SHARE ROW EXCLUSIVE", manual: "sql-altersequence.html", sample: "alter sequence sq increment by 2" },
  "drop-sequence": { mode: "ACCESS EXCLUSIVE", manual: "sql-dropsequence.html", sample: "drop sequence sq" },
  "alter-domain": {
    mode: "SHARE",
    manual: "sql-alterdomain.html",
    sample: "alter domain posint add constraint small check (value<1000000)"
  },
  "drop-type": { mode: "ACCESS EXCLUSIVE", manual: "sql-droptype.html", sample: "drop type mood cascade" },
  "create-trigger": {
    mode: "SHARE ROW EXCLUSIVE",
    manual: "sql-createtrigger.html",
    sample: "create trigger tr2 after update on t for each row execute function tf()"
  },
  "drop-trigger": { mode: "ACCESS EXCLUSIVE", manual: "sql-droptrigger.html", sample: "drop trigger trg on t" },
  "rename-trigger": { mode: "ACCESS EXCLUSIVE", manual: "sql-altertrigger.html", sample: "alter trigger trg on t rename to trg2" },
  "enable-trigger": { mode: "SHARE ROW EXCLUSIVE", manual: alterTable, sample: "alter table t disable trigger trg" },
  "create-policy": { mode: "ACCESS EXCLUSIVE", manual: "sql-createpolicy.html", sample: "create policy p1 on t for select using (a>0)" },
  "alter-policy": { mode: "ACCESS EXCLUSIVE", manual: "sql-alterpolicy.html", sample: "alter policy pol on t using (false)" },
  "drop-policy": { mode: "ACCESS EXCLUSIVE", manual: "sql-droppolicy.html", sample: "drop policy pol on t" },
  "create-rule": { mode: "ACCESS EXCLUSIVE", manual: "sql-createrule.html", sample: "create rule r1 as on delete to t do instead nothing" },
  "drop-rule": { mode: "ACCESS EXCLUSIVE", manual: "sql-droprule.html", sample: "drop rule r_plain on plain" },
  publication: { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-createpublication.html", sample: "create publication pub for table t" },
  statistics: { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-createstatistics.html", sample: "create statistics st2 on a,n from t" },
  comment: { mode: "SHARE UPDATE EXCLUSIVE", manual: "sql-comment.html", sample: "comment on table t is 'x'" },
  "set-owner": { mode: "ACCESS EXCLUSIVE", manual: alterTable, sample: "alter table t owner to app_role" },
  grant: { mode: "ACCESS SHARE", manual: "sql-grant.html", since: [18, 0], sample: "grant select on t to app_role" },
  "write-rows": { mode: "ROW EXCLUSIVE", manual: "explicit-locking.html", sample: "update t set a=a+1" },
  "read-rows": { mode: "ACCESS SHARE", manual: "explicit-locking.html", sample: "select count(*) from t" },
  "read-rows-for-update": { mode: "ROW SHARE", manual: "explicit-locking.html", sample: "select * from t where id=1 for update" },
  "partition-of": {
    mode: "ACCESS EXCLUSIVE",
    manual: "sql-createtable.html",
    sample: "create table pt_3 partition of pt for values from (2000) to (3000)"
  }
};
function modeOf(id, target) {
  let fact = lockFacts[id];
  return fact.since !== void 0 && fact.earlier !== void 0 && !isAtLeast(target, fact.since[0], fact.since[1]) ? fact.earlier : fact.mode;
}

// src/dialects/postgres/effects/dependents.ts
var names = (expression2, column) => expression2 !== void 0 && columnsOf(expression2).includes(column), indexesColumn = (index, column) => index.include.includes(column) || index.parts.some((part3) => part3.column === column || names(part3.expression, column)), indexNamesColumn = (index, column) => indexesColumn(index, column) || names(index.predicate, column), isKey = (constraint) => constraint.kind === "primary-key" || constraint.kind === "unique", primaryKeyOf = (table4) => table4?.constraints.filter(isKey).find((constraint) => constraint.kind === "primary-key");
function constraintNamesColumn(constraint, column) {
  switch (constraint.kind) {
    case "primary-key":
    case "unique":
    case "foreign-key":
      return constraint.columns.includes(column);
    case "check":
      return names(constraint.expression, column);
    case "exclude":
      return constraint.parts.some((part3) => part3.column === column || names(part3.expression, column)) || names(constraint.predicate, column);
    case "not-null":
      return constraint.column === column;
  }
}
var policyNamesColumn = (policy, column) => names(policy.using, column) || names(policy.withCheck, column), triggerNamesColumn = (trigger, column) => trigger.columns.includes(column), generatedFrom = (table4, column) => table4.columns.filter((it) => it.name !== column && names(it.generated?.expression, column)).map((it) => it.name);
function viewsUsingColumn(at, relation, column) {
  return viewsUsing(at.before.catalog, relation).filter(
    (view) => view.uses.some(
      (usage) => isSameName(relationAt(at, usage.relation).name, relation) && (usage.columns?.includes(column) === !0 || usage.columns?.includes("*") === !0)
    )
  );
}
function viewsAbove(at, roots) {
  let found = /* @__PURE__ */ new Map(), visit = (relation) => {
    for (let view of viewsUsing(at.before.catalog, relation))
      found.has(keyOf(view)) || (found.set(keyOf(view), view), visit(view));
  };
  for (let root of roots) visit(root);
  return [...found.values()];
}
function dropViews(views) {
  return {
    locks: views.map((view) => lockOn(view, "ACCESS EXCLUSIVE", "view")),
    collateral: views.map((view) => ({ what: view.kind, name: showName(view), how: "dropped" }))
  };
}
var foreignKeysOf = (table4) => table4?.constraints.filter((constraint) => constraint.kind === "foreign-key") ?? [];
function referencedBy(at, table4, key) {
  let found = relationAt(at, key.references);
  if (found.table !== void 0 || key.references.schema !== void 0 || table4 === void 0) return found;
  let beside = relationAt(at, { schema: table4.schema, name: key.references.name });
  return beside.table === void 0 ? found : beside;
}
function foreignKeysTo(at, table4) {
  return tablesReferencing(at.before.catalog, table4).flatMap(
    (child) => foreignKeysOf(child).filter((key) => isSameName(referencedBy(at, child, key).name, table4)).map((key) => ({ table: child, key }))
  );
}
function referencedColumns(key, parent) {
  return key.referencedColumns.length > 0 || parent === void 0 ? key.referencedColumns : primaryKeyOf(parent)?.columns ?? [];
}
function sequencesOf(at, table4, column) {
  let { ownedSequences, relations } = at.before.catalog, sequences = [...ownedSequences.get(keyOf(table4)) ?? []].map((key) => relations.get(key)).filter((relation) => relation?.kind === "sequence");
  if (column === void 0) return sequences;
  let own = table4.columns.find((it) => it.name === column)?.sequence;
  return sequences.filter((sequence) => own !== void 0 && isSameName(own, sequence) || sequence.ownedBy?.column === column);
}
function tablesWithType(at, type) {
  return tablesOf(at.before.catalog).flatMap(
    (table4) => table4.columns.filter(({ type: used }) => used.name === type.name && (used.schema === void 0 || used.schema === type.schema)).map((column) => ({ table: table4, column: column.name }))
  );
}

// src/dialects/postgres/effects/foreign-keys.ts
var comparable = {
  int2: "integer",
  int4: "integer",
  int8: "integer",
  numeric: "numeric",
  float4: "float",
  float8: "float",
  oid: "oid",
  text: "text",
  varchar: "text",
  bpchar: "text",
  uuid: "uuid",
  bool: "bool",
  date: "time",
  timestamp: "time",
  timestamptz: "time",
  bytea: "bytea"
}, mayReferTo = {
  integer: ["numeric", "float", "oid"],
  numeric: ["float"]
}, groupOf = (column) => column === void 0 || column.type.schema !== void 0 ? void 0 : column.type.dimensions > 0 ? "array" : comparable[column.type.name];
function refuseTypes(key, child, parent) {
  let referenced = referencedColumns(key, parent);
  return key.columns.flatMap((name2, i) => {
    let [own, other3] = [child.find((it) => it.name === name2), parent.columns.find((it) => it.name === referenced[i])], [a, b] = [groupOf(own), groupOf(other3)];
    if (own === void 0 || other3 === void 0 || a === void 0 || b === void 0) return [];
    if (a === b || mayReferTo[a]?.includes(b) === !0) return [];
    let types = `${own.type.text} and ${other3.type.text}`;
    return [refuse("type-mismatch", `foreign key from ${quote(name2)} to ${quote(parent)}: key columns are of incompatible types: ${types}`, "42804")];
  });
}
var sameSet = (a, b) => a.length === b.length && a.every((name2) => b.includes(name2));
function isUniqueKey(parent, columns) {
  return parent.constraints.filter(isKey).some((key) => !key.deferrable && sameSet(key.columns, columns)) ? !0 : parent.indexes.some(
    (index) => index.unique && index.predicate === void 0 && index.constraint === void 0 && sameSet(
      index.parts.flatMap((part3) => part3.column === void 0 ? [""] : [part3.column]),
      columns
    )
  );
}
function refuseReferenced(at, key, parent) {
  let columns = referencedColumns(key, parent), missing2 = refuseMissingColumns(at, parent, columns);
  return missing2.length > 0 || !isFullyKnown(parent) || at.conditional ? missing2 : columns.length === 0 ? [refuse("references-not-unique", `there is no primary key for referenced table ${quote(parent)}`, "42704")] : columns.length !== key.columns.length ? [refuse("column-count-mismatch", `number of referencing and referenced columns for foreign key of ${quote(parent)} disagree`, "42830")] : isUniqueKey(parent, columns) ? [] : parent.constraints.some((it) => isKey(it) && it.deferrable && sameSet(it.columns, columns)) ? [refuse("references-not-unique", `cannot use a deferrable unique constraint for referenced table ${quote(parent)}`, "55000")] : [
    refuse(
      "references-not-unique",
      `there is no unique constraint matching the given keys (${columns.join(", ")}) for referenced table ${quote(parent)}`,
      "42830"
    )
  ];
}
function newForeignKey(at, key, from) {
  let mode = modeOf("add-foreign-key", at.target), parent = familyOf(at, key.references), isSelf = isSameName(parent.name, from.name) || from.family === void 0 && parent.table === void 0 && key.references.name === from.name.name, partitionedBefore12 = parent.table?.partitioning !== void 0 && !isAtLeast(at.target, 12), notValidBefore18 = from.family?.table?.partitioning !== void 0 && !key.valid && !isAtLeast(at.target, 18), own = (refusal) => key.span === void 0 ? refusal : { ...refusal, span: key.span }, refusals = [
    ...isSelf ? [] : refuseMissingRelation(at, key.references),
    ...parent.table === void 0 || isSelf ? [] : [...refuseReferenced(at, key, parent.table), ...refuseTypes(key, from.columns, parent.table)],
    ...partitionedBefore12 ? [refuse("unsupported", `cannot reference partitioned table ${quote(key.references)} before PostgreSQL 12`, "42809")] : [],
    ...notValidBefore18 ? [
      refuse(
        "not-valid-on-partitioned",
        `cannot add a NOT VALID foreign key on partitioned table ${quote(from.name)} before PostgreSQL 18`,
        "42809"
      )
    ] : []
  ];
  return {
    locks: isSelf ? [] : lockFamily(parent, mode, "parent"),
    work: from.family !== void 0 && from.validates ? workOnFamily(from.family, "scan", "verify-foreign-key", mode, key.name === "" ? void 0 : key.name) : [],
    refusals: refusals.map(own)
  };
}

// src/dialects/postgres/effects/implication.ts
var isProof = (constraint) => constraint.kind === "check" && constraint.valid && constraint.enforced;
function provenTerms(table4) {
  return table4.constraints.filter(isProof).flatMap((check) => conjunctsOf(check.expression.term));
}
var isColumn = (term, name2) => term.kind === "column" && term.name === name2;
function provesNotNull(table4, column) {
  return table4.constraints.some((it) => it.kind === "not-null" && it.column === column && it.valid && it.enforced) || table4.constraints.some((it) => it.kind === "primary-key" && it.columns.includes(column)) ? !0 : provenTerms(table4).some((term) => term.kind === "is-null" && term.negated && isColumn(term.term, column));
}
var mirrored = { "<": ">", "<=": ">=", "=": "=", ">=": "<=", ">": "<" }, isOperator = (text) => text in mirrored;
function literalOf(term) {
  return term.kind === "literal" && term.type !== "null" ? term.value : term.kind === "cast" ? literalOf(term.term) : void 0;
}
function atomsOf(term, column) {
  if (term.kind === "between" && !term.negated && isColumn(term.term, column)) {
    let [low, high] = [literalOf(term.low), literalOf(term.high)];
    return [
      ...low === void 0 ? [] : [{ operator: ">=", value: low }],
      ...high === void 0 ? [] : [{ operator: "<=", value: high }]
    ];
  }
  if (term.kind !== "compare" || !isOperator(term.operator)) return [];
  let [left, right] = [literalOf(term.left), literalOf(term.right)];
  return isColumn(term.left, column) && right !== void 0 ? [{ operator: term.operator, value: right }] : isColumn(term.right, column) && left !== void 0 ? [{ operator: mirrored[term.operator], value: left }] : [];
}
function plain(value) {
  let quoted = /^'((?:[^']|'')*)'(?:::.*)?$/s.exec(value.trim());
  return quoted === null ? value.trim() : (quoted[1] ?? "").replaceAll("''", "'");
}
var isNumber = (text) => /^-?\d+(\.\d+)?$/.test(text), isoDate = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?$/, sortings = {
  int2: "number",
  int4: "number",
  int8: "number",
  numeric: "number",
  date: "date",
  timestamp: "date",
  timestamptz: "date"
};
function order(a, b, sorting) {
  if (a === b) return 0;
  if (sorting === "number" && isNumber(a) && isNumber(b)) return Math.sign(Number(a) - Number(b));
  if (sorting !== "date" || !isoDate.test(a) || !isoDate.test(b)) return;
  let [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  return dayA !== dayB ? dayA < dayB ? -1 : 1 : a.length === b.length ? a < b ? -1 : 1 : void 0;
}
function implies(known2, wanted, sorting) {
  let compared = order(known2.value, wanted.value, sorting);
  if (compared === void 0) return !1;
  switch (wanted.operator) {
    case ">=":
      return [">", ">=", "="].includes(known2.operator) && compared >= 0;
    case ">":
      return known2.operator === ">" && compared >= 0 || [">=", "="].includes(known2.operator) && compared > 0;
    case "<":
      return known2.operator === "<" && compared <= 0 || ["<=", "="].includes(known2.operator) && compared < 0;
    case "<=":
      return ["<", "<=", "="].includes(known2.operator) && compared <= 0;
    case "=":
      return known2.operator === "=" && compared === 0;
  }
}
var isOpenEnd = (value) => /^(minvalue|maxvalue)$/i.test(value.trim());
function valuesOf(term, column) {
  if (term.kind === "in" && !term.negated && isColumn(term.term, column)) {
    let values2 = term.items.map(literalOf);
    return values2.every((value) => value !== void 0) ? values2 : void 0;
  }
  let [atom2] = atomsOf(term, column);
  return atom2?.operator === "=" && atomsOf(term, column).length === 1 ? [atom2.value] : void 0;
}
function valuesRefusedBy(term, column) {
  if (term.kind === "not") return valuesOf(term.term, column) ?? [];
  if (term.kind === "in" && term.negated && isColumn(term.term, column)) return term.items.flatMap((item) => literalOf(item) ?? []);
  if (term.kind !== "compare" || term.operator !== "<>" && term.operator !== "!=") return [];
  let other3 = isColumn(term.left, column) ? term.right : isColumn(term.right, column) ? term.left : void 0, value = other3 === void 0 ? void 0 : literalOf(other3);
  return value === void 0 ? [] : [value];
}
function singleKey(partitioning2) {
  return partitioning2.keys.length === 1 ? partitioning2.keys[0]?.column : void 0;
}
var holdsNoNull = (table4, column) => table4.columns.some((it) => it.name === column && it.notNull && it.notNullValid) || provesNotNull(table4, column), sortingOf = (table4, column) => {
  let type = table4.columns.find((it) => it.name === column)?.type;
  return type === void 0 || type.dimensions > 0 || type.schema !== void 0 ? "unknown" : sortings[type.name] ?? "unknown";
};
function provesBound(table4, partitioning2, bound2) {
  let column = singleKey(partitioning2);
  if (column === void 0) return !1;
  let terms = provenTerms(table4), sorting = sortingOf(table4, column);
  if (bound2.kind === "range") {
    let known2 = terms.flatMap((term) => atomsOf(term, column)), [from, to] = [bound2.from[0], bound2.to[0]];
    if (from === void 0 || to === void 0 || !holdsNoNull(table4, column)) return !1;
    let low = isOpenEnd(from) || known2.some((atom2) => implies(atom2, { operator: ">=", value: plain(from) }, sorting)), high = isOpenEnd(to) || known2.some((atom2) => implies(atom2, { operator: "<", value: plain(to) }, sorting));
    return low && high;
  }
  if (bound2.kind !== "list") return !1;
  let allowed = new Set(bound2.values.map(plain));
  return terms.some((term) => valuesOf(term, column)?.every((value) => allowed.has(value)) === !0) && (allowed.has("NULL") || holdsNoNull(table4, column));
}
function provesOutside(table4, partitioning2, bound2) {
  let column = singleKey(partitioning2);
  if (column === void 0) return !1;
  let terms = provenTerms(table4), sorting = sortingOf(table4, column);
  if (bound2.kind === "range") {
    let known2 = terms.flatMap((term) => atomsOf(term, column)), [from, to] = [bound2.from[0], bound2.to[0]];
    if (from === void 0 || to === void 0) return !1;
    let below = !isOpenEnd(from) && known2.some((atom2) => implies(atom2, { operator: "<", value: plain(from) }, sorting)), above = !isOpenEnd(to) && known2.some((atom2) => implies(atom2, { operator: ">=", value: plain(to) }, sorting));
    return below || above;
  }
  if (bound2.kind !== "list") return !1;
  let taken = new Set(bound2.values.map(plain));
  if (taken.has("NULL")) return !1;
  let within2 = terms.some((term) => valuesOf(term, column)?.every((value) => !taken.has(value)) === !0), refused = new Set(terms.flatMap((term) => valuesRefusedBy(term, column)));
  return within2 || [...taken].every((value) => refused.has(value));
}
function rangesMeet(table4, partitioning2, one, other3) {
  let column = singleKey(partitioning2);
  if (column === void 0 || one.kind !== "range" || other3.kind !== "range") return !1;
  let sorting = sortingOf(table4, column), isBelow = (low = "", high = "") => {
    if (/^minvalue$/i.test(low.trim()) || /^maxvalue$/i.test(high.trim())) return !0;
    if (isOpenEnd(low) || isOpenEnd(high)) return !1;
    let compared = order(plain(low), plain(high), sorting);
    return compared !== void 0 && compared < 0;
  };
  return isBelow(one.from[0], other3.to[0]) && isBelow(other3.from[0], one.to[0]);
}

// src/dialects/postgres/effects/not-null-scan.ts
function notNullScan(at, family, column, mode) {
  let tables = family.table === void 0 ? [] : [family.table, ...family.descendants], needsScan = (relation) => {
    let table4 = tables.find((it) => isSameName(it, relation)), found = table4?.columns.find((it) => it.name === column);
    return table4 === void 0 || found === void 0 ? !0 : found.notNull && found.notNullValid || table4.constraints.some((it) => it.kind === "primary-key" && it.columns.includes(column)) ? !1 : !(isAtLeast(at.target, 12) && (provesNotNull(table4, column) || inheritsProof(family, column)));
  };
  return family.withRows.filter(needsScan).map((relation) => workOn(relation, "scan", "verify-not-null", mode, column));
}
function inheritsProof({ table: table4 }, column) {
  return table4 === void 0 ? !1 : provesNotNull({ ...table4, constraints: table4.constraints.filter((it) => it.kind !== "check" || !it.noInherit) }, column);
}

// src/dialects/postgres/effects/new-constraint.ts
function refuseMissingKey(table4, columns, what) {
  return (table4?.partitioning?.keys.filter((key) => key.column === void 0 || !columns.includes(key.column)) ?? []).map(
    (key) => refuse(
      "unique-misses-partition-key",
      `${what} on partitioned table ${quote(table4?.name ?? "")} must include all partitioning columns; it lacks ${quote(key.column ?? key.expression?.text ?? "")}`,
      "0A000"
    )
  );
}
var partitioned = ({ name: name2, table: table4 }) => table4?.partitioning === void 0 ? void 0 : { name: name2, partitioning: table4.partitioning }, buildReasons = { "primary-key": "build-primary-key", unique: "build-unique" };
function refuseUsingIndex(at, family, constraint, name2) {
  let found = findIndex(at.before, { schema: family.name.schema, name: name2 });
  if (found === void 0) return refuseMissingMember(at, family.table, "unknown-index", "index", name2);
  let { index, owner } = found, wrong = (why) => [refuse("wrong-kind", `index ${quote(name2)} ${why}`, "42809")];
  return isSameName(owner, family.name) ? index.constraint !== void 0 ? [refuse("name-taken", `index ${quote(name2)} is already associated with a constraint`, "55000")] : index.valid ? family.table?.partitioning !== void 0 ? wrong("cannot make a constraint of a partitioned table") : index.unique ? index.predicate !== void 0 ? wrong("is a partial index, and cannot make a constraint") : index.parts.some((part3) => part3.expression !== void 0) ? wrong("contains expressions, and cannot make a constraint") : index.parts.some((part3) => part3.order === "desc" || part3.nulls === "first") ? wrong("does not have default sorting behavior") : constraint.kind === "primary-key" && index.nullsNotDistinct ? wrong("uses NULLS NOT DISTINCT, and cannot be a primary key") : [] : wrong("is not a unique index") : [refuse("wrong-kind", `index ${quote(name2)} is not valid`, "55000")] : [refuse("wrong-kind", `index ${quote(name2)} does not belong to table ${quote(family.name)}`, "55000")];
}
function primaryKeyScan(at, family, columns, mode) {
  return { work: columns.flatMap((column) => notNullScan(at, family, column, mode)) };
}
function newKey(at, family, constraint, adding) {
  let mode = modeOf("add-constraint", at.target), { table: table4 } = family, standing = table4?.constraints.some((it) => it.kind === "primary-key") === !0, twice = {
    refusals: constraint.kind === "primary-key" && standing && !at.conditional ? [refuse("multiple-primary-keys", `multiple primary keys for table ${quote(family.name)} are not allowed`, "42P16")] : []
  };
  if (constraint.usingIndex !== void 0) {
    let name2 = constraint.usingIndex, index = table4?.indexes.find((it) => it.name === name2), columns = index?.parts.flatMap((part3) => part3.column === void 0 ? [] : [part3.column]) ?? [], unknown = index === void 0 && constraint.kind === "primary-key" ? "nothing says what the index is on, and whether its columns are NOT NULL" : void 0;
    return merge(
      twice,
      {
        locks: [lockOn({ schema: family.name.schema, name: name2 }, "SHARE UPDATE EXCLUSIVE", "index")],
        refusals: refuseUsingIndex(at, family, constraint, name2),
        assumed: unknown
      },
      constraint.kind === "primary-key" ? primaryKeyScan(at, family, columns, mode) : void 0
    );
  }
  let isNew = adding.newColumn !== void 0;
  return merge(
    twice,
    {
      work: workOnFamily(family, "index-build", buildReasons[constraint.kind], mode, constraint.name === "" ? void 0 : constraint.name),
      refusals: [
        ...refuseMissingKey(partitioned(family), constraint.columns, constraint.kind === "primary-key" ? "primary key" : "unique constraint"),
        ...isNew ? [] : refuseMissingColumns(at, table4, [...constraint.columns, ...constraint.include]),
        ...constraint.named ? refuseTakenRelation(at, { schema: family.name.schema, name: constraint.name }) : [],
        ...refusePartitionedKey(at, table4)
      ]
    },
    constraint.kind === "primary-key" && !isNew ? primaryKeyScan(at, family, constraint.columns, mode) : void 0
  );
}
var refusePartitionedKey = (at, table4) => table4?.partitioning !== void 0 && !isAtLeast(at.target, 11) ? [refuse("unsupported", `unique keys on partitioned table ${quote(table4)} need PostgreSQL 11`, "0A000")] : [];
function newConstraint(at, family, constraint, adding = {}) {
  let mode = modeOf("add-constraint", at.target), known2 = adding.newColumn === void 0 ? family.table?.columns ?? [] : [...family.table?.columns ?? [], adding.newColumn];
  switch (constraint.kind) {
    case "primary-key":
    case "unique":
      return newKey(at, family, constraint, adding);
    case "exclude": {
      let columns = constraint.parts.flatMap((part3) => part3.column === void 0 ? [] : [part3.column]);
      return {
        work: workOnFamily(family, "index-build", "build-exclusion", mode, constraint.name === "" ? void 0 : constraint.name),
        refusals: adding.newColumn === void 0 ? refuseMissingColumns(at, family.table, columns) : []
      };
    }
    case "foreign-key": {
      let validates = constraint.valid && constraint.enforced && (adding.newColumn === void 0 || adding.isFilled === !0), key = newForeignKey(at, constraint, { name: family.name, family, columns: known2, validates });
      return adding.newColumn === void 0 ? merge(key, { refusals: refuseMissingColumns(at, family.table, constraint.columns) }) : key;
    }
    case "check": {
      let scans = constraint.valid && constraint.enforced, named3 = constraint.name === "" ? void 0 : constraint.name, others = columnsOf(constraint.expression).filter((name2) => name2 !== adding.newColumn?.name);
      return {
        work: scans ? workOnFamily(family, "scan", "verify-check", mode, named3) : [],
        refusals: [...refuseUncommittedValues(at, constraint.expression, { columns: known2 }), ...refuseMissingColumns(at, family.table, others)]
      };
    }
    case "not-null":
      return {
        work: constraint.valid ? notNullScan(at, family, constraint.column, mode) : [],
        refusals: refuseMissingColumns(at, family.table, [constraint.column])
      };
  }
}

// src/dialects/postgres/effects/manual.ts
function manualPage(target, page) {
  return `https://www.postgresql.org/docs/${Math.min(18, Math.max(10, target.version[0]))}/${page}`;
}

// src/dialects/postgres/effects/stated.ts
function stated(at, id, ...parts) {
  return compose(sourceOf(at, id), ...parts);
}
var sources = /* @__PURE__ */ new Map();
function sourceOf({ target }, id) {
  let key = `${id} ${target.version[0]}`, told2 = sources.get(key);
  if (told2 !== void 0) return told2;
  let fact = lockFacts[id], source = { manual: manualPage(target, fact.manual), ...fact.since !== void 0 && { since: fact.since } };
  return sources.set(key, source), source;
}
function told(at, page, ...parts) {
  return compose({ manual: manualPage(at.target, page) }, ...parts);
}

// src/dialects/postgres/effects/casts.ts
var words = (text) => text.split(/\s+/).filter((word) => word !== ""), regTypes = "regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype", table = (rows) => new Map(Object.entries(rows).map(([source, targets]) => [source, new Set(words(targets))])), fromReg = Object.fromEntries(words(regTypes).map((name2) => [name2, "int4 oid"])), fromRegAssigned = Object.fromEntries(words(regTypes).map((name2) => [name2, "int4 int8 oid"])), binaryCasts = table({
  ...fromReg,
  bit: "varbit",
  varbit: "bit",
  cidr: "inet",
  int4: `oid ${regTypes}`,
  oid: `int4 ${regTypes}`,
  text: "bpchar varchar",
  varchar: "bpchar text",
  xml: "bpchar text varchar"
}), assignmentCasts = table({
  ...fromRegAssigned,
  bit: "varbit",
  bool: "bpchar text varchar",
  box: "polygon",
  bpchar: "char name text varchar",
  char: "bpchar text varchar",
  cidr: "bpchar inet text varchar",
  date: "timestamp timestamptz",
  float4: "float8 int2 int4 int8 numeric",
  float8: "float4 int2 int4 int8 numeric",
  inet: "bpchar cidr text varchar",
  int2: `float4 float8 int4 int8 numeric oid ${regTypes}`,
  int4: `float4 float8 int2 int8 money numeric oid ${regTypes}`,
  int8: `float4 float8 int2 int4 money numeric oid ${regTypes}`,
  interval: "time",
  json: "jsonb",
  jsonb: "json",
  macaddr: "macaddr8",
  macaddr8: "macaddr",
  money: "numeric",
  name: "bpchar text varchar",
  numeric: "float4 float8 int2 int4 int8 money",
  oid: `int4 int8 ${regTypes}`,
  path: "polygon",
  point: "box",
  polygon: "path",
  text: "bpchar char name regclass varchar",
  time: "interval timetz",
  timestamp: "date time timestamptz",
  timestamptz: "date time timestamp timetz",
  timetz: "time",
  varbit: "bit",
  varchar: "bpchar char name regclass text",
  xml: "bpchar text varchar"
}), stringTypes = /* @__PURE__ */ new Set(["text", "varchar", "bpchar", "name"]), losingCasts = table({
  int8: "float4 float8",
  int4: "float4",
  numeric: "float4 float8 int2 int4 int8",
  float8: "float4 int2 int4 int8 numeric",
  float4: "int2 int4 int8",
  timestamp: "date time",
  timestamptz: "date time timetz",
  timetz: "time",
  jsonb: ""
}), overflowingCasts = table({
  int8: "int2 int4 oid",
  int4: "int2",
  numeric: "int2 int4 int8",
  float8: "int2 int4 int8 float4",
  float4: "int2 int4 int8"
}), operatorClassOf = {
  ...Object.fromEntries(words(regTypes).map((name2) => [name2, "oid_ops"])),
  oid: "oid_ops",
  text: "text_ops",
  varchar: "text_ops",
  cidr: "inet_ops",
  inet: "inet_ops"
}, zeroOffsetZones = new Set(
  words(
    "utc etc/utc uct etc/uct gmt etc/gmt zulu etc/zulu universal etc/universal greenwich etc/greenwich gmt0 etc/gmt0 gmt+0 gmt-0 etc/gmt+0 etc/gmt-0 0 +0 -0 +00 +00:00"
  )
);

// src/dialects/postgres/effects/type-change-table.ts
var keep = { table: "keep", indexes: "keep" }, rebuild = { table: "keep", indexes: "rebuild" }, rewrite = { table: "rewrite", indexes: "rebuild" }, isBuiltin = (type) => (type.schema === void 0 || type.schema === "pg_catalog") && builtinTypes.has(type.name), userTypeOf = (at, type) => isBuiltin(type) ? void 0 : findType(at.before, typeName(type)), domainOf = (at, type) => {
  let found = type.dimensions > 0 ? void 0 : userTypeOf(at, type);
  return found?.kind === "domain" ? found : void 0;
};
function domainsOf(at, type) {
  let found = [];
  for (let domain = domainOf(at, type); domain !== void 0 && !found.includes(domain); domain = domainOf(at, domain.base)) found.push(domain);
  return found;
}
var isConstrained = (at, type) => domainsOf(at, type).some((domain) => domain.notNull || domain.checks.length > 0), baseOf = (at, type) => domainsOf(at, type).at(-1)?.base ?? type, sameModifiers = (a, b) => a.modifiers.join() === b.modifiers.join(), isSameType = (a, b) => a.name === b.name && (a.schema ?? b.schema) === (b.schema ?? a.schema) && a.dimensions > 0 == b.dimensions > 0;
function isUtc(at) {
  let zone = at.before.session.settings.timezone;
  return zone === void 0 ? void 0 : zeroOffsetZones.has(zone.trim().replaceAll(/^'|'$/g, "").toLowerCase());
}
var isTimestampPair = (from, to) => from.name === "timestamp" && to.name === "timestamptz" || from.name === "timestamptz" && to.name === "timestamp", zoneUnknown = "the time zone of the session is not set in the migrations; with TimeZone set to UTC the table would be kept, and only the indexes on the column rebuilt";
function timestampVerdict(at, from, to) {
  let narrows = (to.modifiers[0] ?? 6) < (from.modifiers[0] ?? 6);
  if (!isAtLeast(at.target, 12) || to.modifiers.length > 0) return { ...rewrite, loses: narrows };
  let utc = isUtc(at);
  return utc === void 0 ? { ...rewrite, assumed: zoneUnknown } : utc ? rebuild : rewrite;
}
var precisionTypes = /* @__PURE__ */ new Set(["timestamp", "timestamptz", "time", "timetz", "interval"]);
function modifierVerdict(from, to) {
  if (sameModifiers(from, to) && from.text === to.text || sameModifiers(from, to) && to.name !== "interval") return keep;
  let [old = 1 / 0, oldScale = 0] = from.modifiers, [wanted = 1 / 0, scale = 0] = to.modifiers;
  if (from.dimensions > 0) return { ...rewrite, ...wanted < old && { mayFail: "a value is too long" } };
  switch (to.name) {
    case "varchar":
    case "varbit":
      return wanted >= old ? keep : { ...rewrite, mayFail: `a value is longer than ${wanted}` };
    case "bpchar":
      return wanted === old || to.modifiers.length === 0 ? from.modifiers.length === 0 ? keep : rewrite : { ...rewrite, ...wanted < old && { mayFail: `a value is longer than ${wanted}` } };
    case "numeric":
      return to.modifiers.length === 0 || from.modifiers.length > 0 && wanted >= old && scale === oldScale ? keep : {
        ...rewrite,
        ...(from.modifiers.length === 0 || scale < oldScale) && { loses: !0 },
        ...wanted - scale < old - oldScale && { mayFail: `a value has more than ${wanted - scale} digits before the point` }
      };
    default:
      return precisionTypes.has(to.name) ? wanted >= Math.min(old, 6) ? keep : { ...rewrite, loses: !0 } : rewrite;
  }
}
function canAssign(at, from, to) {
  let [source, target] = [baseOf(at, from), baseOf(at, to)];
  if (isSameType(source, target)) return !0;
  let isArray = source.dimensions > 0, isToArray = target.dimensions > 0;
  if ((isArray || !isToArray) && isBuiltin(target) && stringTypes.has(target.name)) return !0;
  if (isArray !== isToArray) return isBuiltin(target) && isBuiltin(source) ? !1 : void 0;
  let kinds2 = [userTypeOf(at, source)?.kind, userTypeOf(at, target)?.kind];
  if (isBuiltin(source) && isBuiltin(target)) return assignmentCasts.get(source.name)?.has(target.name) ?? !1;
  if (kinds2.includes("enum") && kinds2.every((kind, i) => kind === "enum" || isBuiltin(i === 0 ? source : target))) return !1;
}
function castVerdict(at, from, to) {
  if (isTimestampPair(from, to) && from.dimensions === 0 && to.dimensions === 0) return timestampVerdict(at, from, to);
  let isBinary = from.dimensions === 0 && to.dimensions === 0 && binaryCasts.get(from.name)?.has(to.name) === !0;
  if (isBinary && to.modifiers.length === 0) {
    let [oldClass, newClass] = [operatorClassOf[from.name], operatorClassOf[to.name]];
    return oldClass !== void 0 && oldClass === newClass ? keep : rebuild;
  }
  if (isBinary && from.modifiers.length > 0 && to.name === "varchar" && from.name === "varchar") return modifierVerdict(from, to);
  let fits3 = to.modifiers.length === 0 || (from.modifiers[0] ?? 1 / 0) <= (to.modifiers[0] ?? 1 / 0);
  return {
    ...rewrite,
    ...losingCasts.get(from.name)?.has(to.name) === !0 && { loses: !0 },
    ...overflowingCasts.get(from.name)?.has(to.name) === !0 && { mayFail: `a value is out of the range of ${to.text}` },
    ...stringTypes.has(to.name) && stringTypes.has(from.name) && !fits3 && { mayFail: `a value is longer than ${to.modifiers[0] ?? 0}` }
  };
}
function verdictFor(at, from, to) {
  let toDomains = domainsOf(at, to);
  if (isSameType(from, to) && toDomains.length > 0) return keep;
  let [source, target] = [baseOf(at, from), baseOf(at, to)], verdict = isSameType(source, target) ? modifierVerdict(source, target) : castVerdict(at, source, target), constrained = toDomains.some((domain) => domain.notNull || domain.checks.length > 0), isUnknown = !isBuiltin(target) && userTypeOf(at, target) === void 0 && !isSameType(source, target);
  return {
    ...constrained ? { ...verdict, ...rewrite } : verdict,
    ...canAssign(at, from, to) === !1 && { cannotCast: !0 },
    ...isUnknown && { assumed: `nothing says what the type ${to.text} is` }
  };
}

// src/dialects/postgres/effects/function-volatility.ts
var volatile = `
  amvalidate array_sample array_shuffle bernoulli brin_desummarize_range brin_summarize_new_values brin_summarize_range brinhandler
  bthandler clock_timestamp current_query currtid2 currval cursor_to_xml cursor_to_xmlschema dsnowball_init dsnowball_lexize gen_random_uuid
  gin_clean_pending_list ginhandler gisthandler hashhandler heap_tableam_handler lastval lo_close lo_creat lo_create lo_export lo_from_bytea
  lo_get lo_import lo_lseek lo_lseek64 lo_open lo_put lo_tell lo_tell64 lo_truncate lo_truncate64 lo_unlink loread lowrite nextval
  pg_advisory_lock pg_advisory_lock_shared pg_advisory_unlock pg_advisory_unlock_all pg_advisory_unlock_shared pg_advisory_xact_lock
  pg_advisory_xact_lock_shared pg_available_wal_summaries pg_backup_start pg_backup_stop pg_blocking_pids pg_cancel_backend
  pg_clear_attribute_stats pg_clear_relation_stats pg_collation_actual_version pg_control_checkpoint pg_control_init pg_control_recovery
  pg_control_system pg_copy_logical_replication_slot pg_copy_physical_replication_slot pg_create_logical_replication_slot
  pg_create_physical_replication_slot pg_create_restore_point pg_current_logfile pg_current_wal_flush_lsn pg_current_wal_insert_lsn
  pg_current_wal_lsn pg_database_collation_actual_version pg_database_size pg_drop_replication_slot pg_export_snapshot
  pg_extension_config_dump pg_get_aios pg_get_backend_memory_contexts pg_get_loaded_modules pg_get_multixact_members pg_get_sequence_data
  pg_get_shmem_allocations pg_get_shmem_allocations_numa pg_get_wait_events pg_get_wal_replay_pause_state pg_get_wal_resource_managers
  pg_get_wal_summarizer_state pg_hba_file_rules pg_ident_file_mappings pg_import_system_collations pg_indexes_size pg_is_in_recovery
  pg_is_wal_replay_paused pg_isolation_test_session_is_blocked pg_jit_available pg_last_committed_xact pg_last_wal_receive_lsn
  pg_last_wal_replay_lsn pg_last_xact_replay_timestamp pg_lock_status pg_log_backend_memory_contexts pg_log_standby_snapshot
  pg_logical_emit_message pg_logical_slot_get_binary_changes pg_logical_slot_get_changes pg_logical_slot_peek_binary_changes
  pg_logical_slot_peek_changes pg_ls_archive_statusdir pg_ls_dir pg_ls_logdir pg_ls_logicalmapdir pg_ls_logicalsnapdir pg_ls_replslotdir
  pg_ls_summariesdir pg_ls_tmpdir pg_ls_waldir pg_nextoid pg_notification_queue_usage pg_notify pg_partition_ancestors pg_partition_tree
  pg_prepared_xact pg_promote pg_read_binary_file pg_read_file pg_read_file_old pg_relation_size pg_reload_conf
  pg_replication_origin_advance pg_replication_origin_create pg_replication_origin_drop pg_replication_origin_progress
  pg_replication_origin_session_is_setup pg_replication_origin_session_progress pg_replication_origin_session_reset
  pg_replication_origin_session_setup pg_replication_origin_xact_reset pg_replication_origin_xact_setup pg_replication_slot_advance
  pg_restore_attribute_stats pg_restore_relation_stats pg_rotate_logfile pg_rotate_logfile_old pg_safe_snapshot_blocking_pids
  pg_sequence_last_value pg_show_all_file_settings pg_show_replication_origin_status pg_sleep pg_sleep_for pg_sleep_until
  pg_stat_clear_snapshot pg_stat_file pg_stat_force_next_flush pg_stat_have_stats pg_stat_reset pg_stat_reset_backend_stats
  pg_stat_reset_replication_slot pg_stat_reset_shared pg_stat_reset_single_function_counters pg_stat_reset_single_table_counters
  pg_stat_reset_slru pg_stat_reset_subscription_stats pg_stop_making_pinned_objects pg_switch_wal pg_sync_replication_slots pg_table_size
  pg_tablespace_size pg_terminate_backend pg_total_relation_size pg_try_advisory_lock pg_try_advisory_lock_shared pg_try_advisory_xact_lock
  pg_try_advisory_xact_lock_shared pg_wal_replay_pause pg_wal_replay_resume pg_wal_summary_contents pg_xact_commit_timestamp
  pg_xact_commit_timestamp_origin pg_xact_status plpgsql_call_handler plpgsql_inline_handler plpgsql_validator query_to_xml
  query_to_xml_and_xmlschema query_to_xmlschema random random_normal set_config setseed setval spghandler suppress_redundant_updates_trigger
  system timeofday ts_stat tsvector_update_trigger tsvector_update_trigger_column txid_status unique_key_recheck uuidv4 uuidv7
`, stable = `
  aclexplode anytextcat array_to_json array_to_string array_typanalyze col_description concat concat_ws convert convert_from convert_to
  current_database current_schema current_schemas current_setting current_user database_to_xml database_to_xml_and_xmlschema
  database_to_xmlschema date_cmp_timestamptz enum_first enum_last enum_range fmgr_c_validator fmgr_internal_validator fmgr_sql_validator
  format format_type get_current_ts_config getdatabaseencoding getpgusername has_any_column_privilege has_column_privilege
  has_database_privilege has_foreign_data_wrapper_privilege has_function_privilege has_language_privilege has_largeobject_privilege
  has_parameter_privilege has_schema_privilege has_sequence_privilege has_server_privilege has_table_privilege has_tablespace_privilege
  has_type_privilege inet_client_addr inet_client_port inet_server_addr inet_server_port interval_pl_timestamptz json_agg json_agg_strict
  json_build_array json_build_object json_object_agg json_object_agg_strict json_object_agg_unique json_object_agg_unique_strict
  json_populate_record json_populate_recordset json_to_record json_to_recordset jsonb_agg jsonb_agg_strict jsonb_build_array
  jsonb_build_object jsonb_path_exists_tz jsonb_path_match_tz jsonb_path_query_array_tz jsonb_path_query_first_tz jsonb_path_query_tz
  jsonb_populate_record jsonb_populate_record_valid jsonb_populate_recordset jsonb_to_record jsonb_to_recordset make_timestamptz money
  multirange_typanalyze mxid_age now obj_description oidvectortypes pg_available_extension_versions pg_available_extensions pg_backend_pid
  pg_basetype pg_char_to_encoding pg_client_encoding pg_collation_for pg_collation_is_visible pg_column_compression pg_column_is_updatable
  pg_column_size pg_column_toast_chunk_id pg_conf_load_time pg_config pg_conversion_is_visible pg_current_snapshot pg_current_xact_id
  pg_current_xact_id_if_assigned pg_cursor pg_describe_object pg_encoding_to_char pg_event_trigger_ddl_commands
  pg_event_trigger_dropped_objects pg_event_trigger_table_rewrite_oid pg_event_trigger_table_rewrite_reason pg_extension_update_paths
  pg_filenode_relation pg_function_is_visible pg_get_acl pg_get_catalog_foreign_keys pg_get_constraintdef pg_get_expr
  pg_get_function_arg_default pg_get_function_arguments pg_get_function_identity_arguments pg_get_function_result pg_get_function_sqlbody
  pg_get_functiondef pg_get_indexdef pg_get_keywords pg_get_object_address pg_get_partition_constraintdef pg_get_partkeydef
  pg_get_publication_tables pg_get_replica_identity_index pg_get_replication_slots pg_get_ruledef pg_get_serial_sequence
  pg_get_statisticsobjdef pg_get_statisticsobjdef_columns pg_get_statisticsobjdef_expressions pg_get_triggerdef pg_get_userbyid
  pg_get_viewdef pg_has_role pg_identify_object pg_identify_object_as_address pg_index_column_has_property pg_index_has_property
  pg_indexam_has_property pg_input_error_info pg_input_is_valid pg_is_other_temp_schema pg_listening_channels pg_mcv_list_items
  pg_my_temp_schema pg_numa_available pg_opclass_is_visible pg_operator_is_visible pg_opfamily_is_visible pg_options_to_table
  pg_postmaster_start_time pg_prepared_statement pg_relation_filenode pg_relation_filepath pg_relation_is_publishable
  pg_relation_is_updatable pg_replication_origin_oid pg_sequence_parameters pg_settings_get_flags pg_show_all_settings pg_split_walfile_name
  pg_statistics_obj_is_visible pg_table_is_visible pg_tablespace_databases pg_tablespace_location pg_timezone_abbrevs
  pg_timezone_abbrevs_abbrevs pg_timezone_abbrevs_zone pg_timezone_names pg_trigger_depth pg_ts_config_is_visible pg_ts_dict_is_visible
  pg_ts_parser_is_visible pg_ts_template_is_visible pg_type_is_visible pg_typeof range_typanalyze regclass row_security_active row_to_json
  schema_to_xml schema_to_xml_and_xmlschema schema_to_xmlschema session_user shobj_description statement_timestamp system_user table_to_xml
  table_to_xml_and_xmlschema table_to_xmlschema textanycat timestamp_cmp_timestamptz timestamptz_cmp_date timestamptz_cmp_timestamp
  timestamptz_mi_interval timestamptz_pl_interval to_char to_date to_json to_jsonb to_number to_regclass to_regcollation to_regnamespace
  to_regoper to_regoperator to_regproc to_regprocedure to_regrole to_regtype to_regtypemod transaction_timestamp ts_debug ts_match_tq
  ts_match_tt txid_current txid_current_if_assigned txid_current_snapshot version xml xml_is_well_formed
`, mixed = `
  age date date_add date_part date_subtract date_trunc extract generate_series in_range json_to_tsvector jsonb_to_tsvector length numeric
  overlaps phraseto_tsquery plainto_tsquery quote_literal quote_nullable time timestamp timestamptz timetz timezone to_timestamp to_tsquery
  to_tsvector ts_headline ts_parse ts_rewrite ts_token_type websearch_to_tsquery
`, immutable = `
  abbrev abs acldefault acos acosd acosh area array_dims array_fill array_length array_lower array_ndims array_position array_positions
  array_remove array_replace array_reverse array_sort array_to_tsvector array_upper ascii asin asind asinh atan atan2 atan2d atand atanh bit
  bit_count bit_length bool box bpchar broadcast btrim bytea cardinality casefold cash_words cbrt ceil ceiling center char char_length
  character_length chr cidr circle cos cosd cosh cot cotd crc32 crc32c date_bin datemultirange daterange daterange_canonical decode degrees
  dexp diagonal diameter div dlog1 dlog10 dround dtrunc encode erf erfc exp factorial family float4 float8 floor gamma gcd
  generate_subscripts get_bit get_byte height host hostmask icu_unicode_version initcap int2 int4 int4inc int4multirange int4range
  int4range_canonical int8 int8_sum int8multirange int8range int8range_canonical interval is_normalized isclosed isempty isfinite
  ishorizontal isopen isparallel isperp isvertical json_array_elements json_array_elements_text json_array_length json_each json_each_text
  json_object json_object_keys json_strip_nulls json_typeof jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_each
  jsonb_each_text jsonb_insert jsonb_object jsonb_object_keys jsonb_path_exists jsonb_path_match jsonb_path_query jsonb_path_query_array
  jsonb_path_query_first jsonb_pretty jsonb_set jsonb_set_lax jsonb_strip_nulls jsonb_typeof justify_days justify_hours justify_interval lcm
  left lgamma like like_escape line ln log log10 lower lower_inc lower_inf lpad lseg ltrim macaddr macaddr8 macaddr8_set7bit make_date
  make_interval make_time make_timestamp makeaclitem masklen md5 min_scale mod multirange name nameconcatoid netmask network normalize
  notlike npoints num_nonnulls num_nulls numeric_div_trunc numeric_exp numeric_inc numeric_ln numeric_log numeric_sqrt nummultirange numnode
  numrange octet_length oid overlay parse_ident path pclose pg_encoding_max_length pg_indexam_progress_phasename pg_lsn pg_partition_root
  pg_size_bytes pg_size_pretty pg_snapshot_xip pg_snapshot_xmax pg_snapshot_xmin pg_visible_in_snapshot pg_wal_lsn_diff pg_walfile_name
  pg_walfile_name_offset pi point polygon popen position postgresql_fdw_validator pow power querytree quote_ident radians radius range_merge
  regexp_count regexp_instr regexp_like regexp_match regexp_matches regexp_replace regexp_split_to_array regexp_split_to_table regexp_substr
  repeat replace reverse right round rpad rtrim satisfies_hash_partition scale set_bit set_byte set_masklen setweight sha224 sha256 sha384
  sha512 shell_out sign similar_escape similar_to_escape sin sind sinh slope split_part sqrt string_to_array string_to_table strip strpos
  substr substring tan tand tanh text textlen to_ascii to_bin to_hex to_oct translate trim_array trim_scale trunc ts_delete ts_filter
  ts_lexize ts_rank ts_rank_cd tsmultirange tsquery_phrase tsrange tstzmultirange tstzrange tsvector_to_array txid_snapshot_xip
  txid_snapshot_xmax txid_snapshot_xmin txid_visible_in_snapshot unicode_assigned unicode_version unistr unnest upper upper_inc upper_inf
  uuid_extract_timestamp uuid_extract_version varbit varchar width width_bucket xid xml_is_well_formed_content xml_is_well_formed_document
  xmlcomment xmlexists xmltext xmlvalidate xpath xpath_exists
`, stableKeywords = "current_date current_time current_timestamp localtime localtimestamp current_user current_role session_user user system_user current_catalog current_schema", syntax = "coalesce nullif greatest least row array case", extensionVolatile = "uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 gen_random_bytes gen_salt pgp_pub_encrypt pgp_pub_encrypt_bytea pgp_sym_encrypt pgp_sym_encrypt_bytea", extensionStable = "unaccent", extensionImmutable = "uuid_generate_v3 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_oid uuid_ns_url uuid_ns_x500 armor crypt dearmor decrypt decrypt_iv digest encrypt encrypt_iv hmac", words2 = (text) => text.split(/\s+/).filter((word) => word !== ""), table2 = (rows) => new Map(rows.flatMap(([text, volatility]) => words2(text).map((word) => [word, volatility]))), builtinVolatility = table2([
  [volatile, "volatile"],
  [stable, "stable"],
  [mixed, "mixed"],
  [immutable, "immutable"],
  [stableKeywords, "stable"],
  [syntax, "immutable"]
]), extensionVolatility = table2([
  [extensionVolatile, "volatile"],
  [extensionStable, "stable"],
  [extensionImmutable, "immutable"]
]);

// src/dialects/postgres/effects/volatility.ts
var order2 = ["immutable", "mixed", "stable", "unknown", "volatile"], isBuiltinFunction = (name2) => builtinVolatility.has(name2);
function volatilityInlined(at, routine, depth) {
  let body = routine.body.replaceAll(/--[^\n]*|'(?:[^']|'')*'/g, " ").trim().replace(/;$/, "");
  if (!(/^(?:select|return)\b/i.test(body) && !/;|\b(?:from|with|insert|update|delete|where|limit|union)\b/i.test(body)) || routine.securityDefiner || routine.settings.length > 0 || depth > 4) return routine.volatility;
  let calls = [...body.matchAll(/(?:([a-z_][\w$]*)\s*\.\s*)?([a-z_][\w$]*)\s*\(/gi)].map((match) => ({
    ...match[1] !== void 0 && { schema: match[1].toLowerCase() },
    name: (match[2] ?? "").toLowerCase()
  })), words6 = body.toLowerCase().match(/\b(?:current_\w+|localtime\w*|session_user)\b/g) ?? [];
  return strongest2([...calls.map((call) => volatilityOfCall(at, call, depth + 1)), ...words6.map(() => "stable")]);
}
var strongest2 = (found) => order2.findLast((volatility) => found.includes(volatility)) ?? "immutable";
function volatilityOfCall(at, name2, depth = 0) {
  let builtin = name2.schema === void 0 || name2.schema === "pg_catalog" ? builtinVolatility.get(name2.name) : void 0;
  if (builtin !== void 0 && builtin !== "unknown") return builtin;
  if (name2.schema === "pg_catalog") return "immutable";
  let overloads = findRoutines(at.before, name2);
  return overloads.length > 0 ? strongest2(overloads.map((routine) => routine.language === "sql" ? volatilityInlined(at, routine, depth) : routine.volatility)) : extensionVolatility.get(name2.name) ?? "unknown";
}
function volatilityOf(at, expression2) {
  let calls = callsOf(expression2).map((name2) => ({ name: name2.name, volatility: volatilityOfCall(at, name2) })), volatility = order2.findLast((candidate) => calls.some((call) => call.volatility === candidate)) ?? "immutable", because = calls.find((call) => call.volatility === volatility)?.name;
  return because === void 0 ? { volatility } : { volatility, because };
}
function isNullLiteral(expression2) {
  let inner2 = [...walkTerm(expression2.term)].find((term) => term.kind !== "cast");
  return inner2?.kind === "literal" && inner2.type === "null";
}
var assumedVolatile = (name2) => `nothing says whether the function ${quote(name2)} is volatile; PostgreSQL takes a function for volatile unless it is declared otherwise`;

// src/dialects/postgres/effects/columns.ts
function onColumn(at, id, family, table4, column) {
  return {
    locks: lockFamily(family, modeOf(id, at.target)),
    refusals: [...refuseMissingRelation(at, table4), ...refuseMissingColumns(at, family.table, [column])]
  };
}
function defaultOf(at, change) {
  let found = change.column.default ?? domainsOf(at, change.column.type).find((domain) => domain.default !== void 0)?.default;
  return found === void 0 || isNullLiteral(found) ? void 0 : found;
}
function rewriteReason(at, change) {
  let { column } = change;
  if (column.serial || column.identity !== void 0) return { because: "identity" };
  if (column.generated !== void 0) return column.generated.stored ? { because: "stored-generated" } : void 0;
  if (isConstrained(at, column.type)) return { because: "constrained-domain" };
  let filled = defaultOf(at, change);
  if (filled === void 0) return;
  if (!isAtLeast(at.target, 11)) return { because: "constant-default" };
  let { volatility, because } = volatilityOf(at, filled);
  return volatility === "volatile" ? { because: "volatile-default" } : volatility === "unknown" ? { because: "volatile-default", assumed: assumedVolatile(because ?? "") } : void 0;
}
function inlineConstraints(at, family, change) {
  let { column } = change, isFilled = defaultOf(at, change) !== void 0 || column.serial || column.identity !== void 0 || column.generated !== void 0, parts = change.constraints.filter((constraint) => constraint.kind !== "not-null").map((constraint) => newConstraint(at, family, constraint, { newColumn: column, isFilled }));
  return merge(...parts);
}
function refuseNewColumn(at, family, change) {
  let { column } = change, { table: table4 } = family, stands = table4?.columns.some((it) => it.name === column.name) === !0, isPrimary = change.constraints.some((constraint) => constraint.kind === "primary-key"), isFilled = defaultOf(at, change) !== void 0 || column.serial || column.identity !== void 0 || column.generated !== void 0;
  return [
    ...stands && !at.conditional ? [refuse("duplicate-column", `column ${quote(column.name)} of relation ${quote(change.table)} already exists`, "42701")] : [],
    ...(column.notNull || isPrimary || domainsOf(at, column.type).some((domain) => domain.notNull)) && !isFilled ? [
      refuse(
        "not-null-without-default",
        `column ${quote(column.name)} of relation ${quote(change.table)} contains null values in the rows that stand`,
        "23502",
        !0
      )
    ] : [],
    ...refuseMissingType(at, column.type),
    ...column.default === void 0 ? [] : refuseUncommittedValues(at, column.default, table4, column.type),
    ...at.only && descendantsOf(at, family.name).length > 0 && !at.conditional ? [refuse("wrong-kind", `column ${quote(column.name)} must be added to the child tables of ${quote(change.table)} too`, "42P16")] : [],
    ...table4?.partitionOf !== void 0 ? [refuse("wrong-kind", `cannot add column ${quote(column.name)} to a partition`, "42809")] : []
  ];
}
function addColumn(change, at) {
  let family = alteredFamily(at, change.table), mode = modeOf("add-column", at.target), missing2 = change.ifExists ? [] : refuseMissingRelation(at, change.table), lock = { locks: lockFamily(family, mode), refusals: missing2 };
  if (family.table?.columns.some((it) => it.name === change.column.name) === !0 && change.ifNotExists) return stated(at, "add-column", lock);
  let reason = rewriteReason(at, change);
  return stated(
    at,
    "add-column",
    lock,
    reason && { work: workOnFamily(family, "rewrite", reason.because, mode, change.column.name), assumed: reason.assumed },
    inlineConstraints(at, family, change),
    { refusals: refuseNewColumn(at, family, change) }
  );
}
function renameColumn(change, at) {
  let family = alteredFamily(at, change.table), taken = family.table?.columns.some((it) => it.name === change.to) === !0 && !at.conditional, inherited = family.table?.columns.some((it) => it.name === change.column && it.inherited) === !0;
  return stated(at, "rename-column", onColumn(at, "rename-column", family, change.table, change.column), {
    refusals: [
      ...taken ? [refuse("duplicate-column", `column ${quote(change.to)} of relation ${quote(change.table)} already exists`, "42701")] : [],
      ...inherited ? [refuse("wrong-kind", `cannot rename inherited column ${quote(change.column)}`, "42P16")] : []
    ]
  });
}
function setNotNull(change, at) {
  let family = alteredFamily(at, change.table), mode = modeOf("set-not-null", at.target), isKnown = family.table?.columns.some((it) => it.name === change.column) === !0;
  return stated(at, "set-not-null", onColumn(at, "set-not-null", family, change.table, change.column), {
    work: notNullScan(at, family, change.column, mode),
    assumed: isKnown ? void 0 : "nothing says whether the column is NOT NULL already, or whether a CHECK proves it"
  });
}
function dropNotNull(change, at) {
  let family = alteredFamily(at, change.table), column = family.table?.columns.find((it) => it.name === change.column), inKey = family.table?.constraints.some((it) => it.kind === "primary-key" && it.columns.includes(change.column)) === !0;
  return stated(at, "drop-not-null", onColumn(at, "drop-not-null", family, change.table, change.column), {
    refusals: [
      ...inKey ? [refuse("others-depend", `column ${quote(change.column)} is in a primary key`, "42P16")] : [],
      ...column?.identity !== void 0 ? [refuse("wrong-kind", `column ${quote(change.column)} of relation ${quote(change.table)} is an identity column`, "42601")] : []
    ]
  });
}
function refuseDefaultKind(family, change) {
  let column = family.table?.columns.find((it) => it.name === change.column), kind = column?.identity !== void 0 ? "an identity column" : column?.generated !== void 0 ? "a generated column" : void 0;
  return kind === void 0 ? [] : [refuse("wrong-kind", `column ${quote(change.column)} of relation ${quote(change.table)} is ${kind}`, "42601")];
}
function setDefault(change, at) {
  let family = alteredFamily(at, change.table), type = family.table?.columns.find((it) => it.name === change.column)?.type;
  return stated(at, "set-default", onColumn(at, "set-default", family, change.table, change.column), {
    refusals: [...refuseDefaultKind(family, change), ...refuseUncommittedValues(at, change.default, family.table, type)]
  });
}
function dropDefault(change, at) {
  let family = alteredFamily(at, change.table);
  return stated(at, "drop-default", onColumn(at, "drop-default", family, change.table, change.column), {
    refusals: refuseDefaultKind(family, change)
  });
}
function setIdentity(change, at) {
  let family = alteredFamily(at, change.table), column = family.table?.columns.find((it) => it.name === change.column), sequences = family.table === void 0 ? [] : sequencesOf(at, family.table, change.column), mode = change.verb === "drop" ? "ACCESS EXCLUSIVE" : "SHARE ROW EXCLUSIVE", refusal = column === void 0 ? void 0 : refuseIdentity(change, column);
  return stated(at, "set-identity", onColumn(at, "set-identity", family, change.table, change.column), {
    locks: change.verb === "add" ? [] : sequences.map((sequence) => lockOn(sequence, mode, "dependent")),
    collateral: change.verb === "drop" ? sequences.map((sequence) => ({ what: "sequence", name: showName(sequence), how: "dropped" })) : [],
    refusals: refusal === void 0 ? [] : [refusal]
  });
}
function refuseIdentity(change, column) {
  let name2 = `column ${quote(change.column)} of relation ${quote(change.table)}`;
  return change.verb !== "add" ? column.identity !== void 0 || change.mayMiss === !0 ? void 0 : refuse("wrong-kind", `${name2} is not an identity column`, "55000") : column.notNull ? column.identity !== void 0 ? refuse("wrong-kind", `${name2} is already an identity column`, "55000") : column.default === void 0 ? void 0 : refuse("wrong-kind", `${name2} already has a default value`, "55000") : refuse("wrong-kind", `${name2} must be declared NOT NULL before identity can be added`, "55000");
}
function setGenerated(change, at) {
  let family = alteredFamily(at, change.table), column = family.table?.columns.find((it) => it.name === change.column), rewrites = change.verb === "set-expression" && column?.generated?.stored !== !1, notGenerated = column !== void 0 && column.generated === void 0 && change.mayMiss !== !0, virtual = column?.generated?.stored === !1 && change.verb === "drop-expression";
  return stated(at, "set-generated", onColumn(at, "set-generated", family, change.table, change.column), {
    work: rewrites ? workOnFamily(family, "rewrite", "set-expression", modeOf("set-generated", at.target), change.column) : [],
    refusals: [
      ...notGenerated ? [refuse("wrong-kind", `column ${quote(change.column)} of relation ${quote(change.table)} is not a generated column`, "55000")] : [],
      ...virtual ? [refuse("unsupported", `dropping the expression of virtual generated column ${quote(change.column)} is not supported`, "0A000")] : []
    ],
    assumed: rewrites && column === void 0 ? "nothing says whether the column is stored or virtual" : void 0
  });
}
var optionFacts = {
  statistics: "set-column-statistics",
  options: "set-column-options",
  storage: "set-column-storage",
  compression: "set-column-compression"
};
function setColumnOptions(change, at) {
  let id = optionFacts[change.what];
  return stated(at, id, onColumn(at, id, alteredFamily(at, change.table), change.table, change.column));
}
function redefineColumn(_, at) {
  return told(at, "sql-altertable.html", { refusals: [refuse("unsupported", "PostgreSQL has no MODIFY or CHANGE COLUMN", "42601")] });
}

// src/dialects/postgres/effects/constraints.ts
function refuseTakenConstraint(at, family, constraint) {
  return constraint.named && family.table?.constraints.some((it) => it.name === constraint.name) === !0 && !at.conditional ? [refuse("name-taken", `constraint ${quote(constraint.name)} for relation ${quote(family.name)} already exists`, "42710")] : [];
}
function addConstraint(change, at) {
  let id = change.constraint.kind === "foreign-key" ? "add-foreign-key" : "add-constraint", family = alteredFamily(at, change.table);
  return stated(
    at,
    id,
    {
      locks: lockFamily(family, modeOf(id, at.target)),
      refusals: [...refuseMissingRelation(at, change.table), ...refuseTakenConstraint(at, family, change.constraint)]
    },
    newConstraint(at, family, change.constraint)
  );
}
var findConstraint = (family, name2) => family.table?.constraints.find((it) => it.name === name2);
function refuseMissingConstraint(at, family, name2) {
  return name2.endsWith("_not_null") ? [] : findConstraint(family, name2) === void 0 ? refuseMissingMember(at, family.table, "unknown-constraint", "constraint", name2) : [];
}
var validateReasons = {
  check: "verify-check",
  "foreign-key": "verify-foreign-key",
  "not-null": "verify-not-null"
};
function validateConstraint(change, at) {
  let family = alteredFamily(at, change.table), mode = modeOf("validate-constraint", at.target), constraint = findConstraint(family, change.constraint), lock = {
    locks: lockFamily(family, mode),
    refusals: [...refuseMissingRelation(at, change.table), ...refuseMissingConstraint(at, family, change.constraint)]
  };
  if (constraint === void 0)
    return stated(at, "validate-constraint", lock, { work: workOnFamily(family, "scan", "verify-check", mode, change.constraint), assumed: "nothing says what the constraint is; validating it reads the whole table" });
  let because = validateReasons[constraint.kind];
  if (because === void 0)
    return stated(at, "validate-constraint", lock, {
      refusals: [refuse("wrong-kind", `constraint ${quote(change.constraint)} is not a foreign key or check constraint`, "42809")]
    });
  let parent = constraint.kind === "foreign-key" ? familyOf(at, referencedBy(at, family.name, constraint).name) : void 0;
  return stated(at, "validate-constraint", lock, {
    locks: parent === void 0 || constraint.valid ? [] : lockFamily(parent, modeOf("validate-foreign-key-parent", at.target), "parent"),
    work: constraint.valid ? [] : workOnFamily(family, "scan", because, mode, constraint.name),
    refusals: constraint.enforced || constraint.kind === "not-null" ? [] : [refuse("wrong-kind", `cannot validate NOT ENFORCED constraint ${quote(constraint.name)}`, "42809")]
  });
}
function keysResting(at, table4, constraint) {
  if (!isKey(constraint)) return [];
  let rivals = table4.constraints.filter(isKey).filter((it) => it !== constraint);
  return foreignKeysTo(at, table4).filter(({ key }) => {
    let wanted = key.referencedColumns;
    if (wanted.length === 0) return constraint.kind === "primary-key";
    let same = wanted.length === constraint.columns.length && wanted.every((name2) => constraint.columns.includes(name2)), other3 = rivals.some((it) => it.columns.length === wanted.length && wanted.every((name2) => it.columns.includes(name2)));
    return same && !other3;
  });
}
function dropKnownConstraint(at, family, table4, constraint, change) {
  let mode = modeOf("drop-constraint", at.target), resting = keysResting(at, table4, constraint), parent = constraint.kind === "foreign-key" ? familyOf(at, referencedBy(at, family.name, constraint).name) : void 0, index = table4.indexes.find((it) => it.constraint === constraint.name), along = resting.map(({ key, table: child }) => ({
    what: "foreign-key",
    name: key.name,
    table: child,
    how: "dropped"
  }));
  return {
    locks: [
      ...parent === void 0 ? [] : lockFamily(parent, mode, "parent"),
      ...index === void 0 ? [] : [lockOn({ schema: table4.schema, name: index.name }, mode, "index")],
      ...change.cascade ? resting.map(({ table: child }) => lockOn(child, mode, "child")) : []
    ],
    collateral: [
      ...index === void 0 ? [] : [{ what: "index", name: index.name, table: table4, how: "dropped" }],
      ...change.cascade ? along : []
    ],
    refusals: change.cascade ? [] : resting.map(
      ({ key, table: child }) => refuse(
        "others-depend",
        `cannot drop constraint ${quote(constraint.name)} on table ${quote(table4)}: foreign key ${quote(key.name)} of ${quote(child)} depends on it`,
        "2BP01"
      )
    )
  };
}
function dropConstraint(change, at) {
  let family = alteredFamily(at, change.table), constraint = findConstraint(family, change.constraint);
  return stated(
    at,
    "drop-constraint",
    {
      locks: lockFamily(family, modeOf("drop-constraint", at.target)),
      refusals: [...refuseMissingRelation(at, change.table), ...change.ifExists ? [] : refuseMissingConstraint(at, family, change.constraint)],
      assumed: constraint !== void 0 || isFullyKnown(family.table) ? void 0 : "nothing says what the constraint is; dropping a foreign key locks the table that it refers to as well"
    },
    family.table === void 0 || constraint === void 0 ? void 0 : dropKnownConstraint(at, family, family.table, constraint, change)
  );
}
function renameConstraint(change, at) {
  let family = alteredFamily(at, change.table), taken = findConstraint(family, change.to) !== void 0 && !at.conditional;
  return stated(at, "rename-constraint", {
    locks: lockFamily(family, modeOf("rename-constraint", at.target)),
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...refuseMissingConstraint(at, family, change.constraint),
      ...taken ? [refuse("name-taken", `constraint ${quote(change.to)} for relation ${quote(change.table)} already exists`, "42710")] : []
    ]
  });
}
function alterConstraint(change, at) {
  let family = alteredFamily(at, change.table), mode = modeOf("alter-constraint", at.target), constraint = findConstraint(family, change.constraint), becomesEnforced = change.enforced === !0 && constraint?.enforced === !1, parent = constraint?.kind === "foreign-key" ? referencedBy(at, family.name, constraint).name : void 0;
  return stated(at, "alter-constraint", {
    locks: [...lockFamily(family, mode), ...parent !== void 0 && change.enforced !== void 0 ? [lockOn(parent, "ROW SHARE", "parent")] : []],
    work: becomesEnforced ? workOnFamily(family, "scan", "verify-foreign-key", mode, change.constraint) : [],
    refusals: [...refuseMissingRelation(at, change.table), ...refuseMissingConstraint(at, family, change.constraint)]
  });
}

// src/dialects/postgres/effects/partitions.ts
function defaultPartition(at, parent) {
  let found = childPartitionsOf(at, parent).find((table4) => table4.partitionOf?.bound.kind === "default");
  return found === void 0 ? void 0 : familyOf(at, { schema: found.schema, name: found.name });
}
var values = (bound2) => JSON.stringify(bound2);
function refuseOverlap(at, parent, name2, bound2) {
  if (at.conditional) return [];
  let rival = childPartitionsOf(at, parent).find((table4) => {
    let other3 = table4.partitionOf?.bound;
    return other3 === void 0 || isSameName(table4, name2) ? !1 : other3.kind === "list" && bound2.kind === "list" ? bound2.values.some((value) => other3.values.includes(value)) : parent.partitioning !== void 0 && rangesMeet(parent, parent.partitioning, other3, bound2) ? !0 : values(other3) === values(bound2);
  });
  return rival === void 0 ? [] : [refuse("partition-overlaps", `partition ${quote(name2.name)} would overlap partition ${quote(rival)}`, "42P17")];
}
function defaultPart(at, parent, bound2) {
  let found = bound2.kind === "default" ? void 0 : defaultPartition(at, parent);
  if (found === void 0 || parent.partitioning === void 0) return {};
  let { partitioning: partitioning2 } = parent, scanned = [...found.table === void 0 ? [] : [found.table], ...found.descendants].filter((table4) => table4.partitioning === void 0).filter((table4) => !provesOutside(table4, partitioning2, bound2));
  return {
    locks: lockFamily(found, "ACCESS EXCLUSIVE", "default-partition"),
    work: scanned.map((table4) => workOn(table4, "scan", "verify-default-partition", "ACCESS EXCLUSIVE"))
  };
}
function newPartition(at, name2, of) {
  let lock = lockOn(of.parentName, modeOf("partition-of", at.target), "partitioned-parent");
  if (of.parent === void 0) return { locks: [lock] };
  let parents = foreignKeysOf(of.parent).map(
    (key) => lockOn(referencedBy(at, of.parent, key).name, modeOf("add-foreign-key", at.target), "parent")
  );
  return merge({ locks: [lock] }, defaultPart(at, of.parent, of.bound), {
    locks: parents,
    refusals: [...refuseOverlap(at, of.parent, name2, of.bound), ...refuseUnpartitioned(of.parent)]
  });
}
var refuseUnpartitioned = (parent) => isFullyKnown(parent) && parent.partitioning === void 0 ? [refuse("wrong-kind", `${quote(parent)} is not partitioned`, "42P17")] : [], keyText = (index) => JSON.stringify([index.method, index.unique, index.predicate?.text, index.parts.map((part3) => [part3.column, part3.expression?.text])]);
function missingIndexes(parent, partition) {
  let standing = partition.indexes.map(keyText);
  return parent.indexes.filter((index) => !standing.includes(keyText(index)));
}
function attachKnown(at, parent, partition, bound2) {
  let mode = "ACCESS EXCLUSIVE", below = [partition, ...descendantsOf(at, partition)].filter((table4) => table4.partitioning === void 0), { partitioning: partitioning2 } = parent, proved = (table4) => partitioning2 !== void 0 && (bound2.kind === "default" ? childPartitionsOf(at, parent).length === 0 : provesBound(table4, partitioning2, bound2) || provesBound(partition, partitioning2, bound2)), scans = below.filter((table4) => !proved(table4)).map((table4) => workOn(table4, "scan", "verify-partition", mode)), builds = missingIndexes(parent, partition).flatMap(
    (index) => below.map((table4) => workOn(table4, "index-build", "build-index", mode, index.name))
  ), keys = foreignKeysOf(parent).filter((key) => !foreignKeysOf(partition).some((own) => own.columns.join() === key.columns.join())), parents = keys.map((key) => lockOn(referencedBy(at, parent, key).name, modeOf("add-foreign-key", at.target), "parent")), checked = keys.flatMap((key) => below.map((table4) => workOn(table4, "scan", "verify-foreign-key", mode, key.name)));
  return { locks: parents, work: [...scans, ...builds, ...checked] };
}
function refusePartition(at, parent, partition) {
  if (partition === void 0 || at.conditional) return [];
  if (partition.partitionOf !== void 0) return [refuse("wrong-kind", `${quote(partition)} is already a partition`, "42809")];
  if (!isFullyKnown(partition) || !isFullyKnown(parent)) return [];
  let wanted = new Set(parent.columns.map(({ name: name2 }) => name2)), extra = partition.columns.filter(({ name: name2 }) => !wanted.has(name2)), missing2 = parent.columns.filter(({ name: name2 }) => !partition.columns.some((it) => it.name === name2));
  return [
    ...extra.map(
      ({ name: name2 }) => refuse("unknown-column", `table ${quote(partition)} contains column ${quote(name2)} not found in parent ${quote(parent)}`, "42804")
    ),
    ...missing2.map(({ name: name2 }) => refuse("unknown-column", `child table ${quote(partition)} is missing column ${quote(name2)}`, "42804"))
  ];
}
function attachPartition(change, at) {
  let parent = relationAt(at, change.table), partition = familyOf(at, change.partition), locks = [
    lockOn(parent.name, modeOf("attach-partition", at.target), "partitioned-parent"),
    ...lockFamily(partition, "ACCESS EXCLUSIVE", "partition")
  ], known2 = parent.table !== void 0 && partition.table !== void 0;
  return stated(
    at,
    "attach-partition",
    {
      locks,
      refusals: [
        ...refuseMissingRelation(at, change.table),
        ...refuseMissingRelation(at, change.partition),
        ...parent.table === void 0 ? [] : [...refuseUnpartitioned(parent.table), ...refuseOverlap(at, parent.table, partition.name, change.bound)],
        ...refusePartition(at, parent.table, partition.table)
      ]
    },
    known2 ? attachKnown(at, parent.table, partition.table, change.bound) : { work: [workOn(partition.name, "scan", "verify-partition", "ACCESS EXCLUSIVE")], assumed: "nothing says which constraints the tables have" },
    parent.table && defaultPart(at, parent.table, change.bound)
  );
}
function detachPartition(change, at) {
  let id = change.concurrently ? "detach-partition-concurrently" : "detach-partition", parent = relationAt(at, change.table), partition = familyOf(at, change.partition), byDefault = parent.table === void 0 || change.finalize ? void 0 : defaultPartition(at, parent.table), referencing = parent.table === void 0 || change.finalize ? [] : foreignKeysTo(at, parent.table), stands = partition.table, isOther = isFullyKnown(stands) && !(stands.partitionOf !== void 0 && isSameName(stands.partitionOf.parent, parent.name));
  return stated(at, id, {
    locks: [
      lockOn(parent.name, change.finalize ? "SHARE UPDATE EXCLUSIVE" : modeOf(id, at.target), "partitioned-parent"),
      ...lockFamily(partition, "ACCESS EXCLUSIVE", "partition"),
      ...change.concurrently || byDefault === void 0 ? [] : [lockOn(byDefault.name, "ACCESS EXCLUSIVE", "default-partition")],
      ...referencing.map(({ table: table4 }) => lockOn(table4, "SHARE", "child"))
    ],
    forbidsTransaction: change.concurrently,
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...refuseMissingRelation(at, change.partition),
      ...isOther && !at.conditional ? [refuse("wrong-kind", `relation ${quote(change.partition)} is not a partition of relation ${quote(change.table)}`, "42P01")] : [],
      ...change.concurrently && byDefault !== void 0 ? [
        refuse(
          "partitioned-concurrently",
          `cannot detach partitions of ${quote(change.table)} concurrently while it has a default partition`,
          "55000"
        )
      ] : []
    ]
  });
}

// src/dialects/postgres/effects/sources.ts
var isSystem2 = (schema) => schema === "pg_catalog" || schema === "information_schema";
function sourcesOf(at, uses) {
  let found = [], visit = (relations) => {
    for (let { relation } of relations) {
      if (isSystem2(relation.schema)) continue;
      let family = familyOf(at, relation);
      found.some(({ name: name2 }) => isSameName(name2, family.name)) || (found.push(family), family.view?.kind === "view" && visit(family.view.uses));
    }
  };
  return visit(uses), found;
}
function sourcesPart(at, uses, reads) {
  let mode = modeOf("read-rows", at.target), sources2 = sourcesOf(at, uses);
  return {
    locks: sources2.flatMap((family) => lockFamily(family, mode, "source")),
    work: reads === void 0 ? [] : sources2.filter(({ view }) => view?.kind !== "view").flatMap((family) => workOnFamily(family, "scan", reads, mode)),
    refusals: [
      ...uses.flatMap(({ relation }) => refuseMissingRelation(at, relation)),
      ...uses.flatMap(
        ({ relation, columns }) => refuseMissingColumns(
          at,
          relationAt(at, relation).table,
          (columns ?? []).filter((column) => column !== "*")
        )
      )
    ]
  };
}

// src/dialects/postgres/effects/create-table.ts
function newTableKeys(at, name2, change) {
  return change.spec.constraints.filter((constraint) => constraint.kind === "foreign-key").map((key) => newForeignKey(at, key, { name: name2, family: void 0, columns: change.spec.columns, validates: !1 }));
}
function refuseOwnKeys(change) {
  let { partitioning: partitioning2, constraints } = change.spec, keys = constraints.filter(isKey), twice = keys.filter((it) => it.kind === "primary-key").length > 1 ? [refuse("multiple-primary-keys", `multiple primary keys for table ${quote(change.table)} are not allowed`, "42P16")] : [];
  if (partitioning2 === void 0) return twice;
  let shell = { name: change.table, partitioning: partitioning2 };
  return [...twice, ...keys.flatMap((key) => refuseMissingKey(shell, key.columns, key.kind === "unique" ? "unique constraint" : "primary key"))];
}
function newTableRefusals(at, change) {
  let { spec } = change, names2 = spec.columns.map(({ name: name2 }) => name2), twice = names2.filter((name2, i) => names2.indexOf(name2) !== i);
  return [
    ...refuseMissingSchema(at, change.table),
    ...spec.persistence === "temporary" ? [] : refuseTakenRelation(at, change.table),
    ...spec.columns.flatMap((column) => refuseMissingType(at, column.type)),
    ...twice.map((name2) => refuse("duplicate-column", `column ${quote(name2)} specified more than once`, "42701")),
    ...spec.columns.flatMap((column) => refuseUncommittedValues(at, column.default, void 0, column.type)),
    ...spec.constraints.flatMap((it) => it.kind === "check" ? refuseUncommittedValues(at, it.expression, spec) : []),
    ...refuseOwnKeys(change)
  ];
}
function createTable(change, at) {
  let { spec } = change, page = "sql-createtable.html", name2 = qualify(at.before, change.table), stands = at.before.catalog.relations.get(keyOf(name2));
  if (change.ifNotExists && stands !== void 0 && stands.kind !== "index" && stands.origin.kind !== "unknown") return told(at, page);
  let parent = spec.partitionOf === void 0 ? void 0 : relationAt(at, spec.partitionOf.parent), asPartition = parent === void 0 || spec.partitionOf === void 0 ? void 0 : newPartition(at, name2, { parent: parent.table, parentName: parent.name, bound: spec.partitionOf.bound }), others = [...spec.inherits, ...spec.like.map((like) => like.table), ...spec.partitionOf === void 0 ? [] : [spec.partitionOf.parent]];
  return told(
    at,
    page,
    asPartition,
    ...newTableKeys(at, name2, change),
    spec.asQuery && sourcesPart(at, spec.asQuery.uses, spec.asQuery.withData ? "populate" : void 0),
    {
      locks: [
        ...spec.inherits.map((inherited) => lockOn(relationAt(at, inherited).name, modeOf("inherit", at.target), "parent")),
        ...spec.like.map((like) => lockOn(relationAt(at, like.table).name, modeOf("read-rows", at.target), "source"))
      ],
      refusals: [...newTableRefusals(at, change), ...others.flatMap((other3) => refuseMissingRelation(at, other3))]
    }
  );
}

// src/dialects/postgres/effects/data.ts
function isUnbounded(change) {
  return change.limited || change.verb === "insert" || change.verb === "copy" ? !1 : change.where !== "some";
}
function refuseLiterals(at, family, change) {
  return change.literals.flatMap(({ column, value }) => {
    let type = family.table?.columns.find(({ name: name2 }) => name2 === column)?.type;
    return refuseUncommittedLiteral(at, type, value);
  });
}
function refuseMissingValues(at, { table: table4 }, { verb, rows = 0, columns }) {
  return verb !== "insert" || rows === 0 || columns.length === 0 || at.conditional || !isFullyKnown(table4) ? [] : table4.triggers.some((trigger) => trigger.timing === "before" && trigger.events.includes("insert")) ? [] : table4.columns.filter((column) => column.notNull && !columns.includes(column.name) && !fillsItself(at, column)).map(({ name: name2 }) => refuse("wrong-kind", `null value in column ${quote(name2)} of relation ${quote(table4)} violates its NOT NULL`, "23502"));
}
var fillsItself = (at, { type, default: value, identity, generated, sequence }) => value !== void 0 || identity !== void 0 || generated !== void 0 || sequence !== void 0 || domainsOf(at, type).some((domain) => domain.default !== void 0), readPart = (at, uses, reads) => ({ ...sourcesPart(at, uses, reads), refusals: [] });
function writeRows(change, at) {
  let family = familyOf(at, change.table), mode = modeOf("write-rows", at.target), all2 = isUnbounded(change), isSource = (usage) => usage.columns?.length !== 0 || !isSameName(resolveName(at.before, usage.relation), family.name), lost = all2 && change.verb === "delete" ? [{ what: "rows", name: showName(change.table) }] : [];
  return stated(
    at,
    "write-rows",
    {
      locks: lockFamily(family, mode),
      work: all2 ? workOnFamily(family, "scan", "write-rows", mode) : [],
      losses: lost,
      refusals: [
        ...refuseMissingRelation(at, change.table),
        ...refuseMissingColumns(at, family.table, change.columns),
        ...refuseLiterals(at, family, change),
        ...refuseMissingValues(at, family, change)
      ]
    },
    readPart(at, change.uses.filter(isSource), change.verb === "insert" && change.rows === void 0 ? "populate" : void 0)
  );
}
function readRows(change, at) {
  let id = change.forUpdate ? "read-rows-for-update" : "read-rows", part3 = readPart(at, change.uses, void 0), mode = modeOf(id, at.target), locks = change.forUpdate ? change.uses.flatMap(({ relation }) => lockFamily(familyOf(at, relation), mode, "source")) : [], assumed = change.calls.length > 0 ? "the statement calls functions, and what they do is not followed" : void 0;
  return stated(at, id, part3, { locks, assumed });
}

// src/dialects/postgres/effects/drop-column.ts
function columnCollateral(at, table4, column) {
  let indexes = table4.indexes.filter((index) => index.constraint === void 0 && indexNamesColumn(index, column)), constraints = table4.constraints.filter((constraint) => constraint.kind !== "not-null" && constraintNamesColumn(constraint, column)), sequences = sequencesOf(at, table4, column);
  return {
    locks: [
      ...constraints.flatMap((it) => it.kind === "foreign-key" ? [referencedBy(at, table4, it).name] : []).map((parent) => lockOn(parent, "ACCESS EXCLUSIVE", "parent")),
      ...table4.indexes.filter((index) => indexNamesColumn(index, column)).map(({ name: name2 }) => lockOn({ schema: table4.schema, name: name2 }, "ACCESS EXCLUSIVE", "index")),
      ...sequences.map((sequence) => lockOn(sequence, "ACCESS EXCLUSIVE", "dependent"))
    ],
    gone: [
      ...indexes.map(({ name: name2 }) => ({ what: "index", name: name2, table: table4, how: "dropped" })),
      ...constraints.map((it) => ({
        what: it.kind === "foreign-key" ? "foreign-key" : "constraint",
        name: it.name,
        table: table4,
        how: "dropped"
      })),
      ...sequences.map((sequence) => ({ what: "sequence", name: showName(sequence), how: "dropped" }))
    ]
  };
}
function columnDependents(at, table4, column, cascade) {
  let views = viewsUsingColumn(at, table4, column), keys = foreignKeysTo(at, table4).filter(
    ({ key, table: child }) => referencedColumns(key, table4).includes(column) && !(isSameName(child, table4) && key.columns.includes(column))
  ), generated = generatedFrom(table4, column), policies = table4.policies.filter((policy) => policyNamesColumn(policy, column)), triggers = table4.triggers.filter((trigger) => triggerNamesColumn(trigger, column));
  if (!cascade) {
    let stop = (code, by) => refuse(code, `cannot drop column ${quote(column)} of table ${quote(table4)}: ${by} depends on it`, "2BP01");
    return {
      refusals: [
        ...views.map((view) => stop("used-by-view", `view ${quote(view)}`)),
        ...keys.map(({ key, table: child }) => stop("others-depend", `foreign key ${quote(key.name)} of ${quote(child)}`)),
        ...generated.map((name2) => stop("used-by-generated-column", `generated column ${quote(name2)}`)),
        ...policies.map(({ name: name2 }) => stop("used-by-policy", `policy ${quote(name2)}`)),
        ...triggers.map(({ name: name2 }) => stop("used-by-trigger", `trigger ${quote(name2)}`))
      ]
    };
  }
  let above = [...views, ...viewsAbove(at, views)];
  return merge(dropViews(above), {
    locks: keys.map(({ table: child }) => lockOn(child, "ACCESS EXCLUSIVE", "child")),
    collateral: [
      ...keys.map(({ key, table: child }) => ({ what: "foreign-key", name: key.name, table: child, how: "dropped" })),
      ...generated.map((name2) => ({ what: "column", name: name2, table: table4, how: "dropped" })),
      ...policies.map(({ name: name2 }) => ({ what: "policy", name: name2, table: table4, how: "dropped" })),
      ...triggers.map(({ name: name2 }) => ({ what: "trigger", name: name2, table: table4, how: "dropped" }))
    ],
    losses: generated.map((name2) => ({ what: "column", name: `${showName(table4)}.${name2}` }))
  });
}
function refuseDropColumn(table4, column) {
  let found = table4.columns.find((it) => it.name === column);
  return [
    ...table4.partitioning?.keys.some((key) => key.column === column) === !0 ? [refuse("others-depend", `cannot drop column ${quote(column)}: it is part of the partition key of ${quote(table4)}`, "42P16")] : [],
    ...found?.inherited === !0 ? [refuse("wrong-kind", `cannot drop inherited column ${quote(column)}`, "42P16")] : []
  ];
}
function dropColumn(change, at) {
  let family = alteredFamily(at, change.table), mode = modeOf("drop-column", at.target), { table: table4 } = family, stands = table4 === void 0 || table4.knowledge === "partial" || table4.columns.some((it) => it.name === change.column), lock = {
    locks: lockFamily(family, mode),
    refusals: [...refuseMissingRelation(at, change.table), ...change.ifExists ? [] : refuseMissingColumns(at, table4, [change.column])]
  };
  if (!stands) return stated(at, "drop-column", lock);
  let along = table4 === void 0 ? void 0 : columnCollateral(at, table4, change.column);
  return stated(
    at,
    "drop-column",
    lock,
    along && { locks: along.locks, collateral: along.gone },
    table4 && columnDependents(at, table4, change.column, change.cascade),
    {
      losses: [{ what: "column", name: `${showName(change.table)}.${change.column}` }],
      refusals: table4 === void 0 ? [] : refuseDropColumn(table4, change.column)
    }
  );
}

// src/dialects/postgres/effects/indexes.ts
var expressionsOf = (index) => [
  ...index.parts.flatMap((part3) => part3.expression === void 0 ? [] : [part3.expression]),
  ...index.predicate === void 0 ? [] : [index.predicate]
];
function refuseMutable(at, index, columns) {
  return expressionsOf(index).flatMap((expression2) => {
    let found = volatilityOf(at, expression2), because = found.volatility === "stable" || found.volatility === "volatile" ? `${quote(found.because ?? "")} is ${found.volatility}` : zoneDependence(expression2, columns);
    return because === void 0 ? [] : [refuse("immutable-required", `functions in an index must be IMMUTABLE, and ${because}`, "42P17")];
  });
}
var zoned = /* @__PURE__ */ new Set(["date", "date_part", "date_trunc", "extract", "time", "timestamp"]);
function zoneDependence(expression2, columns) {
  let isZoned = (term) => term?.kind === "column" && columns.some(({ name: name2, type }) => name2 === term.name && type.name === "timestamptz" && type.dimensions === 0);
  for (let term of walkTerm(expression2.term)) {
    if (term.kind === "cast" && zoned.has(term.type.name) && isZoned(term.term)) return `the cast of a timestamptz to ${term.type.text} is stable`;
    if (term.kind === "call" && zoned.has(term.name.name) && term.args.length < 3 && isZoned(term.args.at(-1)))
      return `${quote(term.name.name)} of a timestamptz is stable`;
  }
}
function refuseIndex(at, change, owner) {
  let { index } = change, table4 = owner?.kind === "table" ? owner : void 0, columns = [
    ...index.parts.flatMap((part3) => part3.column === void 0 ? [] : [part3.column]),
    ...index.include,
    ...expressionsOf(index).flatMap(columnsOf)
  ];
  return [
    ...refuseMissingColumns(at, owner, [...new Set(columns)]),
    ...refuseMutable(at, index, owner?.kind === "table" ? owner.columns : []),
    ...expressionsOf(index).flatMap((expression2) => refuseUncommittedValues(at, expression2, table4)),
    ...index.unique ? refuseMissingKey(
      table4?.partitioning === void 0 ? void 0 : { name: table4, partitioning: table4.partitioning },
      index.parts.map((part3) => part3.column),
      "unique index"
    ) : [],
    ...owner?.kind === "view" ? [refuse("wrong-kind", `cannot create index on relation ${quote(owner)}: it is a view`, "42809")] : [],
    ...table4?.foreign === !0 ? [refuse("wrong-kind", `cannot create index on relation ${quote(table4)}: it is a foreign table`, "42809")] : [],
    ...change.online && table4?.partitioning !== void 0 ? [refuse("partitioned-concurrently", `cannot create index on partitioned table ${quote(table4)} concurrently`, "0A000")] : []
  ];
}
var indexName = (at, change, owner) => ({
  schema: owner.schema === "" ? qualify(at.before, change.table).schema : owner.schema,
  name: change.index.name
});
function createIndex(change, at) {
  let id = change.online ? "create-index-online" : "create-index", mode = modeOf(id, at.target), found = alteredFamily(at, change.table), family = change.only ? found : { ...found, ...partitionsOnly(found) }, name2 = indexName(at, change, found.name), taken = change.index.name !== "" && at.before.catalog.relations.has(keyOf(name2)), base = { locks: lockFamily(family, mode), forbidsTransaction: change.online, refusals: refuseMissingRelation(at, change.table) };
  return taken && change.ifNotExists ? stated(at, id, base) : stated(at, id, base, {
    work: workOnFamily(
      family,
      "index-build",
      change.index.unique ? "build-unique" : "build-index",
      mode,
      change.index.name === "" ? void 0 : change.index.name
    ),
    refusals: [...taken && !change.ifNotExists ? refuseTakenRelation(at, name2) : [], ...refuseIndex(at, change, found.table ?? found.view)]
  });
}
function partitionsOnly(family) {
  return family.table?.partitioning === void 0 ? { descendants: [], withRows: [family.name] } : { descendants: family.descendants, withRows: family.descendants.filter((table4) => table4.partitioning === void 0) };
}
function attachedIndexes(at, owner, index) {
  return owner.kind !== "table" || owner.partitioning === void 0 ? [] : descendantsOf(at, owner).flatMap(
    (table4) => table4.indexes.filter((it) => it.attachedTo !== void 0 && isSameName(it.attachedTo, index)).map((it) => ({ table: table4, index: it }))
  );
}
function keysOnIndex(at, owner, index) {
  if (owner.kind !== "table" || !index.unique) return [];
  let columns = index.parts.flatMap((part3) => part3.column === void 0 ? [] : [part3.column]), isRival = (names2) => names2.length === columns.length && names2.every((name2) => columns.includes(name2));
  return owner.indexes.some(
    (it) => it !== index && it.unique && it.predicate === void 0 && isRival(it.parts.map((part3) => part3.column ?? ""))
  ) ? [] : foreignKeysTo(at, owner).filter(({ key }) => isRival(referencedColumns(key, owner))).map(({ key }) => key.name);
}
function refuseDrop(at, change, owner, index) {
  let name2 = quote(change.index), isPartitioned2 = owner.kind === "table" && owner.partitioning !== void 0;
  return [
    ...index.constraint === void 0 ? [] : [
      refuse(
        "index-backs-constraint",
        `cannot drop index ${name2}: constraint ${quote(index.constraint)} on table ${quote(owner)} requires it`,
        "2BP01"
      )
    ],
    ...index.attachedTo === void 0 ? [] : [refuse("others-depend", `cannot drop index ${name2}: index ${quote(index.attachedTo)} requires it`, "2BP01")],
    ...change.online && isPartitioned2 ? [refuse("partitioned-concurrently", `cannot drop partitioned index ${name2} concurrently`, "0A000")] : [],
    ...change.cascade ? [] : keysOnIndex(at, owner, index).map(
      (key) => refuse("others-depend", `cannot drop index ${name2}: foreign key ${quote(key)} depends on it`, "2BP01")
    )
  ];
}
function dropIndex(change, at) {
  let id = change.online ? "drop-index-online" : "drop-index", mode = modeOf(id, at.target), found = findIndex(at.before, change.index), concurrentCascade = change.online && change.cascade ? [refuse("unsupported", "DROP INDEX CONCURRENTLY does not support CASCADE", "0A000")] : [];
  if (found === void 0) {
    let missing2 = change.ifExists ? [] : refuseMissingRelation(at, change.index, "index");
    return stated(at, id, {
      locks: change.table === void 0 ? [] : [lockOn(qualify(at.before, change.table), mode)],
      forbidsTransaction: change.online,
      refusals: [...missing2, ...concurrentCascade],
      assumed: missing2.length === 0 && !change.ifExists ? "nothing says which table the index is on" : void 0
    });
  }
  let { owner, index, entry } = found, attached = attachedIndexes(at, owner, entry);
  return stated(at, id, {
    locks: [
      lockOn(owner, mode),
      lockOn(entry, mode, "index"),
      ...attached.flatMap(({ table: table4, index: child }) => [
        lockOn(table4, mode, "partition"),
        lockOn({ schema: table4.schema, name: child.name }, mode, "index")
      ])
    ],
    collateral: attached.map(({ table: table4, index: child }) => ({ what: "index", name: child.name, table: table4, how: "dropped" })),
    forbidsTransaction: change.online,
    refusals: [...refuseDrop(at, change, owner, index), ...concurrentCascade]
  });
}
function onIndex(at, id, name2, ...parts) {
  let found = findIndex(at.before, name2);
  return stated(
    at,
    id,
    { locks: [lockOn(found?.entry ?? qualify(at.before, name2), modeOf(id, at.target), "index")], refusals: refuseMissingRelation(at, name2, "index") },
    ...parts
  );
}
function renameIndex(change, at) {
  let owner = findIndex(at.before, change.index)?.entry ?? qualify(at.before, change.index);
  return onIndex(at, "rename-index", change.index, { refusals: refuseTakenRelation(at, { schema: owner.schema, name: change.to }) });
}
function alterIndex(change, at) {
  let visibility = change.what === "visibility" ? [refuse("unsupported", "PostgreSQL has no invisible indexes", "42601")] : [];
  return onIndex(at, "alter-index", change.index, { refusals: visibility });
}
function attachIndex(change, at) {
  let [parent, child] = [findIndex(at.before, change.index), findIndex(at.before, change.child)], owners = [parent, child].flatMap((it) => it === void 0 ? [] : [lockOn(it.owner, "ACCESS SHARE", "partition")]);
  return onIndex(at, "attach-index", change.index, {
    locks: [lockOn(child?.entry ?? qualify(at.before, change.child), "ACCESS EXCLUSIVE", "index"), ...owners],
    refusals: refuseMissingRelation(at, change.child, "index")
  });
}

// src/dialects/postgres/effects/tables.ts
var outerKeys = (at, tables) => tables.flatMap((table4) => foreignKeysTo(at, table4)).filter(({ table: child }) => !tables.some((table4) => isSameName(table4, child))), named = (at, along = []) => {
  let names2 = along.map((name2) => relationAt(at, name2).name);
  return (relation) => names2.some((name2) => isSameName(name2, relation));
};
function dropTablesPart(at, tables, cascade, beside) {
  let mode = modeOf("drop-table", at.target), isNamed2 = named(at, beside), keys = outerKeys(at, tables).filter(({ table: table4 }) => !isNamed2(table4)), views = viewsAbove(at, tables), parents = tables.flatMap((table4) => foreignKeysOf(table4).map((key) => referencedBy(at, table4, key).name)), sequences = tables.flatMap((table4) => sequencesOf(at, table4)), along = {
    locks: [
      ...parents.filter((parent) => !tables.some((table4) => isSameName(table4, parent))).map((parent) => lockOn(parent, mode, "parent")),
      ...sequences.map((sequence) => lockOn(sequence, mode, "dependent"))
    ],
    collateral: sequences.map((sequence) => ({ what: "sequence", name: showName(sequence), how: "dropped" }))
  }, name2 = tables[0] === void 0 ? "" : quote(tables[0]);
  return cascade ? merge(along, dropViews(views), {
    locks: keys.map(({ table: table4 }) => lockOn(table4, mode, "child")),
    collateral: keys.map(({ key, table: table4 }) => ({ what: "foreign-key", name: key.name, table: table4, how: "dropped" })),
    losses: views.filter((view) => view.kind === "materialized-view").map((view) => ({ what: "view-data", name: showName(view) }))
  }) : merge(along, {
    refusals: [
      ...keys.map(
        ({ key, table: table4 }) => refuse("others-depend", `cannot drop table ${name2}: foreign key ${quote(key.name)} on table ${quote(table4)} depends on it`, "2BP01")
      ),
      ...views.map((view) => refuse("used-by-view", `cannot drop table ${name2}: view ${quote(view)} depends on it`, "2BP01"))
    ]
  });
}
function partitionParent(at, table4) {
  if (table4.partitionOf === void 0) return {};
  let { parent } = table4.partitionOf, byDefault = childPartitionsOf(at, parent).filter((it) => it.partitionOf?.bound.kind === "default" && !isSameName(it, table4));
  return {
    locks: [lockOn(parent, "ACCESS EXCLUSIVE", "partitioned-parent"), ...byDefault.map((it) => lockOn(it, "ACCESS EXCLUSIVE", "default-partition"))]
  };
}
function refuseWrongKind(at, name2, wanted) {
  let found = findRelation(at.before, name2);
  return found === void 0 || at.conditional || found.kind === wanted ? [] : [refuse("wrong-kind", `${quote(name2)} is not a ${wanted.replace("-", " ")}, it is a ${found.kind.replace("-", " ")}`, "42809")];
}
function dropTable(change, at) {
  let family = familyOf(at, change.table), { table: table4 } = family;
  if (table4 === void 0) {
    let absent = change.ifExists && (lacksRelation(at, change.table) || findRelation(at.before, change.table) !== void 0), wrong = refuseWrongKind(at, change.table, "table"), locks = absent || wrong.length > 0 ? [] : [lockOn(family.name, modeOf("drop-table", at.target))], assumed = locks.length > 0 ? "nothing says what refers to the table" : void 0, losses = locks.length > 0 ? [{ what: "table", name: showName(change.table) }] : [];
    return stated(at, "drop-table", {
      locks,
      losses,
      assumed,
      refusals: [...wrong, ...change.ifExists ? [] : refuseMissingRelation(at, change.table)]
    });
  }
  let partitions = family.descendants.filter((child) => child.partitionOf !== void 0 || change.cascade), isNamed2 = named(at, change.along), heirs = family.descendants.filter((child) => !partitions.includes(child)), lock = {
    locks: [
      lockOn(table4, modeOf("drop-table", at.target)),
      ...partitions.map((child) => lockOn(child, modeOf("drop-table", at.target), "partition"))
    ],
    losses: [{ what: "table", name: showName(change.table) }, ...partitions.map((child) => ({ what: "table", name: showName(child) }))],
    collateral: partitions.map((child) => ({ what: child.partitionOf === void 0 ? "table" : "partition", name: showName(child), how: "dropped" })),
    refusals: heirs.filter((child) => !isNamed2(child)).map((child) => refuse("others-depend", `cannot drop table ${quote(table4)}: table ${quote(child)} inherits from it`, "2BP01"))
  };
  return stated(at, "drop-table", lock, partitionParent(at, table4), dropTablesPart(at, [table4, ...partitions], change.cascade, change.along));
}
function renameTable(change, at) {
  let { name: name2 } = relationAt(at, change.table), found = findRelation(at.before, change.table), mode = found?.kind === "index" ? modeOf("rename-index", at.target) : modeOf("rename-table", at.target);
  return stated(at, "rename-table", {
    locks: [lockOn(name2, mode, found?.kind === "index" ? "index" : "target")],
    refusals: [
      ...change.ifExists ? [] : refuseMissingRelation(at, change.table),
      ...refuseTakenRelation(at, { schema: change.to.schema ?? name2.schema, name: change.to.name })
    ]
  });
}
function setSchema(change, at) {
  let isRelation = change.object === "table" || change.object === "view" || change.object === "materialized-view" || change.object === "sequence", refusals = refuseMissingSchema(at, { schema: change.to, name: change.name.name });
  if (!isRelation) return told(at, change.object === "type" ? "sql-altertype.html" : "sql-altertable.html", { refusals });
  let { name: name2 } = relationAt(at, change.name), taken = name2.schema === change.to ? [] : refuseTakenRelation(at, { schema: change.to, name: name2.name });
  return stated(at, "set-schema", {
    locks: [lockOn(name2, modeOf("set-schema", at.target))],
    refusals: [...refusals, ...refuseMissingRelation(at, change.name), ...taken]
  });
}
function truncatedWith(at, roots) {
  let found = new Map(roots.map((table4) => [keyOf(table4), table4])), visit = (table4) => {
    for (let { table: child } of foreignKeysTo(at, table4))
      for (let it of [child, ...descendantsOf(at, child)])
        found.has(keyOf(it)) || (found.set(keyOf(it), it), visit(it));
  };
  for (let root of roots) visit(root);
  return [...found.values()].filter((table4) => !roots.includes(table4));
}
function truncate(change, at) {
  let family = alteredFamily(at, change.table), mode = modeOf("truncate", at.target), own = family.table === void 0 ? [] : [family.table, ...family.descendants], along = change.cascade ? truncatedWith(at, own) : [], isNamed2 = named(at, change.along), keys = change.cascade ? [] : outerKeys(at, own).filter(({ table: table4 }) => !isNamed2(table4)), lost = (name2) => ({ what: "rows", name: showName(name2) });
  return stated(at, "truncate", {
    locks: [...lockFamily(family, mode), ...along.map((table4) => lockOn(table4, mode, "child"))],
    losses: [lost(change.table), ...along.map(lost)],
    collateral: along.map((table4) => ({ what: "table", name: showName(table4), how: "changed" })),
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...keys.map(
        ({ key, table: table4 }) => refuse("others-depend", `cannot truncate ${quote(change.table)}: foreign key ${quote(key.name)} of ${quote(table4)} references it`, "0A000")
      )
    ]
  });
}
var everyTable = (at) => tablesOf(at.before.catalog).filter((table4) => table4.partitioning === void 0 && !table4.foreign);

// src/dialects/postgres/effects/maintenance.ts
var indexLocks = (family) => (family.table ?? family.view)?.indexes.map(({ name: name2 }) => lockOn({ schema: family.name.schema, name: name2 }, "ACCESS EXCLUSIVE", "index")) ?? [];
function cluster(change, at) {
  if (change.table === void 0) {
    let marked = everyTable(at).filter((table4) => table4.indexes.some((index) => index.clustered)), mode2 = modeOf("cluster", at.target);
    return stated(at, "cluster", {
      locks: marked.map((table4) => lockOn(table4, mode2)),
      work: marked.map((table4) => workOn(table4, "rewrite", "cluster", mode2)),
      forbidsTransaction: !0,
      assumed: at.before.catalog.complete ? void 0 : "nothing says which tables have been clustered before"
    });
  }
  let id = change.markOnly ? "cluster-mark" : "cluster", mode = modeOf(id, at.target), family = familyOf(at, change.table), indexes = (family.table ?? family.view)?.indexes, unknown = change.index !== void 0 && indexes?.some(({ name: name2 }) => name2 === change.index) === !1, base = {
    locks: change.markOnly ? [lockOn(family.name, mode)] : lockFamily(family, mode),
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...unknown ? refuseMissingMember(at, family.table, "unknown-index", "index", change.index ?? "") : []
    ]
  };
  return change.markOnly ? stated(at, id, base) : stated(at, id, base, {
    locks: indexLocks(family),
    work: workOnFamily(family, "rewrite", "cluster", mode),
    forbidsTransaction: family.table?.partitioning !== void 0
  });
}
var familiesOf = (at, names2) => names2.length > 0 ? names2.map((name2) => familyOf(at, name2)) : everyTable(at).map((table4) => familyOf(at, { schema: table4.schema, name: table4.name }));
function vacuum(change, at) {
  let id = change.full ? "vacuum-full" : "vacuum", mode = modeOf(id, at.target), parts = familiesOf(at, change.tables).map((family) => ({
    locks: lockFamily(family, mode),
    work: change.full ? workOnFamily(family, "rewrite", "vacuum-full", mode) : []
  }));
  return stated(at, id, merge(...parts), {
    forbidsTransaction: !0,
    refusals: change.tables.flatMap((name2) => refuseMissingRelation(at, name2)),
    assumed: change.tables.length === 0 && !at.before.catalog.complete ? "nothing says which tables there are" : void 0
  });
}
function analyze(change, at) {
  let mode = modeOf("analyze", at.target);
  return stated(at, "analyze", {
    locks: familiesOf(at, change.tables).flatMap((family) => lockFamily(family, mode)),
    refusals: change.tables.flatMap((name2) => refuseMissingRelation(at, name2))
  });
}
function lockTable(change, at) {
  let family = familyOf(at, change.table), below = family.view === void 0 ? [] : sourcesOf(at, family.view.uses).map(({ name: name2 }) => name2);
  return stated(at, "write-rows", {
    locks: [...lockFamily(family, change.mode), ...below.map((name2) => lockOn(name2, change.mode, "source"))],
    refusals: refuseMissingRelation(at, change.table)
  });
}
function publication(change, at) {
  let mode = modeOf("publication", at.target);
  return stated(at, "publication", {
    locks: change.verb === "drop" ? [] : change.tables.map((name2) => lockOn(relationAt(at, name2).name, mode)),
    refusals: change.tables.flatMap((name2) => refuseMissingRelation(at, name2))
  });
}
function statistics(change, at) {
  let locked = change.table !== void 0 && change.verb !== "alter" ? [lockOn(relationAt(at, change.table).name, modeOf("statistics", at.target))] : [];
  return stated(at, "statistics", { locks: locked, refusals: change.table === void 0 ? [] : refuseMissingRelation(at, change.table) });
}

// src/dialects/postgres/effects/metadata.ts
var relationKinds = /* @__PURE__ */ new Set(["table", "column", "view", "materialized-view", "sequence", "index"]), memberKinds = /* @__PURE__ */ new Set(["constraint", "trigger", "policy", "rule"]);
function comment(change, at) {
  let isMember = memberKinds.has(change.object);
  if (!isMember && !relationKinds.has(change.object)) return told(at, "sql-comment.html");
  let { name: name2, table: table4 } = relationAt(at, change.name), mode = isMember ? "ACCESS SHARE" : modeOf("comment", at.target), columns = change.object === "column" && change.member !== void 0 ? [change.member] : [];
  return stated(at, "comment", {
    locks: [lockOn(name2, mode, change.object === "index" ? "index" : "target")],
    refusals: [
      ...refuseMissingRelation(at, change.name, change.object === "index" ? "index" : "relation"),
      ...refuseMissingColumns(at, table4, columns)
    ]
  });
}
function setOwner(change, at) {
  if (!relationKinds.has(change.object)) return told(at, "ddl-priv.html");
  let { name: name2, table: table4 } = relationAt(at, change.name), mode = modeOf("set-owner", at.target), owned = table4 === void 0 ? [] : sequencesOf(at, table4), isIndex = findIndex(at.before, change.name) !== void 0;
  return stated(at, "set-owner", {
    locks: [lockOn(name2, mode, isIndex ? "index" : "target"), ...owned.map((sequence) => lockOn(sequence, mode, "dependent"))],
    refusals: refuseMissingRelation(at, change.name)
  });
}
function grant(change, at) {
  let names2 = !change.allInSchema && !change.defaults && relationKinds.has(change.object) ? change.names : [];
  return stated(at, "grant", {
    locks: isAtLeast(at.target, 18) ? names2.map((name2) => lockOn(relationAt(at, name2).name, modeOf("grant", at.target))) : [],
    refusals: names2.flatMap((name2) => refuseMissingRelation(at, name2))
  });
}
var role = (_, at) => told(at, "user-manag.html"), createExtension = (_, at) => told(at, "sql-createextension.html");
function dropExtension(change, at) {
  let assumed = change.cascade ? "nothing says which columns, indexes and functions use what the extension brought; CASCADE drops them all" : void 0;
  return told(at, "sql-dropextension.html", { assumed });
}

// src/dialects/postgres/effects/policies.ts
function onTable(at, id, name2, refusals) {
  return stated(at, id, {
    locks: [lockOn(relationAt(at, name2).name, modeOf(id, at.target))],
    refusals: [...refuseMissingRelation(at, name2), ...refusals]
  });
}
function createPolicy(change, at) {
  let { table: table4 } = relationAt(at, change.table), { policy } = change, taken = table4?.policies.some(({ name: name2 }) => name2 === policy.name) === !0 && !at.conditional;
  return onTable(at, "create-policy", change.table, [
    ...taken ? [refuse("name-taken", `policy ${quote(policy.name)} for table ${quote(change.table)} already exists`, "42710")] : [],
    ...refuseUncommittedValues(at, policy.using, table4),
    ...refuseUncommittedValues(at, policy.withCheck, table4)
  ]);
}
function refuseMissingPolicy(at, change) {
  let { table: table4 } = relationAt(at, change.table);
  return table4?.policies.some(({ name: name2 }) => name2 === change.policy) === !0 ? [] : refuseMissingMember(at, table4, "unknown-object", "policy", change.policy);
}
var alterPolicy = (change, at) => onTable(at, "alter-policy", change.table, refuseMissingPolicy(at, change)), dropPolicy = (change, at) => onTable(at, "drop-policy", change.table, change.ifExists ? [] : refuseMissingPolicy(at, change)), createRule = (change, at) => onTable(at, "create-rule", change.table, []), dropRule = (change, at) => onTable(at, "drop-rule", change.table, []);

// src/dialects/postgres/effects/reindex.ts
function reindexTables(at, owners, online, only2) {
  let mode = modeOf(online ? "reindex-online" : "reindex", at.target), indexMode = modeOf(online ? "reindex-online" : "reindex-index", at.target), indexes = owners.flatMap(
    (owner) => owner.indexes.filter(({ name: name2 }) => only2 === void 0 || name2 === only2).map((index) => ({ owner, index }))
  ), holdsRows = (owner) => owner.kind !== "table" || owner.partitioning === void 0;
  return {
    locks: [
      ...owners.map((owner) => lockOn(owner, mode)),
      ...indexes.map(({ owner, index }) => lockOn({ schema: owner.schema, name: index.name }, indexMode, "index"))
    ],
    work: indexes.filter(({ owner }) => holdsRows(owner)).map(({ owner, index }) => workOn(owner, "index-build", "rebuild-index", mode, index.name))
  };
}
function reindexed(at, change) {
  if (change.target === "table" && change.name !== void 0) {
    let { table: table4, view, descendants } = familyOf(at, change.name), owner = table4 ?? view, below = table4?.partitioning === void 0 ? [] : descendants;
    return { owners: owner === void 0 ? [] : [owner, ...below], partitioned: table4?.partitioning !== void 0 };
  }
  if (change.target === "index" && change.name !== void 0) {
    let found = findIndex(at.before, change.name), partitioned2 = found?.owner.kind === "table" && found.owner.partitioning !== void 0;
    return found === void 0 ? { owners: [], partitioned: !1 } : { owners: [found.owner], only: found.index.name, partitioned: partitioned2 };
  }
  let schema = change.target === "schema" ? change.name?.name : void 0, tables = tablesOf(at.before.catalog).filter((table4) => schema === void 0 || table4.schema === schema);
  return { owners: change.target === "system" ? [] : tables, partitioned: !1 };
}
function reindex(change, at) {
  let id = change.online ? "reindex-online" : change.target === "index" ? "reindex-index" : "reindex", { owners, only: only2, partitioned: partitioned2 } = reindexed(at, change), isWide = change.target === "schema" || change.target === "database" || change.target === "system", unknown = owners.length === 0 && change.name !== void 0 && !isWide, missing2 = unknown ? refuseMissingRelation(at, change.name, change.target === "index" ? "index" : "relation") : [], mode = modeOf(change.online ? "reindex-online" : "reindex", at.target), guess = unknown && change.target === "table" ? qualify(at.before, change.name) : void 0;
  return stated(at, id, reindexTables(at, owners, change.online, only2), {
    locks: guess === void 0 ? [] : [lockOn(guess, mode)],
    work: guess === void 0 ? [] : [workOn(guess, "index-build", "rebuild-index", mode)],
    forbidsTransaction: change.online || isWide || partitioned2,
    refusals: [
      ...missing2,
      ...change.online && change.target === "system" ? [refuse("unsupported", "cannot reindex system catalogs concurrently", "0A000")] : []
    ],
    assumed: unknown && missing2.length === 0 ? "nothing says which indexes there are" : void 0
  });
}

// src/dialects/postgres/effects/routines-and-triggers.ts
var pages = {
  function: "sql-createfunction.html",
  procedure: "sql-createprocedure.html",
  aggregate: "sql-createaggregate.html"
};
function createRoutine(change, at) {
  let name2 = qualify(at.before, change.routine), same = (at.before.catalog.routines.get(keyOf(name2)) ?? []).find((routine) => routine.arguments.join() === change.spec.arguments.join() && routine.origin.kind !== "unknown"), taken = same !== void 0 && !at.conditional, otherKind = taken && change.orReplace && same.kind !== change.routineKind;
  return told(at, pages[change.routineKind], {
    refusals: [
      ...refuseMissingSchema(at, change.routine),
      ...taken && !change.orReplace ? [refuse("name-taken", `function ${quote(change.routine)} already exists with same argument types`, "42723")] : [],
      ...otherKind ? [refuse("wrong-kind", `cannot change routine kind: ${quote(change.routine)} is a ${same.kind}`, "42809")] : []
    ]
  });
}
var alterRoutine = (change, at) => told(at, "sql-alterfunction.html", { refusals: refuseMissingRoutine(at, change.routine, isBuiltinFunction) });
function callersOf(at, routine) {
  let isCall = (expression2) => expression2 !== void 0 && callsOf(expression2).some(
    (call) => call.name === routine.name && isSameName(findRoutines(at.before, call)[0] ?? qualify(at.before, call), routine)
  );
  return tablesOf(at.before.catalog).flatMap((table4) => [
    ...table4.triggers.filter((trigger) => isSameName(findRoutines(at.before, trigger.routine)[0] ?? qualify(at.before, trigger.routine), routine)).map(({ name: name2 }) => ({ table: table4, what: "trigger", name: name2 })),
    ...table4.columns.filter((column) => isCall(column.default)).map(({ name: name2 }) => ({ table: table4, what: "default", name: name2 })),
    ...table4.columns.filter((column) => isCall(column.generated?.expression)).map(({ name: name2 }) => ({ table: table4, what: "column", name: name2 })),
    ...table4.constraints.filter((it) => it.kind === "check" && isCall(it.expression)).map(({ name: name2 }) => ({ table: table4, what: "constraint", name: name2 })),
    ...table4.policies.filter((policy) => isCall(policy.using) || isCall(policy.withCheck)).map(({ name: name2 }) => ({ table: table4, what: "policy", name: name2 })),
    ...table4.indexes.filter((index) => isCall(index.predicate) || index.parts.some((part3) => isCall(part3.expression))).map(({ name: name2 }) => ({ table: table4, what: "index", name: name2 }))
  ]);
}
function dropRoutinePart(at, routine, cascade) {
  let callers = callersOf(at, routine);
  return cascade ? {
    locks: callers.map(({ table: table4 }) => lockOn(table4, "ACCESS EXCLUSIVE", "dependent")),
    collateral: callers.map(({ table: table4, what, name: name2 }) => ({ what, name: name2, table: table4, how: "dropped" }))
  } : {
    refusals: callers.map(
      ({ table: table4, what, name: name2 }) => refuse("others-depend", `cannot drop function ${quote(routine)}: ${what} ${quote(name2)} on table ${quote(table4)} depends on it`, "2BP01")
    )
  };
}
function dropRoutine(change, at) {
  let overloads = findRoutines(at.before, change.routine), first = overloads[0], missing2 = change.ifExists ? [] : refuseMissingRoutine(at, change.routine, isBuiltinFunction);
  return told(
    at,
    "sql-dropfunction.html",
    { refusals: missing2 },
    first !== void 0 && overloads.length === 1 ? dropRoutinePart(at, first, change.cascade) : void 0
  );
}
function createTrigger(change, at) {
  let family = familyOf(at, change.table), { trigger } = change, isPartitioned2 = family.table?.partitioning !== void 0, taken = family.table?.triggers.some(({ name: name2 }) => name2 === trigger.name) === !0 && !change.orReplace && !at.conditional, mode = modeOf("create-trigger", at.target);
  return stated(at, "create-trigger", {
    locks: isPartitioned2 ? lockFamily(family, mode) : [lockOn(family.name, mode)],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...refuseMissingColumns(at, family.table, trigger.columns),
      ...refuseMissingRoutine(at, trigger.routine, isBuiltinFunction),
      ...taken ? [refuse("name-taken", `trigger ${quote(trigger.name)} for relation ${quote(change.table)} already exists`, "42710")] : []
    ]
  });
}
function onTrigger(at, id, change, quiet) {
  let { name: name2, table: table4 } = relationAt(at, change.table), isThere = table4?.triggers.some((trigger) => trigger.name === change.trigger) === !0, absent = quiet || isThere ? [] : refuseMissingMember(at, table4, "unknown-object", "trigger", change.trigger);
  return stated(at, id, {
    locks: [lockOn(name2, modeOf(id, at.target))],
    refusals: [...quiet ? [] : refuseMissingRelation(at, change.table), ...absent]
  });
}
var dropTrigger = (change, at) => onTrigger(at, "drop-trigger", change, change.ifExists), renameTrigger = (change, at) => onTrigger(at, "rename-trigger", change, !1);
function enableTrigger(change, at) {
  let { name: name2, table: table4 } = relationAt(at, change.table), one = typeof change.which == "string" ? void 0 : change.which.name, known2 = one === void 0 || !isFullyKnown(table4) || table4.triggers.some((trigger) => trigger.name === one);
  return stated(at, "enable-trigger", {
    locks: [lockOn(name2, modeOf("enable-trigger", at.target))],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...known2 || one === void 0 ? [] : refuseMissingMember(at, table4, "unknown-object", "trigger", one)
    ]
  });
}

// src/dialects/postgres/effects/types-and-domains.ts
var written = (name2) => ({ ...name2, modifiers: [], dimensions: 0, text: showName(name2) });
function refuseTakenType(at, name2) {
  if (at.conditional) return [];
  let key = keyOf(qualify(at.before, name2)), relation = at.before.catalog.relations.get(key);
  return at.before.catalog.types.has(key) || relation !== void 0 && relation.kind === "table" && relation.origin.kind !== "unknown" ? [refuse("name-taken", `type ${quote(name2)} already exists`, "42710")] : [];
}
var newType = (at, name2, page, ...types) => told(at, page, {
  refusals: [...refuseMissingSchema(at, name2), ...refuseTakenType(at, name2), ...types.flatMap((type) => refuseMissingType(at, type))]
}), createEnum = (change, at) => newType(at, change.type, "sql-createtype.html"), createDomain = (change, at) => newType(at, change.type, "sql-createdomain.html", change.spec.base), createComposite = (change, at) => newType(at, change.type, "sql-createtype.html", ...change.spec.attributes.map((attribute) => attribute.type)), createType = (change, at) => told(at, "sql-createtype.html", {
  refusals: [...refuseMissingSchema(at, change.type), ...change.what === "range" ? refuseTakenType(at, change.type) : []]
});
function refuseEnumValue(at, change) {
  let type = findType(at.before, change.type);
  if (type === void 0) return refuseMissingType(at, written(change.type));
  if (at.conditional || type.origin.kind === "unknown") return [];
  if (type.kind !== "enum") return [refuse("wrong-kind", `${quote(change.type)} is not an enum`, "42809")];
  let unknown = (value) => type.values.includes(value) ? [] : [refuse("unknown-object", `'${value}' is not an existing enum label of ${quote(change.type)}`, "22023")], taken = (value) => type.values.includes(value) ? [refuse("enum-value-exists", `enum label '${value}' of ${quote(change.type)} already exists`, "42710")] : [];
  return change.kind === "rename-enum-value" ? [...unknown(change.value), ...taken(change.to)] : [...change.ifNotExists ? [] : taken(change.value), ...change.position === void 0 ? [] : unknown(change.position.value)];
}
function addEnumValue(change, at) {
  let type = findType(at.before, change.type), isNew = type !== void 0 && at.before.transaction?.created.includes(keyOf(type)) === !0;
  return told(at, "sql-altertype.html", { forbidsTransaction: !isAtLeast(at.target, 12) && !isNew, refusals: refuseEnumValue(at, change) });
}
var renameEnumValue = (change, at) => told(at, "sql-altertype.html", { refusals: refuseEnumValue(at, change) });
function domainsOver(at, domain) {
  let found = [], visit = (name2) => {
    if (!found.some((it) => isSameName(it, name2))) {
      found.push(name2);
      for (let type of at.before.catalog.types.values())
        type.kind === "domain" && !builtinTypes.has(type.base.name) && findType(at.before, typeName(type.base))?.name === name2.name && visit(type);
    }
  };
  return visit(domain), found;
}
var checking = /* @__PURE__ */ new Set(["add-constraint", "validate-constraint", "set-not-null"]);
function alterDomain(change, at) {
  let found = findType(at.before, change.type), name2 = found ?? qualify(at.before, change.type), isQuiet = !checking.has(change.verb) || change.verb === "add-constraint" && change.check?.valid === !1, alreadySo = change.verb === "set-not-null" && found?.kind === "domain" && found.notNull, mode = modeOf("alter-domain", at.target), users = isQuiet || alreadySo ? [] : domainsOver(at, name2).flatMap((domain) => tablesWithType(at, domain)).filter(({ table: table4 }) => table4.partitioning === void 0);
  return stated(at, "alter-domain", {
    locks: users.map(({ table: table4 }) => lockOn(table4, mode, "dependent")),
    work: users.map(({ table: table4, column }) => workOn(table4, "scan", "verify-domain", mode, column)),
    refusals: refuseMissingType(at, written(change.type)),
    assumed: at.before.catalog.complete || isQuiet ? void 0 : "nothing says which tables have columns of the domain"
  });
}
function alterComposite(change, at) {
  let name2 = findType(at.before, change.type) ?? qualify(at.before, change.type), users = change.verb === "change" ? tablesWithType(at, name2) : [];
  return told(at, "sql-altertype.html", {
    refusals: [
      ...refuseMissingType(at, written(change.type)),
      ...users.map(
        ({ table: table4, column }) => refuse("others-depend", `cannot alter type ${quote(change.type)}: column ${quote(`${showName(table4)}.${column}`)} uses it`, "0A000")
      )
    ]
  });
}
function dropTypesPart(at, types, cascade) {
  let mode = modeOf("drop-type", at.target), users = types.flatMap((type) => tablesWithType(at, type)), above = [...at.before.catalog.types.values()].filter(
    (type) => type.kind === "domain" && !types.some((it) => isSameName(it, type)) && types.some((it) => it.name === type.base.name && (type.base.schema ?? it.schema) === it.schema)
  ), name2 = types[0] === void 0 ? "" : quote(types[0]);
  if (!cascade)
    return {
      refusals: [
        ...users.map(
          ({ table: table4, column }) => refuse("others-depend", `cannot drop type ${name2}: column ${quote(column)} of table ${quote(table4)} depends on it`, "2BP01")
        ),
        ...above.map((domain) => refuse("others-depend", `cannot drop type ${name2}: domain ${quote(domain)} depends on it`, "2BP01"))
      ]
    };
  let views = users.flatMap(({ table: table4, column }) => viewsUsingColumn(at, table4, column));
  return merge(dropViews([...views, ...viewsAbove(at, views)]), {
    locks: users.map(({ table: table4 }) => lockOn(table4, mode, "dependent")),
    collateral: [
      ...users.map(({ table: table4, column }) => ({ what: "column", name: column, table: table4, how: "dropped" })),
      ...above.map((domain) => ({ what: "type", name: showName(domain), how: "dropped" }))
    ],
    losses: users.map(({ table: table4, column }) => ({ what: "column", name: `${showName(table4)}.${column}` }))
  });
}
function dropType(change, at) {
  let found = findType(at.before, change.type), refusals = change.ifExists ? [] : refuseMissingType(at, written(change.type));
  if (found === void 0) {
    let isAbsent = knowsAbsence(at) && refuseMissingType(at, written(change.type)).length > 0;
    return stated(at, "drop-type", {
      refusals,
      losses: isAbsent ? [] : [{ what: "type", name: showName(change.type) }],
      assumed: isAbsent ? void 0 : "nothing says what uses the type"
    });
  }
  return stated(at, "drop-type", { refusals, losses: [{ what: "type", name: showName(change.type) }] }, dropTypesPart(at, [found], change.cascade));
}
var renameType = (change, at) => told(at, "sql-altertype.html", {
  refusals: [...refuseMissingType(at, written(change.type)), ...refuseTakenType(at, { ...change.type, name: change.to })]
});

// src/dialects/postgres/effects/schemas.ts
var refuseMissing = (at, name2) => lacksSchema(at, name2) ? [refuse("unknown-schema", `schema ${quote(name2)} does not exist`, "3F000")] : [], refuseTaken = (at, name2) => {
  let found = at.before.catalog.schemas.get(name2);
  return found === void 0 || found.origin.kind === "unknown" || at.conditional ? [] : [refuse("name-taken", `schema ${quote(name2)} already exists`, "42P06")];
}, createSchema = (change, at) => told(at, "sql-createschema.html", { refusals: change.ifNotExists ? [] : refuseTaken(at, change.name) }), renameSchema = (change, at) => told(at, "sql-alterschema.html", { refusals: [...refuseMissing(at, change.name), ...refuseTaken(at, change.to)] }), lossOf = (relation) => relation.kind === "table" ? { what: "table", name: showName(relation) } : relation.kind === "materialized-view" ? { what: "view-data", name: showName(relation) } : void 0, collateralOf = (relation) => ({ what: relation.kind, name: showName(relation), how: "dropped" });
function dropSchema(change, at) {
  let page = "sql-dropschema.html", missing2 = change.ifExists ? [] : refuseMissing(at, change.name), { catalog } = at.before, inside = [...catalog.relations.values()].filter((relation) => relation.schema === change.name), types = [...catalog.types.values()].filter((type) => type.schema === change.name), holdsRoutines = catalog.routines.some((overloads) => overloads.some((routine) => routine.schema === change.name)), isFull = inside.length > 0 || types.length > 0 || holdsRoutines, losses = [{ what: "schema", name: change.name }];
  if (!isFull || !change.cascade) {
    let refusals = isFull && !change.cascade ? [refuse("others-depend", `cannot drop schema ${quote(change.name)}: it is not empty`, "2BP01")] : [];
    return told(at, page, { losses: missing2.length > 0 ? [] : losses, refusals: [...missing2, ...refusals] });
  }
  let tables = inside.filter((relation) => relation.kind === "table"), views = inside.filter((relation) => relation.kind === "view" || relation.kind === "materialized-view");
  return told(
    at,
    page,
    {
      locks: inside.map((relation) => lockOn(relation, "ACCESS EXCLUSIVE", relation.kind === "index" ? "index" : "target")),
      collateral: inside.filter((relation) => relation.kind !== "index").map(collateralOf),
      losses: [...losses, ...inside.flatMap((relation) => lossOf(relation) ?? [])]
    },
    dropTablesPart(at, tables, !0),
    dropViews(viewsAbove(at, views)),
    dropTypesPart(at, types, !0)
  );
}
var createDatabase = (_, at) => told(at, "sql-createdatabase.html", { forbidsTransaction: !0 }), dropDatabase = (change, at) => told(at, "sql-dropdatabase.html", { forbidsTransaction: !0, losses: [{ what: "database", name: change.name }] });

// src/dialects/postgres/effects/sequences.ts
function createSequence(change, at) {
  let taken = change.ifNotExists || change.temporary ? [] : refuseTakenRelation(at, change.sequence), owner = change.ownedBy?.table;
  return told(at, "sql-createsequence.html", {
    locks: owner === void 0 ? [] : [lockOn(relationAt(at, owner).name, modeOf("read-rows", at.target), "source")],
    refusals: [...refuseMissingSchema(at, change.sequence), ...taken, ...owner === void 0 ? [] : refuseMissingRelation(at, owner)]
  });
}
function alterSequence(change, at) {
  let { name: name2 } = relationAt(at, change.sequence), owner = typeof change.ownedBy == "object" ? change.ownedBy.table : void 0;
  return stated(at, "alter-sequence", {
    locks: [
      lockOn(name2, modeOf("alter-sequence", at.target)),
      ...owner === void 0 ? [] : [lockOn(relationAt(at, owner).name, "ACCESS SHARE", "source")]
    ],
    refusals: change.ifExists ? [] : refuseMissingRelation(at, change.sequence)
  });
}
function drawsFrom(at, column, sequence) {
  return column.default === void 0 ? !1 : [...walkTerm(column.default.term)].some((term) => {
    if (term.kind !== "call" || term.name.name !== "nextval") return !1;
    let literal3 = term.args.flatMap((arg) => [...walkTerm(arg)]).find((part3) => part3.kind === "literal");
    if (literal3 === void 0 || literal3.kind !== "literal") return !1;
    let parts = literal3.value.split(".").map((part3) => part3.replaceAll('"', "")), [first = "", second] = parts, named3 = second === void 0 ? { name: first } : { schema: first, name: second }, found = findSequence(at.before, named3) ?? qualify(at.before, named3);
    return isSameName(found, sequence);
  });
}
function columnsDrawing(at, sequence) {
  let { readByDefaults, relations } = at.before.catalog;
  return [...readByDefaults.get(keyOf(sequence)) ?? []].map((key) => relations.get(key)).filter((relation) => relation?.kind === "table").flatMap((table4) => table4.columns.filter((column) => drawsFrom(at, column, sequence)).map((column) => ({ table: table4, column })));
}
function identityOwner(at, sequence) {
  let found = at.before.catalog.relations.get(keyOf(sequence)), owner = found?.kind === "sequence" ? found.ownedBy : void 0, table4 = owner === void 0 ? void 0 : at.before.catalog.relations.get(keyOf(owner.table));
  if (!(owner === void 0 || table4?.kind !== "table"))
    return table4.columns.find((column) => column.name === owner.column && column.identity !== void 0)?.name;
}
function dropSequence(change, at) {
  let { name: name2 } = relationAt(at, change.sequence), mode = modeOf("drop-sequence", at.target), users = columnsDrawing(at, name2), identity = identityOwner(at, name2), stopped = change.cascade ? [] : users.map(
    ({ table: table4, column }) => refuse(
      "others-depend",
      `cannot drop sequence ${quote(change.sequence)}: the default of column ${quote(column.name)} of table ${quote(table4)} depends on it`,
      "2BP01"
    )
  );
  return stated(at, "drop-sequence", {
    locks: [lockOn(name2, mode), ...change.cascade ? users.map(({ table: table4 }) => lockOn(table4, mode, "dependent")) : []],
    collateral: change.cascade ? users.map(({ table: table4, column }) => ({ what: "default", name: column.name, table: table4, how: "dropped" })) : [],
    refusals: [
      ...change.ifExists ? [] : refuseMissingRelation(at, change.sequence, "sequence"),
      ...identity === void 0 ? [] : [refuse("others-depend", `cannot drop sequence ${quote(change.sequence)}: identity column ${quote(identity)} requires it`, "2BP01")],
      ...stopped
    ]
  });
}
function renameSequence(change, at) {
  let { name: name2 } = relationAt(at, change.sequence);
  return stated(at, "rename-table", {
    locks: [lockOn(name2, modeOf("rename-table", at.target))],
    refusals: [...refuseMissingRelation(at, change.sequence), ...refuseTakenRelation(at, { schema: name2.schema, name: change.to })]
  });
}

// src/dialects/postgres/effects/session.ts
var setSession = (change, at) => told(at, change.global ? "sql-altersystem.html" : "sql-set.html", { forbidsTransaction: change.global }), needsBlock = {
  savepoint: "SAVEPOINT",
  release: "RELEASE SAVEPOINT",
  "rollback-to": "ROLLBACK TO SAVEPOINT"
};
function refuseSavepoint(change, at) {
  let command = needsBlock[change.verb];
  if (command === void 0 || at.conditional) return [];
  let open = at.before.transaction;
  return open === void 0 ? [refuse("transaction-required", `${command} can only be used in transaction blocks`, "25P01")] : change.verb === "savepoint" || open.openedBy === "implicit" || open.savepoints.some(({ name: name2 }) => name2 === change.name) ? [] : [refuse("unknown-object", `savepoint ${quote(change.name ?? "")} does not exist`, "3B001")];
}
var transaction = (change, at) => told(at, change.verb === "savepoint" ? "sql-savepoint.html" : "tutorial-transactions.html", { refusals: refuseSavepoint(change, at) }), dynamicSql = (_, at) => told(at, "plpgsql-statements.html", { assumed: "the statement runs SQL that is put together at run time, which cannot be followed" }), outsideBlock = /^(?:create|drop) table ?space\b|^create subscription\b/, other = (change, at) => told(at, "sql-commands.html", { forbidsTransaction: outsideBlock.test(change.what) });

// src/dialects/postgres/effects/since.ts
var columnsIn = (change) => change.kind === "create-table" ? change.spec.columns : change.kind === "add-column" ? [change.column] : [], constraintsIn = (change) => change.kind === "create-table" ? change.spec.constraints : change.kind === "add-column" ? change.constraints : change.kind === "add-constraint" ? [change.constraint] : [], partitioningIn = (change) => change.kind === "create-table" ? change.spec.partitioning : void 0, boundIs = (change, kind) => change.kind === "create-table" && change.spec.partitionOf?.bound.kind === kind || change.kind === "attach-partition" && change.bound.kind === kind, isPartitioned = (at, change) => "table" in change && change.table !== void 0 && findTable(at.before, change.table)?.partitioning !== void 0, novelties = [
  { since: [10, 0], what: "identity columns", isUsed: (change) => columnsIn(change).some((column) => column.identity !== void 0) },
  { since: [11, 0], what: "INCLUDE columns of an index", isUsed: (change) => change.kind === "create-index" && change.index.include.length > 0 },
  { since: [11, 0], what: "hash partitioning", isUsed: (change) => partitioningIn(change)?.strategy === "hash" || boundIs(change, "hash") },
  { since: [11, 0], what: "a default partition", isUsed: (change) => boundIs(change, "default") },
  { since: [11, 0], what: "an index on a partitioned table", isUsed: (change, at) => change.kind === "create-index" && isPartitioned(at, change) },
  { since: [11, 0], what: "procedures", isUsed: (change) => change.kind === "create-routine" && change.routineKind === "procedure" },
  { since: [12, 0], what: "generated columns", isUsed: (change) => columnsIn(change).some((column) => column.generated !== void 0) },
  { since: [12, 0], what: "REINDEX CONCURRENTLY", isUsed: (change) => change.kind === "reindex" && change.online },
  {
    since: [13, 0],
    what: "ALTER COLUMN \u2026 DROP EXPRESSION",
    isUsed: (change) => change.kind === "set-generated" && change.verb === "drop-expression"
  },
  {
    since: [14, 0],
    what: "DETACH PARTITION \u2026 CONCURRENTLY",
    isUsed: (change) => change.kind === "detach-partition" && (change.concurrently || change.finalize)
  },
  { since: [14, 0], what: "CREATE OR REPLACE TRIGGER", isUsed: (change) => change.kind === "create-trigger" && change.orReplace },
  {
    since: [14, 0],
    what: "ALTER COLUMN \u2026 SET COMPRESSION",
    isUsed: (change) => change.kind === "set-column-options" && change.what === "compression"
  },
  {
    since: [15, 0],
    what: "NULLS NOT DISTINCT",
    isUsed: (change) => change.kind === "create-index" && change.index.nullsNotDistinct || constraintsIn(change).some((it) => it.kind === "unique" && it.nullsNotDistinct)
  },
  { since: [15, 0], what: "SET ACCESS METHOD", isUsed: (change) => change.kind === "set-access-method" },
  { since: [15, 0], what: "MERGE", isUsed: (change) => change.kind === "write-rows" && change.verb === "merge" },
  { since: [15, 0], what: "security_invoker views", isUsed: (change) => change.kind === "create-view" && "security_invoker" in change.spec.options },
  { since: [17, 0], what: "ALTER COLUMN \u2026 SET EXPRESSION", isUsed: (change) => change.kind === "set-generated" && change.verb === "set-expression" },
  { since: [18, 0], what: "virtual generated columns", isUsed: (change) => columnsIn(change).some((column) => column.generated?.stored === !1) },
  {
    since: [18, 0],
    what: "NOT ENFORCED constraints",
    isUsed: (change) => constraintsIn(change).some((it) => !it.enforced) || change.kind === "alter-constraint" && change.enforced !== void 0
  },
  {
    since: [18, 0],
    what: "WITHOUT OVERLAPS",
    isUsed: (change) => constraintsIn(change).some((it) => "withoutOverlaps" in it && it.withoutOverlaps === !0)
  },
  {
    since: [18, 0],
    what: "NOT NULL as a constraint of its own",
    isUsed: (change) => change.kind === "add-constraint" && change.constraint.kind === "not-null"
  }
];
function refuseNewer(change, at) {
  return novelties.filter(({ since, isUsed }) => !isAtLeast(at.target, since[0], since[1]) && isUsed(change, at)).map(
    ({ since, what }) => refuse("newer-syntax", `${what} came with PostgreSQL ${since[0]}; the target is PostgreSQL ${at.target.version[0]}`, "42601")
  );
}

// src/dialects/postgres/effects/table-properties.ts
function refuseLogging(at, table4, logged) {
  let wrong = (logged ? foreignKeysOf(table4).flatMap((key) => referencedBy(at, table4, key).table ?? []) : foreignKeysTo(at, table4).map(({ table: child }) => child)).filter((peer) => !isSameName(peer, table4) && peer.persistence === (logged ? "unlogged" : "permanent")), [to, of] = logged ? ["logged", "references unlogged table"] : ["unlogged", "is referenced by logged table"];
  return wrong.map((peer) => refuse("others-depend", `could not change table ${quote(table4)} to ${to} because it ${of} ${quote(peer)}`, "42P16"));
}
function setLogged(change, at) {
  let { name: name2, table: table4 } = relationAt(at, change.table), mode = modeOf("set-logged", at.target), rewrites = !(table4 !== void 0 && table4.origin.kind !== "unknown" && table4.persistence === (change.logged ? "permanent" : "unlogged")) && table4?.partitioning === void 0;
  return stated(at, "set-logged", {
    locks: [lockOn(name2, mode)],
    work: rewrites ? [workOn(name2, "rewrite", "set-logged", mode)] : [],
    refusals: [...refuseMissingRelation(at, change.table), ...table4 === void 0 ? [] : refuseLogging(at, table4, change.logged)],
    assumed: table4 === void 0 ? "nothing says whether the table is logged now" : void 0
  });
}
var strongOptions = /* @__PURE__ */ new Set([
  "user_catalog_table",
  "security_barrier",
  "security_invoker",
  "check_option",
  "fastupdate",
  "buffering",
  "gin_pending_list_limit"
]);
function setTableOptions(change, at) {
  let id = Object.keys(change.options).some((option2) => strongOptions.has(option2.toLowerCase())) ? "set-table-options-strong" : "set-table-options";
  return stated(at, id, {
    locks: [lockOn(relationAt(at, change.table).name, modeOf(id, at.target))],
    refusals: refuseMissingRelation(at, change.table)
  });
}
function setTablespace(change, at) {
  let { name: name2, table: table4, view } = relationAt(at, change.name), mode = modeOf("set-tablespace", at.target), now = table4?.tablespace ?? "pg_default", copies = change.tablespace !== now && table4?.partitioning === void 0, isKnown = table4 !== void 0 || view !== void 0 || change.object === "index";
  return stated(at, "set-tablespace", {
    locks: [lockOn(name2, mode, change.object === "index" ? "index" : "target")],
    work: copies ? [workOn(name2, "rewrite", "set-tablespace", mode)] : [],
    refusals: refuseMissingRelation(at, change.name, change.object === "index" ? "index" : "relation"),
    assumed: isKnown ? void 0 : "nothing says which tablespace it is in now"
  });
}
function setAccessMethod(change, at) {
  let { name: name2, table: table4 } = relationAt(at, change.table), mode = modeOf("set-access-method", at.target), now = table4?.options.access_method ?? "heap", rewrites = change.method !== now && table4?.partitioning === void 0, before17 = table4?.partitioning !== void 0 && !isAtLeast(at.target, 17);
  return stated(at, "set-access-method", {
    locks: [lockOn(name2, mode)],
    work: rewrites ? [workOn(name2, "rewrite", "set-access-method", mode)] : [],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...before17 ? [refuse("unsupported", `cannot change access method of partitioned table ${quote(change.table)} before PostgreSQL 17`, "0A000")] : []
    ]
  });
}
function setReplicaIdentity(change, at) {
  let { name: name2, table: table4 } = relationAt(at, change.table), index = change.index === void 0 ? void 0 : { schema: name2.schema, name: change.index }, found = table4?.indexes.find((it) => it.name === change.index), unfit = found !== void 0 && (!found.unique || found.predicate !== void 0 || found.parts.some((part3) => part3.expression !== void 0));
  return stated(at, "set-replica-identity", {
    locks: [lockOn(name2, modeOf("set-replica-identity", at.target)), ...index === void 0 ? [] : [lockOn(index, "SHARE", "index")]],
    refusals: [
      ...refuseMissingRelation(at, change.table),
      ...unfit ? [
        refuse(
          "wrong-kind",
          `cannot use index ${quote(change.index ?? "")} as replica identity: it must be unique, whole and on plain columns`,
          "42809"
        )
      ] : []
    ]
  });
}
function setRowSecurity(change, at) {
  return stated(at, "set-row-security", {
    locks: [lockOn(relationAt(at, change.table).name, modeOf("set-row-security", at.target))],
    refusals: refuseMissingRelation(at, change.table)
  });
}
function setInheritance(change, at) {
  let parentMode = change.inherit ? modeOf("inherit", at.target) : "ACCESS SHARE";
  return stated(at, "set-inheritance", {
    locks: [
      lockOn(relationAt(at, change.table).name, modeOf("set-inheritance", at.target)),
      lockOn(relationAt(at, change.parent).name, parentMode, "parent")
    ],
    refusals: [...refuseMissingRelation(at, change.table), ...refuseMissingRelation(at, change.parent)]
  });
}

// src/dialects/postgres/effects/type-change.ts
var unknownType = "nothing says what type the column has now; most changes of type rewrite the table";
function castChain(term, column) {
  if (term.kind === "column") return term.name === column ? [] : void 0;
  if (term.kind !== "cast") return;
  let inner2 = castChain(term.term, column);
  return inner2 === void 0 ? void 0 : [...inner2, term.type];
}
var worst = (a, b) => ({
  ...a,
  ...b,
  table: a.table === "rewrite" || b.table === "rewrite" ? "rewrite" : "keep",
  indexes: a.indexes === "rebuild" || b.indexes === "rebuild" ? "rebuild" : "keep"
}), asExplicit = ({ mayFail, cannotCast: _, ...verdict }, to) => {
  let isString = ["varchar", "bpchar", "varbit", "bit"].includes(to.name);
  return mayFail === void 0 ? verdict : isString ? { ...verdict, loses: !0 } : { ...verdict, mayFail };
};
function verdictOf(at, change, from) {
  if (change.using === void 0) return verdictFor(at, from, change.to);
  let chain2 = castChain(change.using.term, change.column);
  if (chain2 === void 0) return { table: "rewrite", indexes: "rebuild" };
  let verdict = { table: "keep", indexes: "keep" }, current = from;
  for (let type of chain2)
    verdict = worst(verdict, asExplicit(verdictFor(at, current, type), type)), current = type;
  return worst(verdict, verdictFor(at, current, change.to));
}
var sameCollation = (change, column) => change.collation === void 0 ? column.collation === void 0 : column.collation !== void 0 && change.collation.name === column.collation.name;
function refuseDependents(at, table4, column) {
  let used = (code, by) => refuse(code, `cannot alter the type of column ${quote(column)} of ${quote(table4)}: it is used by ${by}`, "0A000");
  return [
    ...viewsUsingColumn(at, table4, column).map((view) => used("used-by-view", `view ${quote(view)}`)),
    ...generatedFrom(table4, column).map((name2) => used("used-by-generated-column", `generated column ${quote(name2)}`)),
    ...table4.policies.filter((policy) => policyNamesColumn(policy, column)).map(({ name: name2 }) => used("used-by-policy", `policy ${quote(name2)}`)),
    ...table4.triggers.filter((trigger) => triggerNamesColumn(trigger, column)).map(({ name: name2 }) => used("used-by-trigger", `trigger ${quote(name2)}`)),
    ...table4.partitioning?.keys.some((key) => key.column === column) === !0 ? [refuse("others-depend", `cannot alter column ${quote(column)}: it is part of the partition key of ${quote(table4)}`, "42P16")] : [],
    ...table4.columns.some((it) => it.name === column && it.inherited) ? [refuse("wrong-kind", `cannot alter inherited column ${quote(column)} of ${quote(table4)}`, "42P16")] : []
  ];
}
var literalTypes = { boolean: "bool", number: "int4" };
function refuseDefault(at, change, column) {
  let term = column.default?.term, inner2 = term?.kind === "cast" ? term.term : term;
  if (column.identity !== void 0 || column.generated !== void 0 || inner2?.kind !== "literal" || inner2.type === "null") return [];
  let name2 = literalTypes[inner2.type], from = name2 === void 0 ? column.type : { name: name2, modifiers: [], dimensions: 0, text: name2 };
  return canAssign(at, from, change.to) !== !1 ? [] : [refuse("cannot-cast", `default for column ${quote(change.column)} cannot be cast automatically to type ${change.to.text}`, "42804")];
}
function refuseCast(change, from, verdict) {
  return verdict.cannotCast === !0 ? [
    refuse("cannot-cast", `column ${quote(change.column)} of type ${from.text} cannot be cast automatically to type ${change.to.text}`, "42804")
  ] : verdict.mayFail === void 0 ? [] : [
    refuse("cannot-cast", `changing ${quote(change.column)} from ${from.text} to ${change.to.text} fails where ${verdict.mayFail}`, "22003", !0)
  ];
}
function foreignKeyPart(at, table4, column, rechecks) {
  let mode = modeOf("change-column-type", at.target), own = foreignKeysOf(table4).filter((key) => key.columns.includes(column)), others = foreignKeysTo(at, table4).filter(({ key }) => referencedColumns(key, table4).includes(column)), checked = [...own.map((key) => ({ table: table4, key })), ...others].filter(({ key }) => rechecks && key.valid && key.enforced);
  return {
    locks: [
      ...own.map((key) => lockOn(referencedBy(at, table4, key).name, mode, "parent")),
      ...others.map((other3) => lockOn(other3.table, mode, "child"))
    ],
    work: checked.map((other3) => workOn(other3.table, "scan", "type-change-recheck", mode, other3.key.name))
  };
}
function refuseForeignKeys(at, table4, { column, to }) {
  if (at.conditional) return [];
  let columns = table4.columns.map((it) => it.name === column ? { ...it, type: to } : it), own = foreignKeysOf(table4).filter((key) => key.columns.includes(column)), others = foreignKeysTo(at, table4).filter((other3) => !isSameName(other3.table, table4));
  return [
    ...own.flatMap((key) => {
      let parent = referencedBy(at, table4, key).table;
      return parent === void 0 || isSameName(parent, table4) ? [] : refuseTypes(key, columns, parent);
    }),
    ...others.flatMap(
      ({ key, table: child }) => referencedColumns(key, table4).includes(column) ? refuseTypes(key, child.columns, { ...table4, columns }) : []
    )
  ];
}
function isRebuilt(index, column, rebuilds) {
  return indexNamesColumn(index, column) ? index.predicate !== void 0 || index.parts.some((part3) => part3.expression !== void 0) ? !0 : rebuilds && index.parts.some((part3) => part3.column === column) : !1;
}
function keptTablePart(family, table4, change, rebuilds) {
  let mode = "ACCESS EXCLUSIVE", { column } = change, touched = table4.indexes.filter((index) => isRebuilt(index, column, rebuilds)), checks = table4.constraints.filter((it) => it.kind === "check" && it.valid && it.enforced && constraintNamesColumn(it, column));
  return {
    locks: table4.indexes.filter((index) => indexNamesColumn(index, column)).map((index) => lockOn({ schema: table4.schema, name: index.name }, mode, "index")),
    work: [
      ...touched.flatMap((index) => workOnFamily(family, "index-build", "type-change-index", mode, index.name)),
      ...checks.flatMap((check) => workOnFamily(family, "scan", "type-change-recheck", mode, check.name))
    ],
    collateral: touched.map((index) => ({ what: "index", name: index.name, table: table4, how: "rebuilt" }))
  };
}
function unknownColumn(at, family, change) {
  return {
    work: workOnFamily(family, "rewrite", "type-change", modeOf("change-column-type", at.target), change.column),
    assumed: unknownType
  };
}
function knownColumn(at, family, table4, column, change) {
  let mode = modeOf("change-column-type", at.target), verdict = verdictOf(at, change, column.type), rebuilds = verdict.indexes === "rebuild" || !sameCollation(change, column), isRewrite = verdict.table === "rewrite";
  return merge(
    isRewrite ? { work: workOnFamily(family, "rewrite", "type-change", mode, change.column) } : keptTablePart(family, table4, change, rebuilds),
    foreignKeyPart(at, table4, change.column, isRewrite || verdict.indexes === "rebuild"),
    {
      locks: column.identity === void 0 ? [] : sequencesOf(at, table4, column.name).map((it) => lockOn(it, "SHARE ROW EXCLUSIVE", "dependent")),
      losses: verdict.loses === !0 ? [{ what: "precision", name: `${showName(table4)}.${column.name}` }] : [],
      refusals: [
        ...refuseDependents(at, table4, column.name),
        ...refuseCast(change, column.type, verdict),
        ...refuseDefault(at, change, column),
        ...refuseForeignKeys(at, table4, change),
        ...refuseUncommittedValues(at, change.using, table4, change.to)
      ],
      assumed: verdict.assumed
    }
  );
}
function changeColumnType(change, at) {
  let family = alteredFamily(at, change.table), column = family.table?.columns.find((it) => it.name === change.column), known2 = family.table !== void 0 && column !== void 0;
  return stated(
    at,
    "change-column-type",
    { locks: lockFamily(family, modeOf("change-column-type", at.target)) },
    known2 ? knownColumn(at, family, family.table, column, change) : unknownColumn(at, family, change),
    {
      refusals: [
        ...refuseMissingRelation(at, change.table),
        ...refuseMissingColumns(at, family.table, [change.column]),
        ...refuseMissingType(at, change.to)
      ]
    }
  );
}

// src/dialects/postgres/effects/views.ts
function writeOut(at, columns) {
  let found = columns?.map((column) => {
    if (column.name !== "*" && !column.name.endsWith(".*")) return [column];
    let [first = "", second] = column.name.split("."), { table: table4 } = relationAt(at, second === "*" || second === void 0 ? { name: first } : { schema: first, name: second });
    return isFullyKnown(table4) ? table4.columns : void 0;
  });
  return found?.every((part3) => part3 !== void 0) === !0 ? found.flat() : void 0;
}
var isAlike = (a, b) => a.name === b.name && a.dimensions === b.dimensions && a.modifiers.join() === b.modifiers.join();
function refuseReplaced(at, view, spec) {
  let [old, next] = [view.columns, writeOut(at, spec.columns)];
  if (old === void 0 || next === void 0 || old.some(({ name: name2 }) => name2.endsWith("*"))) return [];
  let no = (what) => [refuse("view-columns-changed", `cannot ${what}`, "42P16")];
  if (next.length < old.length) return no(`drop columns from view ${quote(view)}`);
  for (let [i, column] of old.entries()) {
    let now = next[i];
    if (now === void 0) continue;
    if (now.name !== column.name) return no(`change name of view column ${quote(column.name)} to ${quote(now.name)}`);
    if (column.type !== void 0 && now.type !== void 0 && !isAlike(column.type, now.type)) return no(`change data type of view column ${quote(column.name)} from ${column.type.text} to ${now.type.text}`);
  }
  return [];
}
function createView(change, at) {
  let name2 = qualify(at.before, change.view), stands = at.before.catalog.relations.get(keyOf(name2));
  if (stands !== void 0 && change.ifNotExists) return stated(at, "create-view");
  let replaced = stands?.kind === "view" && change.orReplace ? stands : void 0, isOther = change.orReplace && stands !== void 0 && stands.kind !== "view";
  return stated(
    at,
    replaced === void 0 ? "create-view" : "replace-view",
    replaced && {
      locks: [lockOn(replaced, modeOf("replace-view", at.target), "view")],
      refusals: at.conditional ? [] : refuseReplaced(at, replaced, change.spec)
    },
    sourcesPart(at, change.spec.uses, change.materialized && change.withData ? "populate" : void 0),
    {
      refusals: [
        ...refuseMissingSchema(at, change.view),
        ...isOther ? refuseWrongKind(at, change.view, "view") : [],
        ...stands !== void 0 && !change.orReplace && !change.temporary ? refuseTakenRelation(at, change.view) : []
      ]
    }
  );
}
function dropView(change, at) {
  let { name: name2, view } = relationAt(at, change.view), missing2 = change.ifExists ? [] : refuseMissingRelation(at, change.view, change.materialized ? "materialized view" : "view"), isAbsent = view === void 0 && lacksRelation(at, change.view), along = change.along?.map((other3) => relationAt(at, other3).name) ?? [], above = view === void 0 ? [] : viewsAbove(at, [view]).filter((other3) => !along.some((it) => isSameName(it, other3))), lock = isAbsent ? [] : [lockOn(name2, modeOf("drop-view", at.target), "target")];
  return stated(
    at,
    "drop-view",
    {
      locks: lock,
      losses: change.materialized && !isAbsent ? [{ what: "view-data", name: showName(change.view) }] : [],
      refusals: [
        ...missing2,
        ...refuseWrongKind(at, change.view, change.materialized ? "materialized-view" : "view"),
        ...change.cascade ? [] : above.map((other3) => refuse("used-by-view", `cannot drop ${quote(change.view)}: view ${quote(other3)} depends on it`, "2BP01"))
      ]
    },
    change.cascade ? dropViews(above) : void 0
  );
}
function renameView(change, at) {
  let { name: name2 } = relationAt(at, change.view);
  return stated(at, "rename-view", {
    locks: [lockOn(name2, modeOf("rename-view", at.target))],
    refusals: [...refuseMissingRelation(at, change.view), ...refuseTakenRelation(at, { schema: name2.schema, name: change.to })]
  });
}
function refuseOnline(change, view) {
  return [
    ...view.indexes.some(
      (index) => index.unique && index.valid && index.predicate === void 0 && index.parts.every((part3) => part3.column !== void 0)
    ) ? [] : [
      refuse(
        "no-unique-index",
        `cannot refresh materialized view ${quote(view)} concurrently: it has no unique index on plain columns without a WHERE`,
        "55000"
      )
    ],
    ...view.populated ? [] : [refuse("unsupported", `CONCURRENTLY cannot be used when materialized view ${quote(view)} is not populated`, "55000")],
    ...change.withData ? [] : [refuse("unsupported", "REFRESH options CONCURRENTLY and WITH NO DATA cannot be used together", "42601")]
  ];
}
function refreshView(change, at) {
  let id = change.online ? "refresh-view-online" : "refresh-view", mode = modeOf(id, at.target), { name: name2, view } = relationAt(at, change.view);
  return stated(
    at,
    id,
    {
      locks: [lockOn(name2, mode, "target")],
      work: change.withData ? [workOn(name2, change.online ? "scan" : "rewrite", "refresh", mode)] : [],
      losses: change.withData ? [] : [{ what: "view-data", name: showName(change.view) }],
      refusals: [
        ...refuseMissingRelation(at, change.view, "materialized view"),
        ...refuseWrongKind(at, change.view, "materialized-view"),
        ...change.online && view !== void 0 && view.origin.kind !== "unknown" && !at.conditional ? refuseOnline(change, view) : []
      ],
      assumed: view === void 0 ? "nothing says what the view reads" : void 0
    },
    view && change.withData ? { ...sourcesPart(at, view.uses, "refresh"), refusals: [] } : void 0
  );
}

// src/dialects/postgres/effects/index.ts
var handlers = {
  "create-schema": createSchema,
  "drop-schema": dropSchema,
  "rename-schema": renameSchema,
  "create-database": createDatabase,
  "drop-database": dropDatabase,
  "create-table": createTable,
  "drop-table": dropTable,
  "rename-table": renameTable,
  "set-schema": setSchema,
  truncate,
  "set-logged": setLogged,
  "set-table-options": setTableOptions,
  "set-tablespace": setTablespace,
  "set-access-method": setAccessMethod,
  "set-replica-identity": setReplicaIdentity,
  "set-row-security": setRowSecurity,
  "set-inheritance": setInheritance,
  "attach-partition": attachPartition,
  "detach-partition": detachPartition,
  cluster,
  vacuum,
  analyze,
  "lock-table": lockTable,
  "add-column": addColumn,
  "drop-column": dropColumn,
  "rename-column": renameColumn,
  "change-column-type": changeColumnType,
  "set-not-null": setNotNull,
  "drop-not-null": dropNotNull,
  "set-default": setDefault,
  "drop-default": dropDefault,
  "set-identity": setIdentity,
  "set-generated": setGenerated,
  "set-column-options": setColumnOptions,
  "redefine-column": redefineColumn,
  "add-constraint": addConstraint,
  "validate-constraint": validateConstraint,
  "drop-constraint": dropConstraint,
  "rename-constraint": renameConstraint,
  "alter-constraint": alterConstraint,
  "create-index": createIndex,
  "drop-index": dropIndex,
  "rename-index": renameIndex,
  "alter-index": alterIndex,
  "attach-index": attachIndex,
  reindex,
  "create-view": createView,
  "drop-view": dropView,
  "rename-view": renameView,
  "refresh-view": refreshView,
  "create-sequence": createSequence,
  "alter-sequence": alterSequence,
  "drop-sequence": dropSequence,
  "rename-sequence": renameSequence,
  "create-enum": createEnum,
  "add-enum-value": addEnumValue,
  "rename-enum-value": renameEnumValue,
  "create-domain": createDomain,
  "alter-domain": alterDomain,
  "create-composite": createComposite,
  "alter-composite": alterComposite,
  "create-type": createType,
  "drop-type": dropType,
  "rename-type": renameType,
  "create-routine": createRoutine,
  "alter-routine": alterRoutine,
  "drop-routine": dropRoutine,
  "create-trigger": createTrigger,
  "drop-trigger": dropTrigger,
  "rename-trigger": renameTrigger,
  "enable-trigger": enableTrigger,
  "create-policy": createPolicy,
  "alter-policy": alterPolicy,
  "drop-policy": dropPolicy,
  "create-rule": createRule,
  "drop-rule": dropRule,
  "create-extension": createExtension,
  "drop-extension": dropExtension,
  publication,
  statistics,
  comment,
  "set-owner": setOwner,
  grant,
  role,
  "write-rows": writeRows,
  "read-rows": readRows,
  "set-session": setSession,
  transaction,
  "dynamic-sql": dynamicSql,
  other
}, openers = {
  statement: "a transaction block that the file opened",
  tool: "the transaction that the migration tool opens around the file",
  implicit: "the implicit transaction of several statements sent as one string"
};
function refuseInBlock(effects, at) {
  let open = at.before.transaction;
  return !effects.forbidsTransaction || open === void 0 ? [] : [
    refuse("transaction-forbidden", `the statement cannot run inside a transaction block, and it stands in ${openers[open.openedBy]}`, "25001")
  ];
}
function postgresEffects(change, before, target) {
  let at = {
    before,
    target,
    conditional: change.conditional === !0,
    relationMayMiss: change.relationMayMiss === !0,
    only: change.only === !0
  }, subject = at.relationMayMiss ? tableOf(change) : void 0;
  if (subject !== void 0 && lacksRelation(at, subject)) return noEffects;
  let handle = handlers[change.kind], effects = handle(change, at), refusals = [...effects.refusals, ...refuseInBlock(effects, at), ...refuseNewer(change, at)];
  return refusals.length === effects.refusals.length ? effects : { ...effects, refusals };
}

// src/dialects/postgres/comments.ts
var none2 = [];
function spansOf(file, stretches) {
  return stretches.length === 0 ? none2 : stretches.map(({ start, end }) => ({ file, start, end }));
}

// src/dialects/postgres/lex.ts
var classes = new Uint8Array(128);
for (let character of ` 	
\r\f\v`) classes[character.charCodeAt(0)] = 1;
for (let character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") classes[character.charCodeAt(0)] = 2;
for (let character of "0123456789") classes[character.charCodeAt(0)] = 4;
for (let character of "~!@#^&|`?+-*/%<>=") classes[character.charCodeAt(0)] = 8;
var classOf = (code) => code > 127 ? 2 : classes[code] ?? 0, wordParts = Uint8Array.from(classes, (kind, code) => (kind & 6) !== 0 || code === 36 ? 1 : 0), isBlank = (code) => code < 128 ? classes[code] === 1 : code === 65279, isWordStart = (code) => code < 128 ? classes[code] === 2 : code !== 65279, isWordPart = (code) => code > 127 || wordParts[code] === 1;
function commentEnd(text, at, end) {
  let code = text.charCodeAt(at), next = text.charCodeAt(at + 1);
  return code === 45 && next === 45 ? lineEnd(text, at, end) : code === 47 && next === 42 ? blockCommentEnd(text, at, end) : at;
}
function lineEnd(text, at, end) {
  let i = at;
  for (; i < end && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13; ) i++;
  return i;
}
function nextLine(text, at, end) {
  let stop = lineEnd(text, at, end);
  return stop >= end ? end : text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? Math.min(end, stop + 2) : stop + 1;
}
function blockCommentEnd(text, at, end) {
  let depth = 1, i = at + 2;
  for (; i < end; ) {
    let code = text.charCodeAt(i);
    if (code === 47 && text.charCodeAt(i + 1) === 42)
      depth++, i += 2;
    else if (code === 42 && text.charCodeAt(i + 1) === 47) {
      if (depth--, i += 2, depth === 0) return Math.min(i, end);
    } else i++;
  }
  return end;
}
function skipBlanks(text, from, end) {
  let i = from;
  for (; i < end; ) {
    let code = text.charCodeAt(i);
    if (isBlank(code)) i++;
    else if (code === 45 || code === 47) {
      let after = commentEnd(text, i, end);
      if (after === i) return i;
      i = after;
    } else return i;
  }
  return end;
}
function quotedEnd(text, at, end, escapes) {
  let quote2 = text[at] ?? "", i = at + 1;
  for (; i < end; ) {
    let close = escapes ? nextEscapeOrQuote(text, i, end) : text.indexOf(quote2, i);
    if (close < 0 || close >= end) return end;
    if (text.charCodeAt(close) === 92) i = close + 2;
    else if (text[close + 1] === quote2 && close + 1 < end) i = close + 2;
    else return close + 1;
  }
  return end;
}
function nextEscapeOrQuote(text, from, end) {
  let i = from;
  for (; i < end && text.charCodeAt(i) !== 39 && text.charCodeAt(i) !== 92; ) i++;
  return i;
}
function dollarTag(text, at, end) {
  let i = at + 1;
  for (; i < end && text.charCodeAt(i) !== 36; ) {
    let code = text.charCodeAt(i);
    if (i === at + 1 ? !isWordStart(code) : !isWordPart(code)) return;
    i++;
  }
  return i < end ? text.slice(at, i + 1) : void 0;
}
function dollarEnd(text, at, end) {
  let tag = dollarTag(text, at, end);
  if (tag === void 0) {
    let i = at + 1;
    for (; i < end && classOf(text.charCodeAt(i)) === 4; ) i++;
    return i;
  }
  let close = text.indexOf(tag, at + tag.length);
  return close < 0 || close + tag.length > end ? end : close + tag.length;
}
function wordOrPrefixedEnd(text, at, end) {
  let code = text.charCodeAt(at) | 32, next = text.charCodeAt(at + 1);
  if (next === 39 && at + 1 < end) {
    if (code === 101) return quotedEnd(text, at + 1, end, !0);
    if (code === 98 || code === 120 || code === 110) return quotedEnd(text, at + 1, end, !1);
  }
  if (code === 117 && next === 38 && at + 2 < end) {
    let third = text.charCodeAt(at + 2);
    if (third === 39 || third === 34) return quotedEnd(text, at + 2, end, !1);
  }
  let i = at + 1;
  for (; i < end && isWordPart(text.charCodeAt(i)); ) i++;
  return i;
}
function numberEnd(text, at, end) {
  let i = at;
  for (; i < end; ) {
    let code = text.charCodeAt(i);
    if (code === 46) {
      if (text.charCodeAt(i + 1) === 46) return i;
    } else if (!isWordPart(code)) {
      let before = text.charCodeAt(i - 1) | 32;
      if (!((code === 43 || code === 45) && before === 101 && classOf(text.charCodeAt(i + 1)) === 4 && !/^0x/i.test(text.slice(at, at + 2))))
        return i;
    }
    i++;
  }
  return end;
}
function operatorEnd(text, at, end) {
  let i = at + 1;
  for (; i < end && classOf(text.charCodeAt(i)) === 8 && commentEnd(text, i, Math.min(end, i + 2)) === i; ) i++;
  return i;
}
function tokenEnd(text, at, end) {
  let code = text.charCodeAt(at);
  if (code === 36) return dollarEnd(text, at, end);
  if (code === 39 || code === 34) return quotedEnd(text, at, end, !1);
  if (code === 58 && (text.charCodeAt(at + 1) === 58 || text.charCodeAt(at + 1) === 61)) return Math.min(end, at + 2);
  switch (classOf(code)) {
    case 2:
      return wordOrPrefixedEnd(text, at, end);
    case 4:
      return numberEnd(text, at, end);
    case 8:
      return operatorEnd(text, at, end);
    default:
      return code === 46 && classOf(text.charCodeAt(at + 1)) === 4 && at + 1 < end ? numberEnd(text, at, end) : at + 1;
  }
}
function readTokens(text, start, end) {
  let tokens = [], i = skipBlanks(text, start, end);
  for (; i < end; ) {
    let stop = tokenEnd(text, i, end);
    tokens.push({ start: i, end: stop }), i = skipBlanks(text, stop, end);
  }
  return tokens;
}
function isKeyword(text, token, keyword) {
  return token !== void 0 && token.end - token.start === keyword.length && text.slice(token.start, token.end).toLowerCase() === keyword;
}
function nameOfToken(text, token) {
  let code = text.charCodeAt(token.start);
  if (code === 34) return text.slice(token.start + 1, token.end - 1).replaceAll('""', '"');
  if (!isWordStart(code)) return;
  let word = text.slice(token.start, token.end);
  return /^u&"/i.test(word) ? word.slice(3, -1).replaceAll('""', '"') : foldName(word);
}
function foldName(word) {
  return word.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

// src/dialects/postgres/tree.ts
function tagOf(node) {
  for (let tag in node) return tag;
  throw new Error("a node without a name");
}
function as(node, tag) {
  return node === void 0 ? void 0 : node[tag];
}
var none3 = [];
function all(nodes, tag) {
  if (nodes === void 0) return none3;
  let found = [];
  for (let node of nodes) {
    let inner2 = as(node, tag);
    inner2 !== void 0 && found.push(inner2);
  }
  return found;
}
function stringOf(node) {
  let inner2 = as(node, "String");
  return inner2 === void 0 ? void 0 : inner2.sval ?? "";
}
function stringsOf(nodes) {
  if (nodes === void 0) return none3;
  let texts = [];
  for (let node of nodes) {
    let text = stringOf(node);
    text !== void 0 && texts.push(text);
  }
  return texts;
}
function itemsOf(node) {
  return as(node, "List")?.items ?? [];
}
function nameOf(parts) {
  let name2 = parts[parts.length - 1] ?? "", schema = parts[parts.length - 2];
  return schema === void 0 ? { name: name2 } : { schema, name: name2 };
}
function relationName(relation) {
  let name2 = relation?.relname ?? "";
  return relation?.schemaname === void 0 ? { name: name2 } : { schema: relation.schemaname, name: name2 };
}

// src/dialects/postgres/insert-head.ts
var name = '(?:"(?:[^"]|"")+"|[A-Za-z_\\u0080-\\uffff][\\w$\\u0080-\\uffff]*)', head = new RegExp(
  `insert\\s+into\\s+(${name}(?:\\.${name}){0,2})\\s*(?:\\(([^()]{0,4000})\\)\\s*)?(?:overriding\\s+\\w+\\s+value\\s+)?values\\s*\\(`,
  "iy"
), none4 = [], part = new RegExp(name, "g");
function readInsertHead(text, start, span) {
  if ((text.charCodeAt(start) | 32) !== 105) return;
  head.lastIndex = start;
  let match = head.exec(text);
  if (match === null) return;
  let columns = (match[2]?.match(part) ?? []).map(plainName);
  return {
    kind: "write-rows",
    verb: "insert",
    table: nameOf((match[1]?.match(part) ?? []).map(plainName)),
    where: "not-applicable",
    bounds: none4,
    limited: !1,
    columns,
    literals: none4,
    uses: none4,
    span
  };
}
var plainName = (word) => word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : foldName(word);

// src/dialects/postgres/lower/context.ts
function openContext(source, target, exact) {
  let tokens;
  return {
    source,
    target,
    exact,
    whole: source.span(0, source.text.length),
    tokens: () => tokens ??= readTokens(source.text, 0, source.text.length)
  };
}

// src/dialects/postgres/offsets.ts
function openSource(file, text, offset) {
  return { file, text, index: indexer(text), span: (start, end) => ({ file, start: offset + start, end: offset + end }) };
}
function openWithin(outer, start, text) {
  return { file: outer.file, text, index: indexer(text), span: (from, to) => outer.span(start + from, start + to) };
}
function openBlurred(place, text) {
  return { file: place.file, text, index: indexer(text), span: () => place };
}
function indexer(text) {
  let map;
  return (byte) => (map ??= isAscii(text) ? "same" : mapBytes(text), map === "same" ? Math.min(byte, text.length) : map[Math.min(byte, map.length - 1)] ?? text.length);
}
function isAscii(text) {
  return !/[^\x00-\x7f]/.test(text);
}
function mapBytes(text) {
  let map = new Uint32Array(text.length * 3 + 1), bytes = 0;
  for (let i = 0; i < text.length; i++) {
    let width = bytesOf(text.charCodeAt(i));
    for (let k = 0; k < Math.abs(width); k++) map[bytes + k] = width < 0 && k >= 2 ? i + 1 : i;
    bytes += Math.abs(width), width < 0 && i++;
  }
  return map[bytes] = text.length, map.slice(0, bytes + 1);
}
function bytesOf(code) {
  return code < 128 ? 1 : code < 2048 ? 2 : code >= 55296 && code < 56320 ? -4 : 3;
}

// src/dialects/postgres/parse.ts
var import_libpg_query = __toESM(require_wasm(), 1), maxStatementLength = 1e6;
async function loadParser() {
  await (0, import_libpg_query.loadModule)();
}
function parseSql(text) {
  let refusal = refuse2(text);
  if (refusal !== void 0) return { ok: !1, failure: { why: refusal } };
  try {
    let { stmts } = (0, import_libpg_query.parseSync)(wellFormed(text));
    return { ok: !0, nodes: (stmts ?? []).flatMap(({ stmt }) => stmt === void 0 ? [] : [stmt]) };
  } catch (error) {
    return { ok: !1, failure: describe(error) };
  }
}
function parseBody(text) {
  let refusal = refuse2(text);
  if (refusal !== void 0) return { why: refusal };
  try {
    return { tree: (0, import_libpg_query.parsePlPgSQLSync)(wellFormed(text)) };
  } catch (error) {
    return { why: describe(error).why };
  }
}
function refuse2(text) {
  if (text.length > maxStatementLength) return "The statement is longer than 1 MB";
  if (text.includes("\0")) return "It holds a NUL character, which PostgreSQL refuses in any text";
}
function wellFormed(text) {
  return text.replace(/[\ud800-\udfff]/gu, "\uFFFD");
}
var tooDeep = "Its expressions are nested too deep to be read";
function describe(error) {
  if (error instanceof RangeError) return { why: tooDeep };
  if ((0, import_libpg_query.hasSqlDetails)(error)) {
    if (error.message.startsWith("memory exhausted")) return { why: tooDeep };
    let character = error.sqlDetails?.cursorPosition;
    return character === void 0 ? { why: sentence(error.message) } : { why: sentence(error.message), character };
  }
  return { why: error instanceof Error ? sentence(error.message) : "The parser gave up" };
}
function sentence(message) {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

// src/dialects/postgres/split.ts
function* splitStatements(text, start, end, whole = []) {
  let cursor = { text, end, whole, at: start }, comments = takeComments(cursor);
  for (; cursor.at < end; ) {
    if (text.charCodeAt(cursor.at) === 59) cursor.at++;
    else {
      let piece = takePiece(cursor);
      text.charCodeAt(cursor.at) === 59 && cursor.at < end && cursor.at++;
      let data = piece.kind === "sql" ? takeCopyData(cursor, piece) : takeMetaData(cursor, piece);
      comments = joined(comments, takeTrailing(cursor)), yield data === void 0 ? { ...piece, comments } : { ...piece, data, comments }, comments = none5;
    }
    comments = joined(comments, takeComments(cursor));
  }
}
var none5 = [], joined = (a, b) => b.length === 0 ? a : a.length === 0 ? b : [...a, ...b];
function takeComments(cursor) {
  let found, { text, end } = cursor;
  for (; cursor.at < end; )
    if (isBlank(text.charCodeAt(cursor.at))) cursor.at++;
    else {
      let stop = commentEnd(text, cursor.at, end);
      if (stop === cursor.at) break;
      (found ??= []).push({ start: cursor.at, end: stop }), cursor.at = stop;
    }
  return found ?? none5;
}
function takeTrailing(cursor) {
  let { text, end } = cursor, found, at = cursor.at;
  for (; at < end; ) {
    let code = text.charCodeAt(at);
    if (code === 32 || code === 9) at++;
    else {
      let stop = commentEnd(text, at, end);
      if (stop === at) break;
      (found ??= []).push({ start: at, end: stop }), at = stop, cursor.at = stop;
    }
  }
  return found ?? none5;
}
function takePiece(cursor) {
  let { text, at: start, end } = cursor, stretch = cursor.whole.length === 0 ? void 0 : cursor.whole.find((candidate) => start >= candidate.start && start < candidate.end);
  return stretch !== void 0 ? (cursor.at = Math.min(end, stretch.end), { kind: "sql", start, end: trimEnd(text, start, cursor.at) }) : text.charCodeAt(start) === 92 ? (cursor.at = lineEnd(text, start, end), { kind: "meta", start, end: cursor.at }) : { kind: "sql", start, end: takeStatement(cursor) };
}
function takeStatement(cursor) {
  let { text, at: start, end } = cursor, last = start, parentheses = 0, blocks = 0, at = start;
  for (; at < end; ) {
    let code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at++;
      continue;
    }
    if (code === 92 && last > start || code === 59 && blocks === 0 && (parentheses <= 0 || !isRule(text, start, end))) break;
    code === 40 ? parentheses++ : code === 41 && parentheses--;
    let stop = tokenEnd(text, at, end);
    isWordStart(code) && stop - at < 6 && (blocks = blocksAfter(blocks, text, at, stop, start, end)), last = stop, at = skipBlanks(text, stop, end);
  }
  return cursor.at = at, last;
}
function blocksAfter(blocks, text, at, stop, start, end) {
  if (stop - at === 5)
    return text.slice(at, stop).toLowerCase() !== "begin" || !opensBody(text, stop, end) ? blocks : isRoutine(text, start, end) ? blocks + 1 : blocks;
  if (blocks === 0) return 0;
  let word = text.slice(at, stop).toLowerCase();
  return word === "case" ? blocks + 1 : word === "end" ? blocks - 1 : blocks;
}
var opensBody = (text, from, end) => {
  let at = skipBlanks(text, from, end);
  return text.slice(at, tokenEnd(text, at, end)).toLowerCase() === "atomic";
}, isRule = (text, start, end) => /^create( or replace)? rule$/.test(headOf(text, start, end)), isRoutine = (text, start, end) => /^create( or replace)? (function|procedure)$/.test(headOf(text, start, end));
function headOf(text, start, end) {
  let words6 = [], at = start;
  for (; at < end && words6.length < 4; ) {
    let stop = tokenEnd(text, at, end);
    if (words6.push(text.slice(at, Math.min(stop, at + 10)).toLowerCase()), words6.length === (words6[1] === "or" ? 4 : 2)) break;
    at = skipBlanks(text, stop, end);
  }
  return words6.join(" ");
}
function trimEnd(text, start, end) {
  let last = start, lastButSemicolon = start;
  for (let at = skipBlanks(text, start, end); at < end; at = skipBlanks(text, last, end))
    last = tokenEnd(text, at, end), text.charCodeAt(at) !== 59 && (lastButSemicolon = last);
  return lastButSemicolon;
}
function takeCopyData(cursor, piece) {
  let { text, end } = cursor;
  if (!((text.charCodeAt(piece.start) | 32) !== 99 || !/^copy\b/i.test(text.slice(piece.start, piece.start + 5))) && /\bfrom\s+stdin\b/i.test(text.slice(piece.start, piece.end)))
    return takeData(cursor, text, end);
}
function takeMetaData(cursor, piece) {
  let line = cursor.text.slice(piece.start, piece.end);
  return /^\\copy\b.*\bfrom\s+stdin\b/i.test(line) ? takeData(cursor, cursor.text, cursor.end) : void 0;
}
function takeData(cursor, text, end) {
  let start = nextLine(text, cursor.at, end), at = start;
  for (; at < end; ) {
    let stop = lineEnd(text, at, end), next = nextLine(text, at, end);
    if (stop - at === 2 && text.charCodeAt(at) === 92 && text.charCodeAt(at + 1) === 46)
      return cursor.at = stop, { start, end: stop };
    at = next;
  }
  return cursor.at = end, { start, end };
}

// src/dialects/postgres/lower/alter-passes.ts
var order3 = [
  "drop",
  "alter-type",
  "add-column",
  "set-expression",
  "column-attributes",
  "index-constraint",
  "index",
  "other-constraint",
  "misc"
], passes = {
  AT_DropColumn: "drop",
  AT_DropConstraint: "drop",
  AT_DropNotNull: "drop",
  AT_DropExpression: "drop",
  AT_DropIdentity: "drop",
  AT_AlterColumnType: "alter-type",
  AT_AddColumn: "add-column",
  AT_SetExpression: "set-expression",
  AT_SetNotNull: "column-attributes",
  AT_AddIdentity: "other-constraint"
};
function inRunningOrder(parts) {
  return parts.length < 2 ? parts : parts.toSorted((a, b) => order3.indexOf(passOf(a.command)) - order3.indexOf(passOf(b.command)));
}
function passOf(command) {
  if (command.subtype === "AT_ColumnDefault") return command.def === void 0 ? "drop" : "other-constraint";
  if (command.subtype !== "AT_AddConstraint") return (command.subtype && passes[command.subtype]) ?? "misc";
  let constraint = as(command.def, "Constraint");
  switch (constraint?.contype) {
    case "CONSTR_NOTNULL":
      return "column-attributes";
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
    case "CONSTR_EXCLUSION":
      return constraint.indexname === void 0 ? "index" : "index-constraint";
    default:
      return "other-constraint";
  }
}

// src/dialects/postgres/intern.ts
function openInterner(limit) {
  let known2 = /* @__PURE__ */ new Map();
  return (value) => {
    let found = known2.get(value.text);
    return found !== void 0 ? found : (known2.size < limit && value.text.length <= 100 && known2.set(value.text, value), value);
  };
}

// src/dialects/postgres/keywords.ts
var words3 = (text) => new Set(text.split(/\s+/)), reservedWords = words3(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date
  current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from
  grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing
  primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic
  when where window with`
), functionWords = words3(
  `authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like natural notnull outer
  overlaps right similar tablesample verbose`
), columnWords = words3(
  `between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping inout int integer interval json
  json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value least
  merge_action national nchar none normalize nullif numeric out overlay position precision real row setof smallint substring time timestamp
  treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`
);

// src/dialects/postgres/names.ts
var plain2 = /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/;
function spellName(name2) {
  return plain2.test(name2) && !reservedWords.has(name2) && !functionWords.has(name2) && !columnWords.has(name2) ? name2 : `"${name2.replaceAll('"', '""')}"`;
}
function spellRoutine(name2) {
  return plain2.test(name2) && !reservedWords.has(name2) && !columnWords.has(name2) ? name2 : `"${name2.replaceAll('"', '""')}"`;
}
function spellPath(parts) {
  return parts.map(spellName).join(".");
}
function spellString(value) {
  return `${value.includes("\\") ? " E" : ""}'${value.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`.trimStart();
}

// src/dialects/postgres/types.ts
var spoken = {
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  float4: "real",
  float8: "double precision",
  bool: "boolean",
  bpchar: "char"
}, serials = {
  smallserial: "int2",
  serial2: "int2",
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8"
}, intervalFields = {
  4: "year",
  2: "month",
  8: "day",
  1024: "hour",
  2048: "minute",
  4096: "second",
  6: "year to month",
  1032: "day to hour",
  3080: "day to minute",
  7176: "day to second",
  3072: "hour to minute",
  7168: "hour to second",
  6144: "minute to second"
}, intern = openInterner(2e3);
function serialBase(type) {
  let names2 = stringsOf(type?.names), name2 = names2[0];
  if (!(type?.pct_type === !0 || names2.length !== 1 || name2 === void 0 || (type?.arrayBounds?.length ?? 0) > 0))
    return serials[name2];
}
function readType(type) {
  let names2 = stringsOf(type?.names);
  if (type?.pct_type === !0) return copiedType(names2);
  let builtIn = names2.length > 1 && names2[names2.length - 2] === "pg_catalog", name2 = names2[names2.length - 1] ?? "", schema = builtIn ? void 0 : names2[names2.length - 2], interval = name2 === "interval" && schema === void 0, constants = modifiersOf(type), modifiers = interval ? constants.slice(1) : constants, dimensions = type?.arrayBounds?.length ?? 0, fields = interval ? intervalFields[constants[0] ?? -1] : void 0, base = schema === void 0 ? spellBase(name2, builtIn, constants.length > 0) : spellPath([schema, name2]), written2 = modifierWords(type, interval), text = `${base}${fields === void 0 ? "" : ` ${fields}`}${written2}${"[]".repeat(dimensions)}`;
  return intern(schema === void 0 ? { name: name2, modifiers, dimensions, text } : { name: name2, schema, modifiers, dimensions, text });
}
function plainType(name2) {
  return { name: name2, modifiers: [], dimensions: 0, text: spoken[name2] ?? name2 };
}
function copiedType(names2) {
  let text = `${spellPath(names2)}%TYPE`;
  return { name: text, modifiers: [], dimensions: 0, text };
}
function spellBase(name2, builtIn, sized) {
  return name2 === "bpchar" && !sized ? name2 : spoken[name2] ?? spellType(name2, builtIn);
}
function spellType(name2, builtIn) {
  return name2 === "char" && !builtIn ? '"char"' : /^[a-z_][a-z0-9_]*$/.test(name2) && builtIn ? name2 : spellTypeName(name2);
}
var typeWords = /* @__PURE__ */ new Set(["bit", "interval", "json", "numeric", "time", "timestamp", "varchar", "bpchar"]), spellTypeName = (name2) => typeWords.has(name2) ? name2 : spellName(name2);
function modifiersOf(type) {
  return (type?.typmods ?? []).flatMap((node) => {
    let constant = as(node, "A_Const");
    return constant?.ival === void 0 ? [] : [constant.ival.ival ?? 0];
  });
}
function modifierWords(type, interval) {
  let words6 = (type?.typmods ?? []).slice(interval ? 1 : 0).map((node) => {
    let constant = as(node, "A_Const");
    return constant?.ival !== void 0 ? String(constant.ival.ival ?? 0) : constant?.sval !== void 0 ? `'${(constant.sval.sval ?? "").replaceAll("'", "''")}'` : constant?.fval !== void 0 ? constant.fval.fval ?? "" : spellPath(stringsOf(as(node, "ColumnRef")?.fields));
  });
  return words6.length === 0 ? "" : `(${words6.join(",")})`;
}

// src/dialects/postgres/lower/calls.ts
function writeCall(node, context) {
  let names2 = stringsOf(node.funcname), bare = names2[0] === "pg_catalog" ? names2.slice(1) : names2, args = (node.args ?? []).map((arg) => write(arg, context)), own = node.funcformat === "COERCE_SQL_SYNTAX" ? writeOwnSyntax(bare.at(-1) ?? "", node.args ?? [], args, context) : void 0;
  if (own !== void 0) return { ...own, term: { kind: "call", name: nameOf(bare), args: args.map(({ term }) => term) } };
  let texts = args.map(({ text: text2 }) => text2);
  node.func_variadic === !0 && texts.push(`VARIADIC ${texts.pop() ?? ""}`);
  let inner2 = node.agg_star === !0 ? "*" : `${node.agg_distinct === !0 ? "DISTINCT " : ""}${texts.join(", ")}`, order4 = orderText(node, context), filter = node.agg_filter === void 0 ? "" : ` FILTER (WHERE ${write(node.agg_filter, context).text})`, within2 = node.agg_within_group === !0 ? `) WITHIN GROUP (${order4.trim()}` : order4, text = `${[...bare.slice(0, -1).map(spellName), spellRoutine(bare.at(-1) ?? "")].join(".")}(${inner2}${within2})${filter}${node.over === void 0 ? "" : " OVER ()"}`;
  return atom(text, { kind: "call", name: nameOf(bare), args: args.map(({ term }) => term) });
}
function writeOwnSyntax(name2, nodes, args, context) {
  let [first, second, third, fourth] = args.map(({ text }) => text), tight = (at) => writeWithin(nodes[at], levels.postfix, context).text, called = (text) => ({ text, level: levels.atom });
  switch (name2) {
    case "extract":
      return called(`EXTRACT(${fieldOf(nodes[0]) ?? first} FROM ${second})`);
    case "timezone":
      return args.length === 2 ? { text: `${tight(1)} AT TIME ZONE ${tight(0)}`, level: levels.operation } : void 0;
    case "position":
      return called(`POSITION(${tight(1)} IN ${tight(0)})`);
    case "btrim":
    case "ltrim":
    case "rtrim": {
      let side = { btrim: "BOTH", ltrim: "LEADING", rtrim: "TRAILING" }[name2];
      return called(`TRIM(${[side, ...second === void 0 ? [] : [second]].join(" ")} FROM ${first})`);
    }
    case "substring":
      return args.length > 3 ? void 0 : called(`SUBSTRING(${first} FROM ${second}${third === void 0 ? "" : ` FOR ${third}`})`);
    case "overlay":
      return called(`OVERLAY(${first} PLACING ${second} FROM ${third}${fourth === void 0 ? "" : ` FOR ${fourth}`})`);
    default:
      return;
  }
}
var fieldOf = (node) => as(node, "A_Const")?.sval?.sval;
function orderText(node, context) {
  let parts = all(node.agg_order, "SortBy").map(({ node: by, sortby_dir }) => write(by, context).text + (sortby_dir === "SORTBY_DESC" ? " DESC" : ""));
  return parts.length === 0 ? "" : ` ORDER BY ${parts.join(", ")}`;
}
function writeNamedCall(name2, args, context) {
  let written2 = (args ?? []).map((arg) => write(arg, context)), text = `${name2}(${written2.map((arg) => arg.text).join(", ")})`;
  return atom(text, { kind: "call", name: { name: name2.toLowerCase() }, args: written2.map(({ term }) => term) });
}

// src/dialects/postgres/lower/operators.ts
var comparisons = /* @__PURE__ */ new Set(["=", "<>", "<", ">", "<=", ">=", "~", "~*", "!~", "!~*", "LIKE", "NOT LIKE", "ILIKE", "NOT ILIKE"]), patternWords = { "~~": "LIKE", "!~~": "NOT LIKE", "~~*": "ILIKE", "!~~*": "NOT ILIKE" };
function writeOperation(node, context) {
  switch (node.kind) {
    case "AEXPR_IN":
      return writeIn(node.lexpr, itemsOf(node.rexpr), operatorOf(node) === "<>", context);
    case "AEXPR_BETWEEN":
    case "AEXPR_NOT_BETWEEN":
    case "AEXPR_BETWEEN_SYM":
    case "AEXPR_NOT_BETWEEN_SYM":
      return writeBetween(node, context);
    case "AEXPR_NULLIF":
      return writeNamedCall(
        "NULLIF",
        [node.lexpr, node.rexpr].filter((arg) => arg !== void 0),
        context
      );
    case "AEXPR_OP_ANY":
    case "AEXPR_OP_ALL":
      return writeQuantified(node, context);
    case "AEXPR_DISTINCT":
      return writeBinary(node, "IS DISTINCT FROM", context, !0);
    case "AEXPR_NOT_DISTINCT":
      return writeBinary(node, "IS NOT DISTINCT FROM", context, !0);
    default:
      return node.lexpr === void 0 ? writeUnary(node, context) : writeBinary(node, operatorOf(node), context, !1);
  }
}
function operatorOf({ name: name2, kind }) {
  let parts = stringsOf(name2), sign = parts.at(-1) ?? "";
  return parts.length > 1 && parts[0] !== "pg_catalog" ? `OPERATOR(${spellName(parts[0] ?? "")}.${sign})` : kind === "AEXPR_SIMILAR" ? sign : patternWords[sign] ?? sign;
}
function writeUnary(node, context) {
  let right = writeWithin(node.rexpr, levels.postfix, context);
  return other2(`${operatorOf(node)} ${right.text}`, [right], levels.operation);
}
function writeBinary(node, operator, context, compares) {
  let left = writeWithin(node.lexpr, levels.postfix, context), right = writeWithin(node.rexpr, levels.postfix, context), text = `${left.text} ${operator} ${right.text}`;
  return !compares && !comparisons.has(operator) ? other2(text, [left, right], levels.operation) : { text, term: { kind: "compare", operator, left: left.term, right: right.term }, level: levels.operation };
}
function writeQuantified(node, context) {
  let any = node.kind === "AEXPR_OP_ANY", operator = operatorOf(node), elements = as(node.rexpr, "A_ArrayExpr")?.elements;
  if (elements !== void 0 && elements.length > 0 && operator === (any ? "=" : "<>")) return writeIn(node.lexpr, elements, !any, context);
  let left = writeWithin(node.lexpr, levels.postfix, context), right = write(node.rexpr, context);
  return other2(`${left.text} ${operator} ${any ? "ANY" : "ALL"} (${right.text})`, [left, right], levels.operation);
}
function writeIn(subject, list, negated, context) {
  let term = writeWithin(subject, levels.postfix, context), items = list.map((item) => write(item, context));
  return { text: `${term.text} ${negated ? "NOT IN" : "IN"} (${items.map((item) => item.text).join(", ")})`, term: { kind: "in", term: term.term, items: items.map((item) => item.term), negated }, level: levels.operation };
}
function writeBetween(node, context) {
  let [lowNode, highNode] = itemsOf(node.rexpr), negated = node.kind === "AEXPR_NOT_BETWEEN" || node.kind === "AEXPR_NOT_BETWEEN_SYM", symmetric = node.kind === "AEXPR_BETWEEN_SYM" || node.kind === "AEXPR_NOT_BETWEEN_SYM", [subject, low, high] = [node.lexpr, lowNode, highNode].map((part3) => writeWithin(part3, levels.postfix, context)), word = `${negated ? "NOT " : ""}BETWEEN${symmetric ? " SYMMETRIC" : ""}`;
  return {
    text: `${subject.text} ${word} ${low.text} AND ${high.text}`,
    term: { kind: "between", term: subject.term, low: low.term, high: high.term, negated },
    level: levels.operation
  };
}

// src/dialects/postgres/lower/places.ts
function indexOf(context, location) {
  return context.source.index(Math.max(0, location ?? 0));
}
function tokenAt(context, location) {
  if (location === -1) return context.whole;
  let { text } = context.source, start = indexOf(context, location);
  return start >= text.length ? context.whole : context.source.span(start, tokenEnd(text, start, text.length));
}
function relationPlace(context, relation) {
  if (relation === void 0 || !context.exact) return context.whole;
  let first = firstTokenFrom(context, indexOf(context, relation.location)), tokens = context.tokens(), start = tokens[first];
  return start === void 0 ? context.whole : context.source.span(start.start, tokens[dottedEnd(context, first)]?.end ?? start.end);
}
function firstTokenFrom(context, index) {
  let tokens = context.tokens(), low = 0, high = tokens.length;
  for (; low < high; ) {
    let middle = low + high >> 1;
    (tokens[middle]?.start ?? 1 / 0) < index ? low = middle + 1 : high = middle;
  }
  return low;
}
function dottedEnd(context, first) {
  let tokens = context.tokens(), { text } = context.source, last = first;
  for (; text[tokens[last + 1]?.start ?? -1] === "." && tokens[last + 2] !== void 0; ) last += 2;
  return last;
}
function itemPlace(context, location, before = 1 / 0) {
  if (!context.exact || location === -1) return context.whole;
  let first = firstTokenFrom(context, indexOf(context, location)), tokens = context.tokens(), { text } = context.source, depth = 0, last = first;
  for (let i = first; i < tokens.length; i++) {
    let token = tokens[i], code = text.charCodeAt(token.start);
    if (token.start >= before || depth === 0 && (code === 44 || code === 41)) break;
    code === 40 || code === 91 ? depth++ : (code === 41 || code === 93) && depth--, last = i;
  }
  let start = tokens[first];
  return start === void 0 ? context.whole : context.source.span(start.start, tokens[last]?.end ?? start.end);
}
function findName(context, name2, within2 = everywhere) {
  if (!context.exact) return;
  let tokens = context.tokens(), { text } = context.source;
  for (let i = firstTokenFrom(context, within2.start); i < tokens.length; i++) {
    let token = tokens[i];
    if (token.start >= within2.end) return;
    if (meansName(text, token, name2)) return context.source.span(token.start, token.end);
  }
}
var everywhere = { start: 0, end: 1 / 0 };
function meansName(text, token, name2) {
  let found = nameOfToken(text, token);
  return found === name2 || found !== void 0 && name2.length > 15 && found.length > name2.length && found.startsWith(name2);
}
function pathPlace(context, path, within2 = everywhere) {
  if (!context.exact) return context.whole;
  let tokens = context.tokens(), { text } = context.source;
  for (let i = firstTokenFrom(context, within2.start); i < tokens.length && !((tokens[i]?.start ?? 1 / 0) >= within2.end); i++) {
    let last = tokens[i + 2 * (path.length - 1)];
    if (last === void 0) break;
    if (path.every((part3, k) => isPart(text, tokens, i + 2 * k, part3, k))) return context.source.span(tokens[i]?.start ?? 0, last.end);
  }
  return context.whole;
}
function isPart(text, tokens, index, part3, position) {
  let token = tokens[index];
  return token === void 0 || !meansName(text, token, part3) ? !1 : position === 0 || text[tokens[index - 1]?.start ?? -1] === ".";
}
function namePlace(context, name2, within2 = everywhere) {
  return findName(context, name2, within2) ?? context.whole;
}

// src/dialects/postgres/lower/walk.ts
function visitNodes(root, visit) {
  if (!(root == null || typeof root != "object")) {
    if (Array.isArray(root)) {
      for (let item of root) visitNodes(item, visit);
      return;
    }
    for (let [key, value] of Object.entries(root)) {
      if (typeof value != "object" || value === null) continue;
      let handler = visit[key];
      handler?.(value) !== "stop" && visitNodes(value, visit);
    }
  }
}

// src/dialects/postgres/lower/expressions.ts
var levels = { atom: 0, postfix: 1, operation: 2, not: 3, and: 4, or: 5 }, intern2 = openInterner(1e4);
function readExpression(node, context) {
  let { text, term } = write(node, context);
  return intern2({ text, term });
}
function write(node, context) {
  if (node === void 0) return atom("", { kind: "other", text: "", parts: [] });
  let tag = tagOf(node), writer = writers[tag], inner2 = node[tag];
  return writer === void 0 ? writeFromSource(node, context) : writer(inner2, context);
}
function writeWithin(node, loosest, context) {
  let written2 = write(node, context);
  return written2.level > loosest ? { ...written2, text: `(${written2.text})`, level: levels.atom } : written2;
}
var atom = (text, term) => ({ text, term, level: levels.atom }), other2 = (text, parts, level = levels.atom) => ({
  text,
  term: { kind: "other", text, parts: parts.map(({ term }) => term) },
  level
}), writers = {
  A_Const: writeConstant,
  ColumnRef: writeColumn,
  FuncCall: writeCall,
  A_Expr: writeOperation,
  BoolExpr: ({ boolop, args }, context) => {
    if (boolop === "NOT_EXPR") {
      let inner2 = writeWithin(args?.[0], levels.operation, context);
      return { text: `NOT ${inner2.text}`, term: { kind: "not", term: inner2.term }, level: levels.not };
    }
    return writeJunction(boolop === "OR_EXPR" ? "or" : "and", args ?? [], context);
  },
  NullTest: ({ arg, nulltesttype }, context) => {
    let negated = nulltesttype === "IS_NOT_NULL", inner2 = writeWithin(arg, levels.postfix, context);
    return {
      text: `${inner2.text} IS ${negated ? "NOT " : ""}NULL`,
      term: { kind: "is-null", term: inner2.term, negated },
      level: levels.operation
    };
  },
  BooleanTest: ({ arg, booltesttype }, context) => {
    let inner2 = writeWithin(arg, levels.postfix, context);
    return other2(`${inner2.text} ${(booltesttype ?? "").replaceAll("_", " ")}`, [inner2], levels.operation);
  },
  TypeCast: ({ arg, typeName: typeName2 }, context) => {
    let inner2 = writeWithin(arg, levels.postfix, context), type = readType(typeName2);
    return { text: `${inner2.text}::${type.text}`, term: { kind: "cast", term: inner2.term, type }, level: levels.postfix };
  },
  CollateClause: ({ arg, collname }, context) => {
    let inner2 = writeWithin(arg, levels.postfix, context);
    return other2(`${inner2.text} COLLATE ${spellPath(stringsOf(collname))}`, [inner2], levels.postfix);
  },
  SQLValueFunction: ({ op, typmod }) => {
    let name2 = (op ?? "").replace(/^SVFOP_/, "").replace(/_N$/, ""), precision = typmod === void 0 || typmod < 0 ? "" : `(${typmod})`;
    return atom(`${name2}${precision}`, { kind: "call", name: { name: name2.toLowerCase() }, args: [] });
  },
  CoalesceExpr: ({ args }, context) => writeNamedCall("COALESCE", args, context),
  MinMaxExpr: ({ op, args }, context) => writeNamedCall(op === "IS_LEAST" ? "LEAST" : "GREATEST", args, context),
  CaseExpr: (node, context) => {
    let subject = node.arg === void 0 ? [] : [write(node.arg, context)], branches = all(node.args, "CaseWhen").map(({ expr, result }) => [write(expr, context), write(result, context)]), otherwise = node.defresult === void 0 ? [] : [write(node.defresult, context)], text = [
      "CASE",
      ...subject.map((written2) => written2.text),
      ...branches.map(([when, then]) => `WHEN ${when.text} THEN ${then.text}`),
      ...otherwise.map((written2) => `ELSE ${written2.text}`),
      "END"
    ].join(" ");
    return other2(text, [...subject, ...branches.flat(), ...otherwise]);
  },
  A_ArrayExpr: ({ elements }, context) => {
    let items = (elements ?? []).map((element) => write(element, context));
    return other2(`ARRAY[${items.map(({ text }) => text).join(", ")}]`, items);
  },
  RowExpr: ({ args }, context) => {
    let items = (args ?? []).map((item) => write(item, context));
    return other2(`ROW(${items.map(({ text }) => text).join(", ")})`, items);
  },
  A_Indirection: ({ arg, indirection }, context) => {
    let inner2 = write(arg, context), base = as(arg, "ColumnRef") !== void 0 && as(indirection?.[0], "A_Indices") !== void 0 || as(arg, "ParamRef") !== void 0 ? inner2.text : `(${inner2.text})`;
    return other2(base + (indirection ?? []).map((step) => writeStep(step, context)).join(""), [inner2], levels.postfix);
  },
  NamedArgExpr: ({ name: name2, arg }, context) => {
    let inner2 = write(arg, context);
    return { ...inner2, text: `${spellName(name2 ?? "")} => ${inner2.text}` };
  },
  JsonIsPredicate: ({ expr, item_type, unique_keys }, context) => {
    let inner2 = writeWithin(expr, levels.postfix, context), kind = item_type === void 0 || item_type === "JS_TYPE_ANY" ? "" : ` ${item_type.replace("JS_TYPE_", "")}`;
    return other2(`${inner2.text} IS JSON${kind}${unique_keys === !0 ? " WITH UNIQUE KEYS" : ""}`, [inner2], levels.operation);
  },
  ParamRef: ({ number }) => other2(`$${number ?? 0}`, []),
  SetToDefault: () => other2("DEFAULT", []),
  List: ({ items }, context) => {
    let written2 = (items ?? []).map((item) => write(item, context));
    return other2(`(${written2.map(({ text }) => text).join(", ")})`, written2);
  },
  SubLink: (node, context) => {
    let tested = node.testexpr === void 0 ? [] : [writeWithin(node.testexpr, levels.postfix, context)], operator = node.operName === void 0 ? "IN" : stringsOf(node.operName).at(-1) ?? "", quantifier = node.subLinkType === "ALL_SUBLINK" ? `${operator} ALL ` : node.operName === void 0 ? "IN " : `${operator} ANY `, lead = { EXISTS_SUBLINK: "EXISTS ", ARRAY_SUBLINK: "ARRAY" }[node.subLinkType] ?? (tested.length > 0 ? quantifier : ""), text = `${tested.map((written2) => `${written2.text} `).join("")}${lead}${parenthesised(node.location, context)}`;
    return other2(text, [...tested, ...partsWithin(node.subselect)], tested.length > 0 ? levels.operation : levels.atom);
  }
};
function writeConstant(node) {
  if (node.isnull === !0) return atom("NULL", { kind: "literal", type: "null", value: "null" });
  if (node.boolval !== void 0) {
    let value2 = node.boolval.boolval === !0 ? "true" : "false";
    return atom(value2, { kind: "literal", type: "boolean", value: value2 });
  }
  if (node.sval !== void 0) {
    let value2 = node.sval.sval ?? "";
    return atom(spellString(value2), { kind: "literal", type: "string", value: value2 });
  }
  if (node.bsval !== void 0) {
    let bits2 = node.bsval.bsval ?? "";
    return other2(`${bits2.charAt(0).toUpperCase()}'${bits2.slice(1)}'`, []);
  }
  let value = node.fval === void 0 ? String(node.ival?.ival ?? 0) : node.fval.fval ?? "0";
  return { text: value, term: { kind: "literal", type: "number", value }, level: value.startsWith("-") ? levels.operation : levels.atom };
}
function writeColumn({ fields }) {
  let last = fields?.[fields.length - 1], names2 = stringsOf(fields);
  if (as(last, "A_Star") !== void 0) return other2([...names2.map(spellName), "*"].join("."), []);
  let table4 = names2[names2.length - 2];
  return atom(spellPath(names2), { kind: "column", ...table4 !== void 0 && { table: table4 }, name: names2.at(-1) ?? "" });
}
function writeJunction(kind, args, context) {
  let written2 = flatten(kind === "and" ? "AND_EXPR" : "OR_EXPR", args).map((arg) => writeWithin(arg, kind === "and" ? levels.not : levels.and, context));
  return {
    text: written2.map(({ text }) => text).join(kind === "and" ? " AND " : " OR "),
    term: { kind, terms: written2.map(({ term }) => term) },
    level: kind === "and" ? levels.and : levels.or
  };
}
function flatten(boolop, args) {
  return args.flatMap((arg) => {
    let inner2 = as(arg, "BoolExpr");
    return inner2?.boolop === boolop ? flatten(boolop, inner2.args ?? []) : [arg];
  });
}
function writeStep(step, context) {
  let indices = as(step, "A_Indices");
  if (indices === void 0) return `.${as(step, "A_Star") === void 0 ? spellName(stringOf(step) ?? "") : "*"}`;
  let bound2 = (node) => node === void 0 ? "" : write(node, context).text;
  return indices.is_slice === !0 ? `[${bound2(indices.lidx)}:${bound2(indices.uidx)}]` : `[${bound2(indices.uidx)}]`;
}
function partsWithin(query) {
  let parts = [];
  return visitNodes(query, {
    ColumnRef: (node) => {
      let written2 = writeColumn(node);
      written2.term.kind === "column" && parts.push(written2);
    },
    FuncCall: ({ funcname }) => {
      let names2 = stringsOf(funcname);
      parts.push(atom("", { kind: "call", name: nameOf(names2[0] === "pg_catalog" ? names2.slice(1) : names2), args: [] }));
    }
  }), parts;
}
function writeFromSource(node, context) {
  let inner2 = Object.values(node)[0], location = typeof inner2 == "object" && inner2 !== null && "location" in inner2 ? inner2.location : void 0, parts = partsWithin(node);
  if (typeof location != "number" || location < 0) return other2(itemsOf(node).length > 0 ? "" : plainText(node), parts);
  let start = indexOf(context, location);
  return other2(canonicalTokens(context, start, groupEnd(context, start)), parts);
}
var plainText = (node) => JSON.stringify(node, (key, value) => key === "location" ? void 0 : value).toLowerCase();
function parenthesised(location, context) {
  let { text } = context.source, from = indexOf(context, location), open = readGroup(context, from);
  return open === void 0 ? text.slice(from).trim() : canonicalTokens(context, open.start, open.end);
}
function groupEnd(context, start) {
  return readGroup(context, start)?.end ?? context.source.text.length;
}
function writtenGroup(context, from) {
  let group = readGroup(context, from);
  return group && canonicalTokens(context, group.start + 1, group.end - 1);
}
function writtenGroups(context) {
  let groups = [], from = 0;
  for (let group = readGroup(context, from); group !== void 0; group = readGroup(context, from))
    groups.push(canonicalTokens(context, group.start + 1, group.end - 1)), from = group.end;
  return groups;
}
function readGroup(context, from) {
  let { text } = context.source, start, depth = 0;
  for (let token of readTokens(text, from, text.length)) {
    let character = text[token.start];
    if (character === "(")
      start ??= token.start, depth++;
    else if (character === ")" && --depth === 0 && start !== void 0) return { start, end: token.end };
  }
}
function canonicalTokens(context, start, end, places) {
  let { text } = context.source, result = "", before = "";
  for (let token of readTokens(text, start, end)) {
    let raw = text.slice(token.start, token.end), word = /^[a-z_\u0080-\uffff]/i.test(raw) && !/['"]$/.test(raw) ? raw.toLowerCase() : raw, tight = result === "" || /^[),.\];]$/.test(word) || word === "::" || before === "(" || before === "." || before === "::" || before === "[";
    result += tight ? word : ` ${word}`, places?.set(token.start, { start: result.length - word.length, end: result.length }), before = word;
  }
  return result;
}

// src/dialects/postgres/lower/index-parts.ts
function readIndexPart(element, context) {
  let order4 = element.ordering === "SORTBY_DESC" ? "desc" : "asc", byDefault = order4 === "desc" ? "first" : "last", nulls = element.nulls_ordering === "SORTBY_NULLS_FIRST" ? "first" : element.nulls_ordering === "SORTBY_NULLS_LAST" ? "last" : byDefault;
  return {
    ...element.name !== void 0 && { column: element.name },
    ...element.expr !== void 0 && { expression: readExpression(element.expr, context) },
    ...element.opclass !== void 0 && { operatorClass: nameOf(stringsOf(element.opclass)) },
    ...element.collation !== void 0 && { collation: nameOf(stringsOf(element.collation)) },
    order: order4,
    nulls
  };
}

// src/dialects/postgres/lower/constraints.ts
var actions = {
  a: "no-action",
  r: "restrict",
  c: "cascade",
  n: "set-null",
  d: "set-default"
}, matches = { f: "full", p: "partial", s: "simple" };
function readConstraint(node, setting, context) {
  let base = { ...readBase(node, setting), span: itemPlace(context, node.location, setting.before) }, own = setting.column === void 0 ? [] : [setting.column];
  switch (node.contype) {
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
      return {
        ...base,
        kind: node.contype === "CONSTR_PRIMARY" ? "primary-key" : "unique",
        columns: node.keys === void 0 ? own : stringsOf(node.keys),
        include: stringsOf(node.including),
        nullsNotDistinct: node.nulls_not_distinct === !0,
        ...node.indexname !== void 0 && { usingIndex: node.indexname },
        ...node.without_overlaps === !0 && { withoutOverlaps: !0 }
      };
    case "CONSTR_FOREIGN":
      return {
        ...base,
        kind: "foreign-key",
        columns: node.fk_attrs === void 0 ? own : stringsOf(node.fk_attrs),
        references: relationName(node.pktable),
        referencedColumns: stringsOf(node.pk_attrs),
        onDelete: actions[node.fk_del_action ?? "a"] ?? "no-action",
        onUpdate: actions[node.fk_upd_action ?? "a"] ?? "no-action",
        match: matches[node.fk_matchtype] ?? "simple"
      };
    case "CONSTR_CHECK":
      return { ...base, kind: "check", expression: readExpression(node.raw_expr, context), noInherit: node.is_no_inherit === !0 };
    case "CONSTR_EXCLUSION":
      return {
        ...base,
        kind: "exclude",
        method: node.access_method ?? "gist",
        parts: (node.exclusions ?? []).flatMap((item) => readExclusion(item, context)),
        ...node.where_clause !== void 0 && { predicate: readExpression(node.where_clause, context) }
      };
    case "CONSTR_NOTNULL":
      return { ...base, kind: "not-null", column: setting.column ?? stringsOf(node.keys)[0] ?? "", noInherit: node.is_no_inherit === !0 };
    default:
      return;
  }
}
function readBase(node, { newTable, attributes = [] }) {
  let said = (type) => attributes.some(({ contype }) => contype === type), enforced = !(node.contype === "CONSTR_CHECK" || node.contype === "CONSTR_FOREIGN") || node.is_enforced === !0 && !said("CONSTR_ATTR_NOT_ENFORCED"), initiallyDeferred = node.initdeferred === !0 || said("CONSTR_ATTR_DEFERRED");
  return {
    name: node.conname ?? "",
    named: node.conname !== void 0,
    valid: enforced && (newTable || node.skip_validation !== !0),
    enforced,
    deferrable: node.deferrable === !0 || initiallyDeferred || said("CONSTR_ATTR_DEFERRABLE"),
    initiallyDeferred,
    origin: { kind: "unknown" }
  };
}
function readExclusion(item, context) {
  let [element, operator] = itemsOf(item), part3 = as(element, "IndexElem");
  return part3 === void 0 ? [] : [{ ...readIndexPart(part3, context), operator: stringsOf(itemsOf(operator)).at(-1) ?? "" }];
}

// src/dialects/postgres/lower/options.ts
var none6 = {};
function readOptions(nodes) {
  if (nodes === void 0) return none6;
  let options = {};
  for (let element of all(nodes, "DefElem")) {
    let name2 = element.defnamespace === void 0 ? element.defname ?? "" : `${element.defnamespace}.${element.defname ?? ""}`;
    options[name2] = optionValue(element.arg) ?? "true";
  }
  return options;
}
function optionOf(nodes, name2) {
  return all(nodes, "DefElem").find(({ defname }) => defname === name2);
}
function isOn(nodes, name2) {
  let option2 = optionOf(nodes, name2);
  return option2 !== void 0 && !["false", "off", "0", "no"].includes((optionValue(option2.arg) ?? "true").toLowerCase());
}
function optionValue(node) {
  if (node === void 0) return;
  let constant = as(node, "A_Const");
  if (constant !== void 0)
    return constant.sval !== void 0 ? constant.sval.sval ?? "" : constant.fval !== void 0 ? constant.fval.fval ?? "" : constant.boolval !== void 0 ? String(constant.boolval.boolval === !0) : constant.ival === void 0 ? void 0 : String(constant.ival.ival ?? 0);
  let text = as(node, "String");
  if (text !== void 0) return text.sval ?? "";
  let number = as(node, "Integer");
  if (number !== void 0) return String(number.ival ?? 0);
  let float = as(node, "Float");
  if (float !== void 0) return float.fval ?? "";
  let truth = as(node, "Boolean");
  if (truth !== void 0) return String(truth.boolval === !0);
  let cast = as(node, "TypeCast");
  return cast !== void 0 ? optionValue(cast.arg) : optionName(node);
}
function optionName(node) {
  let type = as(node, "TypeName");
  if (type !== void 0) return stringsOf(type.names).at(-1);
  let list = as(node, "List");
  return list === void 0 ? void 0 : (list.items ?? []).map((item) => optionValue(item) ?? "").join(", ");
}

// src/dialects/postgres/lower/partitions.ts
var strategies = { PARTITION_STRATEGY_LIST: "list", PARTITION_STRATEGY_RANGE: "range", PARTITION_STRATEGY_HASH: "hash" };
function readPartitioning(spec, context) {
  let strategy = strategies[spec.strategy] ?? "range", keys = all(spec.partParams, "PartitionElem").map(({ name: name2, expr }) => ({
    ...name2 !== void 0 && { column: name2 },
    ...expr !== void 0 && { expression: readExpression(expr, context) }
  }));
  return { strategy, keys };
}
function readBound(bound2, context) {
  if (bound2 === void 0 || bound2.is_default === !0) return { kind: "default" };
  switch (bound2.strategy) {
    case "h":
      return { kind: "hash", modulus: bound2.modulus ?? 0, remainder: bound2.remainder ?? 0 };
    case "l":
      return { kind: "list", values: valuesOf2(bound2.listdatums, context) };
    default:
      return { kind: "range", from: valuesOf2(bound2.lowerdatums, context), to: valuesOf2(bound2.upperdatums, context) };
  }
}
function valuesOf2(nodes, context) {
  return (nodes ?? []).map((node) => {
    let word = stringsOf(as(node, "ColumnRef")?.fields)[0];
    return word === "minvalue" || word === "maxvalue" ? word.toUpperCase() : readExpression(node, context).text;
  });
}

// src/dialects/postgres/lower/tables.ts
var tableLowerings = {
  CreateStmt: (statement, context) => createTable2(statement, !1, context),
  CreateForeignTableStmt: ({ base }, context) => base === void 0 ? [] : createTable2(base, !0, context)
}, likeOptions = ["comments", "compression", "constraints", "defaults", "generated", "identity", "indexes", "statistics", "storage"];
function createTable2(statement, foreign, context) {
  let table4 = relationName(statement.relation), [parent] = statement.partbound === void 0 ? [] : all(statement.inhRelations, "RangeVar"), { columns, constraints, like, refined } = readElements(statement, context), spec = {
    columns,
    constraints,
    indexes: [],
    persistence: persistenceOf(statement.relation),
    inherits: parent === void 0 ? all(statement.inhRelations, "RangeVar").map(relationName) : [],
    like,
    foreign,
    options: readOptions(statement.options),
    ...statement.partspec !== void 0 && { partitioning: readPartitioning(statement.partspec, context) },
    ...parent !== void 0 && { partitionOf: { parent: relationName(parent), bound: readBound(statement.partbound, context) } },
    ...statement.tablespacename !== void 0 && { tablespace: statement.tablespacename }
  }, ifNotExists = statement.if_not_exists === !0, span = relationPlace(context, statement.relation);
  return [{ kind: "create-table", table: table4, ifNotExists, orReplace: !1, spec, span }, ...refined.flatMap((def) => refineColumn(table4, def, context))];
}
function readElements(statement, context) {
  let columns = [], constraints = [], like = [], refined = [];
  for (let element of statement.tableElts ?? []) {
    let def = as(element, "ColumnDef"), constraint = as(element, "Constraint"), copied = as(element, "TableLikeClause");
    if (def !== void 0) {
      let read = readColumn(def, !0, context);
      def.typeName === void 0 ? refined.push(def) : columns.push(read.column), constraints.push(...read.constraints);
    } else if (constraint !== void 0) {
      let read = readConstraint(constraint, { newTable: !0 }, context);
      read !== void 0 && constraints.push(read);
    } else copied !== void 0 && like.push(readLike(copied, columns.length));
  }
  return { columns: requireNotNull(columns, constraints), constraints, like, refined };
}
function requireNotNull(columns, constraints) {
  let required = new Set(
    constraints.flatMap((item) => item.kind === "primary-key" ? item.columns : item.kind === "not-null" ? [item.column] : [])
  );
  return required.size === 0 ? columns : columns.map((column) => required.has(column.name) ? { ...column, notNull: !0 } : column);
}
function readLike(clause, position) {
  let including = likeOptions.filter((_, bit) => ((clause.options ?? 0) & 1 << bit) !== 0);
  return { table: relationName(clause.relation), including, position };
}
function refineColumn(table4, def, context) {
  let span = tokenAt(context, def.location), column = def.colname ?? "";
  return all(def.constraints, "Constraint").flatMap((item) => item.contype === "CONSTR_NOTNULL" ? [{ kind: "set-not-null", table: table4, column, span }] : item.contype !== "CONSTR_DEFAULT" ? [] : [{ kind: "set-default", table: table4, column, default: readExpression(item.raw_expr, context), span }]);
}
function persistenceOf(relation) {
  return relation?.relpersistence === "t" || relation?.schemaname === "pg_temp" ? "temporary" : relation?.relpersistence === "u" ? "unlogged" : "permanent";
}

// src/dialects/postgres/lower/sequences.ts
var sequenceLowerings = {
  CreateSeqStmt: ({ sequence, options, if_not_exists }, context) => {
    let owner = ownerOf(options);
    return [
      {
        kind: "create-sequence",
        sequence: relationName(sequence),
        ifNotExists: if_not_exists === !0,
        temporary: persistenceOf(sequence) === "temporary",
        ...typeOf(options),
        ...owner !== void 0 && owner !== "none" && { ownedBy: owner },
        options: sequenceSettings(options),
        span: relationPlace(context, sequence)
      }
    ];
  },
  AlterSeqStmt: ({ sequence, options, missing_ok }, context) => {
    let owner = ownerOf(options);
    return [
      {
        kind: "alter-sequence",
        sequence: relationName(sequence),
        ...owner !== void 0 && { ownedBy: owner },
        ...typeOf(options),
        options: sequenceSettings(options),
        ifExists: missing_ok === !0,
        span: relationPlace(context, sequence)
      }
    ];
  }
};
function ownerOf(options) {
  let path = stringsOf(itemsOf(optionOf(options, "owned_by")?.arg));
  if (path.length !== 0)
    return path.length === 1 ? "none" : { table: nameOf(path.slice(0, -1)), column: path.at(-1) ?? "" };
}
function typeOf(options) {
  let type = as(optionOf(options, "as")?.arg, "TypeName");
  return type === void 0 ? {} : { type: readType(type) };
}
function sequenceSettings(options) {
  let settings = {};
  for (let { defname = "", arg } of all(options, "DefElem"))
    defname !== "owned_by" && defname !== "as" && (settings[defname] = optionValue(arg) ?? "");
  return settings;
}

// src/dialects/postgres/lower/columns.ts
function readColumn(def, newTable, context) {
  let name2 = def.colname ?? "", items = all(def.constraints, "Constraint"), base = serialBase(def.typeName), identity = items.find(({ contype }) => contype === "CONSTR_IDENTITY"), generated = items.find(({ contype }) => contype === "CONSTR_GENERATED"), preset = items.find(({ contype }) => contype === "CONSTR_DEFAULT"), required = items.some(({ contype }) => contype === "CONSTR_NOTNULL" || contype === "CONSTR_PRIMARY");
  return { column: {
    name: name2,
    type: base === void 0 ? readType(def.typeName) : plainType(base),
    notNull: required || base !== void 0 || identity !== void 0,
    serial: base !== void 0,
    span: itemPlace(context, def.location),
    ...def.collClause !== void 0 && { collation: nameOf(stringsOf(def.collClause.collname)) },
    ...preset !== void 0 && { default: readExpression(preset.raw_expr, context) },
    ...identity !== void 0 && { identity: identity.generated_when === "d" ? "by-default" : "always" },
    ...identity?.options !== void 0 && { sequenceOptions: sequenceSettings(identity.options) },
    ...generated !== void 0 && {
      generated: { expression: readExpression(generated.raw_expr, context), stored: generated.generated_kind !== "v" }
    }
  }, constraints: columnConstraints(name2, items, newTable, context) };
}
function columnConstraints(column, items, newTable, context) {
  return items.flatMap((item, index) => {
    if (item.contype === "CONSTR_NOTNULL" && (item.conname === void 0 || !isAtLeast(context.target, 18))) return [];
    let following = items.slice(index + 1), stop = following.findIndex(({ contype }) => contype?.startsWith("CONSTR_ATTR_") !== !0), attributes = stop < 0 ? following : following.slice(0, stop), next = stop < 0 ? void 0 : following[stop]?.location, before = next === void 0 ? {} : { before: indexOf(context, next) }, constraint = readConstraint(item, { column, newTable, attributes, ...before }, context);
    return constraint === void 0 ? [] : [constraint];
  });
}

// src/dialects/postgres/lower/alter-columns.ts
var columnCommands = {
  AT_AddColumn: addColumn2,
  AT_DropColumn: ({ table: table4, name: name2, node, cascade, nameSpan }) => [
    { kind: "drop-column", table: table4, column: name2, ifExists: node.missing_ok === !0, cascade, span: nameSpan }
  ],
  AT_AlterColumnType: changeType,
  AT_ColumnDefault: ({ table: table4, name: name2, node, context, named: named3 }) => [
    node.def === void 0 ? { kind: "drop-default", table: table4, column: name2, span: named3 } : { kind: "set-default", table: table4, column: name2, default: readExpression(node.def, context), span: named3 }
  ],
  AT_SetNotNull: ({ table: table4, name: name2, named: named3 }) => [{ kind: "set-not-null", table: table4, column: name2, span: named3 }],
  AT_DropNotNull: ({ table: table4, name: name2, named: named3 }) => [{ kind: "drop-not-null", table: table4, column: name2, span: named3 }],
  AT_SetExpression: ({ table: table4, name: name2, node, context, named: named3 }) => [
    { kind: "set-generated", table: table4, column: name2, verb: "set-expression", expression: readExpression(node.def, context), span: named3 }
  ],
  AT_DropExpression: ({ table: table4, name: name2, node, named: named3 }) => [
    { kind: "set-generated", table: table4, column: name2, verb: "drop-expression", ...node.missing_ok === !0 && { mayMiss: !0 }, span: named3 }
  ],
  AT_AddIdentity: ({ table: table4, name: name2, node, named: named3 }) => {
    let stated2 = as(node.def, "Constraint"), identity = stated2?.generated_when === "d" ? "by-default" : "always", options = stated2?.options && sequenceSettings(stated2.options);
    return [{ kind: "set-identity", table: table4, column: name2, verb: "add", identity, ...options && { options }, span: named3 }];
  },
  AT_SetIdentity: setIdentity2,
  AT_DropIdentity: ({ table: table4, name: name2, node, named: named3 }) => [
    { kind: "set-identity", table: table4, column: name2, verb: "drop", ...node.missing_ok === !0 && { mayMiss: !0 }, span: named3 }
  ],
  AT_SetStatistics: (command) => command.objectType === "OBJECT_INDEX" ? [{ kind: "alter-index", index: command.table, what: "statistics", span: command.span }] : columnOptions(command, "statistics"),
  AT_SetOptions: (command) => columnOptions(command, "options"),
  AT_ResetOptions: (command) => columnOptions(command, "options"),
  AT_AlterColumnGenericOptions: (command) => columnOptions(command, "options"),
  AT_SetStorage: (command) => columnOptions(command, "storage"),
  AT_SetCompression: (command) => columnOptions(command, "compression")
};
function columnOptions({ table: table4, name: name2, named: named3 }, what) {
  return [{ kind: "set-column-options", table: table4, column: name2, what, span: named3 }];
}
function addColumn2({ node, table: table4, tableMayMiss, context, span }) {
  let def = as(node.def, "ColumnDef");
  if (def === void 0) return [];
  let { column, constraints } = readColumn(def, !0, context), place = context.exact ? column.span : span;
  return [{ kind: "add-column", table: table4, column, constraints, ifNotExists: node.missing_ok === !0, ifExists: tableMayMiss, span: place }];
}
function changeType({ node, table: table4, name: name2, context, named: named3 }) {
  let def = as(node.def, "ColumnDef");
  return [
    {
      kind: "change-column-type",
      table: table4,
      column: name2,
      to: readType(def?.typeName),
      span: named3,
      ...def?.collClause !== void 0 && { collation: nameOf(stringsOf(def.collClause.collname)) },
      ...def?.raw_default !== void 0 && { using: readExpression(def.raw_default, context) }
    }
  ];
}
function setIdentity2({ node, table: table4, name: name2, named: named3 }) {
  let options = itemsOf(node.def), when = optionValue(optionOf(options, "generated")?.arg), changes = [];
  if (when !== void 0 || !all(options, "DefElem").every(({ defname }) => defname === "restart")) {
    let identity = when === void 0 ? {} : { identity: isByDefault(when) ? "by-default" : "always" };
    changes.push({ kind: "set-identity", table: table4, column: name2, verb: "set", ...identity, span: named3 });
  }
  return optionOf(options, "restart") !== void 0 && changes.push({ kind: "set-identity", table: table4, column: name2, verb: "restart", span: named3 }), changes;
}
var isByDefault = (when) => when === "100" || when === "d";

// src/dialects/postgres/lower/alter-constraints.ts
var constraintCommands = {
  AT_AddConstraint: ({ node, table: table4, context, span }) => {
    let parsed = as(node.def, "Constraint"), constraint = parsed && readConstraint(parsed, { newTable: !1 }, context);
    return constraint === void 0 ? [] : [{ kind: "add-constraint", table: table4, constraint, span: constraint.span ?? span }];
  },
  AT_ValidateConstraint: ({ table: table4, name: name2, nameSpan }) => [{ kind: "validate-constraint", table: table4, constraint: name2, span: nameSpan }],
  AT_DropConstraint: ({ table: table4, name: name2, node, cascade, nameSpan }) => [
    { kind: "drop-constraint", table: table4, constraint: name2, ifExists: node.missing_ok === !0, cascade, span: nameSpan }
  ],
  AT_AlterConstraint: ({ node, table: table4, named: named3, context, span }) => {
    let altered = as(node.def, "ATAlterConstraint");
    return [
      {
        ...{ kind: "alter-constraint", table: table4, constraint: altered?.conname ?? "", span: context.exact ? span : named3 },
        ...altered?.alterDeferrability === !0 && {
          deferrable: altered.deferrable === !0,
          initiallyDeferred: altered.initdeferred === !0
        },
        ...altered?.alterEnforceability === !0 && { enforced: altered.is_enforced === !0 }
      }
    ];
  }
};

// src/dialects/postgres/lower/changes.ts
function otherChange(tag, context, more = {}) {
  let what = tag.replace(/Stmt$/, "").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase(), verb = ["create", "alter", "drop"].find((word) => what.startsWith(word)), { object, span = context.whole } = more;
  return [{ kind: "other", what, span, ...object !== void 0 && { object }, ...verb !== void 0 && { verb } }];
}
function roleName(role3) {
  switch (role3?.roletype) {
    case "ROLESPEC_PUBLIC":
      return "public";
    case "ROLESPEC_CURRENT_USER":
      return "current_user";
    case "ROLESPEC_CURRENT_ROLE":
      return "current_role";
    case "ROLESPEC_SESSION_USER":
      return "session_user";
    default:
      return role3?.rolename ?? "";
  }
}
function roleNames(nodes) {
  return all(nodes, "RoleSpec").map(roleName);
}

// src/dialects/postgres/lower/objects.ts
var kinds = {
  OBJECT_TABLE: "table",
  OBJECT_FOREIGN_TABLE: "table",
  OBJECT_COLUMN: "column",
  OBJECT_ATTRIBUTE: "column",
  OBJECT_INDEX: "index",
  OBJECT_TABCONSTRAINT: "constraint",
  OBJECT_DOMCONSTRAINT: "constraint",
  OBJECT_VIEW: "view",
  OBJECT_MATVIEW: "materialized-view",
  OBJECT_SEQUENCE: "sequence",
  OBJECT_SCHEMA: "schema",
  OBJECT_TYPE: "type",
  OBJECT_DOMAIN: "domain",
  OBJECT_FUNCTION: "routine",
  OBJECT_PROCEDURE: "routine",
  OBJECT_ROUTINE: "routine",
  OBJECT_AGGREGATE: "aggregate",
  OBJECT_TRIGGER: "trigger",
  OBJECT_POLICY: "policy",
  OBJECT_EXTENSION: "extension",
  OBJECT_DATABASE: "database",
  OBJECT_ROLE: "role",
  OBJECT_PUBLICATION: "publication",
  OBJECT_SUBSCRIPTION: "subscription",
  OBJECT_STATISTIC_EXT: "statistics",
  OBJECT_COLLATION: "collation",
  OBJECT_RULE: "rule",
  OBJECT_EVENT_TRIGGER: "event-trigger",
  OBJECT_OPERATOR: "operator",
  OBJECT_CAST: "cast",
  OBJECT_FOREIGN_SERVER: "server",
  OBJECT_LANGUAGE: "language"
};
function objectKind(type) {
  return type !== void 0 && kinds[type] || "other";
}
var members = /* @__PURE__ */ new Set(["OBJECT_COLUMN", "OBJECT_TABCONSTRAINT", "OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE"]);
function readObject(type, node) {
  let routine = as(node, "ObjectWithArgs");
  if (routine !== void 0) return readRoutineName(routine);
  let typeName2 = as(node, "TypeName");
  if (typeName2 !== void 0) return readTypeName(typeName2);
  let single = stringOf(node);
  if (single !== void 0) return { name: { name: single }, path: [single] };
  let items = itemsOf(node);
  if (type === "OBJECT_DOMCONSTRAINT")
    return { ...readTypeName(as(items[0], "TypeName")), member: stringOf(items[1]) ?? "" };
  let path = stringsOf(items);
  return !members.has(type) || path.length < 2 ? { name: nameOf(path), path } : { name: nameOf(path.slice(0, -1)), path, member: path.at(-1) ?? "" };
}
function readTypeName(type) {
  let path = stringsOf(type?.names).filter((part3, index, parts) => !(index === 0 && parts.length > 1 && part3 === "pg_catalog"));
  return { name: nameOf(path), path };
}
function readRoutineName(routine) {
  let path = stringsOf(routine.objname), name2 = { name: nameOf(path), path };
  return routine.args_unspecified === !0 ? name2 : { ...name2, arguments: all(routine.objargs, "TypeName").map(argumentType) };
}
function argumentType(type) {
  let { name: name2, schema, dimensions } = readType(type);
  return `${schema === void 0 ? "" : `${schema}.`}${name2}${dimensions > 0 ? "[]" : ""}`;
}

// src/dialects/postgres/lower/alter-relations.ts
var relationCommands = {
  AT_ChangeOwner: ({ node, table: table4, objectType, span }) => [
    { kind: "set-owner", object: objectKind(objectType), name: table4, owner: roleName(node.newowner), span }
  ],
  AT_ClusterOn: ({ table: table4, name: name2, nameSpan }) => [{ kind: "cluster", table: table4, index: name2, markOnly: !0, span: nameSpan }],
  AT_DropCluster: ({ table: table4, span }) => [{ kind: "cluster", table: table4, markOnly: !0, span }],
  AT_SetLogged: ({ table: table4, span }) => [{ kind: "set-logged", table: table4, logged: !0, span }],
  AT_SetUnLogged: ({ table: table4, span }) => [{ kind: "set-logged", table: table4, logged: !1, span }],
  AT_SetAccessMethod: ({ table: table4, name: name2, span }) => [{ kind: "set-access-method", table: table4, method: name2 === "" ? "default" : name2, span }],
  AT_SetTableSpace: ({ table: table4, name: name2, objectType, span }) => [{ kind: "set-tablespace", object: objectType === "OBJECT_INDEX" ? "index" : objectType === "OBJECT_MATVIEW" ? "materialized-view" : "table", name: table4, tablespace: name2, span }],
  AT_SetRelOptions: (command) => setOptions(command, readOptions(itemsOf(command.node.def))),
  AT_ResetRelOptions: (command) => setOptions(command, Object.fromEntries(Object.keys(readOptions(itemsOf(command.node.def))).map((name2) => [name2, "default"]))),
  AT_AddInherit: (command) => setInheritance2(command, !0),
  AT_DropInherit: (command) => setInheritance2(command, !1),
  AT_ReplicaIdentity: ({ node, table: table4, span }) => {
    let statement = as(node.def, "ReplicaIdentityStmt"), identity = { d: "default", f: "full", n: "nothing", i: "index" }[statement?.identity_type ?? ""] ?? "default";
    return [{ kind: "set-replica-identity", table: table4, identity, span, ...statement?.name !== void 0 && { index: statement.name } }];
  },
  AT_EnableRowSecurity: ({ table: table4, span }) => [{ kind: "set-row-security", table: table4, to: "enable", span }],
  AT_DisableRowSecurity: ({ table: table4, span }) => [{ kind: "set-row-security", table: table4, to: "disable", span }],
  AT_ForceRowSecurity: ({ table: table4, span }) => [{ kind: "set-row-security", table: table4, to: "force", span }],
  AT_NoForceRowSecurity: ({ table: table4, span }) => [{ kind: "set-row-security", table: table4, to: "no-force", span }],
  AT_AttachPartition: attach,
  AT_DetachPartition: (command) => detach(command, !1),
  AT_DetachPartitionFinalize: (command) => detach(command, !0),
  AT_EnableTrig: (command) => enableTrigger2(command, !0),
  AT_EnableAlwaysTrig: (command) => enableTrigger2(command, !0),
  AT_EnableReplicaTrig: (command) => enableTrigger2(command, !0),
  AT_DisableTrig: (command) => enableTrigger2(command, !1),
  AT_EnableTrigAll: (command) => enableTrigger2(command, !0, "all"),
  AT_DisableTrigAll: (command) => enableTrigger2(command, !1, "all"),
  AT_EnableTrigUser: (command) => enableTrigger2(command, !0, "user"),
  AT_DisableTrigUser: (command) => enableTrigger2(command, !1, "user")
};
function setOptions({ table: table4, objectType, span }, options) {
  return objectType === "OBJECT_INDEX" ? [{ kind: "alter-index", index: table4, what: "options", options, span }] : objectType === "OBJECT_VIEW" ? [{ kind: "other", what: "set view options", object: table4, verb: "alter", span }] : [{ kind: "set-table-options", table: table4, options, span }];
}
function setInheritance2({ node, table: table4, span }, inherit2) {
  return [{ kind: "set-inheritance", table: table4, parent: relationName(as(node.def, "RangeVar")), inherit: inherit2, span }];
}
function attach({ node, table: table4, objectType, context }) {
  let partition = as(node.def, "PartitionCmd"), child = relationName(partition?.name), span = relationPlace(context, partition?.name);
  return objectType === "OBJECT_INDEX" ? [{ kind: "attach-index", index: table4, child, span }] : [{ kind: "attach-partition", table: table4, partition: child, bound: readBound(partition?.bound, context), span }];
}
function detach({ node, table: table4, context }, finalize) {
  let partition = as(node.def, "PartitionCmd"), span = relationPlace(context, partition?.name), concurrently = partition?.concurrent === !0;
  return [{ kind: "detach-partition", table: table4, partition: relationName(partition?.name), concurrently, finalize, span }];
}
function enableTrigger2({ table: table4, name: name2, nameSpan }, enabled, all2) {
  return [{ kind: "enable-trigger", table: table4, which: all2 ?? { name: name2 }, enabled, span: nameSpan }];
}

// src/dialects/postgres/lower/alter-command.ts
function openCommand(statement, node, stretch, context) {
  let name2 = node.name ?? "", span = stretch === void 0 ? context.whole : context.source.span(stretch.start, stretch.end), found = stretch === void 0 || name2 === "" ? void 0 : findName(context, name2, { start: stretch.start + 1, end: stretch.end });
  return {
    node,
    objectType: statement.objtype,
    relation: statement.relation,
    table: relationName(statement.relation),
    name: name2,
    cascade: node.behavior === "DROP_CASCADE",
    tableMayMiss: statement.missing_ok === !0,
    context,
    span,
    named: found === void 0 ? span : { ...span, start: found.start },
    nameSpan: found ?? span
  };
}
function readStretches(relation, count, context) {
  let tokens = context.tokens(), { text } = context.source, next = dottedEnd(context, firstTokenFrom(context, indexOf(context, relation?.location))) + 1;
  for (; text[tokens[next]?.start ?? -1] === "*" || text[tokens[next]?.start ?? -1] === ")"; ) next++;
  let stretches = [], depth = 0, start, end = 0;
  for (let token of tokens.slice(next)) {
    let code = text.charCodeAt(token.start);
    code === 40 || code === 91 ? depth++ : (code === 41 || code === 93) && depth--, code === 44 && depth === 0 && start !== void 0 ? (stretches.push({ start, end }), start = void 0) : (start ??= token.start, end = token.end);
  }
  return start !== void 0 && stretches.push({ start, end }), stretches.length === count ? stretches : void 0;
}

// src/dialects/postgres/lower/composite-types.ts
var compositeTypeLowerings = {
  CompositeTypeStmt: ({ typevar, coldeflist }, context) => {
    let attributes = all(coldeflist, "ColumnDef").map(({ colname, typeName: typeName2 }) => ({ name: colname ?? "", type: readType(typeName2) }));
    return [{ kind: "create-composite", type: relationName(typevar), spec: { attributes }, span: relationPlace(context, typevar) }];
  }
};
function lowerCompositeChange({ node, table: table4, name: name2, context, named: named3, nameSpan, span }) {
  let def = as(node.def, "ColumnDef");
  switch (node.subtype) {
    case "AT_AddColumn": {
      let place = context.exact ? tokenAt(context, def?.location) : span;
      return [
        { kind: "alter-composite", type: table4, verb: "add", attribute: def?.colname ?? "", attributeType: readType(def?.typeName), span: place }
      ];
    }
    case "AT_DropColumn":
      return [{ kind: "alter-composite", type: table4, verb: "drop", attribute: name2, span: nameSpan }];
    case "AT_AlterColumnType":
      return [{ kind: "alter-composite", type: table4, verb: "change", attribute: name2, attributeType: readType(def?.typeName), span: named3 }];
    default:
      return [{ kind: "other", what: "alter type", object: table4, verb: "alter", span }];
  }
}

// src/dialects/postgres/lower/alter-table.ts
var alterTableLowerings = { AlterTableStmt: alterTable2 }, commands = { ...columnCommands, ...constraintCommands, ...relationCommands };
function alterTable2(statement, context) {
  let parsed = all(statement.cmds, "AlterTableCmd"), stretches = context.exact ? readStretches(statement.relation, parsed.length, context) : void 0, parts = parsed.map((command, index) => ({ command, stretch: stretches?.[index] })), changes = inRunningOrder(parts).flatMap(({ command, stretch }) => lowerCommand(openCommand(statement, command, stretch, context)));
  return withReach(changes, statement);
}
function withReach(changes, { missing_ok, relation }) {
  let only2 = relation?.inh !== !0;
  return missing_ok !== !0 && !only2 ? changes : changes.map((change) => ({ ...change, ...missing_ok === !0 && { relationMayMiss: !0 }, ...only2 && { only: !0 } }));
}
function lowerCommand(command) {
  if (command.objectType === "OBJECT_TYPE") return lowerCompositeChange(command);
  let lower = command.node.subtype && commands[command.node.subtype];
  return lower === void 0 ? [unknownCommand(command)] : lower(command);
}
function unknownCommand({ node, relation, span }) {
  return { kind: "other", what: wordsOf(node), object: relationName(relation), verb: "alter", span };
}
var wordsOf = ({ subtype }) => (subtype ?? "").replace(/^AT_/, "").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

// src/dialects/postgres/lower/predicates.ts
function isAlwaysTrue(term) {
  switch (term.kind) {
    case "literal":
      return term.type === "boolean" && term.value === "true";
    case "cast":
      return term.type.name === "bool" && term.term.kind === "literal" && /^(t|true|y|yes|on|1)$/i.test(term.term.value);
    case "and":
      return term.terms.every(isAlwaysTrue);
    case "or":
      return term.terms.some(isAlwaysTrue);
    case "not":
      return isAlwaysFalse(term.term);
    case "compare":
      return comparesAs(term, ["=", "<=", ">="], ["<>", "<", ">"]);
    default:
      return !1;
  }
}
function isAlwaysFalse(term) {
  return term.kind === "literal" ? term.type === "boolean" && term.value === "false" : term.kind === "compare" && comparesAs(term, ["<>"], []);
}
function comparesAs(term, whenEqual, whenUnequal) {
  let { left, right, operator } = term;
  return left.kind !== "literal" || right.kind !== "literal" || left.type !== right.type || left.type === "null" ? !1 : left.value === right.value ? whenEqual.includes(operator) && operator !== "<>" : operator === "<>" && whenUnequal.includes(operator);
}
function boundsOf(where, target) {
  return conjunctsOf(where).flatMap((term) => {
    switch (term.kind) {
      case "compare":
        return compareBound(term, target);
      case "between":
        return term.negated ? [] : ownColumn(term.term, target).map((column) => ({ column, kind: "range" }));
      case "in":
        return term.negated ? [] : ownColumn(term.term, target).map((column) => ({ column, kind: "list" }));
      case "is-null":
        return ownColumn(term.term, target).map((column) => ({ column, kind: "null-test" }));
      case "column":
        return ownColumn(term, target).map((column) => ({ column, kind: "equality" }));
      case "not":
        return ownColumn(term.term, target).map((column) => ({ column, kind: "equality" }));
      default:
        return [];
    }
  });
}
function compareBound(term, target) {
  let kind = term.operator === "=" ? "equality" : ["<", ">", "<=", ">="].includes(term.operator) ? "range" : void 0;
  if (kind === void 0) return [];
  let [left, right] = [ownColumn(term.left, target), ownColumn(term.right, target)];
  return (isConstant(term.right) ? left : isConstant(term.left) ? right : []).map((name2) => ({ column: name2, kind }));
}
function ownColumn(term, target) {
  return term.kind === "cast" ? ownColumn(term.term, target) : term.kind === "column" && (term.table === void 0 || target.includes(term.table)) ? [term.name] : [];
}
function isConstant(term) {
  switch (term.kind) {
    case "literal":
      return !0;
    case "cast":
      return isConstant(term.term);
    case "call":
      return term.args.every(isConstant);
    case "other":
      return term.parts.every(isConstant) && !/\bselect\b/i.test(term.text);
    default:
      return !1;
  }
}

// src/dialects/postgres/lower/output-columns.ts
function outputColumns(query, withQueries = /* @__PURE__ */ new Map()) {
  let select = as(query, "SelectStmt");
  if (select !== void 0) return selectColumns(select, withQueries);
  let returning = as(query, "InsertStmt")?.returningClause ?? as(query, "UpdateStmt")?.returningClause ?? as(query, "DeleteStmt")?.returningClause;
  return returning === void 0 ? void 0 : all(returning.exprs, "ResTarget").flatMap((target) => targetColumns(target, [], withQueries));
}
function selectColumns(select, outer) {
  let withQueries = withColumns(select, outer);
  return select.larg !== void 0 ? selectColumns(select.larg, withQueries) : select.valuesLists !== void 0 ? (as(select.valuesLists[0], "List")?.items ?? []).map((_, index) => ({ name: `column${index + 1}` })) : all(select.targetList, "ResTarget").flatMap((target) => targetColumns(target, select.fromClause ?? [], withQueries));
}
function withColumns({ withClause }, outer) {
  let known2 = new Map(outer);
  for (let { ctename = "", ctequery, aliascolnames } of all(withClause?.ctes, "CommonTableExpr")) {
    let named3 = stringsOf(aliascolnames);
    known2.set(ctename, named3.length > 0 ? named3 : outputColumns(ctequery, known2)?.map(({ name: name2 }) => name2));
  }
  return known2;
}
function targetColumns({ name: name2, val }, from, withQueries) {
  let cast = as(val, "TypeCast"), type = cast === void 0 ? {} : { type: readType(cast.typeName) };
  if (name2 !== void 0) return [{ name: name2, ...type }];
  let fields = as(val, "ColumnRef")?.fields;
  if (isWholeRow(val)) return [{ name: `${derivedName(val)?.name ?? ""}.*` }];
  if (as(fields?.at(-1), "A_Star") === void 0) return [{ name: derivedName(val)?.name ?? "?column?", ...type }];
  let alias = stringsOf(fields).at(-1), sources2 = from.flatMap((node) => sourcesOf2(node, withQueries)), meant = alias === void 0 ? sources2 : sources2.filter((source) => source.alias === alias);
  return meant.length === 0 || alias === void 0 && meant.some(({ shared }) => shared) ? [{ name: alias === void 0 ? "*" : `${alias}.*` }] : meant.flatMap((source) => source.columns?.map((column) => ({ name: column })) ?? [{ name: `${source.relation ?? source.alias}.*` }]);
}
var isWholeRow = (node) => as(as(node, "A_Indirection")?.indirection?.at(-1), "A_Star") !== void 0;
function sourcesOf2(node, withQueries) {
  let join = as(node, "JoinExpr");
  if (join !== void 0) {
    let shared = join.isNatural === !0 || (join.usingClause?.length ?? 0) > 0, sides = [join.larg, join.rarg].flatMap((side) => side === void 0 ? [] : sourcesOf2(side, withQueries));
    return shared ? sides.map((side) => ({ ...side, shared })) : sides;
  }
  let relation = as(node, "RangeVar");
  if (relation !== void 0) {
    let alias2 = relation.alias?.aliasname ?? relation.relname ?? "", columns2 = relation.schemaname === void 0 ? withQueries.get(relation.relname ?? "") : void 0;
    return [{ alias: alias2, relation: relation.relname ?? "", ...columns2 && { columns: columns2 }, shared: !1 }];
  }
  let subselect = as(node, "RangeSubselect"), named3 = stringsOf((subselect ?? as(node, "RangeFunction"))?.alias?.colnames), columns = named3.length > 0 ? named3 : outputColumns(subselect?.subquery, withQueries)?.map(({ name: name2 }) => name2);
  return [{ alias: (subselect ?? as(node, "RangeFunction"))?.alias?.aliasname ?? "", ...columns && { columns }, shared: !1 }];
}
function derivedName(node) {
  let column = as(node, "ColumnRef");
  if (column !== void 0) return strong(stringsOf(column.fields).at(-1));
  let indirection = as(node, "A_Indirection");
  if (indirection !== void 0) return strong(stringsOf(indirection.indirection).at(-1)) ?? derivedName(indirection.arg);
  let call = as(node, "FuncCall");
  if (call !== void 0) return strong(stringsOf(call.funcname).at(-1));
  let operation = as(node, "A_Expr");
  if (operation !== void 0) return operation.kind === "AEXPR_NULLIF" ? strong("nullif") : void 0;
  let cast = as(node, "TypeCast");
  if (cast !== void 0) return castName(derivedName(cast.arg), stringsOf(cast.typeName?.names).at(-1));
  let collate = as(node, "CollateClause");
  if (collate !== void 0) return derivedName(collate.arg);
  let branch = as(node, "CaseExpr");
  return branch !== void 0 ? castName(derivedName(branch.defresult), "case") : derivedFromWord(node);
}
var strong = (name2) => name2 === void 0 ? void 0 : { name: name2, strength: 2 }, castName = (inner2, fallback) => inner2?.strength === 2 || fallback === void 0 ? inner2 : { name: fallback, strength: 1 };
function derivedFromWord(node) {
  if (as(node, "CoalesceExpr") !== void 0) return strong("coalesce");
  if (as(node, "A_ArrayExpr") !== void 0) return strong("array");
  if (as(node, "RowExpr") !== void 0) return strong("row");
  if (as(node, "GroupingFunc") !== void 0) return strong("grouping");
  let extreme = as(node, "MinMaxExpr");
  if (extreme !== void 0) return strong(extreme.op === "IS_LEAST" ? "least" : "greatest");
  let value = as(node, "SQLValueFunction");
  if (value !== void 0)
    return strong(
      (value.op ?? "").replace(/^SVFOP_/, "").replace(/_N$/, "").toLowerCase()
    );
  let link = as(node, "SubLink");
  if (link?.subLinkType === "EXISTS_SUBLINK") return strong("exists");
  if (link?.subLinkType === "ARRAY_SUBLINK") return strong("array");
  if (link?.subLinkType !== "EXPR_SUBLINK") return;
  let name2 = outputColumns(link.subselect)?.[0]?.name;
  return name2 === "?column?" ? void 0 : strong(name2);
}

// src/dialects/postgres/lower/usage.ts
var systemColumns2 = /* @__PURE__ */ new Set(["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"]);
function openLedger(parameters = /* @__PURE__ */ new Set()) {
  return { tallies: /* @__PURE__ */ new Map(), parameters, calls: /* @__PURE__ */ new Map(), notes: [] };
}
function useRelation(ledger, relation) {
  let key = `${relation.schema ?? ""}\0${relation.name}`, tally = ledger.tallies.get(key);
  return tally === void 0 && (tally = { relation, sure: /* @__PURE__ */ new Set(), maybe: /* @__PURE__ */ new Set() }, ledger.tallies.set(key, tally)), tally;
}
function useColumn(ledger, relation, column) {
  let tally = useRelation(ledger, relation);
  systemColumns2.has(column) || tally.sure.add(column);
}
function relationsFor(scope, column, path) {
  let found = [], alias = path.at(-1);
  for (let level = scope; level !== void 0; level = level.outer)
    for (let entry of level.entries) {
      if (alias !== void 0 && !(entry.alias === alias && inSchema(entry, path))) continue;
      let { source } = entry;
      if (source.kind === "relation") found.push(source.name);
      else if (source.columns === void 0 ? alias !== void 0 : source.columns.includes(column)) return found;
      if (alias !== void 0) return found;
    }
  return found;
}
function useQualified(ledger, scope, path, column) {
  let alias = path.at(-1) ?? "";
  for (let level = scope; level !== void 0; level = level.outer) {
    let found = level.entries.find((entry) => entry.alias === alias && inSchema(entry, path));
    if (found !== void 0) {
      found.source.kind === "relation" && useColumn(ledger, found.source.name, column);
      return;
    }
  }
}
var inSchema = ({ source }, path) => path.length === 1 || source.kind === "relation" && (source.name.schema === void 0 || source.name.schema === path.at(-2));
function useBare(ledger, scope, column) {
  if (systemColumns2.has(column)) return;
  let possible = [], hidden = ledger.parameters.has(column);
  for (let level = scope; level !== void 0; level = level.outer)
    for (let { alias, source } of level.entries) {
      if (source.kind === "relation") possible.push(source.name);
      else if (source.columns === void 0) hidden = !0;
      else if (source.columns.includes(column)) return;
      if (alias === column && source.kind === "relation") return;
    }
  let [only2] = possible;
  if (only2 !== void 0 && possible.length === 1 && !hidden) return useColumn(ledger, only2, column);
  if (!ledger.parameters.has(column))
    for (let name2 of possible) useRelation(ledger, name2).maybe.add(column);
}
function closeLedger(ledger) {
  return [...ledger.tallies.values()].map(({ relation, sure, maybe }) => [...maybe].some((column) => !sure.has(column)) && !sure.has("*") ? { relation, candidates: [.../* @__PURE__ */ new Set([...sure, ...maybe])] } : { relation, columns: [...sure] });
}

// src/dialects/postgres/lower/queries.ts
var outermost = { entries: [], withQueries: /* @__PURE__ */ new Map() };
function tallyQuery(node, ledger, scope = outermost) {
  if (node === void 0) return;
  let select = as(node, "SelectStmt");
  if (select !== void 0) return tallySelect(select, ledger, scope);
  let insert = as(node, "InsertStmt");
  if (insert !== void 0) return tallyInsert(insert, ledger, scope);
  let update = as(node, "UpdateStmt");
  if (update !== void 0) {
    let inner2 = openTarget(update.relation, update.withClause, ledger, scope);
    addFrom(update.fromClause, ledger, inner2);
    for (let { name: name2, val } of all(update.targetList, "ResTarget"))
      useColumn(ledger, relationName(update.relation), name2 ?? ""), tallyExpression(val, ledger, inner2);
    return tallyExpressions([update.whereClause, ...update.returningClause?.exprs ?? []], ledger, inner2);
  }
  let deletion = as(node, "DeleteStmt");
  if (deletion !== void 0) {
    let inner2 = openTarget(deletion.relation, deletion.withClause, ledger, scope);
    return addFrom(deletion.usingClause, ledger, inner2), tallyExpressions([deletion.whereClause, ...deletion.returningClause?.exprs ?? []], ledger, inner2);
  }
  tallyMerge(node, ledger, scope);
}
function tallyExpression(node, ledger, scope) {
  if (!(typeof node != "object" || node === null)) {
    if (Array.isArray(node)) {
      for (let item of node) tallyExpression(item, ledger, scope);
      return;
    }
    for (let [key, value] of Object.entries(node))
      if (!(typeof value != "object" || value === null))
        if (key === "ColumnRef") useReference(value, ledger, scope, "value");
        else if (key === "SelectStmt") tallySelect(value, ledger, scope);
        else if (key === "ResTarget") {
          let { val, name: name2 } = value;
          tallyItems([val], ledger, scope, name2 === void 0 ? "output" : "item");
        } else key === "RowExpr" ? tallyItems(value.args ?? [], ledger, scope, "item") : (key === "FuncCall" && noteCall(value, ledger), tallyExpression(value, ledger, scope));
  }
}
function tallyItems(nodes, ledger, scope, place) {
  for (let node of nodes) {
    let column = as(node, "ColumnRef");
    column === void 0 ? tallyExpression(node, ledger, scope) : useReference(column, ledger, scope, place);
  }
}
var tallyExpressions = (nodes, ledger, scope) => tallyExpression(nodes, ledger, scope);
function noteCall({ funcname, funcformat, location }, ledger) {
  let names2 = stringsOf(funcname), name2 = nameOf(names2[0] === "pg_catalog" ? names2.slice(1) : names2);
  ledger.calls.set(`${name2.schema ?? ""}\0${name2.name}`, name2), funcformat !== "COERCE_SQL_SYNTAX" && ledger.notes.push({ location: location ?? 0, kind: "routine", routine: name2 });
}
function useReference({ fields, location = 0 }, ledger, scope, place) {
  let expands = place !== "value", names2 = stringsOf(fields);
  noteReference(fields ?? [], location, ledger, scope, place);
  let star = as(fields?.at(-1), "A_Star") !== void 0;
  if (!star && names2.length === 1) return useBare(ledger, scope, names2[0] ?? "");
  if (star && names2.length === 0) {
    for (let { source } of scope.entries) source.kind === "relation" && useColumn(ledger, source.name, "*");
    return;
  }
  star && !expands || useQualified(ledger, scope, star ? names2 : names2.slice(0, -1), star ? "*" : names2.at(-1) ?? "");
}
function noteReference(fields, location, { notes }, scope, place) {
  let names2 = stringsOf(fields);
  if (as(fields.at(-1), "A_Star") !== void 0) {
    if (place !== "output") return;
    let sources2 = (names2.length === 0 ? scope.entries : scope.entries.filter(({ alias }) => alias === names2.at(-1)).slice(0, 1)).map(({ alias, source }) => ({ alias, ...source.kind === "relation" && { relation: source.name } }));
    notes.push({ location, kind: "star", sources: scope.merges === !0 ? [] : sources2 });
    return;
  }
  let [column = "", qualifier] = names2.toReversed(), relations = relationsFor(scope, column, names2.slice(0, -1));
  relations.length !== 0 && notes.push({ location, kind: "column", relations, column, ...qualifier !== void 0 && { qualifier }, asOutput: place === "output" });
}
function tallySelect(select, ledger, outer) {
  let withQueries = tallyWith(select.withClause, ledger, outer), scope = { entries: [], outer, withQueries };
  select.larg !== void 0 && tallySelect(select.larg, ledger, { ...outer, withQueries }), select.rarg !== void 0 && tallySelect(select.rarg, ledger, { ...outer, withQueries }), addFrom(select.fromClause, ledger, scope), tallyExpressions([...select.targetList ?? [], select.whereClause, select.havingClause, ...select.valuesLists ?? []], ledger, scope), tallyExpressions([select.limitCount, select.limitOffset, ...select.distinctClause ?? [], ...select.windowClause ?? []], ledger, scope);
  let aliases = new Set(all(select.targetList, "ResTarget").map(({ name: name2 }) => name2));
  for (let node of [...select.groupClause ?? [], ...select.sortClause ?? []]) {
    let key = as(node, "SortBy")?.node ?? node, alone = stringsOf(as(key, "ColumnRef")?.fields);
    select.op === "SETOP_NONE" && !(alone.length === 1 && aliases.has(alone[0])) && tallyExpression(key, ledger, scope);
  }
}
function tallyWith(clause, ledger, outer) {
  if (clause === void 0) return outer.withQueries;
  let withQueries = new Map(outer.withQueries);
  for (let { ctename = "", ctequery, aliascolnames } of all(clause.ctes, "CommonTableExpr")) {
    let named3 = stringsOf(aliascolnames), columns = named3.length > 0 ? named3 : knownColumns(ctequery, withQueries);
    clause.recursive === !0 && withQueries.set(ctename, columns), tallyQuery(ctequery, ledger, { ...outer, withQueries: new Map(withQueries) }), withQueries.set(ctename, columns);
  }
  return withQueries;
}
function knownColumns(query, withQueries) {
  let names2 = outputColumns(query, withQueries)?.map(({ name: name2 }) => name2);
  return names2 === void 0 || names2.some((name2) => name2 === "*" || name2.endsWith(".*")) ? void 0 : names2;
}
function addFrom(nodes, ledger, scope) {
  for (let node of nodes ?? []) addSource(node, ledger, scope);
}
function addSource(node, ledger, scope) {
  let relation = as(node, "RangeVar");
  if (relation !== void 0) return addRelation(relation, ledger, scope);
  let join = as(node, "JoinExpr");
  if (join !== void 0) {
    let before = scope.entries.length;
    addFrom(
      [join.larg, join.rarg].filter((side) => side !== void 0),
      ledger,
      scope
    ), (join.isNatural === !0 || join.usingClause !== void 0) && (scope.merges = !0);
    for (let column of stringsOf(join.usingClause))
      for (let { source } of scope.entries.slice(before)) source.kind === "relation" && useColumn(ledger, source.name, column);
    return tallyExpression(join.quals, ledger, scope);
  }
  let subselect = as(node, "RangeSubselect");
  if (subselect !== void 0) {
    let visible = subselect.lateral === !0 ? scope : { entries: [], ...scope.outer && { outer: scope.outer }, withQueries: scope.withQueries };
    tallyQuery(subselect.subquery, ledger, visible);
    let named3 = stringsOf(subselect.alias?.colnames), columns = named3.length > 0 ? named3 : knownColumns(subselect.subquery, scope.withQueries);
    scope.entries.push({ alias: subselect.alias?.aliasname ?? "", source: { kind: "derived", ...columns && { columns } } });
    return;
  }
  let sample = as(node, "RangeTableSample");
  if (sample?.relation !== void 0) return addSource(sample.relation, ledger, scope);
  addFunction(node, ledger, scope);
}
function addFunction(node, ledger, scope) {
  tallyExpression(node, ledger, scope);
  let { alias, coldeflist } = as(node, "RangeFunction") ?? {}, named3 = [...stringsOf(alias?.colnames), ...all(coldeflist, "ColumnDef").map(({ colname }) => colname ?? "")], columns = named3.length > 0 ? named3 : void 0;
  scope.entries.push({ alias: alias?.aliasname ?? "", source: { kind: "derived", ...columns && { columns } } });
}
function addRelation(relation, ledger, scope) {
  let name2 = relationName(relation), alias = relation.alias?.aliasname ?? name2.name;
  if (name2.schema === void 0 && scope.withQueries.has(name2.name)) {
    let columns = stringsOf(relation.alias?.colnames).length > 0 ? void 0 : scope.withQueries.get(name2.name);
    scope.entries.push({ alias, source: { kind: "derived", ...columns && { columns } } });
    return;
  }
  useRelation(ledger, name2), ledger.notes.push({ location: relation.location ?? 0, kind: "relation", relation: name2, aliased: relation.alias !== void 0 }), scope.entries.push({ alias, source: { kind: "relation", name: name2 } });
}
function openTarget(relation, clause, ledger, outer) {
  let scope = { entries: [], outer, withQueries: tallyWith(clause, ledger, outer) }, name2 = relationName(relation);
  return useRelation(ledger, name2), scope.entries.push({ alias: relation?.alias?.aliasname ?? name2.name, source: { kind: "relation", name: name2 } }), scope;
}
function tallyInsert(insert, ledger, outer) {
  let scope = openTarget(insert.relation, insert.withClause, ledger, outer), target = relationName(insert.relation);
  for (let { name: name2 } of all(insert.cols, "ResTarget")) useColumn(ledger, target, name2 ?? "");
  tallyQuery(insert.selectStmt, ledger, { ...outer, withQueries: scope.withQueries });
  let conflict = insert.onConflictClause;
  for (let { name: name2, expr } of all(conflict?.infer?.indexElems, "IndexElem"))
    name2 !== void 0 ? useColumn(ledger, target, name2) : tallyExpression(expr, ledger, scope);
  let excluded = {
    entries: [{ alias: "excluded", source: { kind: "relation", name: target } }],
    outer: scope,
    withQueries: scope.withQueries
  };
  for (let { name: name2, val } of all(conflict?.targetList, "ResTarget"))
    useColumn(ledger, target, name2 ?? ""), tallyExpression(val, ledger, excluded);
  tallyExpressions([conflict?.whereClause, conflict?.infer?.whereClause, ...insert.returningClause?.exprs ?? []], ledger, scope);
}
function tallyMerge(node, ledger, outer) {
  let merge2 = as(node, "MergeStmt");
  if (merge2 === void 0) return tagOf(node) === "ReturnStmt" ? tallyExpression(node, ledger, outer) : void 0;
  let scope = openTarget(merge2.relation, merge2.withClause, ledger, outer);
  merge2.sourceRelation !== void 0 && addSource(merge2.sourceRelation, ledger, scope), tallyExpression(merge2.joinCondition, ledger, scope);
  for (let { condition, targetList, values: values2 } of all(merge2.mergeWhenClauses, "MergeWhenClause")) {
    for (let { name: name2 } of all(targetList, "ResTarget")) name2 !== void 0 && useColumn(ledger, relationName(merge2.relation), name2);
    tallyExpressions([condition, ...targetList ?? [], ...values2 ?? []], ledger, scope);
  }
}
function stringArgument(args, position) {
  let node = args?.[position], constant = as(as(node, "TypeCast")?.arg ?? node, "A_Const");
  return constant?.sval === void 0 ? stringOf(node) : constant.sval.sval ?? "";
}

// src/dialects/postgres/lower/references.ts
function placeReferences(notes, places, context) {
  return notes.flatMap((note2) => {
    let place = placeOf(note2.location, places, context);
    return place === void 0 ? [] : [{ ...place, ...meaningOf(note2) }];
  }).toSorted((a, b) => a.start - b.start);
}
function placeOf(location, places, context) {
  let tokens = context.tokens(), first = firstTokenFrom(context, indexOf(context, location)), start = places.get(tokens[first]?.start ?? -1), end = places.get(tokens[dottedEnd(context, first)]?.start ?? -1);
  return start && end && { start: start.start, end: end.end };
}
function meaningOf(note2) {
  switch (note2.kind) {
    case "relation":
      return { kind: "relation", relation: note2.relation, written: note2.relation.name, aliased: note2.aliased };
    case "column": {
      let { relations, column, qualifier, asOutput } = note2;
      return { kind: "column", relations, column, written: column, ...qualifier !== void 0 && { qualifier }, asOutput };
    }
    case "routine":
      return { kind: "routine", routine: note2.routine };
    case "star":
      return { kind: "star", sources: note2.sources };
  }
}

// src/dialects/postgres/lower/views.ts
var viewLowerings = {
  ViewStmt: createView2,
  CreateTableAsStmt: createTableAs,
  RefreshMatViewStmt: ({ relation, concurrent, skipData }, context) => [
    {
      kind: "refresh-view",
      view: relationName(relation),
      online: concurrent === !0,
      withData: skipData !== !0,
      span: relationPlace(context, relation)
    }
  ]
};
function usesOf(query, parameters) {
  let ledger = openLedger(parameters);
  return tallyQuery(query, ledger), closeLedger(ledger);
}
function readQuery(query, view, context) {
  let ledger = openLedger();
  tallyQuery(query, ledger);
  let places = /* @__PURE__ */ new Map(), definition = definitionOf(view, context, places);
  return {
    uses: withoutItself(closeLedger(ledger), relationName(view)),
    definition,
    mentions: placeReferences(ledger.notes, places, context),
    calls: [...ledger.calls.values()]
  };
}
function createView2(statement, context) {
  let columns = namedColumns(statement.query, statement.aliases);
  return [
    {
      kind: "create-view",
      view: relationName(statement.view),
      orReplace: statement.replace === !0,
      ifNotExists: !1,
      materialized: !1,
      withData: !0,
      temporary: persistenceOf(statement.view) === "temporary",
      spec: {
        ...columns !== void 0 && { columns },
        ...readQuery(statement.query, statement.view, context),
        options: { ...readOptions(statement.options), ...checkOption(statement) }
      },
      span: relationPlace(context, statement.view)
    }
  ];
}
function checkOption({ withCheckOption }) {
  return withCheckOption === "LOCAL_CHECK_OPTION" ? { check_option: "local" } : withCheckOption === "CASCADED_CHECK_OPTION" ? { check_option: "cascaded" } : {};
}
var withoutItself = (uses, view) => uses.filter(({ relation }) => relation.name !== view.name || relation.schema !== view.schema);
function createTableAs(statement, context) {
  let into = statement.into, name2 = relationName(into?.rel), span = relationPlace(context, into?.rel), columns = namedColumns(statement.query, into?.colNames), withData = into?.skipData !== !0, ifNotExists = statement.if_not_exists === !0, options = readOptions(into?.options), uses = usesOf(statement.query);
  return statement.objtype !== "OBJECT_MATVIEW" ? [tableAs({ relation: into?.rel, name: name2, columns, withData, ifNotExists, options, uses, span })] : [
    {
      kind: "create-view",
      view: name2,
      orReplace: !1,
      ifNotExists,
      materialized: !0,
      withData,
      temporary: !1,
      spec: { ...columns !== void 0 && { columns }, ...readQuery(statement.query, into?.rel, context), options },
      span
    }
  ];
}
function tableAs(made) {
  let columns = made.uses.length === 1 ? made.columns?.map((column) => column.name.endsWith(".*") ? { name: "*" } : column) : made.columns, asQuery = { uses: made.uses, ...columns !== void 0 && { columns }, withData: made.withData };
  return {
    kind: "create-table",
    table: made.name,
    ifNotExists: made.ifNotExists,
    orReplace: !1,
    spec: {
      columns: [],
      constraints: [],
      indexes: [],
      persistence: persistenceOf(made.relation),
      inherits: [],
      like: [],
      asQuery,
      foreign: !1,
      options: made.options
    },
    span: made.span
  };
}
function namedColumns(query, aliases) {
  let names2 = stringsOf(aliases), columns = outputColumns(query);
  return names2.length === 0 ? columns : columns === void 0 || columns.some(({ name: name2 }) => name2 === "*" || name2.endsWith(".*")) ? names2.map((name2) => ({ name: name2 })) : columns.map((column, index) => ({ ...column, name: names2[index] ?? column.name }));
}
function definitionOf(relation, context, places) {
  let tokens = context.tokens(), { text } = context.source, depth = 0;
  for (let i = firstTokenFrom(context, indexOf(context, relation?.location)); i < tokens.length; i++) {
    let token = tokens[i], character = text[token?.start ?? -1];
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (depth === 0 && isKeyword(text, token, "as"))
      return canonicalTokens(context, token?.end ?? 0, text.length, places).replace(/ with (no )?data$/, "").replace(/ with ((local|cascaded) )?check option$/, "");
  }
  return canonicalTokens(context, 0, text.length);
}
function selectInto(query, context) {
  let into = as(query, "SelectStmt")?.intoClause;
  if (into === void 0) return;
  let columns = namedColumns(query, into.colNames);
  return tableAs({
    relation: into.rel,
    name: relationName(into.rel),
    columns,
    withData: into.skipData !== !0,
    ifNotExists: !1,
    options: readOptions(into.options),
    uses: usesOf(query),
    span: relationPlace(context, into.rel)
  });
}

// src/dialects/postgres/lower/data.ts
var dataLowerings = {
  InsertStmt: (statement, context) => [...writesIn(statement.withClause, context), insertRows(statement, context)],
  UpdateStmt: (statement, context) => [...writesIn(statement.withClause, context), updateRows(statement, context)],
  DeleteStmt: (statement, context) => [...writesIn(statement.withClause, context), deleteRows(statement, context)],
  MergeStmt: (statement, context) => [...writesIn(statement.withClause, context), mergeRows(statement, context)],
  CopyStmt: copyRows,
  SelectStmt: selectRows,
  CallStmt: ({ funccall }, context) => {
    let call = funccall === void 0 ? void 0 : { FuncCall: funccall }, ledger = openLedger();
    return tallyQuery(call && { SelectStmt: { targetList: [{ ResTarget: { val: call } }] } }, ledger), [{ kind: "read-rows", uses: closeLedger(ledger), calls: [...ledger.calls.values()], forUpdate: !1, span: context.whole }];
  },
  TruncateStmt: truncateTables
};
function truncateTables({ relations, behavior, restart_seqs }, context) {
  let tables = all(relations, "RangeVar");
  return tables.map((relation) => {
    let along = tables.filter((other3) => other3 !== relation).map(relationName);
    return {
      kind: "truncate",
      table: relationName(relation),
      cascade: behavior === "DROP_CASCADE",
      restartIdentity: restart_seqs === !0,
      ...along.length > 0 && { along },
      span: relationPlace(context, relation)
    };
  });
}
function writesIn(clause, context) {
  return all(clause?.ctes, "CommonTableExpr").flatMap(({ ctequery }) => {
    let insert = as(ctequery, "InsertStmt"), update = as(ctequery, "UpdateStmt"), deletion = as(ctequery, "DeleteStmt"), select = as(ctequery, "SelectStmt"), inner2 = (insert ?? update ?? deletion ?? select)?.withClause, own = insert ? insertRows(insert, context) : update ? updateRows(update, context) : deletion && deleteRows(deletion, context);
    return [...writesIn(inner2, context), ...own === void 0 ? [] : [own]];
  });
}
function insertRows(statement, context) {
  let source = as(statement.selectStmt, "SelectStmt"), rows = statement.selectStmt === void 0 ? 1 : source?.valuesLists?.length, columns = all(statement.cols, "ResTarget").map(({ name: name2 }) => name2 ?? "");
  return {
    kind: "write-rows",
    verb: "insert",
    table: relationName(statement.relation),
    where: "not-applicable",
    bounds: [],
    limited: source?.limitCount !== void 0,
    ...rows !== void 0 && { rows },
    columns,
    literals: (source?.valuesLists ?? []).flatMap((row) => literalsOf(columns, itemsOf(row))),
    uses: usesOf({ InsertStmt: statement }),
    calls: callsIn({ InsertStmt: statement }),
    span: relationPlace(context, statement.relation)
  };
}
function callsIn(statement) {
  let calls = /* @__PURE__ */ new Map(), note2 = (name2) => {
    calls.set(`${name2.schema ?? ""}.${name2.name}`, name2);
  };
  return visitNodes(statement, {
    FuncCall: ({ funcname }) => note2(nameOf(stringsOf(funcname))),
    SQLValueFunction: ({ op = "" }) => note2({
      name: op.replace(/^SVFOP_/, "").replace(/_N$/, "").toLowerCase()
    })
  }), [...calls.values()];
}
function literalsOf(columns, values2) {
  return values2.flatMap((node, index) => {
    let value = stringArgument([node], 0) ?? numberOf(node), column = columns[index];
    return value === void 0 || column === void 0 ? [] : [{ column, value }];
  });
}
function numberOf(node) {
  let number = as(node, "A_Const");
  return number?.ival === void 0 ? number?.fval?.fval : String(number.ival.ival ?? 0);
}
function updateRows(statement, context) {
  let targets = all(statement.targetList, "ResTarget");
  return {
    ...writeWhere(statement.relation, statement.whereClause, context),
    verb: "update",
    columns: targets.map(({ name: name2 }) => name2 ?? ""),
    literals: targets.flatMap(({ name: name2 = "", val }) => val === void 0 ? [] : literalsOf([name2], [val])),
    uses: usesOf({ UpdateStmt: statement }),
    calls: callsIn({ UpdateStmt: statement })
  };
}
function deleteRows(statement, context) {
  return {
    ...writeWhere(statement.relation, statement.whereClause, context),
    verb: "delete",
    columns: [],
    literals: [],
    uses: usesOf({ DeleteStmt: statement })
  };
}
function writeWhere(relation, where, context) {
  let table4 = relationName(relation), predicate = where === void 0 ? void 0 : readExpression(where, context).term, always = predicate !== void 0 && isAlwaysTrue(predicate);
  return {
    kind: "write-rows",
    table: table4,
    where: predicate === void 0 ? "none" : always ? "always-true" : "some",
    bounds: predicate === void 0 || always ? [] : boundsOf(predicate, [relation?.alias?.aliasname ?? table4.name]),
    limited: isLimited(where, relation?.alias?.aliasname ?? table4.name),
    span: relationPlace(context, relation)
  };
}
function isLimited(where, target) {
  let link = as(where, "SubLink") ?? as(as(where, "A_Expr")?.rexpr, "SubLink");
  if (link !== void 0) return as(link.subselect, "SelectStmt")?.limitCount !== void 0 && !readsRowOf(link.subselect, target);
  let both = as(where, "BoolExpr");
  return both?.boolop === "AND_EXPR" && (both.args ?? []).some((part3) => isLimited(part3, target));
}
function readsRowOf(query, target) {
  let select = as(query, "SelectStmt"), own = all(select?.fromClause, "RangeVar").map(({ relname, alias }) => alias?.aliasname ?? relname);
  return select === void 0 || own.includes(target) ? !1 : namesColumnOf(select, target);
}
function namesColumnOf(tree, target) {
  if (Array.isArray(tree)) return tree.some((part3) => namesColumnOf(part3, target));
  if (typeof tree != "object" || tree === null) return !1;
  let fields = as(tree, "ColumnRef")?.fields;
  return fields !== void 0 ? fields.length > 1 && stringOf(fields.at(-2)) === target : Object.values(tree).some((part3) => namesColumnOf(part3, target));
}
function mergeRows(statement, context) {
  let clauses = all(statement.mergeWhenClauses, "MergeWhenClause");
  return {
    kind: "write-rows",
    verb: "merge",
    table: relationName(statement.relation),
    where: "not-applicable",
    bounds: [],
    limited: !1,
    columns: [
      ...new Set(clauses.flatMap(({ targetList }) => all(targetList, "ResTarget").flatMap(({ name: name2 }) => name2 === void 0 ? [] : [name2])))
    ],
    literals: [],
    uses: usesOf({ MergeStmt: statement }),
    span: relationPlace(context, statement.relation)
  };
}
function copyRows(statement, context) {
  let columns = stringsOf(statement.attlist), table4 = relationName(statement.relation), span = statement.relation === void 0 ? context.whole : relationPlace(context, statement.relation), uses = statement.relation === void 0 ? usesOf(statement.query) : [{ relation: table4, columns: columns.length > 0 ? columns : ["*"] }];
  return statement.is_from !== !0 ? [{ kind: "read-rows", uses, calls: [], forUpdate: !1, span }] : [{ kind: "write-rows", verb: "copy", table: table4, where: "not-applicable", bounds: [], limited: !1, columns, literals: [], uses, span }];
}
function selectRows(statement, context) {
  let query = { SelectStmt: statement }, writes = writesIn(statement.withClause, context), made = selectInto(query, context);
  if (made !== void 0) return [...writes, made];
  let ledger = openLedger();
  tallyQuery(query, ledger);
  let setting = settingOf(statement, context);
  if (setting.length > 0) return [...writes, ...setting];
  let calls = [...ledger.calls.values()], forUpdate = (statement.lockingClause?.length ?? 0) > 0;
  return [...writes, { kind: "read-rows", uses: closeLedger(ledger), calls, forUpdate, span: context.whole }];
}
function settingOf(statement, context) {
  return all(statement.targetList, "ResTarget").flatMap(({ val }) => {
    let call = as(val, "FuncCall");
    if (call === void 0 || stringsOf(call.funcname).at(-1) !== "set_config") return [];
    let [name2, value] = [stringArgument(call.args, 0), stringArgument(call.args, 1)];
    if (name2 === void 0 || value === void 0) return [];
    let local = as(call.args?.[2], "A_Const")?.boolval?.boolval === !0;
    return [{ kind: "set-session", name: name2.toLowerCase(), value, local, global: !1, span: context.whole }];
  });
}

// src/dialects/postgres/lower/database-objects.ts
var databaseObjectLowerings = {
  CreateSchemaStmt: createSchema2,
  CreatedbStmt: ({ dbname = "" }, context) => [{ kind: "create-database", name: dbname, span: namePlace(context, dbname) }],
  CreateExtensionStmt: ({ extname = "", if_not_exists, options }, context) => {
    let schema = optionValue(optionOf(options, "schema")?.arg);
    return [{ kind: "create-extension", name: extname, ...schema === void 0 ? {} : { schema }, ifNotExists: if_not_exists === !0, span: namePlace(context, extname) }];
  },
  CreatePublicationStmt: ({ pubname = "", pubobjects }, context) => [
    { kind: "publication", verb: "create", name: pubname, tables: published(pubobjects), span: namePlace(context, pubname) }
  ],
  AlterPublicationStmt: ({ pubname = "", pubobjects }, context) => [
    { kind: "publication", verb: "alter", name: pubname, tables: published(pubobjects), span: namePlace(context, pubname) }
  ],
  CreateStatsStmt: ({ defnames, exprs, relations }, context) => {
    let table4 = all(relations, "RangeVar")[0], path = stringsOf(defnames);
    return [
      {
        kind: "statistics",
        verb: "create",
        name: nameOf(path),
        ...table4 !== void 0 && { table: relationName(table4) },
        columns: all(exprs, "StatsElem").flatMap(({ name: name2 }) => name2 === void 0 ? [] : [name2]),
        span: path.length === 0 ? context.whole : pathPlace(context, path)
      }
    ];
  },
  AlterStatsStmt: ({ defnames }, context) => {
    let path = stringsOf(defnames);
    return [{ kind: "statistics", verb: "alter", name: nameOf(path), columns: [], span: pathPlace(context, path) }];
  }
}, published = (nodes) => all(nodes, "PublicationObjSpec").flatMap(({ pubtable }) => pubtable?.relation === void 0 ? [] : [relationName(pubtable.relation)]);
function createSchema2(statement, context) {
  let name2 = statement.schemaname ?? roleName(statement.authrole);
  return [{ kind: "create-schema", name: name2, ifNotExists: statement.if_not_exists === !0, span: namePlace(context, name2) }, ...(statement.schemaElts ?? []).flatMap((element) => lowerNode(inSchema2(element, name2), context))];
}
function inSchema2(element, schemaname) {
  let place = (relation) => ({ schemaname, ...relation }), table4 = as(element, "CreateStmt");
  if (table4 !== void 0) return { CreateStmt: { ...table4, relation: place(table4.relation) } };
  let view = as(element, "ViewStmt");
  if (view !== void 0) return { ViewStmt: { ...view, view: place(view.view) } };
  let index = as(element, "IndexStmt");
  if (index !== void 0) return { IndexStmt: { ...index, relation: place(index.relation) } };
  let sequence = as(element, "CreateSeqStmt");
  if (sequence !== void 0) return { CreateSeqStmt: { ...sequence, sequence: place(sequence.sequence) } };
  let trigger = as(element, "CreateTrigStmt");
  return trigger === void 0 ? element : { CreateTrigStmt: { ...trigger, relation: place(trigger.relation) } };
}

// src/dialects/postgres/lower/definitions.ts
var definitionLowerings = { DefineStmt: define2 };
function define2(statement, context) {
  let path = stringsOf(statement.defnames), name2 = nameOf(path), span = pathPlace(context, path);
  if (statement.kind === "OBJECT_TYPE") {
    let definition = writtenGroup(context, 0);
    return [{ kind: "create-type", type: name2, what: "base", ...definition !== void 0 && { definition }, span }];
  }
  if (statement.kind !== "OBJECT_AGGREGATE") return otherChange("DefineStmt", context, { object: name2, span }).map(asCreation);
  let parameters = all(
    statement.args?.flatMap((list) => itemsOf(list)),
    "FunctionParameter"
  );
  return [
    {
      kind: "create-routine",
      routine: name2,
      orReplace: statement.replace === !0,
      routineKind: "aggregate",
      spec: {
        arguments: parameters.map(({ argType }) => argumentType(argType)),
        language: "internal",
        volatility: "unknown",
        securityDefiner: !1,
        settings: [],
        ...statement.oldstyle !== !0 && { signature: writtenGroups(context).at(-1) ?? "" },
        uses: [],
        body: stringsOf(as(all(statement.definition, "DefElem").find(({ defname }) => defname === "sfunc")?.arg, "TypeName")?.names).join(".")
      },
      span
    }
  ];
}
var asCreation = (change) => change.kind === "other" ? { ...change, what: "create", verb: "create" } : change;

// src/dialects/postgres/plpgsql.ts
var isRecord = (value) => typeof value == "object" && value !== null && !Array.isArray(value), listOf = (value) => Array.isArray(value) ? value : [], inner = (value, tag) => isRecord(value) && isRecord(value[tag]) ? value[tag] : {};
function functionsOf(tree) {
  return isRecord(tree) ? listOf(tree.plpgsql_funcs).map((item) => inner(item, "PLpgSQL_function")) : [];
}
function* bodySteps(tree) {
  for (let body of functionsOf(tree)) {
    for (let datum of listOf(body.datums)) yield* datumSteps(datum);
    yield* statementSteps(body.action, !1);
  }
}
function bodyVariables(tree) {
  let names2 = /* @__PURE__ */ new Set(["new", "old", "found", "sqlstate", "sqlerrm"]);
  for (let body of functionsOf(tree))
    for (let datum of listOf(body.datums)) {
      let [shape] = isRecord(datum) ? Object.values(datum) : [];
      isRecord(shape) && typeof shape.refname == "string" && names2.add(shape.refname);
    }
  return names2;
}
function* datumSteps(datum) {
  let variable = inner(datum, "PLpgSQL_var"), line = lineOf(variable);
  yield* expression(variable.default_val, line, !1), yield* expression(variable.cursor_explicit_expr, line, !1, "statement");
}
var lineOf = (node) => typeof node.lineno == "number" ? node.lineno : 1;
function* expression(node, line, conditional, kind = "expression") {
  let { query, parseMode } = inner(node, "PLpgSQL_expr");
  if (typeof query != "string") return;
  let assigned = parseMode === 3 ? query.replace(/^[^=]*?:?=/, "") : query;
  yield { kind, query: assigned, line, conditional };
}
var queries = {
  sqlstmt: "statement",
  cond: "expression",
  t_expr: "expression",
  lower: "expression",
  upper: "expression",
  step: "expression"
}, special = {
  PLpgSQL_stmt_perform: { expr: "perform" },
  PLpgSQL_stmt_call: { expr: "statement" },
  PLpgSQL_stmt_dynexecute: { query: "execute" },
  PLpgSQL_stmt_dynfors: { query: "execute" },
  PLpgSQL_stmt_fors: { query: "statement" },
  PLpgSQL_stmt_return_query: { query: "statement", dynquery: "execute" },
  PLpgSQL_stmt_open: { query: "statement", dynquery: "execute" },
  PLpgSQL_stmt_assign: { expr: "expression" },
  PLpgSQL_stmt_return: { expr: "expression" },
  PLpgSQL_stmt_return_next: { expr: "expression" },
  PLpgSQL_stmt_foreach_a: { expr: "expression" },
  PLpgSQL_stmt_exit: {}
}, bodies = ["then_body", "elsif_list", "case_when_list", "else_body", "else_stmts", "body", "stmts", "action", "exceptions", "exc_list"], loops = /^PLpgSQL_stmt_(?:loop|while|fori|fors|forc|foreach_a|dynfors)$/;
function* statementSteps(node, conditional, looped = !1) {
  if (Array.isArray(node)) {
    for (let item of node) yield* statementSteps(item, conditional, looped);
    return;
  }
  if (isRecord(node))
    for (let [tag, value] of Object.entries(node)) {
      if (!isRecord(value)) continue;
      let line = lineOf(value);
      tag === "PLpgSQL_stmt_commit" && (yield { kind: "commit", query: "", line, conditional }), tag === "PLpgSQL_stmt_rollback" && (yield { kind: "rollback", query: "", line, conditional });
      let isSubtransaction = tag === "PLpgSQL_stmt_block" && value.exceptions !== void 0;
      looped && isSubtransaction && (yield { kind: "subtransaction", query: "", line, conditional }), yield* ownSteps(tag, value, line, conditional);
      let within2 = conditional || (tag === "PLpgSQL_stmt_block" ? isSubtransaction : bodies.some((name2) => name2 in value));
      for (let name2 of bodies) yield* statementSteps(value[name2], within2, looped || loops.test(tag));
    }
}
function* ownSteps(tag, value, line, conditional) {
  for (let [name2, kind] of Object.entries({ ...queries, ...special[tag] })) yield* expression(value[name2], line, conditional, kind);
  (tag === "PLpgSQL_case_when" || tag === "PLpgSQL_stmt_assert") && (yield* expression(value.expr ?? value.cond, line, conditional));
  for (let item of listOf(value.params)) yield* expression(item, line, conditional);
}

// src/dialects/postgres/lower/constant-strings.ts
function constantString(expression2) {
  let parsed = parseSql(`SELECT ${expression2}`);
  if (!parsed.ok || parsed.nodes.length !== 1) return;
  let targets = all(as(parsed.nodes[0], "SelectStmt")?.targetList, "ResTarget");
  return targets.length === 1 ? valueOf(targets[0]?.val) : void 0;
}
function valueOf(node) {
  let constant = as(node, "A_Const");
  if (constant !== void 0)
    return constant.sval !== void 0 ? constant.sval.sval ?? "" : constant.ival === void 0 ? void 0 : String(constant.ival.ival ?? 0);
  let cast = as(node, "TypeCast");
  if (cast !== void 0) return valueOf(cast.arg);
  let operation = as(node, "A_Expr");
  if (operation !== void 0 && stringsOf(operation.name).at(-1) === "||") return joined2([operation.lexpr, operation.rexpr]);
  let call = as(node, "FuncCall");
  return call === void 0 ? void 0 : valueOfCall(call);
}
function joined2(nodes) {
  let values2 = nodes.map(valueOf);
  return values2.includes(void 0) ? void 0 : values2.join("");
}
function valueOfCall({ funcname, args = [] }) {
  let values2 = args.map(valueOf);
  if (values2.some((value) => value === void 0)) return;
  let [first = "", ...rest] = values2.map((value) => value ?? "");
  switch (stringsOf(funcname).at(-1)) {
    case "format":
      return formatted(first, rest);
    case "concat":
      return values2.join("");
    case "quote_ident":
      return spellName(first);
    case "quote_literal":
      return literal2(first);
    default:
      return;
  }
}
var literal2 = (value) => `'${value.replaceAll("'", "''")}'`;
function formatted(pattern, values2) {
  let next = 0, known2 = !0, text = pattern.replace(/%([sIL%]|[^sIL%])/g, (_, kind) => {
    if (kind === "%") return "%";
    let value = values2[next++];
    return (value === void 0 || !"sIL".includes(kind)) && (known2 = !1), kind === "I" ? spellName(value ?? "") : kind === "L" ? literal2(value ?? "") : value ?? "";
  });
  return known2 ? text : void 0;
}

// src/dialects/postgres/lower/unreadable.ts
var Unreadable = class extends Error {
  name = "Unreadable";
};

// src/dialects/postgres/lower/do-blocks.ts
var doBlockLowerings = { DoStmt: lowerBlock };
function lowerBlock(statement, context) {
  let language = stringOf(optionOf(statement.args, "language")?.arg) ?? "plpgsql";
  if (language !== "plpgsql") throw new Unreadable(`A DO block in the language ${language} cannot be read`);
  let body = stringOf(optionOf(statement.args, "as")?.arg) ?? "", parsed = parseBody(context.source.text);
  if ("why" in parsed) throw new Unreadable(`The DO block cannot be read: ${parsed.why}`);
  let source = openString(context, /^do\b/i.exec(context.source.text)?.[0].length ?? 0, body), find = openFinder(source, context);
  return [...bodySteps(parsed.tree)].flatMap((step) => {
    let changes = lowerStep(step, find, context);
    return step.conditional ? changes.map((change) => ({ ...change, conditional: !0 })) : changes;
  });
}
function lowerStep(step, find, context) {
  switch (step.kind) {
    case "commit":
    case "rollback":
      return [{ kind: "transaction", verb: step.kind, span: find(step, step.kind).span(0, step.kind.length) }];
    case "subtransaction":
      return [{ kind: "other", what: "subtransaction in a loop", span: find(step, "begin").span(0, 5) }];
    case "statement":
    case "perform": {
      let source = find(step, step.kind === "perform" ? asPerform(step.query) : step.query);
      return lowerText(source, context) ?? [{ kind: "dynamic-sql", text: step.query, span: source.span(0, source.text.length) }];
    }
    case "execute":
      return lowerExecute(find(step, step.query), context);
    case "expression":
      return [];
  }
}
function lowerExecute(source, context) {
  let content = constantString(source.text), unknown = { kind: "dynamic-sql", text: source.text, span: source.span(0, source.text.length) };
  if (content === void 0) return [unknown];
  let string = openString(openContext(source, context.target, context.exact), 0, content);
  return lowerText(string, context) ?? [unknown];
}
function openFinder(body, context) {
  if (!context.exact) return (_, text) => openBlurred(context.whole, text);
  let starts = [0];
  for (let at = body.text.indexOf(`
`); at >= 0; at = body.text.indexOf(`
`, at + 1)) starts.push(at + 1);
  let cursor = 0;
  return ({ kind, line }, text) => {
    let from = Math.max(cursor, starts[line - 1] ?? 0), at = finders[kind](body.text, text, from);
    if (at === void 0) {
      let start = starts[line - 1] ?? 0;
      return openBlurred(body.span(start, Math.min(body.text.length, starts[line] ?? body.text.length)), text);
    }
    return cursor = at + text.length, openWithin(body, at, text);
  };
}
var asPerform = (query) => `SELECT ${query.slice(6)}`;
function findPerform(body, query, from) {
  let at = body.indexOf(query.slice(7), from);
  return at < 7 ? void 0 : at - 7;
}
function findWord(body, word, from) {
  let search = new RegExp(`\\b${word}\\b`, "gi");
  return search.lastIndex = from, search.exec(body)?.index;
}
var finders = {
  statement: findQuery,
  execute: findQuery,
  expression: findQuery,
  perform: findPerform,
  commit: findWord,
  rollback: findWord,
  subtransaction: findWord
};
function findQuery(body, query, from) {
  let exact = body.indexOf(query, from);
  if (exact >= 0) return exact;
  let head3 = /^\S+/.exec(query)?.[0] ?? query, at = body.indexOf(head3, from);
  for (let tries = 0; at >= 0 && tries < 200; tries++) {
    if (fits(body, query, at)) return at;
    at = body.indexOf(head3, at + 1);
  }
}
function fits(body, query, at) {
  for (let i = 0; i < query.length; i++)
    if (query[i] !== body[at + i] && query[i] !== " ") return !1;
  return !0;
}

// src/dialects/postgres/lower/drops.ts
var dropLowerings = {
  DropStmt: dropObjects,
  DropdbStmt: ({ dbname = "", missing_ok }, context) => [
    { kind: "drop-database", name: dbname, ifExists: missing_ok === !0, span: namePlace(context, dbname) }
  ],
  DropRoleStmt: ({ roles }, context) => all(roles, "RoleSpec").map((role3) => {
    let span = tokenAt(context, role3.location);
    return { kind: "role", verb: "drop", name: roleName(role3), options: [], hasPassword: !1, span };
  }),
  DropOwnedStmt: ({ roles, behavior }, context) => all(roles, "RoleSpec").map((role3) => {
    let options = behavior === "DROP_CASCADE" ? ["drop owned", "cascade"] : ["drop owned"];
    return { kind: "role", verb: "reassign", name: roleName(role3), options, hasPassword: !1, span: tokenAt(context, role3.location) };
  })
}, dropRoutine2 = ({ name: name2, ifExists, cascade, span, ...rest }) => ({
  kind: "drop-routine",
  routine: name2,
  ...rest.arguments !== void 0 && { arguments: rest.arguments },
  ifExists,
  cascade,
  span
}), besides = ({ along }) => along === void 0 ? {} : { along }, dropTable2 = (dropped) => {
  let { name: name2, ifExists, cascade, span } = dropped;
  return { kind: "drop-table", table: name2, ifExists, cascade, ...besides(dropped), span };
}, dropView2 = (materialized) => (dropped) => {
  let { name: name2, ifExists, cascade, span } = dropped;
  return { kind: "drop-view", view: name2, materialized, ifExists, cascade, ...besides(dropped), span };
}, dropType2 = ({ name: name2, ifExists, cascade, span }) => ({ kind: "drop-type", type: name2, ifExists, cascade, span }), drops = {
  OBJECT_TABLE: dropTable2,
  OBJECT_FOREIGN_TABLE: dropTable2,
  OBJECT_VIEW: dropView2(!1),
  OBJECT_MATVIEW: dropView2(!0),
  OBJECT_INDEX: ({ name: name2, ifExists, cascade, span }, { concurrent }) => ({
    kind: "drop-index",
    index: name2,
    online: concurrent === !0,
    ifExists,
    cascade,
    span
  }),
  OBJECT_SEQUENCE: ({ name: name2, ifExists, cascade, span }) => ({ kind: "drop-sequence", sequence: name2, ifExists, cascade, span }),
  OBJECT_SCHEMA: ({ name: name2, ifExists, cascade, span }) => ({ kind: "drop-schema", name: name2.name, ifExists, cascade, span }),
  OBJECT_TYPE: dropType2,
  OBJECT_DOMAIN: dropType2,
  OBJECT_FUNCTION: dropRoutine2,
  OBJECT_PROCEDURE: dropRoutine2,
  OBJECT_ROUTINE: dropRoutine2,
  OBJECT_AGGREGATE: dropRoutine2,
  OBJECT_TRIGGER: ({ name: name2, member = "", ifExists, cascade, span }) => ({
    kind: "drop-trigger",
    table: name2,
    trigger: member,
    ifExists,
    cascade,
    span
  }),
  OBJECT_POLICY: ({ name: name2, member = "", ifExists, span }) => ({ kind: "drop-policy", table: name2, policy: member, ifExists, span }),
  OBJECT_RULE: ({ name: name2, member = "", ifExists, span }) => ({ kind: "drop-rule", table: name2, name: member, ifExists, span }),
  OBJECT_EXTENSION: ({ name: name2, ifExists, cascade, span }) => ({ kind: "drop-extension", name: name2.name, ifExists, cascade, span }),
  OBJECT_PUBLICATION: ({ name: name2, span }) => ({ kind: "publication", verb: "drop", name: name2.name, tables: [], span }),
  OBJECT_STATISTIC_EXT: ({ name: name2, span }) => ({ kind: "statistics", verb: "drop", name: name2, columns: [], span })
};
function dropObjects(statement, context) {
  let change = statement.removeType && drops[statement.removeType], from = nameStart(context), objects = statement.objects ?? [], names2 = objects.map((node) => readObject(statement.removeType, node).name);
  return objects.flatMap((node, place) => {
    let along = names2.filter((_, other3) => other3 !== place), dropped = { ...readDropped(statement, node, from, context), ...along.length > 0 && { along } };
    return dropped.span !== context.whole && (from = dropped.span.end - context.source.span(0, 0).start), change === void 0 ? otherChange("DropStmt", context, { object: dropped.name, span: dropped.span }) : [change(dropped, statement)];
  });
}
function nameStart(context) {
  if (!context.exact) return 0;
  let { text } = context.source;
  return /^drop\s+(materialized\s+view|foreign\s+table|event\s+trigger|access\s+method|text\s+search\s+\w+|\w+)/i.exec(text)?.[0].length ?? 0;
}
function readDropped(statement, node, from, context) {
  let object = readObject(statement.removeType, node), within2 = { start: from, end: 1 / 0 }, span = object.member === void 0 ? pathPlace(context, object.path, within2) : namePlace(context, object.member, within2);
  return { ...object, ifExists: statement.missing_ok === !0, cascade: statement.behavior === "DROP_CASCADE", span };
}

// src/dialects/postgres/lower/indexes.ts
var indexLowerings = { IndexStmt: createIndex2, ReindexStmt: reindex2 };
function createIndex2(statement, context) {
  let only2 = statement.relation?.inh !== !0, index = {
    name: statement.idxname ?? "",
    method: statement.accessMethod ?? "btree",
    parts: all(statement.indexParams, "IndexElem").map((element) => readIndexPart(element, context)),
    include: all(statement.indexIncludingParams, "IndexElem").flatMap(({ name: name2 }) => name2 === void 0 ? [] : [name2]),
    ...statement.whereClause !== void 0 && { predicate: readExpression(statement.whereClause, context) },
    unique: statement.unique === !0,
    nullsNotDistinct: statement.nulls_not_distinct === !0,
    valid: !0,
    visible: !0,
    clustered: !1,
    replicaIdentity: !1,
    ...statement.options !== void 0 && { options: readOptions(statement.options) },
    origin: { kind: "unknown" }
  }, table4 = relationName(statement.relation), online = statement.concurrent === !0;
  return [{ kind: "create-index", table: table4, index, online, ifNotExists: statement.if_not_exists === !0, only: only2, span: indexPlace(statement, context) }];
}
function indexPlace({ idxname, relation }, context) {
  let head3 = /^create\s+(unique\s+)?index/i.exec(context.source.text)?.[0].length ?? 0;
  if (idxname !== void 0) return namePlace(context, idxname, { start: head3, end: indexOf(context, relation?.location) });
  let table4 = relationPlace(context, relation);
  return context.exact ? { ...table4, start: context.whole.start } : table4;
}
var reindexTargets = {
  REINDEX_OBJECT_INDEX: "index",
  REINDEX_OBJECT_TABLE: "table",
  REINDEX_OBJECT_SCHEMA: "schema",
  REINDEX_OBJECT_SYSTEM: "system",
  REINDEX_OBJECT_DATABASE: "database"
};
function reindex2(statement, context) {
  let target = reindexTargets[statement.kind ?? "REINDEX_OBJECT_INDEX"], named3 = statement.name === void 0 ? void 0 : { name: statement.name }, name2 = statement.relation === void 0 ? named3 : relationName(statement.relation), span = statement.relation === void 0 ? context.whole : relationPlace(context, statement.relation);
  return [{ kind: "reindex", target, ...name2 !== void 0 && { name: name2 }, online: isOn(statement.params, "concurrently"), span }];
}

// src/dialects/postgres/lower/maintenance.ts
var maintenanceLowerings = {
  VacuumStmt: vacuum2,
  ClusterStmt: ({ relation, indexname }, context) => [
    {
      kind: "cluster",
      ...relation !== void 0 && { table: relationName(relation) },
      ...indexname !== void 0 && { index: indexname },
      markOnly: !1,
      span: relation === void 0 ? context.whole : relationPlace(context, relation)
    }
  ],
  LockStmt: ({ relations, mode }, context) => all(relations, "RangeVar").map((relation) => ({
    kind: "lock-table",
    table: relationName(relation),
    mode: lockModes[(mode ?? 8) - 1] ?? "ACCESS EXCLUSIVE",
    span: relationPlace(context, relation)
  }))
};
function vacuum2(statement, context) {
  let relations = all(statement.rels, "VacuumRelation").flatMap(({ relation }) => relation === void 0 ? [] : [relation]), tables = relations.map(relationName), span = relations[0] === void 0 ? context.whole : relationPlace(context, relations[0]);
  if (statement.is_vacuumcmd !== !0) return [{ kind: "analyze", tables, span }];
  let { options } = statement;
  return [{ kind: "vacuum", tables, full: isOn(options, "full"), analyze: isOn(options, "analyze"), span }];
}

// src/dialects/postgres/lower/object-properties.ts
var objectPropertyLowerings = {
  CommentStmt: comment2,
  AlterObjectSchemaStmt: setSchema2,
  AlterOwnerStmt: ({ objectType, relation, object, newowner }, context) => {
    let name2 = relation === void 0 ? readObject(objectType, object).name : relationName(relation);
    return [{ kind: "set-owner", object: objectKind(objectType), name: name2, owner: roleName(newowner), span: tokenAt(context, newowner?.location) }];
  }
};
function comment2(statement, context) {
  let { name: name2, path, member } = readObject(statement.objtype, statement.object), column = statement.objtype === "OBJECT_COLUMN";
  return [
    {
      kind: "comment",
      object: objectKind(statement.objtype),
      name: name2,
      span: pathPlace(context, column || member === void 0 ? path : [member]),
      ...member !== void 0 && { member },
      ...statement.comment !== void 0 && { comment: statement.comment }
    }
  ];
}
function setSchema2(statement, context) {
  let { relation, objectType, newschema = "" } = statement, named3 = readObject(objectType, statement.object), name2 = relation === void 0 ? named3.name : relationName(relation), span = relation === void 0 ? pathPlace(context, named3.path) : relationPlace(context, relation);
  return [{ kind: "set-schema", object: movable(objectType), name: name2, ...named3.arguments && { arguments: named3.arguments }, to: newschema, span }];
}
function movable(type) {
  let kind = objectKind(type);
  return kind === "table" || kind === "view" || kind === "materialized-view" || kind === "sequence" || kind === "routine" ? kind : kind === "type" || kind === "domain" ? "type" : "other";
}

// src/dialects/postgres/lower/privileges.ts
var privilegeLowerings = {
  GrantStmt: (statement, context) => [grant2(statement, {}, context)],
  AlterDefaultPrivilegesStmt: ({ action, options }, context) => {
    let schemas = itemsOf(optionOf(options, "schemas")?.arg).map((node) => ({ name: stringOf(node) ?? "" }));
    return action === void 0 ? [] : [grant2(action, { schemas }, context)];
  },
  GrantRoleStmt: ({ granted_roles, grantee_roles }, context) => all(granted_roles, "AccessPriv").map(({ priv_name = "" }) => role2("grant", priv_name, roleNames(grantee_roles), namePlace(context, priv_name))),
  CreateRoleStmt: ({ role: name2 = "", options }, context) => [
    role2("create", name2, optionNames(options), namePlace(context, name2), hasPassword(options))
  ],
  AlterRoleStmt: ({ role: spec, options }, context) => [
    role2("alter", roleName(spec), optionNames(options), tokenAt(context, spec?.location), hasPassword(options))
  ],
  AlterRoleSetStmt: ({ role: spec, setstmt }, context) => [
    role2("alter", roleName(spec), [`set ${setstmt?.name ?? "all"}`], spec === void 0 ? context.whole : tokenAt(context, spec.location))
  ],
  ReassignOwnedStmt: ({ roles, newrole }, context) => all(roles, "RoleSpec").map((spec) => role2("reassign", roleName(spec), [roleName(newrole)], tokenAt(context, spec.location)))
};
function role2(verb, name2, options, span, password = !1) {
  return { kind: "role", verb, name: name2, options, hasPassword: password, span };
}
var optionNames = (options) => all(options, "DefElem").map(({ defname }) => defname ?? ""), hasPassword = (options) => optionOf(options, "password")?.arg !== void 0;
function grant2(statement, defaults, context) {
  let privileges = all(statement.privileges, "AccessPriv").map(({ priv_name }) => priv_name ?? "all"), first = all(statement.objects, "RangeVar")[0];
  return {
    kind: "grant",
    verb: statement.is_grant === !0 ? "grant" : "revoke",
    privileges: privileges.length === 0 ? ["all"] : privileges,
    object: objectKind(statement.objtype),
    names: defaults.schemas ?? (statement.objects ?? []).map((node) => grantedName(statement, node)),
    grantees: roleNames(statement.grantees),
    allInSchema: statement.targtype === "ACL_TARGET_ALL_IN_SCHEMA",
    withGrantOption: statement.grant_option === !0,
    defaults: defaults.schemas !== void 0,
    span: first === void 0 ? grantPlace(statement, context) : relationPlace(context, first)
  };
}
function grantPlace({ objtype, objects }, context) {
  let { path } = readObject(objtype, objects?.[0]), on2 = /\son\s/i.exec(context.source.text)?.index ?? 0;
  return path.length === 0 ? context.whole : pathPlace(context, path, { start: on2 + 4, end: 1 / 0 });
}
function grantedName(statement, node) {
  let relation = as(node, "RangeVar");
  return relation === void 0 ? readObject(statement.objtype, node).name : relationName(relation);
}

// src/dialects/postgres/lower/renames.ts
var renameLowerings = { RenameStmt: rename };
function rename(statement, context) {
  let to = statement.newname ?? "";
  if (statement.subname !== void 0 && statement.relation !== void 0) return renameMember(statement, to, context);
  if (statement.relation !== void 0) return renameRelation(statement, to, context);
  let object = readObject(statement.renameType === "OBJECT_DOMCONSTRAINT" ? "OBJECT_DOMAIN" : statement.renameType, statement.object), span = statement.subname === void 0 ? pathPlace(context, object.path) : namePlace(context, statement.subname, afterHead(context));
  switch (statement.renameType) {
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return [{ kind: "rename-type", type: object.name, to, span }];
    case "OBJECT_DOMCONSTRAINT":
      return [{ kind: "alter-domain", type: object.name, verb: "rename-constraint", constraint: statement.subname ?? "", to, span }];
    case "OBJECT_SCHEMA":
      return [{ kind: "rename-schema", name: statement.subname ?? "", to, span }];
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
    case "OBJECT_AGGREGATE": {
      let identity = object.arguments === void 0 ? {} : { arguments: object.arguments };
      return [{ kind: "alter-routine", routine: object.name, ...identity, renameTo: to, span }];
    }
    case "OBJECT_ROLE":
      return [{ kind: "role", verb: "alter", name: statement.subname ?? "", options: ["rename"], hasPassword: !1, span }];
    default:
      return otherChange("RenameStmt", context, { object: object.path.length > 0 ? object.name : { name: statement.subname ?? "" }, span });
  }
}
var afterHead = (context) => ({
  start: /^\w+\s+\w+/.exec(context.source.text)?.[0].length ?? 0,
  end: 1 / 0
});
function renameMember(statement, to, context) {
  let name2 = statement.subname ?? "", table4 = relationName(statement.relation), placed = memberPlace(statement, name2, context);
  switch (statement.renameType) {
    case "OBJECT_COLUMN":
      return [{ kind: "rename-column", table: table4, column: name2, to, span: placed }];
    case "OBJECT_ATTRIBUTE":
      return [{ kind: "alter-composite", type: table4, verb: "rename", attribute: name2, to, span: placed }];
    case "OBJECT_TABCONSTRAINT":
      return [{ kind: "rename-constraint", table: table4, constraint: name2, to, span: placed }];
    case "OBJECT_TRIGGER":
      return [{ kind: "rename-trigger", table: table4, trigger: name2, to, span: placed }];
    case "OBJECT_POLICY":
      return [{ kind: "alter-policy", table: table4, policy: name2, renameTo: to, span: placed }];
    default:
      return otherChange("RenameStmt", context, { object: table4, span: placed });
  }
}
function memberPlace(statement, name2, context) {
  let relation = indexOf(context, statement.relation?.location), behind = statement.renameType !== "OBJECT_TRIGGER" && statement.renameType !== "OBJECT_POLICY" && statement.renameType !== "OBJECT_RULE", head3 = afterHead(context);
  return namePlace(context, name2, behind ? { start: relationEnd(statement, relation), end: 1 / 0 } : { ...head3, end: relation });
}
var relationEnd = (statement, start) => start + (statement.relation?.relname?.length ?? 0);
function renameRelation(statement, to, context) {
  let name2 = relationName(statement.relation), span = relationPlace(context, statement.relation);
  switch (statement.renameType) {
    case "OBJECT_INDEX":
      return [{ kind: "rename-index", index: name2, to, span }];
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
      return [{ kind: "rename-view", view: name2, to, span }];
    case "OBJECT_SEQUENCE":
      return [{ kind: "rename-sequence", sequence: name2, to, span }];
    case "OBJECT_TABLE":
    case "OBJECT_FOREIGN_TABLE":
      return [{ kind: "rename-table", table: name2, to: { name: to }, ifExists: statement.missing_ok === !0, span }];
    default:
      return otherChange("RenameStmt", context, { object: name2, span });
  }
}

// src/dialects/postgres/lower/routine-bodies.ts
function usesOfBody(statement, language, context) {
  let parameters = new Set(all(statement.parameters, "FunctionParameter").flatMap(({ name: name2 }) => name2 === void 0 ? [] : [name2]));
  if (language === "plpgsql") return usesOfPlpgsql(context.source.text, parameters);
  if (language !== "sql") return [];
  let ledger = openLedger(parameters);
  return statement.sql_body !== void 0 ? tallyNested(statement.sql_body, ledger) : tallyText(stringsOf(itemsOf(optionOf(statement.options, "as")?.arg)).at(-1) ?? "", ledger), closeLedger(ledger);
}
function usesOfPlpgsql(text, parameters) {
  let parsed = parseBody(text);
  if ("why" in parsed) return [];
  let ledger = openLedger(/* @__PURE__ */ new Set([...parameters, ...bodyVariables(parsed.tree)]));
  for (let step of bodySteps(parsed.tree)) {
    let query = queryOf(step);
    query !== void 0 && tallyText(query, ledger);
  }
  return closeLedger(ledger);
}
function queryOf({ kind, query }) {
  switch (kind) {
    case "statement":
    case "perform":
      return query;
    case "execute":
      return constantString(query);
    case "expression":
      return /\b(select|from)\b/i.test(query) ? `SELECT ${query}` : void 0;
    default:
      return;
  }
}
function tallyText(text, ledger) {
  for (let { start, end } of splitStatements(text, 0, text.length)) {
    let parsed = parseSql(text.slice(start, end));
    if (parsed.ok) for (let node of parsed.nodes) tallyStatement(node, ledger);
  }
}
var queries2 = /* @__PURE__ */ new Set(["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt", "ReturnStmt"]);
function tallyStatement(node, ledger) {
  if (queries2.has(tagOf(node))) return tallyQuery(node, ledger);
  visitNodes(node, {
    RangeVar: (relation) => {
      useRelation(ledger, relationName(relation));
    },
    SelectStmt: (select) => (tallyQuery({ SelectStmt: select }, ledger), "stop")
  });
}
function tallyNested(node, ledger) {
  let items = itemsOf(node);
  if (items.length === 0) return tallyStatement(node, ledger);
  for (let item of items) tallyNested(item, ledger);
}

// src/dialects/postgres/lower/routines.ts
var routineLowerings = { CreateFunctionStmt: createRoutine2, AlterFunctionStmt: alterRoutine2 };
function createRoutine2(statement, context) {
  let path = stringsOf(statement.funcname), parameters = all(statement.parameters, "FunctionParameter"), { options } = statement, returns = returnType(statement, parameters);
  return [
    {
      kind: "create-routine",
      routine: nameOf(path),
      orReplace: statement.replace === !0,
      routineKind: statement.is_procedure === !0 ? "procedure" : "function",
      spec: {
        arguments: parameters.filter(isInput).map(({ argType }) => argumentType(argType)),
        ...returns !== void 0 && { returns },
        language: languageOf(statement),
        volatility: volatilityOf2(options) ?? "volatile",
        securityDefiner: isOn(options, "security"),
        settings: settingsOf(options),
        uses: usesOfBody(statement, languageOf(statement), context),
        body: stringsOf(itemsOf(optionOf(options, "as")?.arg)).at(-1) ?? sqlBody(statement, context) ?? "",
        ...statement.sql_body !== void 0 && { atomic: !0 },
        signature: writtenGroup(context, 0) ?? "",
        attributes: attributesOf(options)
      },
      span: pathPlace(context, path)
    }
  ];
}
var languageOf = ({ options, sql_body }) => stringOf(optionOf(options, "language")?.arg)?.toLowerCase() ?? (sql_body === void 0 ? "" : "sql"), isInput = ({ mode }) => mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE";
function volatilityOf2(options) {
  let word = optionValue(optionOf(options, "volatility")?.arg);
  return word === "immutable" || word === "stable" || word === "volatile" ? word : void 0;
}
function attributesOf(options) {
  return all(options, "DefElem").flatMap(({ defname = "", arg }) => {
    let value = optionValue(arg) ?? "";
    switch (defname) {
      case "strict":
        return value === "true" ? ["STRICT"] : [];
      case "leakproof":
        return value === "true" ? ["LEAKPROOF"] : [];
      case "window":
        return ["WINDOW"];
      case "parallel":
        return [`PARALLEL ${value.toUpperCase()}`];
      case "cost":
      case "rows":
        return [`${defname.toUpperCase()} ${value}`];
      default:
        return [];
    }
  });
}
function sqlBody({ sql_body }, context) {
  if (sql_body === void 0) return;
  let { text } = context.source, tokens = context.tokens(), start = tokens.find(
    (token, at) => isKeyword(text, token, "return") || isKeyword(text, token, "begin") && isKeyword(text, tokens[at + 1], "atomic")
  );
  return start && canonicalTokens(context, start.start, text.length);
}
function settingsOf(options) {
  return all(options, "DefElem").filter(({ defname }) => defname === "set").map(({ arg }) => {
    let set = as(arg, "VariableSetStmt");
    return `${set?.name ?? ""}=${(set?.args ?? []).map((value) => optionValue(value) ?? "").join(", ")}`;
  });
}
function returnType({ returnType: type }, parameters) {
  let columns = parameters.filter(({ mode }) => mode === "FUNC_PARAM_TABLE");
  return columns.length > 0 ? `TABLE(${columns.map(({ name: name2, argType }) => `${spellName(name2 ?? "")} ${readType(argType).text}`).join(", ")})` : type === void 0 ? void 0 : spellReturn(type);
}
var spellReturn = (type) => `${type.setof === !0 ? "SETOF " : ""}${readType(type).text}`;
function alterRoutine2({ objtype, func, actions: actions2 }, context) {
  let object = readObject(objtype, func && { ObjectWithArgs: func }), volatility = volatilityOf2(actions2), settings = settingsOf(actions2);
  return [
    {
      kind: "alter-routine",
      routine: object.name,
      ...object.arguments !== void 0 && { arguments: object.arguments },
      ...volatility !== void 0 && { volatility },
      ...optionOf(actions2, "security") !== void 0 && { securityDefiner: isOn(actions2, "security") },
      ...settings.length > 0 && { settings },
      span: pathPlace(context, object.path)
    }
  ];
}

// src/dialects/postgres/lower/session.ts
var sessionLowerings = {
  VariableSetStmt: (statement, context) => setVariable(statement, !1, context),
  AlterSystemStmt: ({ setstmt }, context) => setstmt === void 0 ? [] : setVariable(setstmt, !0, context),
  TransactionStmt: transaction2
};
function setVariable(statement, global, context) {
  let name2 = (statement.name ?? "").toLowerCase(), local = statement.is_local === !0, span = context.whole;
  switch (statement.kind) {
    case "VAR_SET_VALUE":
      return [{ kind: "set-session", name: name2, value: valueOf2(name2, statement.args ?? []), local, global, span }];
    case "VAR_SET_DEFAULT":
    case "VAR_RESET":
      return [{ kind: "set-session", name: name2, local, global, span }];
    case "VAR_RESET_ALL":
      return [{ kind: "set-session", name: "all", local, global, span }];
    case "VAR_SET_MULTI":
      return name2 === "transaction" ? [isolate(statement.args, span)] : otherChange("VariableSetStmt", context);
    default:
      return otherChange("VariableSetStmt", context);
  }
}
function valueOf2(name2, args) {
  let values2 = args.map((arg) => optionValue(arg) ?? "");
  return name2 !== "search_path" ? values2.join(", ") : values2.map((value) => value === "" || value === "$user" ? `"${value}"` : spellName(value)).join(", ");
}
var isolate = (args, span) => ({
  kind: "transaction",
  verb: "set-isolation",
  ...isolationOf(args),
  span
});
function isolationOf(options) {
  let isolation = optionValue(optionOf(options, "transaction_isolation")?.arg);
  return isolation === void 0 ? {} : { isolation };
}
var verbs = {
  TRANS_STMT_BEGIN: "begin",
  TRANS_STMT_START: "begin",
  TRANS_STMT_COMMIT: "commit",
  TRANS_STMT_ROLLBACK: "rollback",
  TRANS_STMT_SAVEPOINT: "savepoint",
  TRANS_STMT_RELEASE: "release",
  TRANS_STMT_ROLLBACK_TO: "rollback-to",
  TRANS_STMT_PREPARE: "prepare"
};
function transaction2(statement, context) {
  let verb = verbs[statement.kind];
  if (verb === void 0) return otherChange("TransactionStmt", context);
  let name2 = statement.savepoint_name ?? statement.gid;
  return [
    {
      kind: "transaction",
      verb,
      ...name2 !== void 0 && { name: name2 },
      ...statement.chain === !0 && { chain: !0 },
      ...isolationOf(statement.options),
      span: context.whole
    }
  ];
}

// src/dialects/postgres/lower/triggers-and-policies.ts
var triggerAndPolicyLowerings = {
  CreateTrigStmt: createTrigger2,
  CreatePolicyStmt: createPolicy2,
  AlterPolicyStmt: alterPolicy2,
  RuleStmt: ({ relation, rulename = "" }, context) => [
    {
      kind: "create-rule",
      table: relationName(relation),
      name: rulename,
      span: namePlace(context, rulename, head2(context, /^\w+(\s+or\s+replace)?\s+rule/i))
    }
  ]
}, head2 = (context, words6) => ({
  start: words6.exec(context.source.text)?.[0].length ?? 0,
  end: 1 / 0
}), bits = { before: 2, insert: 4, delete: 8, update: 16, truncate: 32, instead: 64 };
function createTrigger2(statement, context) {
  let { trigname: name2 = "", timing = 0, events = 0 } = statement, when = statement.whenClause && readExpression(statement.whenClause, context), updateOf = stringsOf(statement.columns), given = stringsOf(statement.args), trigger = {
    name: name2,
    routine: nameOf(stringsOf(statement.funcname)),
    timing: (timing & bits.instead) !== 0 ? "instead-of" : (timing & bits.before) !== 0 ? "before" : "after",
    events: ["insert", "update", "delete", "truncate"].filter((event) => (events & bits[event]) !== 0),
    columns: [.../* @__PURE__ */ new Set([...updateOf, ...when === void 0 ? [] : columnsOf(when)])],
    ...updateOf.length > 0 && { updateOf },
    ...when && { when },
    ...given.length > 0 && { arguments: given },
    ...statement.transitionRels !== void 0 && { transitions: readTransitions(statement) },
    ...statement.isconstraint === !0 && { constraint: readTiming(statement) },
    perRow: statement.row === !0,
    enabled: !0,
    origin: { kind: "unknown" }
  }, span = namePlace(context, name2, head2(context, /^\w+(\s+or\s+replace)?(\s+constraint)?\s+trigger/i));
  return [{ kind: "create-trigger", table: relationName(statement.relation), trigger, orReplace: statement.replace === !0, span }];
}
function readTransitions({ transitionRels }) {
  let named3 = all(transitionRels, "TriggerTransition"), nameOfRows = (isNew) => named3.find((rows) => rows.isNew === !0 === isNew)?.name, [before, after] = [nameOfRows(!1), nameOfRows(!0)];
  return { ...before !== void 0 && { old: before }, ...after !== void 0 && { new: after } };
}
function readTiming({ deferrable, initdeferred, constrrel }) {
  let from = constrrel && relationName(constrrel);
  return { deferrable: deferrable === !0, initiallyDeferred: initdeferred === !0, ...from && { from } };
}
var commands2 = /* @__PURE__ */ new Set(["select", "insert", "update", "delete"]), isCommand = (name2) => name2 !== void 0 && commands2.has(name2);
function createPolicy2(statement, context) {
  let name2 = statement.policy_name ?? "", policy = {
    name: name2,
    command: isCommand(statement.cmd_name) ? statement.cmd_name : "all",
    permissive: statement.permissive === !0,
    roles: roleNames(statement.roles),
    ...statement.qual !== void 0 && { using: readExpression(statement.qual, context) },
    ...statement.with_check !== void 0 && { withCheck: readExpression(statement.with_check, context) },
    origin: { kind: "unknown" }
  };
  return [{ kind: "create-policy", table: relationName(statement.table), policy, span: namePlace(context, name2, head2(context, /^\w+\s+policy/i)) }];
}
function alterPolicy2(statement, context) {
  let policy = statement.policy_name ?? "";
  return [
    {
      kind: "alter-policy",
      table: relationName(statement.table),
      policy,
      ...statement.qual !== void 0 && { using: readExpression(statement.qual, context) },
      ...statement.with_check !== void 0 && { withCheck: readExpression(statement.with_check, context) },
      ...statement.roles !== void 0 && { roles: roleNames(statement.roles) },
      span: namePlace(context, policy, head2(context, /^\w+\s+policy/i))
    }
  ];
}

// src/dialects/postgres/lower/types.ts
var typeLowerings = {
  CreateEnumStmt: ({ typeName: typeName2, vals }, context) => {
    let path = stringsOf(typeName2);
    return [{ kind: "create-enum", type: nameOf(path), values: stringsOf(vals), span: pathPlace(context, path) }];
  },
  AlterEnumStmt: alterEnum,
  CreateDomainStmt: createDomain2,
  AlterDomainStmt: alterDomain2,
  CreateRangeStmt: ({ typeName: typeName2 }, context) => {
    let path = stringsOf(typeName2);
    return [{ kind: "create-type", type: nameOf(path), what: "range", definition: writtenOptions(context), span: pathPlace(context, path) }];
  }
}, writtenOptions = (context) => writtenGroup(context, 0) ?? "";
function alterEnum(statement, context) {
  let { newVal = "", oldVal, newValNeighbor } = statement, type = nameOf(stringsOf(statement.typeName)), span = valuePlace(oldVal ?? newVal, context);
  if (oldVal !== void 0) return [{ kind: "rename-enum-value", type, value: oldVal, to: newVal, span }];
  let where = statement.newValIsAfter === !0 ? "after" : "before", position = newValNeighbor === void 0 ? {} : { position: { where, value: newValNeighbor } };
  return [{ kind: "add-enum-value", type, value: newVal, ifNotExists: statement.skipIfNewValExists === !0, ...position, span }];
}
function valuePlace(value, context) {
  if (!context.exact) return context.whole;
  let { text } = context.source, literal3 = `'${value.replaceAll("'", "''")}'`, token = context.tokens().find(({ start, end }) => text.slice(start, end) === literal3);
  return token === void 0 ? context.whole : context.source.span(token.start, token.end);
}
function createDomain2(statement, context) {
  let path = stringsOf(statement.domainname), items = all(statement.constraints, "Constraint"), preset = items.find(({ contype }) => contype === "CONSTR_DEFAULT"), spec = {
    base: readType(statement.typeName),
    ...statement.collClause !== void 0 && { collation: nameOf(stringsOf(statement.collClause.collname)) },
    notNull: items.some(({ contype }) => contype === "CONSTR_NOTNULL"),
    ...preset !== void 0 && { default: readExpression(preset.raw_expr, context) },
    checks: items.filter(({ contype }) => contype === "CONSTR_CHECK").map((item) => ({ name: item.conname ?? "", expression: readExpression(item.raw_expr, context), valid: !0 }))
  };
  return [{ kind: "create-domain", type: nameOf(path), spec, span: pathPlace(context, path) }];
}
function alterDomain2(statement, context) {
  let path = stringsOf(statement.typeName), type = nameOf(path), constraint = statement.name ?? "", span = statement.name === void 0 ? pathPlace(context, path) : namePlace(context, constraint);
  switch (statement.subtype) {
    case "T":
      return statement.def === void 0 ? [{ kind: "alter-domain", type, verb: "drop-default", span }] : [{ kind: "alter-domain", type, verb: "set-default", default: readExpression(statement.def, context), span }];
    case "N":
      return [{ kind: "alter-domain", type, verb: "drop-not-null", span }];
    case "O":
      return [{ kind: "alter-domain", type, verb: "set-not-null", span }];
    case "C":
      return addDomainConstraint(statement, context);
    case "X":
      return [{ kind: "alter-domain", type, verb: "drop-constraint", constraint, span }];
    case "V":
      return [{ kind: "alter-domain", type, verb: "validate-constraint", constraint, span }];
    default:
      return otherChange("AlterDomainStmt", context, { object: type, span });
  }
}
function addDomainConstraint(statement, context) {
  let type = nameOf(stringsOf(statement.typeName)), added = as(statement.def, "Constraint"), span = itemPlace(context, added?.location);
  if (added?.contype === "CONSTR_NOTNULL") return [{ kind: "alter-domain", type, verb: "set-not-null", span }];
  let check = { name: added?.conname ?? "", expression: readExpression(added?.raw_expr, context), valid: added?.skip_validation !== !0 };
  return [{ kind: "alter-domain", type, verb: "add-constraint", check, constraint: check.name, span }];
}

// src/dialects/postgres/lower/index.ts
var table3, lowerings = () => table3 ??= {
  ...tableLowerings,
  ...alterTableLowerings,
  ...indexLowerings,
  ...viewLowerings,
  ...typeLowerings,
  ...compositeTypeLowerings,
  ...definitionLowerings,
  ...sequenceLowerings,
  ...routineLowerings,
  ...triggerAndPolicyLowerings,
  ...dropLowerings,
  ...renameLowerings,
  ...objectPropertyLowerings,
  ...databaseObjectLowerings,
  ...privilegeLowerings,
  ...maintenanceLowerings,
  ...dataLowerings,
  ...sessionLowerings,
  ...doBlockLowerings,
  ExplainStmt: ({ query, options }, context) => query !== void 0 && isOn(options, "analyze") ? lowerNode(query, context) : otherChange("ExplainStmt", context)
};
function lowerNode(node, context) {
  let tag = tagOf(node), lower = lowerings()[tag];
  return lower === void 0 ? otherChange(tag, context) : lower(node[tag], context);
}

// src/dialects/postgres/lower/embedded.ts
function lowerText(source, context) {
  let changes = [];
  for (let { start, end } of splitStatements(source.text, 0, source.text.length)) {
    let piece = openWithin(source, start, source.text.slice(start, end)), parsed = parseSql(piece.text);
    if (!parsed.ok) return;
    let inner2 = openContext(piece, context.target, context.exact);
    for (let node of parsed.nodes) changes.push(...lowerNode(node, inner2));
  }
  return changes;
}
function insideQuotes(text, start, end) {
  let open = text[start] === "$" ? dollarTag(text, start, end)?.length ?? 0 : text[start] === "'" ? 1 : 0;
  if (open === 0 || end - start < 2 * open) return;
  let content = text.slice(start + open, end - open);
  return open === 1 && content.includes("'") ? void 0 : { start: start + open, text: content };
}
function openString(context, from, content) {
  let { text } = context.source, at = skipBlanks(text, from, text.length);
  for (; at < text.length && context.exact; ) {
    let end = tokenEnd(text, at, text.length), inside = insideQuotes(text, at, end);
    if (inside !== void 0 && inside.text === content) return openWithin(context.source, inside.start, content);
    if (text[at] === "'" || /^[eEuU]&?'/.test(text.slice(at, at + 3))) return openBlurred(context.source.span(at, end), content);
    at = skipBlanks(text, end, text.length);
  }
  return openBlurred(context.whole, content);
}

// src/dialects/postgres/placeholders.ts
function fillPlaceholders(text) {
  let filled = fillVariables(fillTemplates(text));
  return filled === text ? void 0 : filled;
}
var quotesPlaceholder = (text) => /"[^"'\n]{0,200}(?:\$\{|\{\{)/.test(text), namesPlaceholder = (sql) => /"\$[A-Za-z_]/.test(sql), template = String.raw`\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,200}\}`, nameWithTemplates = String.raw`[\w$]{0,63}(?:${template})(?:[\w$]|${template})*`, namesWithTemplates = new RegExp(`"(${nameWithTemplates})"|(${nameWithTemplates})`, "g"), templates = new RegExp(`(${template})`);
function fillTemplates(text) {
  return text.replace(namesWithTemplates, (found, quoted, bare = "") => {
    let name2 = quoted === void 0 ? nameOf2(bare, foldName) : nameOf2(quoted, (letters) => letters);
    return (name2.length <= found.length ? name2 : "_").padEnd(found.length);
  });
}
function nameOf2(text, fold) {
  return `"$${text.split(templates).map((part3, at) => at % 2 === 0 ? fold(part3) : part3.match(/[a-z_]\w*/gi)?.at(-1) ?? "_").join("")}"`;
}
function fillVariables(text) {
  if (!text.includes(":")) return text;
  let tokens = readTokens(text, 0, text.length), filled = "", copied = 0;
  return tokens.forEach((token, index) => {
    let next = tokens[index + 1];
    if (text[token.start] !== ":" || token.end !== token.start + 1 || next?.start !== token.end) return;
    let code = text.charCodeAt(next.start), word = isWordStart(code);
    if (!word && code !== 39 && code !== 34) return;
    let reserved = word && reservedWords.has(text.slice(next.start, next.end).toLowerCase());
    filled += text.slice(copied, token.start) + (reserved ? "_" : " "), copied = token.end;
  }), copied === 0 ? text : filled + text.slice(copied);
}

// src/dialects/postgres/psql.ts
var opaqueCommands = {
  i: "psql reads another file here, whose statements are not seen",
  include: "psql reads another file here, whose statements are not seen",
  ir: "psql reads another file here, whose statements are not seen",
  include_relative: "psql reads another file here, whose statements are not seen",
  copy: "psql copies rows here, which are not read",
  gexec: "psql runs the SQL that this query puts out, which only the database knows"
};
function readMetaCommand(line) {
  let name2 = /^\\([a-z_]+)/i.exec(line)?.[1]?.toLowerCase() ?? "";
  if (name2 === "if" || name2 === "endif") return { kind: name2 };
  let why = opaqueCommands[name2];
  return why === void 0 ? { kind: "ignored" } : { kind: "opaque", why };
}

// src/dialects/postgres/read.ts
async function loadPostgresReader() {
  await loadParser();
}
function readPostgres(task) {
  let statements = [], branches = 0;
  for (let piece of splitStatements(task.text, task.start, task.end, task.whole)) {
    if (piece.kind === "sql") {
      let statement = readStatement(piece, task);
      statements.push(branches === 0 ? statement : { ...statement, changes: statement.changes.map((change) => ({ ...change, conditional: !0 })) });
      continue;
    }
    let command = readMetaCommand(task.text.slice(piece.start, piece.end));
    command.kind === "if" ? branches++ : command.kind === "endif" ? branches = Math.max(0, branches - 1) : command.kind === "opaque" && statements.push(opaque(piece, task, command.why));
  }
  return statements;
}
var bulkLength = 1e6, readable = { kind: "changes" };
function readStatement(piece, task) {
  let span = spanOf(piece, task), long = piece.end - piece.start > maxStatementLength, alone = !task.whole.some(({ start, end }) => piece.start >= start && piece.start < end), bulk = task.depth === "history" || long || task.text.length > bulkLength, insert = alone && bulk ? readInsertHead(task.text, piece.start, span) : void 0, read = insert === void 0 ? readSql(piece, task) : { changes: [insert] };
  return "why" in read ? opaque(piece, task, read.why, read.at) : {
    span,
    text: task.text.slice(span.start, span.end),
    reading: readable,
    changes: read.changes,
    leadingComments: spansOf(task.file, piece.comments)
  };
}
function readSql(piece, task) {
  let text = task.text.slice(piece.start, piece.end), read = readText(text, piece, task);
  if (text.length > maxStatementLength || "changes" in read && !quotesPlaceholder(text)) return read;
  let filled = fillPlaceholders(text), again = filled === void 0 ? read : readText(filled, piece, task);
  return "changes" in again ? again : read;
}
function readText(text, piece, task) {
  let parsed = parseSql(text);
  return parsed.ok ? lowerParsed(parsed.nodes, text, piece, task) : unread(parsed.failure, text, piece, task);
}
function lowerParsed(nodes, text, piece, task) {
  let source = openSource(task.file, text, piece.start), context = openContext(source, task.target, task.depth === "judged");
  try {
    let [only2] = nodes;
    if (nodes.length === 1 && only2 !== void 0) return { changes: lowerNode(only2, context) };
    let changes = lowerText(source, context);
    return changes === void 0 ? { why: "Its statements cannot be told apart" } : { changes };
  } catch (error) {
    return error instanceof Unreadable ? { why: error.message } : error instanceof RangeError ? { why: tooDeep } : { why: `What it does could not be worked out: ${error instanceof Error ? error.message : String(error)}` };
  }
}
function unread({ why, character }, text, piece, task) {
  let nul = text.indexOf("\0"), source = openSource(task.file, text, piece.start);
  if (nul >= 0) return { why, at: source.span(nul, nul + 1) };
  if (character === void 0) return { why };
  let start = skipBlanks(text, unitsOf(text, character), text.length);
  return start >= text.length ? { why } : { why, at: source.span(start, tokenEnd(text, start, text.length)) };
}
function unitsOf(text, characters) {
  let at = 0;
  for (let count = 0; count < characters && at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
  return at;
}
var spanOf = (piece, task) => ({ file: task.file, start: piece.start, end: piece.data?.end ?? piece.end });
function opaque(piece, task, why, at) {
  let span = spanOf(piece, task);
  return {
    span,
    text: task.text.slice(span.start, span.end),
    reading: at === void 0 ? { kind: "opaque", why } : { kind: "opaque", why, at },
    changes: [],
    leadingComments: spansOf(task.file, piece.comments)
  };
}

// src/dialects/postgres/render/spelling.ts
var words4 = (...parts) => parts.filter((part3) => part3 !== void 0 && part3 !== !1 && part3 !== "").join(" "), spellObject = (name2) => spellPath(name2.schema === void 0 ? [name2.name] : [name2.schema, name2.name]), spellList = (names2) => `(${names2.map(spellName).join(", ")})`, spellOptions = (options) => `(${Object.entries(options).map(([name2, value]) => `${name2} = ${/^[\w.+-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`}`).join(", ")})`, alterTable3 = (change) => words4("ALTER TABLE", change.relationMayMiss === !0 && "IF EXISTS", change.only === !0 && "ONLY", spellObject(change.table));

// src/dialects/postgres/render/parts.ts
var indexed = (text) => /^[a-z_][\w.]*\((?:[^()']|'[^']*')*\)$/.test(text) ? text : `(${text})`;
function renderIndexPart(part3) {
  let byDefault = part3.order === "desc" ? "first" : "last";
  return words4(
    part3.column === void 0 ? indexed(part3.expression?.text ?? "") : spellName(part3.column),
    part3.collation && `COLLATE ${spellObject(part3.collation)}`,
    part3.operatorClass && spellObject(part3.operatorClass),
    part3.order === "desc" && "DESC",
    part3.nulls !== byDefault && `NULLS ${part3.nulls.toUpperCase()}`
  );
}
var actionWords = {
  "no-action": "NO ACTION",
  restrict: "RESTRICT",
  cascade: "CASCADE",
  "set-null": "SET NULL",
  "set-default": "SET DEFAULT"
}, references = (key) => words4(
  `REFERENCES ${spellObject(key.references)}`,
  key.referencedColumns.length > 0 && spellList(key.referencedColumns),
  key.match !== "simple" && `MATCH ${key.match.toUpperCase()}`,
  key.onDelete !== "no-action" && `ON DELETE ${actionWords[key.onDelete]}`,
  key.onUpdate !== "no-action" && `ON UPDATE ${actionWords[key.onUpdate]}`
);
function renderBody(constraint, inline) {
  switch (constraint.kind) {
    case "primary-key":
    case "unique": {
      let keyword = constraint.kind === "unique" ? "UNIQUE" : "PRIMARY KEY";
      if (constraint.usingIndex !== void 0) return `${keyword} USING INDEX ${spellName(constraint.usingIndex)}`;
      let columns = constraint.columns.map(spellName).join(", ");
      return words4(
        keyword,
        constraint.nullsNotDistinct && "NULLS NOT DISTINCT",
        !inline && `(${columns}${constraint.withoutOverlaps === !0 ? " WITHOUT OVERLAPS" : ""})`,
        constraint.include.length > 0 && `INCLUDE ${spellList(constraint.include)}`
      );
    }
    case "foreign-key":
      return words4(!inline && `FOREIGN KEY ${spellList(constraint.columns)}`, references(constraint));
    case "check":
      return words4(`CHECK (${constraint.expression.text})`, constraint.noInherit && "NO INHERIT");
    case "exclude":
      return words4(
        `EXCLUDE USING ${spellName(constraint.method)}`,
        `(${constraint.parts.map((part3) => `${renderIndexPart(part3)} WITH ${part3.operator}`).join(", ")})`,
        constraint.predicate && `WHERE (${constraint.predicate.text})`
      );
    case "not-null":
      return words4("NOT NULL", !inline && spellName(constraint.column), constraint.noInherit && "NO INHERIT");
  }
}
function renderConstraint(constraint, inline = !1) {
  let enforceable = constraint.kind === "check" || constraint.kind === "foreign-key", unenforced = enforceable && !constraint.enforced, checked = enforceable || constraint.kind === "not-null";
  return words4(
    constraint.named && `CONSTRAINT ${spellName(constraint.name)}`,
    renderBody(constraint, inline),
    constraint.deferrable && "DEFERRABLE",
    constraint.initiallyDeferred && "INITIALLY DEFERRED",
    unenforced && "NOT ENFORCED",
    checked && !unenforced && !constraint.valid && "NOT VALID"
  );
}
var serials2 = { int2: "smallserial", int4: "serial", int8: "bigserial" };
function renderColumn(column, constraints) {
  let isPrimary = constraints.some((constraint) => constraint.kind === "primary-key"), namedNotNull = constraints.some((constraint) => constraint.kind === "not-null"), implied = column.serial || column.identity !== void 0 || isPrimary || namedNotNull;
  return words4(
    spellName(column.name),
    column.serial ? serials2[column.type.name] ?? column.type.text : column.type.text,
    column.collation && `COLLATE ${spellObject(column.collation)}`,
    column.default && `DEFAULT ${operand(column.default.text)}`,
    column.notNull && !implied && "NOT NULL",
    column.identity && `GENERATED ${column.identity === "always" ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY`,
    column.generated && `GENERATED ALWAYS AS (${column.generated.expression.text}) ${column.generated.stored ? "STORED" : "VIRTUAL"}`,
    ...constraints.map((constraint) => renderConstraint(constraint, !0))
  );
}
var operand = (text) => /^[\w.']+$|^[\w."]+\([^()]*\)$/.test(text) ? text : `(${text})`;
function renderBound(bound2) {
  switch (bound2.kind) {
    case "default":
      return "DEFAULT";
    case "range":
      return `FOR VALUES FROM (${bound2.from.join(", ")}) TO (${bound2.to.join(", ")})`;
    case "list":
      return `FOR VALUES IN (${bound2.values.join(", ")})`;
    case "hash":
      return `FOR VALUES WITH (MODULUS ${bound2.modulus}, REMAINDER ${bound2.remainder})`;
  }
}

// src/dialects/postgres/render/columns.ts
var alterColumn = (change, ...rest) => words4(alterTable3(change), `ALTER COLUMN ${spellName(change.column)}`, ...rest), identityWords = { always: "ALWAYS", "by-default": "BY DEFAULT" };
function renderIdentity(change) {
  let generated = change.identity && `GENERATED ${identityWords[change.identity]}`;
  switch (change.verb) {
    case "add":
      return generated && alterColumn(change, `ADD ${generated} AS IDENTITY`);
    case "set":
      return generated && alterColumn(change, `SET ${generated}`);
    case "drop":
      return alterColumn(change, "DROP IDENTITY");
    case "restart":
      return alterColumn(change, "RESTART");
  }
}
var columnRenderers = {
  "add-column": (change) => words4(
    alterTable3({ ...change, relationMayMiss: change.ifExists || change.relationMayMiss === !0 }),
    "ADD COLUMN",
    change.ifNotExists && "IF NOT EXISTS",
    renderColumn(change.column, change.constraints)
  ),
  "drop-column": (change) => words4(alterTable3(change), "DROP COLUMN", change.ifExists && "IF EXISTS", spellName(change.column), change.cascade && "CASCADE"),
  "rename-column": (change) => `${alterTable3(change)} RENAME COLUMN ${spellName(change.column)} TO ${spellName(change.to)}`,
  "change-column-type": (change) => alterColumn(
    change,
    `TYPE ${change.to.text}`,
    change.collation && `COLLATE ${spellObject(change.collation)}`,
    change.using && `USING ${change.using.text}`
  ),
  "set-not-null": (change) => alterColumn(change, "SET NOT NULL"),
  "drop-not-null": (change) => alterColumn(change, "DROP NOT NULL"),
  "set-default": (change) => alterColumn(change, `SET DEFAULT ${change.default.text}`),
  "drop-default": (change) => alterColumn(change, "DROP DEFAULT"),
  "set-identity": renderIdentity,
  "set-generated": (change) => change.verb === "drop-expression" ? alterColumn(change, "DROP EXPRESSION") : change.expression && alterColumn(change, `SET EXPRESSION AS (${change.expression.text})`)
};

// src/dialects/postgres/render/indexes-and-views.ts
function renderCreateIndex({ table: table4, index, online, ifNotExists, only: only2 }) {
  if (!(ifNotExists && index.name === ""))
    return words4(
      "CREATE",
      index.unique && "UNIQUE",
      "INDEX",
      online && "CONCURRENTLY",
      ifNotExists && "IF NOT EXISTS",
      index.name !== "" && spellName(index.name),
      "ON",
      only2 && "ONLY",
      spellObject(table4),
      index.method !== "btree" && `USING ${spellName(index.method)}`,
      `(${index.parts.map(renderIndexPart).join(", ")})`,
      index.include.length > 0 && `INCLUDE ${spellList(index.include)}`,
      index.nullsNotDistinct && "NULLS NOT DISTINCT",
      index.options && Object.keys(index.options).length > 0 && `WITH ${spellOptions(index.options)}`,
      index.predicate && `WHERE ${index.predicate.text}`
    );
}
function renderReindex({ target, name: name2, online }) {
  if (!(name2 === void 0 && (target === "index" || target === "table" || target === "schema")))
    return words4("REINDEX", target.toUpperCase(), online && "CONCURRENTLY", name2 && spellObject(name2));
}
function renderCreateView({ view, orReplace, ifNotExists, materialized, withData, temporary, spec }) {
  return words4(
    "CREATE",
    orReplace && !materialized && "OR REPLACE",
    temporary && "TEMPORARY",
    materialized && "MATERIALIZED",
    "VIEW",
    ifNotExists && materialized && "IF NOT EXISTS",
    spellObject(view),
    Object.keys(spec.options).length > 0 && `WITH ${spellOptions(spec.options)}`,
    `AS ${spec.definition}`,
    materialized && !withData && "WITH NO DATA"
  );
}
function renderAddEnumValue({ type, value, ifNotExists, position }) {
  return words4(
    `ALTER TYPE ${spellObject(type)} ADD VALUE`,
    ifNotExists && "IF NOT EXISTS",
    spellString(value),
    position && `${position.where.toUpperCase()} ${spellString(position.value)}`
  );
}
var indexAndViewRenderers = {
  "create-index": renderCreateIndex,
  "drop-index": (change) => words4("DROP INDEX", change.online && "CONCURRENTLY", change.ifExists && "IF EXISTS", spellObject(change.index), change.cascade && "CASCADE"),
  "rename-index": (change) => `ALTER INDEX ${spellObject(change.index)} RENAME TO ${spellName(change.to)}`,
  "attach-index": (change) => `ALTER INDEX ${spellObject(change.index)} ATTACH PARTITION ${spellObject(change.child)}`,
  reindex: renderReindex,
  "create-view": renderCreateView,
  "drop-view": (change) => words4(
    "DROP",
    change.materialized && "MATERIALIZED",
    "VIEW",
    change.ifExists && "IF EXISTS",
    spellObject(change.view),
    change.cascade && "CASCADE"
  ),
  "rename-view": (change) => `ALTER VIEW ${spellObject(change.view)} RENAME TO ${spellName(change.to)}`,
  "refresh-view": (change) => words4("REFRESH MATERIALIZED VIEW", change.online && "CONCURRENTLY", spellObject(change.view), !change.withData && "WITH NO DATA"),
  "add-enum-value": renderAddEnumValue,
  "rename-enum-value": (change) => `ALTER TYPE ${spellObject(change.type)} RENAME VALUE ${spellString(change.value)} TO ${spellString(change.to)}`,
  "rename-type": (change) => `ALTER TYPE ${spellObject(change.type)} RENAME TO ${spellName(change.to)}`,
  "rename-sequence": (change) => `ALTER SEQUENCE ${spellObject(change.sequence)} RENAME TO ${spellName(change.to)}`
};

// src/dialects/postgres/render/session.ts
var spellValue = (name2, value) => name2 === "search_path" || /^-?\d+(\.\d+)?$|^(on|off|true|false)$/i.test(value) ? value : spellString(value);
function renderSetSession({ name: name2, value, local, global }) {
  let setting = name2.split(".").map(spellName).join(".");
  return value === void 0 ? global ? `ALTER SYSTEM RESET ${setting}` : words4("RESET", setting) : global ? `ALTER SYSTEM SET ${setting} = ${spellValue(name2, value)}` : words4("SET", local && "LOCAL", setting, "=", spellValue(name2, value));
}
function renderTransaction(change) {
  let name2 = change.name === void 0 ? void 0 : spellName(change.name), chained = change.chain === !0 && "AND CHAIN";
  switch (change.verb) {
    case "begin":
      return words4("BEGIN", change.isolation && `ISOLATION LEVEL ${change.isolation.toUpperCase()}`);
    case "commit":
      return words4("COMMIT", chained);
    case "rollback":
      return words4("ROLLBACK", chained);
    case "savepoint":
      return name2 && `SAVEPOINT ${name2}`;
    case "release":
      return name2 && `RELEASE SAVEPOINT ${name2}`;
    case "rollback-to":
      return name2 && `ROLLBACK TO SAVEPOINT ${name2}`;
    case "set-isolation":
      return change.isolation && `SET TRANSACTION ISOLATION LEVEL ${change.isolation.toUpperCase()}`;
    case "prepare":
      return change.name === void 0 ? void 0 : `PREPARE TRANSACTION ${spellString(change.name)}`;
  }
}
var sessionRenderers = { "set-session": renderSetSession, transaction: renderTransaction };

// src/dialects/postgres/render/tables.ts
var rowSecurityWords = { enable: "ENABLE", disable: "DISABLE", force: "FORCE", "no-force": "NO FORCE" };
function renderAlterConstraint(change) {
  if (!(change.deferrable === void 0 && change.enforced === void 0))
    return words4(
      alterTable3(change),
      `ALTER CONSTRAINT ${spellName(change.constraint)}`,
      change.deferrable === !0 && "DEFERRABLE",
      change.deferrable === !1 && "NOT DEFERRABLE",
      change.initiallyDeferred === !0 && "INITIALLY DEFERRED",
      change.enforced === !0 && "ENFORCED",
      change.enforced === !1 && "NOT ENFORCED"
    );
}
var tableRenderers = {
  "drop-table": (change) => words4("DROP TABLE", change.ifExists && "IF EXISTS", spellObject(change.table), change.cascade && "CASCADE"),
  "rename-table": (change) => change.to.schema !== void 0 && change.to.schema !== change.table.schema ? void 0 : words4("ALTER TABLE", change.ifExists && "IF EXISTS", spellObject(change.table), `RENAME TO ${spellName(change.to.name)}`),
  truncate: (change) => words4("TRUNCATE", spellObject(change.table), change.restartIdentity && "RESTART IDENTITY", change.cascade && "CASCADE"),
  "set-logged": (change) => `${alterTable3(change)} SET ${change.logged ? "LOGGED" : "UNLOGGED"}`,
  "set-row-security": (change) => `${alterTable3(change)} ${rowSecurityWords[change.to]} ROW LEVEL SECURITY`,
  "attach-partition": (change) => `${alterTable3(change)} ATTACH PARTITION ${spellObject(change.partition)} ${renderBound(change.bound)}`,
  "detach-partition": (change) => words4(
    alterTable3(change),
    `DETACH PARTITION ${spellObject(change.partition)}`,
    change.finalize ? "FINALIZE" : change.concurrently && "CONCURRENTLY"
  ),
  "add-constraint": (change) => `${alterTable3(change)} ADD ${renderConstraint(change.constraint)}`,
  "validate-constraint": (change) => `${alterTable3(change)} VALIDATE CONSTRAINT ${spellName(change.constraint)}`,
  "drop-constraint": (change) => words4(alterTable3(change), "DROP CONSTRAINT", change.ifExists && "IF EXISTS", spellName(change.constraint), change.cascade && "CASCADE"),
  "rename-constraint": (change) => `${alterTable3(change)} RENAME CONSTRAINT ${spellName(change.constraint)} TO ${spellName(change.to)}`,
  "alter-constraint": renderAlterConstraint,
  vacuum: (change) => {
    let options = [...change.full ? ["FULL"] : [], ...change.analyze ? ["ANALYZE"] : []];
    return words4("VACUUM", options.length > 0 && `(${options.join(", ")})`, change.tables.map(spellObject).join(", "));
  },
  analyze: (change) => words4("ANALYZE", change.tables.map(spellObject).join(", ")),
  comment: (change) => {
    let text = change.comment === void 0 ? "NULL" : spellString(change.comment);
    return change.object === "column" && change.member !== void 0 ? `COMMENT ON COLUMN ${spellObject(change.name)}.${spellName(change.member)} IS ${text}` : change.object === "table" ? `COMMENT ON TABLE ${spellObject(change.name)} IS ${text}` : void 0;
  }
};

// src/dialects/postgres/render.ts
var renderers = {
  ...columnRenderers,
  ...tableRenderers,
  ...indexAndViewRenderers,
  ...sessionRenderers
};
function renderPostgres(change) {
  let render = renderers[change.kind], sql = render?.(change);
  return sql !== void 0 && namesPlaceholder(sql) ? void 0 : sql;
}

// src/dialects/postgres/render/schema-comments.ts
var on = (what, comment3) => comment3 === void 0 ? [] : [`COMMENT ON ${what} IS ${spellString(comment3)}`];
function ofTable(table4) {
  let name2 = spellObject(table4);
  return [
    ...on(`TABLE ${name2}`, table4.comment),
    ...table4.columns.flatMap((column) => on(`COLUMN ${name2}.${spellName(column.name)}`, column.comment)),
    ...table4.constraints.flatMap((constraint) => on(`CONSTRAINT ${spellName(constraint.name)} ON ${name2}`, constraint.comment)),
    ...table4.triggers.flatMap((trigger) => on(`TRIGGER ${spellName(trigger.name)} ON ${name2}`, trigger.comment)),
    ...ofIndexes(table4)
  ];
}
var ofIndexes = ({ schema, indexes }) => indexes.flatMap(({ name: name2, comment: comment3 }) => on(`INDEX ${spellObject({ schema, name: name2 })}`, comment3));
function renderComments(catalog) {
  return [
    ...[...catalog.relations.values()].flatMap((relation) => relation.kind === "table" ? ofTable(relation) : relation.kind === "view" ? on(`VIEW ${spellObject(relation)}`, relation.comment) : relation.kind === "materialized-view" ? [...on(`MATERIALIZED VIEW ${spellObject(relation)}`, relation.comment), ...ofIndexes(relation)] : []),
    ...[...catalog.types.values()].flatMap((type) => type.kind === "enum" ? on(`TYPE ${spellObject(type)}`, type.comment) : [])
  ];
}

// src/dialects/postgres/render/schema-items.ts
var typeKey = (name2) => `type\0${keyOf(name2)}`, relationKey = (name2) => `relation\0${keyOf(name2)}`, routineKey = (name2) => `routine\0${keyOf(name2)}`;
function indexNames(catalog) {
  let types = /* @__PURE__ */ new Map(), routines = /* @__PURE__ */ new Map(), add = (map, name2, key) => {
    map.get(name2)?.push(key) ?? map.set(name2, [key]);
  };
  for (let type of catalog.types.values()) add(types, type.name, typeKey(type));
  for (let relation of catalog.relations.values())
    relation.kind !== "index" && relation.kind !== "sequence" && add(types, relation.name, relationKey(relation));
  for (let overloads of catalog.routines.values()) for (let routine of overloads) add(routines, routine.name, routineKey(routine));
  return { types, routines };
}
function needsOfType(names2, type) {
  return type === void 0 ? [] : names2.types.get(typeName(type).name) ?? [];
}
function needsOfExpression(names2, expression2) {
  if (expression2 === void 0) return [];
  let casts = [...walkTerm(expression2.term)].flatMap((term) => term.kind === "cast" ? needsOfType(names2, term.type) : []);
  return [...needsOfCalls(names2, callsOf(expression2)), ...casts];
}
var needsOfCalls = (names2, calls) => calls.flatMap(({ name: name2 }) => names2.routines.get(name2) ?? []);
function needsOfText(names2, text, kinds2 = ["types", "routines"]) {
  return [...new Set(
    [...text.matchAll(/"((?:[^"]|"")+)"|[\p{L}_][\p{L}\p{N}_$]*/gu)].map(([word, quoted]) => quoted?.replaceAll('""', '"') ?? word)
  )].flatMap((word) => kinds2.flatMap((kind) => names2[kind].get(word) ?? []));
}
function inOrder(items) {
  let byKey = /* @__PURE__ */ new Map();
  for (let item of items) byKey.set(item.key, [...byKey.get(item.key) ?? [], item]);
  let seen = /* @__PURE__ */ new Set(), ordered = [], visit = (item) => {
    if (!seen.has(item)) {
      seen.add(item);
      for (let need of item.needs) for (let needed of byKey.get(need) ?? []) visit(needed);
      ordered.push(item);
    }
  };
  for (let item of items) visit(item);
  return ordered;
}

// src/dialects/postgres/render/schema-sequences.ts
function renderSequenceOptions(options) {
  return words4(
    option("INCREMENT BY", options.increment),
    bound("MINVALUE", options.minvalue),
    bound("MAXVALUE", options.maxvalue),
    option("START WITH", options.start),
    option("CACHE", options.cache),
    options.cycle === "true" && "CYCLE"
  );
}
var option = (word, value) => value === void 0 || value === "" ? void 0 : `${word} ${value}`, bound = (word, value) => value === "" ? `NO ${word}` : option(word, value);
function renderSequence(sequence) {
  return words4("CREATE SEQUENCE", spellObject(sequence), sequence.type && `AS ${sequence.type.text}`, renderSequenceOptions(sequence.options));
}

// src/dialects/postgres/render/schema-spelling.ts
function spellType2(type) {
  if (type.schema === void 0) return type.text;
  let suffix = /(\([^()]*\))?(\[\])*$/.exec(type.text)?.[0] ?? "";
  return `${spellPath([type.schema, type.name])}${suffix}`;
}
function dollarQuoted(text) {
  let tag = "$$";
  for (let n = 0; (text.includes(tag) || text.endsWith("$")) && (tag = `$body${n === 0 ? "" : n}$`, !!text.includes(tag)); n++)
    ;
  return `${tag}${text}${tag}`;
}

// src/dialects/postgres/render/schema-tables.ts
var operand2 = (text) => /^[\w.']+$|^[\w."]+\([^()]*\)$/.test(text) ? text : `(${text})`, named2 = (constraint) => renderConstraint({ ...constraint, named: !0 });
function renderIdentity2(column, sequence) {
  if (column.identity === void 0) return;
  let options = sequence && words4(`SEQUENCE NAME ${spellObject(sequence)}`, renderSequenceOptions(sequence.options));
  return words4(`GENERATED ${column.identity === "always" ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY`, options && `(${options})`);
}
function renderColumn2(catalog, table4, column) {
  let sequence = column.sequence && catalog.relations.get(keyOf(column.sequence)), notNull = table4.constraints.find((each) => each.kind === "not-null" && each.column === column.name), isOfParent = table4.partitionOf !== void 0 && column.inherited;
  return words4(
    spellName(column.name),
    spellType2(column.type),
    column.collation && `COLLATE ${spellObject(column.collation)}`,
    column.default && `DEFAULT ${operand2(column.default.text)}`,
    column.notNull && column.notNullValid && (notNull ? `CONSTRAINT ${spellName(notNull.name)} NOT NULL` : "NOT NULL"),
    !isOfParent && renderIdentity2(column, sequence?.kind === "sequence" ? sequence : void 0),
    column.generated && `GENERATED ALWAYS AS (${column.generated.expression.text}) ${column.generated.stored ? "STORED" : "VIRTUAL"}`
  );
}
var persistenceWords = { permanent: "", unlogged: "UNLOGGED", temporary: "TEMPORARY" };
function renderPartitioning({ partitioning: partitioning2 }) {
  if (partitioning2 === void 0) return;
  let keys = partitioning2.keys.map(({ column, expression: expression2 }) => column === void 0 ? `(${expression2?.text ?? ""})` : spellName(column));
  return `PARTITION BY ${partitioning2.strategy.toUpperCase()} (${keys.join(", ")})`;
}
function inheritsInOrder(catalog, table4) {
  let given = table4.inherits.flatMap((parent) => {
    let found = catalog.relations.get(keyOf(parent));
    return found?.kind === "table" ? found.columns.map(({ name: name2 }) => name2) : [];
  });
  return [.../* @__PURE__ */ new Set([...given, ...table4.columns.map(({ name: name2 }) => name2)])].every((name2, at) => table4.columns[at]?.name === name2);
}
var isInline = (constraint) => constraint.kind === "check" && constraint.valid;
function tableItem(catalog, table4, names2) {
  let inherits = table4.inherits.length > 0 && inheritsInOrder(catalog, table4), columns = inherits ? table4.columns.filter((column) => !column.inherited || column.local === !0) : table4.columns, checks = table4.constraints.filter(isInline).filter((check) => !inherits || check.inherited !== !0 || check.local === !0), elements = [...columns.map((column) => renderColumn2(catalog, table4, column)), ...checks.map(named2)], made = words4(
    "CREATE",
    persistenceWords[table4.persistence],
    `TABLE ${spellObject(table4)} (${elements.length === 0 ? "" : `
  ${elements.join(`,
  `)}
`})`,
    inherits && `INHERITS (${table4.inherits.map(spellObject).join(", ")})`,
    renderPartitioning(table4),
    Object.keys(table4.options).length > 0 && `WITH ${spellOptions(table4.options)}`
  ), attached = table4.partitionOf && [
    `ALTER TABLE ONLY ${spellObject(table4.partitionOf.parent)} ATTACH PARTITION ${spellObject(table4)} ${renderBound(table4.partitionOf.bound)}`
  ], inherited = inherits ? [] : table4.inherits.map((parent) => `ALTER TABLE ${spellObject(table4)} INHERIT ${spellObject(parent)}`);
  return {
    key: relationKey(table4),
    statements: [made, ...inherited, ...laterColumns(catalog, table4, inherits), ...attached ?? []],
    needs: needsOf(table4, names2)
  };
}
function laterColumns(catalog, table4, inherits) {
  let parents = table4.inherits.map((parent) => catalog.relations.get(keyOf(parent))), isPreset = (name2) => parents.some((parent) => parent?.kind === "table" && parent.columns.some((column) => column.name === name2 && column.default !== void 0));
  return table4.columns.flatMap((column) => {
    let name2 = spellName(column.name), notNull = table4.constraints.find((each) => each.kind === "not-null" && each.column === column.name), unproven = column.notNull && !column.notNullValid && notNull ? [`ALTER TABLE ${spellObject(table4)} ADD ${named2(notNull)}`] : [], fallback = inherits && column.inherited && column.local !== !0 && column.default ? [`ALTER TABLE ONLY ${spellObject(table4)} ALTER COLUMN ${name2} SET DEFAULT ${column.default.text}`] : [], dropped = inherits && column.inherited && column.default === void 0 && isPreset(column.name) ? [`ALTER TABLE ONLY ${spellObject(table4)} ALTER COLUMN ${name2} DROP DEFAULT`] : [];
    return [...unproven, ...fallback, ...dropped];
  });
}
function needsOf(table4, names2) {
  return [
    ...[...table4.inherits, ...table4.partitionOf ? [table4.partitionOf.parent] : []].map(relationKey),
    ...table4.columns.flatMap((column) => [
      ...needsOfType(names2, column.type),
      ...needsOfExpression(names2, column.default),
      ...needsOfExpression(names2, column.generated?.expression)
    ]),
    ...table4.constraints.flatMap((constraint) => constraint.kind === "check" ? needsOfExpression(names2, constraint.expression) : []),
    ...(table4.partitioning?.keys ?? []).flatMap(({ expression: expression2 }) => needsOfExpression(names2, expression2)),
    ...needsOfCalls(
      names2,
      table4.triggers.map(({ routine }) => routine)
    )
  ];
}

// src/dialects/postgres/render/schema-parts.ts
var nowhere = { file: "", start: 0, end: 0 }, isKey2 = ({ kind }) => kind === "primary-key" || kind === "unique" || kind === "exclude", only = (table4) => table4.partitioning === void 0 ? "ALTER TABLE" : "ALTER TABLE ONLY";
function renderKeys(table4) {
  return table4.constraints.filter(isKey2).map((key) => `${only(table4)} ${spellObject(table4)} ADD ${named2(key)}`);
}
function renderIndexes(owner) {
  return owner.indexes.filter(({ constraint }) => constraint === void 0).flatMap((index) => {
    let isPartitioned2 = owner.kind === "table" && owner.partitioning !== void 0, sql = indexAndViewRenderers["create-index"]({
      kind: "create-index",
      table: { schema: owner.schema, name: owner.name },
      index,
      online: !1,
      ifNotExists: !1,
      only: isPartitioned2,
      span: nowhere
    });
    return sql === void 0 ? [] : [sql];
  });
}
function renderAttachments(table4) {
  return table4.indexes.flatMap(
    ({ name: name2, attachedTo }) => attachedTo === void 0 ? [] : [`ALTER INDEX ${spellObject(attachedTo)} ATTACH PARTITION ${spellObject({ schema: table4.schema, name: name2 })}`]
  );
}
function renderKeyOptions({ schema }, { name: name2, constraint, options = {} }) {
  return constraint === void 0 || Object.keys(options).length === 0 ? [] : [`ALTER INDEX ${spellObject({ schema, name: name2 })} SET ${spellOptions(options)}`];
}
function renderMarks(table4) {
  let name2 = spellObject(table4), marked = (isMarked) => table4.indexes.find(isMarked)?.name, clustered = marked((index) => index.clustered), identity = marked((index) => index.replicaIdentity);
  return [
    ...table4.indexes.flatMap((index) => renderKeyOptions(table4, index)),
    ...clustered === void 0 ? [] : [`ALTER TABLE ${name2} CLUSTER ON ${spellName(clustered)}`],
    ...table4.replicaIdentity === "index" && identity !== void 0 ? [`ALTER TABLE ONLY ${name2} REPLICA IDENTITY USING INDEX ${spellName(identity)}`] : [],
    ...table4.replicaIdentity === "full" || table4.replicaIdentity === "nothing" ? [`ALTER TABLE ONLY ${name2} REPLICA IDENTITY ${table4.replicaIdentity.toUpperCase()}`] : [],
    ...table4.rowSecurity === "off" ? [] : [`ALTER TABLE ${name2} ENABLE ROW LEVEL SECURITY`],
    ...table4.rowSecurity === "forced" ? [`ALTER TABLE ${name2} FORCE ROW LEVEL SECURITY`] : []
  ];
}
function renderUnprovenChecks(table4) {
  return table4.constraints.filter((constraint) => constraint.kind === "check" && !constraint.valid && (constraint.inherited !== !0 || constraint.local === !0)).map((check) => `ALTER TABLE ${spellObject(table4)} ADD ${named2(check)}`);
}
function renderForeignKeys(catalog) {
  let depths = /* @__PURE__ */ new Map();
  for (let table4 of tablesOf(catalog))
    if (table4.partitioning !== void 0)
      for (let part3 of partitionsOf(catalog, table4)) depths.set(keyOf(part3), (depths.get(keyOf(part3)) ?? 0) + 1);
  return tablesOf(catalog).toSorted((a, b) => (depths.get(keyOf(b)) ?? 0) - (depths.get(keyOf(a)) ?? 0)).flatMap(
    (table4) => table4.constraints.filter(({ kind }) => kind === "foreign-key").map((key) => `ALTER TABLE ${spellObject(table4)} ADD ${named2(key)}`)
  );
}
var timingWords = { before: "BEFORE", after: "AFTER", "instead-of": "INSTEAD OF" };
function renderTrigger(table4, trigger) {
  let { transitions, constraint } = trigger, events = trigger.events.map(
    (event) => event === "update" && trigger.updateOf !== void 0 ? `UPDATE OF ${trigger.updateOf.map(spellName).join(", ")}` : event.toUpperCase()
  );
  return words4(
    `CREATE ${constraint === void 0 ? "" : "CONSTRAINT "}TRIGGER ${spellName(trigger.name)}`,
    `${timingWords[trigger.timing]} ${events.join(" OR ")} ON ${spellObject(table4)}`,
    constraint?.from && `FROM ${spellObject(constraint.from)}`,
    constraint?.deferrable === !0 && `DEFERRABLE INITIALLY ${constraint.initiallyDeferred ? "DEFERRED" : "IMMEDIATE"}`,
    transitions && "REFERENCING",
    transitions?.old !== void 0 && `OLD TABLE AS ${spellName(transitions.old)}`,
    transitions?.new !== void 0 && `NEW TABLE AS ${spellName(transitions.new)}`,
    `FOR EACH ${trigger.perRow === !1 ? "STATEMENT" : "ROW"}`,
    trigger.when && `WHEN (${trigger.when.text})`,
    `EXECUTE FUNCTION ${spellObject(trigger.routine)}(${(trigger.arguments ?? []).map(spellString).join(", ")})`
  );
}
function renderTriggers(table4) {
  let triggers = table4.triggers ?? [];
  return [
    ...triggers.filter(({ inherited }) => inherited !== !0).map((trigger) => renderTrigger(table4, trigger)),
    ...triggers.filter(({ enabled }) => !enabled).map((trigger) => `ALTER TABLE ONLY ${spellObject(table4)} DISABLE TRIGGER ${spellName(trigger.name)}`)
  ];
}
function renderPolicy(table4, policy) {
  return words4(
    `CREATE POLICY ${spellName(policy.name)} ON ${spellObject(table4)}`,
    !policy.permissive && "AS RESTRICTIVE",
    policy.command !== "all" && `FOR ${policy.command.toUpperCase()}`,
    policy.roles.length > 0 && `TO ${policy.roles.map(spellRole).join(", ")}`,
    policy.using && `USING (${policy.using.text})`,
    policy.withCheck && `WITH CHECK (${policy.withCheck.text})`
  );
}
var roleWords = /* @__PURE__ */ new Set(["public", "current_user", "current_role", "session_user"]), spellRole = (role3) => roleWords.has(role3) ? role3 : spellName(role3);

// src/dialects/postgres/render/schema-routines.ts
function renderSetting(setting) {
  let at = setting.indexOf("="), spelled = setting.slice(at + 1).split(", ").map((value) => /^-?\d+(\.\d+)?$/.test(value) ? value : spellString(value));
  return `SET ${setting.slice(0, at).split(".").map(spellName).join(".")} TO ${spelled.join(", ")}`;
}
function renderRoutine(routine) {
  let isFunction = routine.kind === "function";
  return words4(
    "CREATE",
    routine.kind.toUpperCase(),
    `${spellObject(routine)}(${routine.signature ?? routine.arguments.join(", ")})`,
    isFunction && routine.returns !== void 0 && `RETURNS ${routine.returns}`,
    `LANGUAGE ${spellName(routine.language)}`,
    isFunction && routine.volatility !== "unknown" && routine.volatility !== "volatile" && routine.volatility.toUpperCase(),
    ...routine.attributes ?? [],
    routine.securityDefiner && "SECURITY DEFINER",
    ...routine.settings.map(renderSetting),
    routine.atomic === !0 ? routine.body : `AS ${dollarQuoted(routine.body)}`
  );
}
function routineItem(routine, names2) {
  let statements = routine.kind === "aggregate" ? routine.signature === void 0 ? [] : [`CREATE AGGREGATE ${spellObject(routine)}(${routine.arguments.join(", ") || "*"}) (${routine.signature})`] : [renderRoutine(routine)], outside = `${routine.signature ?? ""} ${routine.arguments.join(" ")} ${routine.returns ?? ""}`, needs = [
    ...needsOfText(names2, outside, routine.kind === "aggregate" ? ["types", "routines"] : ["types"]),
    ...routine.atomic === !0 ? needsOfText(names2, routine.body) : []
  ];
  return { key: routineKey(routine), statements, needs };
}

// src/dialects/postgres/render/schema-views.ts
function renamedIn(mentions) {
  let relations = mentions.filter((mention) => mention.kind === "relation"), names2 = relations.map(({ relation }) => relation.name), isClear = ({ relation, aliased, written: written2 }) => !aliased && relation.name !== written2 && names2.filter((name2) => name2 === relation.name).length === 1 && !relations.some((other3) => other3.written === relation.name);
  return new Map(relations.filter(isClear).map(({ written: written2, relation }) => [written2, relation.name]));
}
function renderReference(reference, renamed2) {
  switch (reference.kind) {
    case "relation": {
      let { relation, aliased, written: written2 } = reference, needsAlias = !aliased && relation.name !== written2 && !renamed2.has(written2);
      return `${spellObject(relation)}${needsAlias ? ` AS ${spellName(written2)}` : ""}`;
    }
    case "column": {
      let { column, qualifier, relations, written: written2, asOutput } = reference;
      if (column === written2 && qualifier === void 0) return;
      let current = qualifier !== void 0 && renamed2.get(qualifier) === relations[0]?.name ? relations[0]?.name : qualifier;
      return `${current === void 0 ? spellName(column) : `${spellName(current)}.${spellName(column)}`}${asOutput && column !== written2 ? ` AS ${spellName(written2)}` : ""}`;
    }
    case "routine":
      return spellObject(reference.routine);
    case "star":
      return renderStar(
        reference.sources.map((source) => ({
          ...source,
          alias: renamed2.get(source.alias) === source.relation?.name ? source.relation?.name ?? "" : source.alias
        }))
      );
  }
}
function renderStar(sources2) {
  if (sources2.length > 0 && sources2.every(({ relation, columns, alias }) => alias !== "" && (relation === void 0 || columns !== void 0)))
    return sources2.flatMap(
      ({ alias, columns }) => columns === void 0 ? [`${spellName(alias)}.*`] : columns.map(({ name: name2, written: written2 }) => `${spellName(alias)}.${spellName(name2)}${name2 === written2 ? "" : ` AS ${spellName(written2)}`}`)
    ).join(", ");
}
function currentDefinition({ definition, mentions = [] }) {
  let text = "", at = 0, renamed2 = renamedIn(mentions);
  for (let reference of mentions) {
    let written2 = reference.start < at ? void 0 : renderReference(reference, renamed2);
    written2 !== void 0 && (text += definition.slice(at, reference.start) + written2, at = reference.end);
  }
  return text + definition.slice(at);
}
function viewItem(view, names2, keysOf3) {
  let isMaterialized = view.kind === "materialized-view", definition = currentDefinition(view), made = words4(
    `CREATE ${isMaterialized ? "MATERIALIZED " : ""}VIEW ${spellObject(view)}`,
    view.columns && view.columns.length > 0 && spellList(view.columns.map(({ name: name2 }) => name2)),
    Object.keys(view.options).length > 0 && `WITH ${spellOptions(view.options)}`,
    `AS ${definition}`,
    isMaterialized && !view.populated && "WITH NO DATA"
  ), uses = view.uses.map(({ relation }) => ({ schema: relation.schema ?? "public", name: relation.name })), calls = view.calls === void 0 ? needsOfText(names2, definition, ["routines"]) : needsOfCalls(names2, view.calls);
  return {
    key: relationKey(view),
    statements: [made],
    needs: [...uses.flatMap((used) => [relationKey(used), keysOf3(used)]), ...calls, ...needsOfText(names2, definition, ["types"])]
  };
}

// src/dialects/postgres/render/schema-types.ts
function renderType(type) {
  let name2 = spellObject(type);
  switch (type.kind) {
    case "enum":
      return [`CREATE TYPE ${name2} AS ENUM (${type.values.map(spellString).join(", ")})`];
    case "composite":
      return [`CREATE TYPE ${name2} AS (${type.attributes.map((each) => `${spellName(each.name)} ${spellType2(each.type)}`).join(", ")})`];
    case "domain":
      return renderDomain(type);
    case "range":
      return [`CREATE TYPE ${name2} AS RANGE (${type.definition ?? ""})`];
    case "base":
      return [type.definition === void 0 ? `CREATE TYPE ${name2}` : `CREATE TYPE ${name2} (${type.definition})`];
  }
}
function renderDomain(domain) {
  let name2 = spellObject(domain), made = words4(
    `CREATE DOMAIN ${name2} AS ${spellType2(domain.base)}`,
    domain.collation && `COLLATE ${spellObject(domain.collation)}`,
    domain.default && `DEFAULT ${domain.default.text}`,
    domain.notNull && "NOT NULL",
    ...domain.checks.map((check) => check.valid && `CONSTRAINT ${spellName(check.name)} CHECK (${check.expression.text})`)
  ), later = domain.checks.filter(({ valid }) => !valid);
  return [made, ...later.map((check) => `ALTER DOMAIN ${name2} ADD CONSTRAINT ${spellName(check.name)} CHECK (${check.expression.text}) NOT VALID`)];
}
function needsOf2(type, names2) {
  switch (type.kind) {
    case "enum":
      return [];
    case "composite":
      return type.attributes.flatMap((attribute) => needsOfType(names2, attribute.type));
    case "domain":
      return [
        ...needsOfType(names2, type.base),
        ...needsOfExpression(names2, type.default),
        ...type.checks.flatMap(({ expression: expression2 }) => needsOfExpression(names2, expression2))
      ];
    case "range":
    case "base":
      return needsOfText(names2, type.definition ?? "");
  }
}
function typeItem(type, names2) {
  return { key: typeKey(type), statements: renderType(type), needs: needsOf2(type, names2) };
}

// src/dialects/postgres/render/schema.ts
function isOfIdentity(catalog, sequence) {
  let owner = sequence.ownedBy && catalog.relations.get(`${sequence.ownedBy.table.schema}\0${sequence.ownedBy.table.name}`);
  return owner?.kind === "table" && owner.columns.some((column) => column.identity !== void 0 && column.sequence !== void 0 && isSameName(column.sequence, sequence));
}
function openingStatements(catalog) {
  let schemas = [...catalog.schemas.keys()], made = schemas.filter((name2) => name2 !== "public" && name2 !== temporarySchema).map((name2) => `CREATE SCHEMA ${spellName(name2)}`), extensions = [...catalog.extensions.values()].filter(({ name: name2 }) => name2 !== "plpgsql").map(({ name: name2, schema }) => words4(`CREATE EXTENSION ${spellName(name2)}`, schema !== void 0 && `SCHEMA ${spellName(schema)}`)), path = ["public", ...schemas.filter((name2) => name2 !== "public")].map(spellName).join(", ");
  return [
    "SET check_function_bodies = false",
    ...catalog.schemas.has("public") ? [] : ["DROP SCHEMA public"],
    ...made,
    `SET search_path = ${path}`,
    ...extensions
  ];
}
var isLasting = ({ schema }) => schema !== temporarySchema, isView = (relation) => relation.kind === "view" || relation.kind === "materialized-view", keysOf = (table4) => `keys\0${keyOf(table4)}`;
function keysItem(catalog, table4) {
  let parts = table4.partitioning === void 0 ? [] : partitionsOf(catalog, table4).map(relationKey);
  return { key: keysOf(table4), statements: renderKeys(table4), needs: [relationKey(table4), ...parts] };
}
function objectItems(catalog, tables, views) {
  let names2 = indexNames(catalog);
  return [
    ...[...catalog.types.values()].map((type) => typeItem(type, names2)),
    ...tables.map((table4) => tableItem(catalog, table4, names2)),
    ...tables.map((table4) => keysItem(catalog, table4)),
    ...[...catalog.routines.values()].flat().map((routine) => routineItem(routine, names2)),
    ...views.map((view) => viewItem(view, names2, keysOf))
  ];
}
function schemaStatements(catalog) {
  let relations = [...catalog.relations.values()].filter(isLasting), views = relations.filter(isView), tables = relations.filter((relation) => relation.kind === "table").filter(({ foreign }) => !foreign), own = relations.filter((relation) => relation.kind === "sequence").filter((sequence) => !isOfIdentity(catalog, sequence)), owners = own.flatMap(
    (sequence) => sequence.ownedBy === void 0 ? [] : [`ALTER SEQUENCE ${spellObject(sequence)} OWNED BY ${spellObject(sequence.ownedBy.table)}.${spellName(sequence.ownedBy.column)}`]
  );
  return [
    ...openingStatements(catalog),
    ...own.map(renderSequence),
    ...inOrder(objectItems(catalog, tables, views)).flatMap((item) => item.statements),
    ...owners,
    ...tables.flatMap(renderUnprovenChecks),
    ...[...tables, ...views].flatMap(renderIndexes),
    ...tables.flatMap(renderAttachments),
    ...tables.flatMap(renderMarks),
    ...renderForeignKeys(catalog),
    ...[...tables, ...views].flatMap(renderTriggers),
    ...tables.flatMap((table4) => table4.policies.map((policy) => renderPolicy(table4, policy))),
    ...renderComments(catalog)
  ];
}
function renderSchema(catalog) {
  return [...[...catalog.relations.values()].filter((relation) => relation.kind === "table" && relation.foreign).map((table4) => `-- ${spellObject(table4)} is a foreign table; its server is not known here.
`), ...schemaStatements(catalog).map((statement) => `${statement};
`)].join("");
}

// src/dialects/postgres/tokens.ts
function tokenStream(text) {
  let tokens = [];
  for (let piece of splitStatements(text, 0, text.length)) {
    if (piece.kind === "meta") tokens.push(text.slice(piece.start, piece.end).trimEnd());
    else for (let { start, end } of readTokens(text, piece.start, piece.end)) tokens.push(canonical(text.slice(start, end)));
    tokens.push(";"), piece.data !== void 0 && tokens.push(unixLines(text.slice(piece.data.start, piece.data.end)));
  }
  return tokens.join(`
`);
}
var unixLines = (text) => text.replaceAll(`\r
`, `
`);
function canonical(token) {
  let last = token.charCodeAt(token.length - 1);
  return isWordStart(token.charCodeAt(0)) && last !== 39 && last !== 34 ? foldName(token) : unixLines(token);
}

// src/dialects/postgres/traits.ts
var maxBytes = 63, labels = {
  "primary-key": "pkey",
  unique: "key",
  "foreign-key": "fkey",
  check: "check",
  exclude: "excl",
  "not-null": "not_null",
  index: "idx",
  sequence: "seq"
}, postgresTraits = {
  schemas: ["public"],
  indexNames: "per-schema",
  foreignKeyMakesIndex: !1,
  quoteName: spellName,
  nameFor(what, table4, columns, isTaken) {
    let middle = what === "primary-key" ? "" : joinColumns(columns);
    for (let pass = 0; ; pass++) {
      let name2 = joinName(table4, middle, pass === 0 ? labels[what] : `${labels[what]}${pass}`);
      if (!isTaken(name2)) return name2;
    }
  }
};
function joinColumns(columns) {
  let joined3 = "";
  for (let column of columns)
    if (joined3 += joined3 === "" ? column : `_${column}`, Buffer.byteLength(joined3) > maxBytes) break;
  return joined3;
}
function joinName(table4, columns, label) {
  let overhead = (columns === "" ? 0 : 1) + label.length + 1, tableBytes = Buffer.byteLength(table4), columnBytes = Buffer.byteLength(columns);
  for (; tableBytes + columnBytes > maxBytes - overhead; )
    tableBytes > columnBytes ? tableBytes-- : columnBytes--;
  return [clip(table4, tableBytes), ...columns === "" ? [] : [clip(columns, columnBytes)], label].join("_");
}
function clip(name2, bytes) {
  if (Buffer.byteLength(name2) <= bytes) return name2;
  let length = 0, end = 0;
  for (let character of name2) {
    if (length += Buffer.byteLength(character), length > bytes) break;
    end += character.length;
  }
  return name2.slice(0, end);
}

// src/dialects/postgres/index.ts
var postgres = {
  id: "postgres",
  title: "PostgreSQL",
  versions: { assumed: [15, 0], oldest: [10, 0], newest: [18, 0] },
  traits: postgresTraits,
  load: loadPostgresReader,
  initialSession: () => ({ searchPath: ["public"], settings: {} }),
  read: readPostgres,
  effects: postgresEffects,
  tokens: tokenStream,
  render: renderPostgres,
  renderSchema
};

// src/dialects/index.ts
var dialects = { postgres };

// src/catalog/initial.ts
function initialState(traits, session, complete) {
  return { catalog: emptyCatalog(complete, traits.schemas, traits.indexNames), session };
}

// src/catalog/expressions.ts
var optional = (expression2, change) => expression2 && change(expression2);
function mapShared(list, change) {
  let touched = !1, mapped = list.map((element) => {
    let changed = change(element);
    return changed !== element && (touched = !0), changed;
  });
  return touched ? mapped : list;
}
function inPart(part3, change) {
  let expression2 = optional(part3.expression, change);
  return expression2 === void 0 || expression2 === part3.expression ? part3 : { ...part3, expression: expression2 };
}
function mapIndexExpressions(index, change) {
  let parts = mapShared(index.parts, (part3) => inPart(part3, change)), predicate = optional(index.predicate, change);
  return parts === index.parts && predicate === index.predicate ? index : { ...index, parts, ...predicate && { predicate } };
}
function mapConstraintExpressions(constraint, change) {
  if (constraint.kind === "check") {
    let expression2 = change(constraint.expression);
    return expression2 === constraint.expression ? constraint : { ...constraint, expression: expression2 };
  }
  if (constraint.kind !== "exclude") return constraint;
  let parts = mapShared(constraint.parts, (part3) => inPart(part3, change)), predicate = optional(constraint.predicate, change);
  return parts === constraint.parts && predicate === constraint.predicate ? constraint : { ...constraint, parts, ...predicate && { predicate } };
}
function mapColumnExpressions(column, change) {
  let fallback = optional(column.default, change), generated = column.generated && change(column.generated.expression);
  return fallback === column.default && generated === column.generated?.expression ? column : {
    ...column,
    ...fallback && { default: fallback },
    ...column.generated && generated && { generated: { ...column.generated, expression: generated } }
  };
}
function mapPolicyExpressions(policy, change) {
  let using = optional(policy.using, change), withCheck = optional(policy.withCheck, change);
  return using === policy.using && withCheck === policy.withCheck ? policy : { ...policy, ...using && { using }, ...withCheck && { withCheck } };
}
function mapPartitioning(partitioning2, change) {
  if (partitioning2 === void 0) return;
  let keys = mapShared(partitioning2.keys, (key) => {
    let expression2 = optional(key.expression, change);
    return expression2 === key.expression || expression2 === void 0 ? key : { ...key, expression: expression2 };
  });
  return keys === partitioning2.keys ? partitioning2 : { ...partitioning2, keys };
}
function mapTableExpressions(table4, change) {
  let columns = mapShared(table4.columns, (column) => mapColumnExpressions(column, change)), constraints = mapShared(table4.constraints, (constraint) => mapConstraintExpressions(constraint, change)), indexes = mapShared(table4.indexes, (index) => mapIndexExpressions(index, change)), policies = mapShared(table4.policies, (policy) => mapPolicyExpressions(policy, change)), partitioning2 = mapPartitioning(table4.partitioning, change);
  return columns === table4.columns && constraints === table4.constraints && indexes === table4.indexes && policies === table4.policies && partitioning2 === table4.partitioning ? table4 : { ...table4, columns, constraints, indexes, policies, ...partitioning2 && { partitioning: partitioning2 } };
}
function columnsOfIndex(index) {
  return [...index.parts.flatMap((part3) => part3.column !== void 0 ? [part3.column] : part3.expression ? columnsOf(part3.expression) : []), ...index.include, ...index.predicate ? columnsOf(index.predicate) : []];
}
function columnsOfConstraint(constraint) {
  switch (constraint.kind) {
    case "primary-key":
    case "unique":
      return [...constraint.columns, ...constraint.include];
    case "foreign-key":
      return constraint.columns;
    case "check":
      return columnsOf(constraint.expression);
    case "exclude":
      return columnsOfIndex({ ...constraint, include: [] });
    case "not-null":
      return [constraint.column];
  }
}
function columnsOfPolicy(policy) {
  return [...policy.using ? columnsOf(policy.using) : [], ...policy.withCheck ? columnsOf(policy.withCheck) : []];
}
var callsByTable = /* @__PURE__ */ new WeakMap();
function routinesNamedBy(table4) {
  let known2 = callsByTable.get(table4);
  if (known2 !== void 0) return known2;
  let names2 = new Set(table4.triggers.map((trigger) => trigger.routine.name));
  return mapTableExpressions(table4, (expression2) => {
    for (let call of callsOf(expression2)) names2.add(call.name);
    return expression2;
  }), callsByTable.set(table4, names2), names2;
}

// src/catalog/rewrite-term.ts
function mapTerm(term, change) {
  switch (term.kind) {
    case "column":
    case "literal":
      return change(term);
    case "and":
    case "or":
      return change({ ...term, terms: term.terms.map((part3) => mapTerm(part3, change)) });
    case "not":
    case "is-null":
    case "cast":
      return change({ ...term, term: mapTerm(term.term, change) });
    case "compare":
      return change({ ...term, left: mapTerm(term.left, change), right: mapTerm(term.right, change) });
    case "in":
      return change({ ...term, term: mapTerm(term.term, change), items: term.items.map((item) => mapTerm(item, change)) });
    case "between":
      return change({ ...term, term: mapTerm(term.term, change), low: mapTerm(term.low, change), high: mapTerm(term.high, change) });
    case "call":
      return change({ ...term, args: term.args.map((part3) => mapTerm(part3, change)) });
    case "other":
      return change({ ...term, parts: term.parts.map((part3) => mapTerm(part3, change)) });
  }
}
var words5 = /E?'(?:[^'\\]|''|\\.)*'|"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|::|[^\s]/gsu;
function rewriteNames(text, rename2, quote2) {
  let tokens = [...text.matchAll(words5)], written2 = "", at = 0;
  return tokens.forEach((token, position) => {
    let word = token[0];
    if (!/^["A-Za-z_\u0080-\uffff]/u.test(word) || word.startsWith("E'")) return;
    let name2 = word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word, renamed2 = rename2(name2, roleOf(tokens, position));
    renamed2 === void 0 || renamed2 === name2 || (written2 += text.slice(at, token.index) + quote2(renamed2), at = token.index + word.length);
  }), written2 + text.slice(at);
}
function roleOf(tokens, position) {
  let next = tokens[position + 1]?.[0];
  if (next === ".") return "qualifier";
  let previous = tokens[position - 1]?.[0];
  return previous === "::" || previous === "." && tokens[position - 3]?.[0] === "::" ? "type" : next === "(" ? "call" : "column";
}
function renameInExpression(expression2, names2, quote2) {
  let touched = !1, term = mapTerm(expression2.term, (part3) => {
    if (part3.kind !== "column") return part3;
    let name2 = part3.name === names2.column?.from ? names2.column.to : part3.name, table4 = part3.table !== void 0 && part3.table === names2.table?.from ? names2.table.to : part3.table;
    return name2 === part3.name && table4 === part3.table ? part3 : (touched = !0, { ...part3, name: name2, ...table4 !== void 0 && { table: table4 } });
  });
  if (!touched) return expression2;
  let rename2 = (name2, role3) => {
    if (role3 === "column" && name2 === names2.column?.from) return names2.column.to;
    if (role3 === "qualifier" && name2 === names2.table?.from) return names2.table.to;
  };
  return { text: rewriteNames(expression2.text, rename2, quote2), term: mapTerm(term, (part3) => part3.kind === "other" ? { ...part3, text: rewriteNames(part3.text, rename2, quote2) } : part3) };
}
var plainName2 = /^[a-z_][a-z0-9_$]*$/;
function quotePlainly(name2) {
  return plainName2.test(name2) ? name2 : `"${name2.replaceAll('"', '""')}"`;
}

// src/catalog/resolve-calls.ts
function resolveCalls(state, expression2) {
  if (state.catalog.routines.size === 0 || !callsOf(expression2).some((name2) => name2.schema === void 0 && findRoutines(state, name2).length > 0)) return expression2;
  let term = mapTerm(expression2.term, (part3) => {
    let [found] = part3.kind === "call" && part3.name.schema === void 0 ? findRoutines(state, part3.name) : [];
    return part3.kind === "call" && found !== void 0 ? { ...part3, name: { schema: found.schema, name: found.name } } : part3;
  });
  return { text: expression2.text, term };
}
function resolveCall(state, name2) {
  let [found] = findRoutines(state, name2);
  return found === void 0 ? name2 : { schema: found.schema, name: found.name };
}
function resolveCallsInConstraint(state, constraint) {
  return mapConstraintExpressions(constraint, (expression2) => resolveCalls(state, expression2));
}
function resolveCallsInIndex(state, index) {
  return mapIndexExpressions(index, (expression2) => resolveCalls(state, expression2));
}

// src/catalog/resolve.ts
function mayBeUntold(state, name2) {
  return state.catalog.complete ? name2.schema !== void 0 && name2.schema !== temporarySchema && !isToldOf(state, name2.schema) : !0;
}
var isToldOf = (state, schema) => state.catalog.schemas.has(schema) || isFilledByTool(schema);
function isMissing(state, name2) {
  let relation = findRelation(state, name2);
  return relation !== void 0 ? relation.kind === "index" : !(name2.schema === void 0 && name2.name.startsWith("pg_")) && !mayBeUntold(state, name2) && state.catalog.extensions.every((extension) => extension.name === "plpgsql");
}
function nameForNew(state, name2, temporary = !1) {
  if (temporary) return { schema: temporarySchema, name: name2.name };
  let qualified = qualify(state, name2);
  if (qualified.schema === temporarySchema || isToldOf(state, qualified.schema)) return qualified;
  let isEngines = qualified.schema === "" || qualified.schema === "pg_catalog", isGone = state.catalog.complete && name2.schema === void 0 && qualified.schema === "public";
  return isEngines || isGone ? void 0 : qualified;
}
function isNameTaken(catalog, name2) {
  let key = keyOf(name2);
  return catalog.relations.has(key) || catalog.types.has(key);
}
function isTypeNameTaken(catalog, name2) {
  let key = keyOf(name2), relation = catalog.relations.get(key);
  return catalog.types.has(key) || relation !== void 0 && relation.kind !== "index" && relation.kind !== "sequence";
}
function resolveType(state, type) {
  if (state.catalog.types.size === 0) return type;
  let found = findType(state, typeName(type));
  return found === void 0 || found.schema === type.schema ? type : { ...type, schema: found.schema };
}
function placeholderTable({ schema, name: name2 }) {
  return {
    kind: "table",
    schema,
    name: name2,
    persistence: "permanent",
    columns: [],
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: "off",
    inherits: [],
    replicaIdentity: "default",
    foreign: !1,
    options: {},
    knowledge: "partial",
    origin: { kind: "unknown" }
  };
}
function tableOrPlaceholder(state, name2) {
  let found = findRelation(state, name2);
  if (found !== void 0) return found.kind === "table" ? found : void 0;
  if (!mayBeUntold(state, name2)) return;
  let qualified = qualify(state, name2);
  return qualified.schema === "" || qualified.schema === "pg_catalog" ? void 0 : placeholderTable(qualified);
}
function resolveSignature(state, signature) {
  return state.catalog.types.size === 0 ? signature : signature.map((type) => {
    let [, base = type, suffix = ""] = /^(.*?)((?:\[\])*)$/.exec(type) ?? [], found = base.includes(".") ? void 0 : findType(state, { name: base });
    return found === void 0 || found.schema === "public" ? type : `${found.schema}.${base}${suffix}`;
  });
}
function resolveUses(state, uses) {
  return uses.map((use) => {
    let relation = resolveName(state, use.relation), own = columnNamesOf(state, use.relation), named3 = use.columns ?? use.candidates;
    return own !== void 0 && named3 !== void 0 ? { relation, columns: named3.includes("*") ? own : own.filter((column) => named3.includes(column)) } : use.columns !== void 0 ? use.columns.includes("*") ? { relation } : { relation, columns: use.columns } : { relation, ...use.candidates && { candidates: use.candidates } };
  });
}
function columnNamesOf(state, name2) {
  let relation = findRelation(state, name2);
  if (!(relation === void 0 || relation.kind === "index" || relation.kind === "sequence") && !(relation.kind === "table" && relation.knowledge === "partial"))
    return relation.columns?.map((column) => column.name);
}

// src/catalog/sequence-default.ts
var regclass = { name: "regclass", modifiers: [], dimensions: 0, text: "regclass" };
function nextvalOf(sequence, quote2) {
  let value = `${quote2(sequence.schema)}.${quote2(sequence.name)}`, literal3 = { kind: "literal", type: "string", value };
  return {
    text: `nextval('${value.replaceAll("'", "''")}'::regclass)`,
    term: { kind: "call", name: { name: "nextval" }, args: [{ kind: "cast", term: literal3, type: regclass }] }
  };
}
function nameIn({ term }) {
  if (term.kind !== "call" || term.name.name !== "nextval") return;
  let argument = term.args[0];
  for (; argument?.kind === "cast"; ) argument = argument.term;
  return argument?.kind === "literal" && argument.type === "string" ? readRegclass(argument.value) : void 0;
}
function readRegclass(text) {
  let parts = [...text.matchAll(/"((?:[^"]|"")*)"|([^".\s]+)/g)].map((match) => match[1]?.replaceAll('""', '"') ?? (match[2] ?? "").toLowerCase()), [first, second] = parts;
  if (!(first === void 0 || parts.length > 2))
    return second === void 0 ? { name: first } : { schema: first, name: second };
}
var readBy = /* @__PURE__ */ new WeakMap();
function sequenceReadBy(expression2) {
  if (expression2.term.kind !== "call") return;
  let known2 = readBy.get(expression2);
  if (known2 !== void 0) return known2 === "" ? void 0 : known2;
  let name2 = nameIn(expression2), key = name2?.schema === void 0 ? "" : keyOf({ schema: name2.schema, name: name2.name });
  return readBy.set(expression2, key), key === "" ? void 0 : key;
}
var isNoDefault = ({ term }, type) => term.kind === "literal" && term.type === "null" && type.modifiers.length === 0;
function resolveDefault(state, expression2, quote2) {
  let name2 = nameIn(expression2), sequence = name2 && findRelation(state, name2);
  return sequence?.kind === "sequence" ? nextvalOf(sequence, quote2) : expression2;
}

// src/catalog/write.ts
var import_immutable = __toESM(require_immutable(), 1);
var nothing = [];
function keyOfResolved(name2) {
  return keyOf({ schema: name2.schema ?? "", name: name2.name });
}
function writeRelation(catalog, before, after) {
  if (before === after) return catalog;
  let newKey2 = after && keyOf(after), oldKey = before && after && isSameName(before, after) ? newKey2 : before && keyOf(before), relations = catalog.relations;
  oldKey !== void 0 && oldKey !== newKey2 && (relations = relations.delete(oldKey)), after !== void 0 && newKey2 !== void 0 && (relations = relations.set(newKey2, after)), catalog.indexNames === "per-schema" && (relations = writeIndexEntries(relations, before, after));
  let constraintNames = recount(catalog.constraintNames, before, after);
  return oldKey === newKey2 && isLinkedAlike(before, after) ? { ...catalog, relations, constraintNames } : {
    ...catalog,
    relations,
    constraintNames,
    referencedBy: relink(catalog.referencedBy, oldKey, newKey2, before, after, referencesOf),
    usedByViews: relink(catalog.usedByViews, oldKey, newKey2, before, after, usesOf2),
    children: relink(catalog.children, oldKey, newKey2, before, after, parentsOf),
    readByDefaults: relink(catalog.readByDefaults, oldKey, newKey2, before, after, sequencesReadBy),
    ownedSequences: relink(catalog.ownedSequences, oldKey, newKey2, before, after, ownersOf)
  };
}
function replaceRelation(catalog, before, after) {
  return writeRelation(catalog, before, after);
}
function referencesOf(relation) {
  return relation.kind !== "table" || relation.constraints.length === 0 ? nothing : relation.constraints.flatMap((constraint) => constraint.kind === "foreign-key" ? [keyOfResolved(constraint.references)] : nothing);
}
function usesOf2(relation) {
  return relation.kind === "view" || relation.kind === "materialized-view" ? relation.uses.map((use) => keyOfResolved(use.relation)) : nothing;
}
function parentsOf(relation) {
  return relation.kind !== "table" || relation.partitionOf === void 0 && relation.inherits.length === 0 ? nothing : [...relation.partitionOf ? [keyOf(relation.partitionOf.parent)] : nothing, ...relation.inherits.map(keyOf)];
}
function ownersOf(relation) {
  return relation.kind === "sequence" && relation.ownedBy ? [keyOf(relation.ownedBy.table)] : nothing;
}
function sequencesReadBy(relation) {
  if (relation.kind !== "table") return nothing;
  let read;
  for (let column of relation.columns) {
    let key = column.default && sequenceReadBy(column.default);
    key !== void 0 && (read ??= []).push(key);
  }
  return read ?? nothing;
}
function relink(sets, oldKey, newKey2, before, after, linksOf) {
  let old = before ? linksOf(before) : nothing, current = after ? linksOf(after) : nothing;
  if (old.length === 0 && current.length === 0) return sets;
  let linked = sets;
  for (let link of old) {
    if (oldKey === void 0 || oldKey === newKey2 && current.includes(link)) continue;
    let rest = linked.get(link)?.delete(oldKey);
    linked = rest === void 0 || rest.size === 0 ? linked.delete(link) : linked.set(link, rest);
  }
  for (let link of current)
    newKey2 === void 0 || oldKey === newKey2 && old.includes(link) || (linked = linked.set(link, (linked.get(link) ?? (0, import_immutable.Set)()).add(newKey2)));
  return linked;
}
function isLinkedAlike(before, after) {
  if (before?.kind !== "table" || after?.kind !== "table") return !1;
  let isSameParents = before.inherits === after.inherits && before.partitionOf === after.partitionOf;
  return before.columns === after.columns && before.constraints === after.constraints && isSameParents;
}
var hasIndexes = (relation) => relation !== void 0 && "indexes" in relation;
function writeIndexEntries(relations, before, after) {
  let old = hasIndexes(before) ? before.indexes : [], current = hasIndexes(after) ? after.indexes : [], moved = before !== void 0 && after !== void 0 && !isSameName(before, after);
  if (old === current && !moved) return relations;
  let written2 = relations;
  for (let index of old)
    (moved || !current.some(({ name: name2 }) => name2 === index.name)) && (written2 = dropEntry(written2, before, index));
  for (let index of current)
    after !== void 0 && (moved || !old.some(({ name: name2 }) => name2 === index.name)) && (written2 = addEntry(written2, after, index));
  return written2;
}
function dropEntry(relations, owner, index) {
  if (owner === void 0) return relations;
  let key = keyOf({ schema: owner.schema, name: index.name });
  return relations.get(key)?.kind === "index" ? relations.delete(key) : relations;
}
function addEntry(relations, owner, index) {
  let entry = { kind: "index", schema: owner.schema, name: index.name, table: { schema: owner.schema, name: owner.name } };
  return relations.set(keyOf(entry), entry);
}
function recount(counts, before, after) {
  let old = before?.kind === "table" ? before.constraints : [], current = after?.kind === "table" ? after.constraints : [], moved = before?.schema !== after?.schema;
  if (old === current && !moved) return counts;
  let counted = counts;
  for (let { name: name2 } of old) {
    if (before === void 0 || !moved && current.some((constraint) => constraint.name === name2)) continue;
    let key = keyOf({ schema: before.schema, name: name2 }), count = (counted.get(key) ?? 1) - 1;
    counted = count === 0 ? counted.delete(key) : counted.set(key, count);
  }
  for (let { name: name2 } of current) {
    if (after === void 0 || !moved && old.some((constraint) => constraint.name === name2)) continue;
    let key = keyOf({ schema: after.schema, name: name2 });
    counted = counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return counted;
}

// src/catalog/apply/change-table.ts
function changeTable(state, name2, edit) {
  let table4 = tableOrPlaceholder(state, name2);
  if (table4 === void 0) return state.catalog;
  let edited = edit(table4), before = state.catalog.relations.get(keyOf(table4));
  return before === edited ? state.catalog : writeRelation(state.catalog, before, edited);
}
function withPlaceholder(state, name2) {
  let table4 = tableOrPlaceholder(state, name2);
  return table4 === void 0 || state.catalog.relations.has(keyOf(table4)) ? state.catalog : writeRelation(state.catalog, void 0, table4);
}

// src/catalog/choose-name.ts
var poolOf = {
  "primary-key": "both",
  unique: "both",
  exclude: "both",
  index: "relations",
  sequence: "relations",
  "foreign-key": "constraints",
  check: "constraints",
  "not-null": "constraints"
};
function chooseName(catalog, traits, what, table4, columns) {
  let pool = poolOf[what];
  return traits.nameFor(what, table4.name, columns, (name2) => pool !== "constraints" && isRelationNameTaken(catalog, table4, name2) ? !0 : pool !== "relations" && isConstraintNameTaken(catalog, table4, name2));
}
function isRelationNameTaken(catalog, table4, name2) {
  if (table4.indexes.some((index) => index.name === name2)) return !0;
  if (catalog.indexNames === "per-table") return !1;
  let key = keyOf({ schema: table4.schema, name: name2 });
  return table4.name === name2 || catalog.relations.has(key) || catalog.types.get(key)?.kind === "composite";
}
function isConstraintNameTaken(catalog, table4, name2) {
  return table4.constraints.some((constraint) => constraint.name === name2) || catalog.constraintNames.has(keyOf({ schema: table4.schema, name: name2 }));
}
function chooseIndexName(catalog, traits, table4, index) {
  return chooseName(catalog, traits, "index", table4, namesOfParts(index.parts, index.include));
}
function namesOfParts(parts, include = []) {
  let names2 = [];
  for (let word of [...parts.map((part3) => part3.column ?? wordFor(part3.expression?.term) ?? "expr"), ...include]) {
    let name2 = word;
    for (let number = 1; names2.includes(name2); number++) name2 = `${word}${number}`;
    names2.push(name2);
  }
  return names2;
}
function wordFor(term) {
  switch (term?.kind) {
    case "column":
      return term.name;
    case "call":
      return term.name.name;
    case "cast":
      return wordFor(term.term) ?? term.type.name;
    case "other":
      return /^\s*(coalesce|nullif|greatest|least|case|row|array|exists|grouping)\b/i.exec(term.text)?.[1]?.toLowerCase();
    default:
      return;
  }
}
function chooseConstraintName(catalog, traits, table4, constraint) {
  switch (constraint.kind) {
    case "primary-key":
      return chooseName(catalog, traits, "primary-key", table4, constraint.columns);
    case "unique":
      return chooseName(catalog, traits, "unique", table4, namesOfParts(constraint.columns.map(asPart), constraint.include));
    case "foreign-key":
      return chooseName(catalog, traits, "foreign-key", table4, constraint.columns);
    case "exclude":
      return chooseName(catalog, traits, "exclude", table4, namesOfParts(constraint.parts));
    case "not-null":
      return chooseName(catalog, traits, "not-null", table4, [constraint.column]);
    case "check":
      return chooseName(catalog, traits, "check", table4, namingColumns(constraint, table4));
  }
}
function namingColumns(check, table4) {
  let named3 = columnsOf(check.expression).filter((column) => table4.knowledge === "partial" || table4.columns.some(({ name: name2 }) => name2 === column));
  return named3.length === 1 ? named3 : [];
}
function asPart(column) {
  return { column, order: "asc", nulls: "last" };
}

// src/catalog/omit.ts
function omit(object, ...names2) {
  let left = names2;
  return Object.fromEntries(Object.entries(object).filter(([name2]) => !left.includes(name2)));
}

// src/catalog/apply/partition-indexes.ts
function childrenOf2(catalog, table4) {
  let keys = catalog.children.get(keyOf(table4));
  return keys === void 0 ? [] : [...keys].map((key) => catalog.relations.get(key)).filter((relation) => relation?.kind === "table");
}
function currentTable(catalog, name2) {
  let relation = catalog.relations.get(keyOf(name2));
  return relation?.kind === "table" ? relation : void 0;
}
function spreadIndex(catalog, parent, index, context) {
  let spread = catalog;
  for (let child of childrenOf2(catalog, parent))
    child.partitionOf !== void 0 && (spread = spreadToPartition(spread, parent, child, index, context));
  return spread;
}
function spreadToPartition(catalog, parent, partition, index, context) {
  let standing = currentTable(catalog, partition);
  if (standing === void 0 || partition.foreign) return catalog;
  let attached = withPartitionIndex(catalog, parent, standing, index, context), written2 = replaceRelation(catalog, standing, attached.table);
  return attached.table.partitioning === void 0 ? written2 : spreadIndex(written2, attached.table, attached.index, context);
}
function withPartitionIndex(catalog, parent, partition, index, context) {
  let attachedTo = { schema: parent.schema, name: index.name }, match = partition.indexes.find((candidate) => candidate.attachedTo === void 0 && isMatch(candidate, index));
  if (match !== void 0) {
    let attached = { ...match, attachedTo }, indexes = partition.indexes.map((candidate) => candidate === match ? attached : candidate);
    return { table: { ...partition, indexes, constraints: inheritKey(partition.constraints, match.constraint) }, index: attached };
  }
  let behind = parent.constraints.find(({ name: name3 }) => name3 === index.constraint), name2 = behind ? chooseConstraintName(catalog, context.traits, partition, { ...behind, name: "" }) : chooseIndexName(catalog, context.traits, partition, index), made = {
    ...omit(index, "comment"),
    name: name2,
    ...behind && { constraint: name2 },
    attachedTo,
    valid: !0,
    clustered: !1,
    replicaIdentity: !1,
    origin: context.origin
  }, constraint = behind && { ...behind, name: name2, named: !1, inherited: !0, origin: context.origin }, notNull = behind?.kind === "primary-key" ? partition.columns.map((column) => behind.columns.includes(column.name) ? { ...column, notNull: !0 } : column) : partition.columns;
  return {
    table: {
      ...partition,
      columns: notNull,
      indexes: [...partition.indexes, made],
      constraints: constraint ? [...partition.constraints, constraint] : partition.constraints
    },
    index: made
  };
}
function inheritKey(constraints, name2) {
  return name2 === void 0 ? constraints : constraints.map((constraint) => constraint.name === name2 ? { ...constraint, inherited: !0 } : constraint);
}
function isMatch(candidate, index) {
  return candidate.method === index.method && candidate.unique === index.unique && candidate.nullsNotDistinct === index.nullsNotDistinct && (index.constraint === void 0 || candidate.constraint !== void 0) && candidate.predicate?.text === index.predicate?.text && candidate.parts.length === index.parts.length && candidate.parts.every((part3, at) => isSamePart(part3, index.parts[at])) && candidate.include.length === index.include.length && candidate.include.every((column, at) => column === index.include[at]);
}
function isSamePart(a, b) {
  return b !== void 0 && a.column === b.column && a.expression?.text === b.expression?.text && a.operatorClass?.name === b.operatorClass?.name && a.collation?.name === b.collation?.name;
}
function validateUpwards(catalog, owner, indexName2) {
  let table4 = currentTable(catalog, owner), index = table4?.indexes.find(({ name: name2 }) => name2 === indexName2);
  if (table4 === void 0 || index === void 0 || index.valid) return catalog;
  let partitions = childrenOf2(catalog, table4).filter((child) => child.partitionOf !== void 0), own = { schema: table4.schema, name: indexName2 };
  if (!partitions.every(
    (child) => child.indexes.some(({ attachedTo, valid }) => valid && attachedTo !== void 0 && isSameName(attachedTo, own))
  )) return catalog;
  let indexes = table4.indexes.map((candidate) => candidate === index ? { ...index, valid: !0 } : candidate), written2 = replaceRelation(catalog, table4, { ...table4, indexes });
  return table4.partitionOf && index.attachedTo ? validateUpwards(written2, table4.partitionOf.parent, index.attachedTo.name) : written2;
}

// src/catalog/apply/inheritance.ts
function inherit(column, isPartition, { origin, target }) {
  let { identity, sequence } = column, shares = isPartition && identity !== void 0 && isAtLeast(target, 17);
  return { ...omit(column, "identity", "sequence", "comment", "local"), ...shares && { identity, ...sequence && { sequence } }, inherited: !0, origin };
}
function mergeInheritedColumns(parents, own, isPartition, context) {
  if (parents.length === 0) return own;
  let merged = /* @__PURE__ */ new Map();
  for (let parent of parents)
    for (let column of parent.columns) {
      let known2 = merged.get(column.name), notNull = column.notNull || known2?.notNull === !0;
      merged.set(column.name, { ...known2 ?? inherit(column, isPartition, context), notNull });
    }
  for (let column of own) {
    let inherited = merged.get(column.name);
    merged.set(column.name, inherited === void 0 ? column : mergeColumn(inherited, column, isPartition));
  }
  return [...merged.values()];
}
function mergeColumn(inherited, stated2, isPartition) {
  return {
    ...inherited,
    notNull: inherited.notNull || stated2.notNull,
    ...stated2.default && { default: stated2.default },
    ...stated2.generated && { generated: stated2.generated },
    ...stated2.comment !== void 0 && { comment: stated2.comment },
    ...!isPartition && { local: !0 }
  };
}
function inheritedChecks(parent, { origin }) {
  return parent.constraints.flatMap((constraint) => constraint.kind !== "check" || constraint.noInherit ? [] : [{ ...omit(constraint, "local", "span", "comment"), named: !0, valid: constraint.enforced, inherited: !0, origin }]);
}
function hasOtherSource(catalog, child, parent, brings) {
  return child.inherits.some((name2) => {
    if (isSameName(name2, parent)) return !1;
    let other3 = findTable({ catalog, session: { searchPath: [], settings: {} } }, name2);
    return other3 !== void 0 && brings(other3);
  });
}
function familyOf2(catalog, table4) {
  if (!catalog.children.has(`${table4.schema}\0${table4.name}`)) return [table4];
  let found = /* @__PURE__ */ new Map(), visit = (member) => {
    let key = `${member.schema}\0${member.name}`;
    found.has(key) || (found.set(key, member), childrenOf2(catalog, member).forEach(visit));
  };
  return visit(table4), [...found.values()];
}
function wouldCircle(catalog, parent, child) {
  return familyOf2(catalog, child).some((member) => isSameName(member, parent));
}
function markInherited(child, parent, isPartition) {
  let columns = child.columns.map((column) => parent.columns.find(({ name: name2 }) => name2 === column.name) === void 0 ? column : { ...column, inherited: !0, ...!isPartition && !column.inherited && { local: !0 } }), constraints = child.constraints.map((constraint) => parent.constraints.find((candidate) => candidate.kind === "check" && !candidate.noInherit && candidate.name === constraint.name) === void 0 || constraint.kind !== "check" ? constraint : { ...constraint, inherited: !0, ...!isPartition && constraint.inherited !== !0 && { local: !0 } });
  return { ...child, columns, constraints };
}
function markLocal(child) {
  let columns = child.columns.map((column) => ({ ...omit(column, "local"), inherited: !1 })), constraints = child.constraints.map((constraint) => omit(constraint, "local", "inherited"));
  return { ...child, columns, constraints };
}
var inheriting = {
  "set-inheritance"(state, change) {
    let [child, parent] = [findTable(state, change.table), findTable(state, change.parent)];
    if (child === void 0 || parent === void 0 || child.inherits.some((name2) => isSameName(name2, parent)) === change.inherit) return state.catalog;
    if (change.inherit) {
      if (wouldCircle(state.catalog, parent, child) || parent.partitioning || parent.partitionOf || child.partitionOf || child.partitioning || parent.columns.some(({ name: name2 }) => !child.columns.some((column) => column.name === name2)) && child.knowledge === "full")
        return state.catalog;
      let inherits = [...child.inherits, { schema: parent.schema, name: parent.name }];
      return replaceRelation(state.catalog, child, { ...markInherited(child, parent, !1), inherits });
    }
    let left = { ...child, inherits: child.inherits.filter((name2) => !isSameName(name2, parent)) }, others = left.inherits.flatMap((name2) => findTable(state, name2) ?? []);
    return replaceRelation(
      state.catalog,
      child,
      others.reduce((table4, other3) => markInherited(table4, other3, !1), markLocal(left))
    );
  }
};

// src/catalog/apply/type-users.ts
function isOfType(type, key) {
  return type?.schema !== void 0 && keyOf({ schema: type.schema, name: type.name }) === key;
}
function dependentsOfType(catalog, key) {
  let found = [];
  for (let relation of catalog.relations.values())
    if (relation.kind === "table")
      for (let column of relation.columns)
        isOfType(column.type, key) && found.push({ ref: { kind: "column", table: keyOf(relation), name: column.name }, auto: !1 });
  for (let type of catalog.types.values())
    if (type.kind === "domain" && isOfType(type.base, key) && found.push({ ref: { kind: "type", key: keyOf(type) }, auto: !1 }), type.kind === "composite")
      for (let { name: name2, type: of } of type.attributes)
        isOfType(of, key) && found.push({ ref: { kind: "attribute", key: keyOf(type), name: name2 }, auto: !1 });
  return [...found, ...routinesOfType(catalog, key)];
}
function routinesOfType(catalog, key) {
  let found = [], names2 = spellingsOf(key);
  for (let [routineKey2, overloads] of catalog.routines)
    for (let routine of overloads)
      [...routine.arguments, routine.returns ?? ""].some((type) => names2.has(type.replace(/^setof /i, "").replace(/(\[\])+$/, ""))) && found.push({ ref: { kind: "routine", key: routineKey2, arguments: routine.arguments }, auto: !1 });
  return found;
}
function spellingsOf(key) {
  let [schema = "", name2 = ""] = key.split("\0");
  return new Set(schema === "public" || schema === "pg_temp" ? [name2, `${schema}.${name2}`] : [`${schema}.${name2}`]);
}
function renameTypeEverywhere(catalog, from, to, quote2) {
  let key = keyOf(from), rename2 = (type) => isOfType(type, key) ? { ...type, schema: to.schema, name: to.name, text: retitle(type.text, from, to, quote2) } : type, recast = (expression2) => renameCasts(expression2, from, to, quote2), renamed2 = catalog;
  for (let relation of catalog.relations.values()) {
    if (relation.kind !== "table") continue;
    let columns = mapShared(relation.columns, (column) => {
      let type = rename2(column.type);
      return type === column.type ? column : { ...column, type };
    }), retyped = mapTableExpressions(columns === relation.columns ? relation : { ...relation, columns }, recast);
    retyped !== relation && (renamed2 = replaceRelation(renamed2, relation, retyped));
  }
  return { ...renamed2, types: renamed2.types.map((type) => renameInType(type, rename2)), routines: renameRoutineTypes(renamed2, from, to) };
}
function renameInType(type, rename2) {
  if (type.kind === "domain") {
    let base = rename2(type.base);
    return base === type.base ? type : { ...type, base };
  }
  if (type.kind !== "composite") return type;
  let attributes = mapShared(type.attributes, (attribute) => {
    let renamed2 = rename2(attribute.type);
    return renamed2 === attribute.type ? attribute : { ...attribute, type: renamed2 };
  });
  return attributes === type.attributes ? type : { ...type, attributes };
}
function renameRoutineTypes({ routines }, from, to) {
  let names2 = spellingsOf(keyOf(from)), written2 = to.schema === "public" ? to.name : `${to.schema}.${to.name}`, rename2 = (type) => {
    let [, before = "", base = "", after = ""] = /^(setof )?(.*?)((?:\[\])*)$/i.exec(type) ?? [];
    return names2.has(base) ? `${before}${written2}${after}` : type;
  };
  return routines.map(
    (overloads) => mapShared(overloads, (routine) => {
      let signature = mapShared(routine.arguments, rename2), returns = routine.returns === void 0 ? void 0 : rename2(routine.returns);
      return signature === routine.arguments && returns === routine.returns ? routine : { ...routine, arguments: signature, ...returns !== void 0 && { returns } };
    })
  );
}
function retitle(text, from, to, quote2) {
  let suffix = /(\(.*\))?(\[\])*$/.exec(text)?.[0] ?? "";
  return `${text.startsWith(`${quote2(from.schema)}.`) || from.schema !== to.schema ? `${quote2(to.schema)}.` : ""}${quote2(to.name)}${suffix}`;
}
function renameCasts(expression2, from, to, quote2) {
  let touched = !1, term = mapTerm(expression2.term, (part3) => {
    if (!(part3.kind === "cast" && part3.type.name === from.name && (part3.type.schema ?? from.schema) === from.schema)) return part3;
    touched = !0;
    let schema = part3.type.schema === void 0 ? {} : { schema: to.schema };
    return { ...part3, type: { ...part3.type, ...schema, name: to.name, text: retitle(part3.type.text, from, to, quote2) } };
  });
  return touched ? { term, text: rewriteNames(expression2.text, (name2, role3) => role3 === "type" && name2 === from.name ? to.name : void 0, quote2) } : expression2;
}

// src/catalog/apply/with-constraint.ts
var systemColumns3 = /* @__PURE__ */ new Set(["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"]);
function lacksColumn(table4, columns) {
  return table4.knowledge === "partial" ? !1 : columns.some((column) => !systemColumns3.has(column) && !table4.columns.some(({ name: name2 }) => name2 === column));
}
function withConstraint(state, table4, stated2, context) {
  if (stated2.named && table4.constraints.some(({ name: name2 }) => name2 === stated2.name)) return;
  let constraint = { ...resolveCallsInConstraint(state, stated2), origin: context.origin };
  switch (constraint.kind) {
    case "primary-key":
    case "unique":
      return constraint.usingIndex === void 0 ? withKey(state.catalog, table4, constraint, context) : withTakenIndex(state.catalog, table4, constraint, context);
    case "exclude":
      return withExclusion(state.catalog, table4, constraint, context);
    case "foreign-key":
      return withForeignKey(state, table4, constraint, context);
    case "not-null":
      return withNotNull(state.catalog, table4, constraint, context);
    case "check":
      return lacksColumn(
        table4,
        columnsOfConstraint(constraint).filter((column) => column !== table4.name)
      ) ? void 0 : { catalog: state.catalog, table: append(state.catalog, table4, constraint, context) };
  }
}
function append(catalog, table4, constraint, { traits }) {
  let named3 = constraint.name === "" ? { ...constraint, name: chooseConstraintName(catalog, traits, table4, constraint) } : constraint;
  return { ...table4, constraints: [...table4.constraints, named3] };
}
function missesPartitionKey(table4, columns) {
  return table4.partitioning?.keys.some(({ column }) => column === void 0 || !columns.includes(column)) ?? !1;
}
function withColumnsNotNull(table4, columns) {
  if (!table4.columns.some((column) => !column.notNull && columns.includes(column.name))) return table4;
  let changed = table4.columns.map((column) => columns.includes(column.name) && !column.notNull ? { ...column, notNull: !0 } : column);
  return { ...table4, columns: changed };
}
function withKey(catalog, table4, key, context) {
  if (lacksColumn(table4, columnsOfConstraint(key)) || key.kind === "primary-key" && table4.constraints.some(({ kind }) => kind === "primary-key")) return;
  let name2 = key.name === "" ? chooseConstraintName(catalog, context.traits, table4, key) : key.name;
  if (isRelationNameTaken(catalog, table4, name2) || missesPartitionKey(table4, key.columns)) return;
  let notNull = key.kind === "primary-key" ? withColumnsNotNull(table4, key.columns) : table4, index = {
    name: name2,
    method: key.withoutOverlaps === !0 ? "gist" : "btree",
    parts: key.columns.map(asPart),
    include: key.include,
    unique: !0,
    nullsNotDistinct: key.nullsNotDistinct,
    valid: !0,
    visible: !0,
    constraint: name2,
    clustered: !1,
    replicaIdentity: !1,
    origin: context.origin
  };
  return { catalog, table: { ...notNull, constraints: [...table4.constraints, { ...key, name: name2 }], indexes: [...table4.indexes, index] } };
}
function withTakenIndex(catalog, table4, stated2, { origin }) {
  let taken = table4.indexes.find((index) => index.name === stated2.usingIndex), columns = taken?.parts.flatMap(({ column }) => column ?? []) ?? stated2.columns;
  if (taken === void 0 && table4.knowledge === "full" || taken && (!taken.unique || taken.constraint !== void 0 || taken.predicate !== void 0 || columns.length < taken.parts.length) || stated2.kind === "primary-key" && table4.constraints.some(({ kind }) => kind === "primary-key")) return;
  let name2 = stated2.name === "" ? stated2.usingIndex ?? "" : stated2.name;
  if (name2 !== stated2.usingIndex && isRelationNameTaken(catalog, table4, name2)) return;
  let constraint = { ...omit(stated2, "usingIndex"), name: name2, columns, include: taken?.include ?? [], nullsNotDistinct: taken?.nullsNotDistinct ?? !1, origin }, indexes = table4.indexes.map((index) => index === taken ? { ...index, name: name2, constraint: name2 } : index), notNull = stated2.kind === "primary-key" ? withColumnsNotNull(table4, columns) : table4;
  return { catalog, table: { ...notNull, indexes, constraints: [...table4.constraints, constraint] } };
}
function withExclusion(catalog, table4, stated2, context) {
  if (lacksColumn(table4, columnsOfConstraint(stated2))) return;
  let name2 = stated2.name === "" ? chooseConstraintName(catalog, context.traits, table4, stated2) : stated2.name;
  if (isRelationNameTaken(catalog, table4, name2)) return;
  let index = {
    name: name2,
    method: stated2.method,
    parts: stated2.parts.map((part3) => omit(part3, "operator")),
    include: [],
    ...stated2.predicate && { predicate: stated2.predicate },
    unique: !1,
    nullsNotDistinct: !1,
    valid: !0,
    visible: !0,
    constraint: name2,
    clustered: !1,
    replicaIdentity: !1,
    origin: context.origin
  };
  return { catalog, table: { ...table4, constraints: [...table4.constraints, { ...stated2, name: name2 }], indexes: [...table4.indexes, index] } };
}
function withForeignKey(state, table4, stated2, context) {
  if (lacksColumn(table4, stated2.columns)) return;
  let isSelf = isSameName(resolveName(state, stated2.references), table4), parent = isSelf ? table4 : tableOrPlaceholder(state, stated2.references);
  if (parent === void 0) return context.traits.parentMayBeMissing === !0 ? withUnresolvedKey(state, table4, stated2, context) : void 0;
  let referencedColumns2 = stated2.referencedColumns.length > 0 ? stated2.referencedColumns : primaryKeyOf2(parent);
  if (lacksColumn(parent, referencedColumns2) || referencedColumns2.length === 0 && parent.knowledge === "full" && context.traits.parentMayBeMissing !== !0 || table4.partitioning && !stated2.valid && stated2.enforced && !isAtLeast(context.target, 18) || context.target.dialect === "postgres" && parent.knowledge === "full" && indexServing(parent, referencedColumns2) === void 0) return;
  let catalog = !isSelf && !state.catalog.relations.has(keyOf(parent)) ? writeRelation(state.catalog, void 0, parent) : state.catalog, key = { ...stated2, references: { schema: parent.schema, name: parent.name }, referencedColumns: referencedColumns2 };
  return { catalog, table: withKeyIndex(catalog, append(catalog, table4, key, context), key, context) };
}
function withUnresolvedKey(state, table4, stated2, context) {
  let key = { ...stated2, references: { schema: stated2.references.schema ?? table4.schema, name: stated2.references.name } };
  return { catalog: state.catalog, table: withKeyIndex(state.catalog, append(state.catalog, table4, key, context), key, context) };
}
function withKeyIndex(catalog, table4, key, { traits, origin }) {
  if (!traits.foreignKeyMakesIndex || table4.indexes.some((index2) => key.columns.every((column, at) => index2.parts[at]?.column === column)))
    return table4;
  let index = {
    name: key.named ? key.name : chooseName(catalog, traits, "index", table4, key.columns),
    method: "btree",
    parts: key.columns.map(asPart),
    include: [],
    unique: !1,
    nullsNotDistinct: !1,
    valid: !0,
    visible: !0,
    clustered: !1,
    replicaIdentity: !1,
    origin
  };
  return { ...table4, indexes: [...table4.indexes, index] };
}
function indexServing(table4, referencedColumns2) {
  return table4.indexes.find(
    ({ unique: unique2, predicate, parts }) => unique2 && predicate === void 0 && parts.length === referencedColumns2.length && parts.every((part3) => part3.column !== void 0 && referencedColumns2.includes(part3.column))
  );
}
function primaryKeyOf2(table4) {
  for (let constraint of table4.constraints) if (constraint.kind === "primary-key") return constraint.columns;
  return [];
}
function withNotNull(catalog, table4, stated2, context) {
  if (lacksColumn(table4, [stated2.column])) return;
  let columns = table4.columns.map(
    (column) => column.name === stated2.column && !(column.notNull && column.notNullValid) ? { ...column, notNull: !0, notNullValid: stated2.valid } : column
  ), marked = { ...table4, columns };
  return context.target.dialect !== "postgres" || !isAtLeast(context.target, 18) ? { catalog, table: marked } : table4.constraints.some((constraint) => constraint.kind === "not-null" && constraint.column === stated2.column) ? { catalog, table: marked } : { catalog, table: append(catalog, marked, stated2, context) };
}

// src/catalog/apply/dependents.ts
var auto = (ref) => ({ ref, auto: !0 }), normal = (ref) => ({ ref, auto: !1 }), part2 = (kind, table4, name2) => ({ kind, table: keyOf(table4), name: name2 });
function dependentsOf(catalog, ref) {
  switch (ref.kind) {
    case "relation":
      return dependentsOfRelation(catalog, ref.key);
    case "type":
      return dependentsOfType(catalog, ref.key);
    case "routine":
      return dependentsOfRoutine(catalog, ref.key, ref.arguments);
    case "attribute":
    case "default":
    case "trigger":
    case "policy":
      return [];
    default: {
      let owner = catalog.relations.get(ref.table);
      return owner?.kind !== "table" ? [] : ref.kind === "column" ? dependentsOfColumn(catalog, owner, ref.name) : ref.kind === "constraint" ? dependentsOfConstraint(catalog, owner, ref.name) : dependentsOfIndex(catalog, owner, ref.name);
    }
  }
}
function viewsOn(catalog, key, column) {
  return [...catalog.usedByViews.get(key) ?? []].flatMap((viewKey) => {
    let view = catalog.relations.get(viewKey);
    return view?.kind !== "view" && view?.kind !== "materialized-view" ? [] : column === void 0 || view.uses.some((use) => keyOfResolved(use.relation) === key && use.columns?.includes(column) === !0) ? [normal({ kind: "relation", key: viewKey })] : [];
  });
}
function foreignKeysTo2(catalog, table4, meets) {
  let key = keyOf(table4);
  return [...catalog.referencedBy.get(key) ?? []].flatMap((from) => {
    let child = catalog.relations.get(from);
    return child?.kind !== "table" ? [] : child.constraints.flatMap(
      (constraint) => constraint.kind === "foreign-key" && keyOfResolved(constraint.references) === key && meets(constraint) ? [normal(part2("constraint", child, constraint.name))] : []
    );
  });
}
function dependentsOfRelation(catalog, key) {
  let relation = catalog.relations.get(key);
  if (relation === void 0 || relation.kind === "index") return [];
  let views = viewsOn(catalog, key);
  return relation.kind === "sequence" ? [...views, ...defaultsReading(catalog, key)] : relation.kind !== "table" ? [...views, ...routinesOfType(catalog, key)] : [
    ...[...catalog.ownedSequences.get(key) ?? []].map((sequence) => auto({ kind: "relation", key: sequence })),
    ...childrenOf2(catalog, relation).map((child) => ({
      ref: { kind: "relation", key: keyOf(child) },
      auto: child.partitionOf !== void 0
    })),
    ...foreignKeysTo2(catalog, relation, () => !0),
    ...views,
    ...routinesOfType(catalog, key)
  ];
}
function defaultsReading(catalog, sequence) {
  return [...catalog.readByDefaults.get(sequence) ?? []].flatMap((key) => {
    let table4 = catalog.relations.get(key);
    return table4?.kind !== "table" ? [] : table4.columns.filter((column) => column.default && sequenceReadBy(column.default) === sequence).map((column) => normal(part2("default", table4, column.name)));
  });
}
function dependentsOfColumn(catalog, table4, column) {
  let key = keyOf(table4), children = childrenOf2(catalog, table4).flatMap((child) => {
    let inherited = child.columns.find(({ name: name2 }) => name2 === column);
    return inherited?.inherited !== !0 || inherited.local === !0 ? [] : hasOtherSource(catalog, child, table4, (other3) => other3.columns.some(({ name: name2 }) => name2 === column)) ? [] : [auto(part2("column", child, column))];
  }), sequences = [...catalog.ownedSequences.get(key) ?? []].filter((sequence) => {
    let found = catalog.relations.get(sequence);
    return found?.kind === "sequence" && found.ownedBy?.column === column;
  });
  return [
    ...children,
    ...sequences.map((sequence) => auto({ kind: "relation", key: sequence })),
    ...table4.indexes.filter((index) => index.constraint === void 0 && columnsOfIndex(index).includes(column)).map(({ name: name2 }) => auto(part2("index", table4, name2))),
    ...table4.constraints.filter((constraint) => columnsOfConstraint(constraint).includes(column)).map((constraint) => ({
      ref: part2("constraint", table4, constraint.name),
      auto: constraint.kind !== "exclude" || constraint.parts.some((candidate) => candidate.column === column)
    })),
    ...table4.columns.filter(({ generated, name: name2 }) => name2 !== column && generated && columnsOf(generated.expression).includes(column)).map(({ name: name2 }) => normal(part2("column", table4, name2))),
    ...table4.triggers.filter((trigger) => trigger.columns.includes(column)).map(({ name: name2 }) => normal(part2("trigger", table4, name2))),
    ...table4.policies.filter((policy) => columnsOfPolicy(policy).includes(column)).map(({ name: name2 }) => normal(part2("policy", table4, name2))),
    ...foreignKeysTo2(catalog, table4, (foreign) => foreign.referencedColumns.includes(column)),
    ...viewsOn(catalog, key, column)
  ];
}
function dependentsOfConstraint(catalog, table4, name2) {
  let constraint = table4.constraints.find((candidate) => candidate.name === name2);
  if (constraint === void 0) return [];
  let index = table4.indexes.find((candidate) => candidate.constraint === name2), inherited = childrenOf2(catalog, table4).flatMap((child) => {
    let copy = child.constraints.find((candidate) => candidate.inherited === !0 && candidate.local !== !0 && isCopy(candidate, constraint));
    return copy === void 0 ? [] : hasOtherSource(catalog, child, table4, (other3) => other3.constraints.some((candidate) => isCopy(copy, candidate))) ? [] : [auto(part2("constraint", child, copy.name))];
  });
  return [...index ? [auto(part2("index", table4, index.name))] : [], ...inherited];
}
function isCopy(copy, original) {
  return original.kind === "check" ? copy.kind === "check" && copy.name === original.name && !original.noInherit : original.kind !== "foreign-key" || copy.kind !== "foreign-key" ? !1 : keyOfResolved(copy.references) === keyOfResolved(original.references) && copy.columns.join("\0") === original.columns.join("\0") && copy.referencedColumns.join("\0") === original.referencedColumns.join("\0");
}
function dependentsOfIndex(catalog, table4, name2) {
  let index = table4.indexes.find((candidate) => candidate.name === name2);
  if (index === void 0) return [];
  let own = { schema: table4.schema, name: name2 }, attached = childrenOf2(catalog, table4).flatMap(
    (child) => child.indexes.filter(({ attachedTo }) => attachedTo && isSameName(attachedTo, own)).map((candidate) => auto(part2("index", child, candidate.name)))
  );
  return [
    ...index.constraint === void 0 ? [] : [auto(part2("constraint", table4, index.constraint))],
    ...attached,
    ...index.unique ? foreignKeysTo2(catalog, table4, (foreign) => indexServing(table4, foreign.referencedColumns) === index) : []
  ];
}
function dependentsOfRoutine(catalog, key, signature) {
  let overloads = catalog.routines.get(key) ?? [], [first] = overloads;
  if (first === void 0) return [];
  let calls = (expression2) => overloads.length === 1 && expression2 !== void 0 && callsOf(expression2).some((call) => call.name === first.name && call.schema === first.schema), found = [];
  for (let relation of catalog.relations.values()) {
    if (relation.kind === "view" || relation.kind === "materialized-view") {
      if ((overloads.length === 1 && relation.calls?.some((call) => call.name === first.name && call.schema === first.schema)) === !0 && found.push(normal({ kind: "relation", key: keyOf(relation) })), signature.length === 0) {
        let runs = (relation.triggers ?? []).filter(
          ({ routine }) => routine.name === first.name && (routine.schema ?? first.schema) === first.schema
        );
        found.push(...runs.map(({ name: name2 }) => normal({ kind: "trigger", table: keyOf(relation), name: name2 })));
      }
      continue;
    }
    if (!(relation.kind !== "table" || !routinesNamedBy(relation).has(first.name))) {
      if (signature.length === 0) {
        let runs = relation.triggers.filter(({ routine }) => routine.name === first.name && (routine.schema ?? first.schema) === first.schema);
        found.push(...runs.map(({ name: name2 }) => normal(part2("trigger", relation, name2))));
      }
      found.push(...callersIn(relation, calls));
    }
  }
  return found;
}
function callersIn(table4, calls) {
  let callsInParts = ({ parts, predicate }) => calls(predicate) || parts.some(({ expression: expression2 }) => calls(expression2));
  return [
    ...table4.columns.filter((column) => calls(column.default)).map(({ name: name2 }) => normal(part2("default", table4, name2))),
    ...table4.columns.filter((column) => calls(column.generated?.expression)).map(({ name: name2 }) => normal(part2("column", table4, name2))),
    ...table4.constraints.filter(
      (constraint) => constraint.kind === "check" ? calls(constraint.expression) : constraint.kind === "exclude" && callsInParts(constraint)
    ).map(({ name: name2 }) => normal(part2("constraint", table4, name2))),
    ...table4.indexes.filter((index) => index.constraint === void 0 && callsInParts(index)).map(({ name: name2 }) => normal(part2("index", table4, name2))),
    ...table4.policies.filter((policy) => calls(policy.using) || calls(policy.withCheck)).map(({ name: name2 }) => normal(part2("policy", table4, name2)))
  ];
}

// src/catalog/apply/object-ref.ts
function refKey(ref) {
  switch (ref.kind) {
    case "relation":
    case "type":
      return `${ref.kind}\0${ref.key}`;
    case "attribute":
      return `attribute\0${ref.key}\0${ref.name}`;
    case "routine":
      return `routine\0${ref.key}\0${ref.arguments.join(",")}`;
    default:
      return `${ref.kind}\0${ref.table}\0${ref.name}`;
  }
}

// src/catalog/apply/drop.ts
function dropObjects2({ catalog }, roots, cascade, along = []) {
  let doomed = collect(catalog, roots, cascade, new Set(along));
  return doomed === void 0 ? catalog : remove(catalog, [...doomed.values()]);
}
function keysOf2(state, along = []) {
  return along.map((name2) => keyOf(resolveName(state, name2)));
}
function collect(catalog, roots, cascade, along) {
  let doomed = /* @__PURE__ */ new Map(), others = [], queue = [...roots];
  for (let ref = queue.pop(); ref !== void 0; ref = queue.pop()) {
    let key = refKey(ref);
    if (!doomed.has(key)) {
      doomed.set(key, ref);
      for (let dependent of dependentsOf(catalog, ref))
        dependent.auto || cascade ? queue.push(dependent.ref) : others.push(dependent.ref);
    }
  }
  let isNext = (ref) => "table" in ref ? along.has(ref.table) : ref.kind === "relation" && along.has(ref.key);
  return others.every((ref) => isDoomed(doomed, ref) || isNext(ref)) ? doomed : void 0;
}
function isDoomed(doomed, ref) {
  return doomed.has(refKey(ref)) ? !0 : "table" in ref ? doomed.has(refKey({ kind: "relation", key: ref.table })) ? !0 : ref.kind === "default" && doomed.has(refKey({ kind: "column", table: ref.table, name: ref.name })) : !1;
}
function remove(catalog, refs) {
  let parts = /* @__PURE__ */ new Map(), current = catalog;
  for (let ref of refs)
    if ("table" in ref) {
      let ofTable2 = parts.get(ref.table) ?? /* @__PURE__ */ new Map();
      parts.set(ref.table, ofTable2.set(ref.kind, (ofTable2.get(ref.kind) ?? /* @__PURE__ */ new Set()).add(ref.name)));
    } else current = removeWhole(current, ref);
  for (let [key, ofTable2] of parts) current = removeParts(current, key, ofTable2);
  return current;
}
function removeWhole(catalog, ref) {
  switch (ref.kind) {
    case "relation":
      return writeRelation(catalog, catalog.relations.get(ref.key), void 0);
    case "type":
      return { ...catalog, types: catalog.types.delete(ref.key) };
    case "attribute": {
      let type = catalog.types.get(ref.key);
      return type?.kind !== "composite" ? catalog : { ...catalog, types: catalog.types.set(ref.key, { ...type, attributes: type.attributes.filter(({ name: name2 }) => name2 !== ref.name) }) };
    }
    case "routine": {
      let rest = (catalog.routines.get(ref.key) ?? []).filter((routine) => routine.arguments.join(",") !== ref.arguments.join(","));
      return { ...catalog, routines: rest.length === 0 ? catalog.routines.delete(ref.key) : catalog.routines.set(ref.key, rest) };
    }
  }
}
function without(list, names2) {
  return names2 === void 0 ? list : list.filter(({ name: name2 }) => !names2.has(name2));
}
function removeParts(catalog, key, names2) {
  let relation = catalog.relations.get(key);
  if (relation?.kind === "materialized-view")
    return replaceRelation(catalog, relation, { ...relation, indexes: without(relation.indexes, names2.get("index")) });
  if (relation?.kind === "view" && relation.triggers !== void 0)
    return replaceRelation(catalog, relation, { ...relation, triggers: without(relation.triggers, names2.get("trigger")) });
  if (relation?.kind !== "table") return catalog;
  let columns = names2.get("column"), table4 = {
    ...relation,
    columns: withoutDefaults(without(relation.columns, columns), names2.get("default")),
    constraints: without(relation.constraints, names2.get("constraint")),
    indexes: without(relation.indexes, names2.get("index")),
    triggers: without(relation.triggers, names2.get("trigger")),
    policies: without(relation.policies, names2.get("policy"))
  }, written2 = replaceRelation(catalog, relation, table4);
  return columns === void 0 && !names2.has("constraint") ? written2 : releaseChildren(written2, relation, columns ?? /* @__PURE__ */ new Set(), names2.get("constraint") ?? /* @__PURE__ */ new Set());
}
function withoutDefaults(columns, names2) {
  return names2 === void 0 ? columns : columns.map((column) => {
    let rest = omit(column, "default");
    return names2.has(column.name) ? rest : column;
  });
}
function releaseChildren(catalog, parent, columns, constraints) {
  let released = catalog;
  for (let { schema, name: name2 } of childrenOf2(catalog, parent)) {
    let child = currentTable(released, { schema, name: name2 });
    if (child === void 0) continue;
    let owned = child.columns.map((column) => !column.inherited || !columns.has(column.name) || hasOtherSource(released, child, parent, (other3) => other3.columns.some((each) => each.name === column.name)) ? column : { ...omit(column, "local"), inherited: !1 }), kept = child.constraints.map((constraint) => constraint.inherited !== !0 || constraint.local !== !0 || !constraints.has(constraint.name) ? constraint : omit(constraint, "local", "inherited"));
    released = replaceRelation(released, child, { ...child, columns: owned, constraints: kept });
  }
  return released;
}
function relationRef(name2) {
  return { kind: "relation", key: keyOf(name2) };
}

// src/catalog/apply/bound-check.ts
function boundCheck(parent, bound2) {
  let [key] = parent.partitioning?.keys ?? [];
  if (key?.column === void 0 || parent.partitioning?.keys.length !== 1) return;
  let expression2 = boundExpression(key.column, bound2);
  if (expression2 !== void 0)
    return {
      kind: "check",
      name: "",
      named: !1,
      valid: !0,
      enforced: !0,
      deferrable: !1,
      initiallyDeferred: !1,
      noInherit: !1,
      expression: expression2,
      origin: parent.origin
    };
}
function boundExpression(column, bound2) {
  let named3 = { kind: "column", name: column }, present = { kind: "is-null", term: named3, negated: !0 }, text = quotePlainly(column);
  if (bound2.kind === "list") {
    let items = bound2.values.map(valueOf3);
    return {
      text: `${text} IS NOT NULL AND ${text} IN (${bound2.values.join(", ")})`,
      term: { kind: "and", terms: [present, { kind: "in", term: named3, items, negated: !1 }] }
    };
  }
  if (bound2.kind !== "range") return;
  let sides = [...bound2.from.map((value) => ({ operator: ">=", value })), ...bound2.to.map((value) => ({ operator: "<", value }))].filter(
    ({ value }) => !/^(min|max)value$/i.test(value)
  ), compares = sides.map(({ operator, value }) => ({ kind: "compare", operator, left: named3, right: valueOf3(value) }));
  return {
    text: [`${text} IS NOT NULL`, ...sides.map(({ operator, value }) => `${text} ${operator} ${value}`)].join(" AND "),
    term: { kind: "and", terms: [present, ...compares] }
  };
}
function valueOf3(text) {
  return /^'(?:[^']|'')*'$/.test(text) ? { kind: "literal", type: "string", value: text.slice(1, -1).replaceAll("''", "'") } : /^-?\d+(\.\d+)?$/.test(text) ? { kind: "literal", type: "number", value: text } : { kind: "other", text, parts: [] };
}

// src/catalog/apply/partitions.ts
function adoptPartition(state, parent, name2, bound2, context) {
  let table4 = currentTable(state.catalog, name2);
  if (table4 === void 0) return state.catalog;
  let partitionOf = { parent: { schema: parent.schema, name: parent.name }, bound: bound2 }, catalog = replaceRelation(state.catalog, table4, { ...markInherited(table4, parent, !0), partitionOf });
  for (let index of parent.indexes) {
    let standing = currentTable(catalog, name2);
    standing !== void 0 && (catalog = spreadToPartition(catalog, parent, standing, index, context)), index.valid || (catalog = validateUpwards(catalog, parent, index.name));
  }
  for (let constraint of parent.constraints)
    constraint.kind === "foreign-key" && (catalog = spreadForeignKey(catalog, name2, constraint, context));
  return spreadTriggers(catalog, parent, name2);
}
function isPerRow(trigger) {
  return trigger.perRow ?? (trigger.timing !== "instead-of" && !trigger.events.includes("truncate"));
}
function spreadTriggers(catalog, parent, name2) {
  let cloned = parent.triggers.filter(isPerRow).map((trigger) => ({ ...trigger, inherited: !0 })), partition = currentTable(catalog, name2);
  return partition === void 0 || cloned.length === 0 ? catalog : familyOf2(catalog, partition).reduce((written2, part3) => {
    let added = cloned.filter((trigger) => !part3.triggers.some((own) => own.name === trigger.name));
    return replaceRelation(written2, part3, { ...part3, triggers: [...part3.triggers, ...added] });
  }, catalog);
}
function spreadForeignKey(catalog, name2, key, context) {
  let partition = currentTable(catalog, name2);
  if (partition === void 0) return catalog;
  let same = partition.constraints.find((candidate) => candidate.inherited !== !0 && isCopy(candidate, key)), isTaken = partition.constraints.some((candidate) => candidate.name === key.name), copy = { ...omit(key, "span", "local", "comment"), named: !1, inherited: !0, origin: context.origin }, named3 = isTaken ? { ...copy, name: chooseConstraintName(catalog, context.traits, partition, copy) } : copy, constraints = same ? partition.constraints.map((candidate) => candidate === same ? { ...same, inherited: !0 } : candidate) : [...partition.constraints, named3], written2 = replaceRelation(catalog, partition, { ...partition, constraints });
  for (let child of written2.children.get(`${name2.schema}\0${name2.name}`) ?? []) {
    let relation = written2.relations.get(child);
    relation?.kind === "table" && (written2 = spreadForeignKey(written2, relation, named3, context));
  }
  return written2;
}
function fits2(partition, parent) {
  if (parent.knowledge === "full" && parent.partitioning === void 0) return !1;
  if (partition.knowledge === "partial" || parent.knowledge === "partial") return !0;
  let columns = parent.columns.every((column) => {
    let own = partition.columns.find(({ name: name2 }) => name2 === column.name);
    return own !== void 0 && (own.notNull || !column.notNull);
  }), checks = parent.constraints.every(
    (check) => check.kind !== "check" || check.noInherit || partition.constraints.some((own) => own.kind === "check" && own.name === check.name)
  );
  return columns && checks && partition.columns.length === parent.columns.length;
}
var partitioning = {
  "attach-partition"(state, change, context) {
    let [parent, partition] = [findTable(state, change.table), findTable(state, change.partition)];
    return parent === void 0 || partition === void 0 || partition.partitionOf !== void 0 || wouldCircle(state.catalog, parent, partition) || !fits2(partition, parent) ? state.catalog : adoptPartition(state, parent, partition, change.bound, context);
  },
  "detach-partition"(state, change, context) {
    let [parent, partition] = [findTable(state, change.table), findTable(state, change.partition)];
    if (parent === void 0 || partition?.partitionOf === void 0 || !isSameName(partition.partitionOf.parent, parent)) return state.catalog;
    let rest = omit(markLocal(partition), "partitionOf"), indexes = rest.indexes.map((index) => omit(index, "attachedTo")), columns = rest.columns.map((column) => withoutSharedIdentity(parent, column)), check = change.concurrently ? boundCheck(parent, partition.partitionOf.bound) : void 0, detached = { ...rest, columns, indexes, triggers: rest.triggers.filter(({ inherited }) => inherited !== !0) }, checked = check && withConstraint(state, detached, check, context);
    return replaceRelation(state.catalog, partition, checked?.table ?? detached);
  }
};
function withoutSharedIdentity(parent, column) {
  let { identity, sequence, ...plain3 } = column;
  return identity !== void 0 && sequence !== void 0 && parent.columns.some((each) => each.sequence !== void 0 && isSameName(each.sequence, sequence)) ? plain3 : column;
}

// src/catalog/apply/rename-parts.ts
function renameIndexOf(catalog, owner, from, to) {
  let index = owner.indexes.find(({ name: name2 }) => name2 === from), own = { schema: owner.schema, name: owner.name, indexes: owner.indexes };
  return index === void 0 || isRelationNameTaken(catalog, own, to) ? catalog : owner.kind !== "table" ? replaceRelation(catalog, owner, { ...owner, indexes: renameIn(owner.indexes, index, to) }) : owner.constraints.find(({ name: name2 }) => name2 === index.constraint) !== void 0 && owner.constraints.some(({ name: name2 }) => name2 === to) ? catalog : renameBoth(catalog, owner, index, to);
}
function renameIn(indexes, index, to) {
  return indexes.map((each) => each === index ? { ...index, name: to, ...index.constraint !== void 0 && { constraint: to } } : each);
}
function renameBoth(catalog, owner, index, to) {
  let constraints = index.constraint === void 0 ? owner.constraints : owner.constraints.map((each) => each.name === index.constraint ? { ...each, name: to, named: !0 } : each), renamed2 = { ...owner, constraints, indexes: renameIn(owner.indexes, index, to) }, from = { schema: owner.schema, name: index.name };
  return childrenOf2(catalog, owner).reduce(
    (written2, { schema, name: name2 }) => {
      let child = currentTable(written2, { schema, name: name2 });
      if (!child?.indexes.some(({ attachedTo }) => attachedTo && isSameName(attachedTo, from))) return written2;
      let indexes = child.indexes.map(
        (each) => each.attachedTo && isSameName(each.attachedTo, from) ? { ...each, attachedTo: { schema: owner.schema, name: to } } : each
      );
      return replaceRelation(written2, child, { ...child, indexes });
    },
    replaceRelation(catalog, owner, renamed2)
  );
}
function renameConstraintOf(catalog, table4, from, to) {
  let constraint = table4.constraints.find(({ name: name2 }) => name2 === from);
  if (constraint === void 0 || constraint.inherited === !0 || table4.constraints.some(({ name: name2 }) => name2 === to)) return catalog;
  let index = table4.indexes.find((each) => each.constraint === from);
  if (index !== void 0) return isRelationNameTaken(catalog, table4, to) ? catalog : renameBoth(catalog, table4, index, to);
  let written2 = catalog;
  for (let member of constraint.kind === "check" ? familyOf2(catalog, table4) : [table4]) {
    let constraints = member.constraints.map((each) => (member === table4 ? each === constraint : each.inherited === !0 && isCopy(each, constraint)) ? { ...each, name: to, named: !0 } : each);
    written2 = replaceRelation(written2, member, { ...member, constraints });
  }
  return written2;
}

// src/catalog/apply/constraints.ts
function spreadConstraint(state, found, constraint, only2, context) {
  let table4 = currentTable(state.catalog, found) ?? found, draft = withConstraint(state, table4, constraint, context);
  if (draft === void 0) return;
  let catalog = writeRelation(
    draft.catalog,
    draft.catalog.relations.get(keyOf(table4)),
    only2 ? withoutPartitions(draft.catalog, draft.table) : draft.table
  ), added = draft.table.constraints.length > table4.constraints.length ? draft.table.constraints.at(-1) : void 0;
  return only2 || childrenOf2(catalog, table4).length === 0 ? catalog : spreadBelow(catalog, draft.table, added ?? constraint, context);
}
function withoutPartitions(catalog, table4) {
  let index = table4.indexes.at(-1);
  return table4.partitioning !== void 0 && index?.constraint !== void 0 && index.constraint === table4.constraints.at(-1)?.name && childrenOf2(catalog, table4).length > 0 ? { ...table4, indexes: [...table4.indexes.slice(0, -1), { ...index, valid: !1 }] } : table4;
}
function spreadBelow(catalog, table4, constraint, context) {
  switch (constraint.kind) {
    case "check":
      return constraint.noInherit ? catalog : spreadCheck(catalog, table4, constraint, context);
    case "not-null":
      return familyOf2(catalog, table4).slice(1).reduce((written2, child) => replaceRelation(written2, child, withNotNullBelow(child, constraint, context)), catalog);
    case "foreign-key":
      return childrenOf2(catalog, table4).reduce(
        (written2, child) => child.partitionOf ? spreadForeignKey(written2, child, constraint, context) : written2,
        catalog
      );
    default: {
      let index = table4.indexes.find((candidate) => candidate.constraint === constraint.name), keyed = constraint.kind === "primary-key" ? notNullBelow(catalog, table4, constraint.columns) : catalog;
      return index && table4.partitioning ? spreadIndex(keyed, table4, index, context) : keyed;
    }
  }
}
function withNotNullBelow(child, constraint, { origin, target }) {
  let column = child.columns.find(({ name: name2 }) => name2 === constraint.column);
  if (constraint.valid || column === void 0 || column.notNull || !isAtLeast(target, 18)) return withColumnsNotNull(child, [constraint.column]);
  let columns = child.columns.map((each) => each === column ? { ...each, notNull: !0, notNullValid: !1 } : each);
  return { ...child, columns, constraints: [...child.constraints, { ...omit(constraint, "span"), inherited: !0, origin }] };
}
function validateNotNull(catalog, table4, column) {
  return familyOf2(catalog, table4).reduce((written2, member) => {
    let columns = member.columns.map((each) => each.name === column && !each.notNullValid ? { ...each, notNullValid: !0 } : each), constraints = member.constraints.map((each) => each.kind === "not-null" && each.column === column ? { ...each, valid: !0 } : each);
    return replaceRelation(written2, member, { ...member, columns, constraints });
  }, catalog);
}
function notNullBelow(catalog, table4, columns) {
  return familyOf2(catalog, table4).slice(1).reduce((written2, child) => replaceRelation(written2, child, withColumnsNotNull(child, columns)), catalog);
}
function spreadCheck(catalog, table4, check, { origin }) {
  let rest = omit(check, "span", "comment"), written2 = catalog;
  for (let child of familyOf2(catalog, table4).slice(1)) {
    let own = child.constraints.find((candidate) => candidate.name === check.name);
    if (own !== void 0 && own.kind !== "check") return;
    let constraints = own ? child.constraints.map((each) => each === own ? { ...own, inherited: !0, ...own.inherited !== !0 && { local: !0 } } : each) : [...child.constraints, { ...rest, named: !0, inherited: !0, origin }];
    written2 = replaceRelation(written2, child, { ...child, constraints });
  }
  return written2;
}
function changeConstraint(catalog, table4, name2, edit) {
  let original = table4.constraints.find((constraint) => constraint.name === name2);
  if (original === void 0) return catalog;
  let written2 = catalog;
  for (let member of familyOf2(catalog, table4)) {
    let isOne = (each) => keyOf(member) === keyOf(table4) ? each.name === name2 : each.inherited === !0 && isCopy(each, original), constraints = member.constraints.map((each) => isOne(each) ? edit(each) : each);
    written2 = replaceRelation(written2, member, { ...member, constraints });
  }
  return written2;
}
function columnOfNotNull(catalog, table4, name2, { traits, target }) {
  if (!(target.dialect !== "postgres" || !isAtLeast(target, 18)))
    return table4.columns.find((column) => column.notNull && chooseName(catalog, traits, "not-null", table4, [column.name]) === name2)?.name;
}
function dropNotNull2(catalog, table4, column) {
  if (table4.constraints.some((constraint) => constraint.kind === "primary-key" && constraint.columns.includes(column))) return catalog;
  let columns = table4.columns.map((each) => each.name === column ? { ...each, notNull: !1, notNullValid: !0 } : each), constraints = table4.constraints.filter((constraint) => constraint.kind !== "not-null" || constraint.column !== column);
  return replaceRelation(catalog, table4, { ...table4, columns, constraints });
}
var constraintAppliers = {
  "add-constraint"(state, change, context) {
    let table4 = tableOrPlaceholder(state, change.table);
    if (table4 === void 0) return state.catalog;
    let constraint = change.constraint.enforced ? change.constraint : { ...change.constraint, valid: !1 };
    return spreadConstraint(state, table4, constraint, change.only === !0, context) ?? state.catalog;
  },
  "validate-constraint"(state, change) {
    let table4 = findTable(state, change.table);
    if (table4 === void 0) return withPlaceholder(state, change.table);
    let constraint = table4.constraints.find(({ name: name2 }) => name2 === change.constraint);
    return constraint === void 0 || constraint.valid || !constraint.enforced ? state.catalog : constraint.kind === "not-null" ? validateNotNull(state.catalog, table4, constraint.column) : changeConstraint(state.catalog, table4, change.constraint, (each) => ({ ...each, valid: !0 }));
  },
  "drop-constraint"(state, change, context) {
    let table4 = findTable(state, change.table);
    if (table4 === void 0) return withPlaceholder(state, change.table);
    let constraint = table4.constraints.find(({ name: name2 }) => name2 === change.constraint);
    if (constraint === void 0) {
      let column = columnOfNotNull(state.catalog, table4, change.constraint, context);
      return column === void 0 ? state.catalog : dropNotNull2(state.catalog, table4, column);
    }
    return constraint.kind === "not-null" ? dropNotNull2(state.catalog, table4, constraint.column) : constraint.inherited === !0 ? state.catalog : dropObjects2(state, [{ kind: "constraint", table: keyOf(table4), name: change.constraint }], change.cascade);
  },
  "rename-constraint"(state, change) {
    let table4 = findTable(state, change.table);
    return table4 === void 0 ? withPlaceholder(state, change.table) : renameConstraintOf(state.catalog, table4, change.constraint, change.to);
  },
  "alter-constraint"(state, change) {
    let table4 = findTable(state, change.table);
    if (table4 === void 0) return withPlaceholder(state, change.table);
    let { deferrable, initiallyDeferred, enforced } = change;
    return changeConstraint(state.catalog, table4, change.constraint, (each) => ({
      ...each,
      ...deferrable !== void 0 && { deferrable, ...!deferrable && { initiallyDeferred: !1 } },
      ...initiallyDeferred !== void 0 && { initiallyDeferred, ...initiallyDeferred && { deferrable: !0 } },
      ...enforced !== void 0 && enforced !== each.enforced && { enforced, valid: enforced }
    }));
  }
};

// src/catalog/apply/context.ts
function within(state, catalog) {
  return state.catalog === catalog ? state : { ...state, catalog };
}

// src/catalog/apply/view-references.ts
function resolveReferences(state, references2) {
  return references2.flatMap((reference) => {
    switch (reference.kind) {
      case "relation":
        return [{ ...reference, relation: resolveName(state, reference.relation) }];
      case "column": {
        let owner = reference.relations.find((relation) => columnsOf2(state, relation)?.includes(reference.column));
        return owner === void 0 ? [] : [{ ...reference, relations: [resolveName(state, owner)] }];
      }
      case "routine": {
        let routine = resolveCall(state, reference.routine);
        return routine.schema === void 0 ? [] : [{ ...reference, routine }];
      }
      case "star":
        return [{ ...reference, sources: reference.sources.map((source) => resolveSource(state, source)) }];
    }
  });
}
function resolveSource(state, source) {
  if (source.relation === void 0) return source;
  let columns = columnsOf2(state, source.relation)?.map((name2) => ({ name: name2, written: name2 }));
  return { ...source, relation: resolveName(state, source.relation), ...columns && { columns } };
}
function columnsOf2(state, relation) {
  let table4 = findTable(state, relation);
  return table4 !== void 0 ? table4.knowledge === "full" ? table4.columns.map(({ name: name2 }) => name2) : void 0 : findView(state, relation)?.columns?.map(({ name: name2 }) => name2);
}
var means = (name2, relation) => name2?.schema !== void 0 && isSameName({ schema: name2.schema, name: name2.name }, relation);
function moveInReferences(references2, from, to) {
  let moved = (name2) => means(name2, from) ? to : name2;
  return mapShared(references2, (reference) => {
    switch (reference.kind) {
      case "relation":
        return { ...reference, relation: moved(reference.relation) };
      case "column":
        return { ...reference, relations: reference.relations.map(moved) };
      case "routine":
        return reference;
      case "star":
        return {
          ...reference,
          sources: reference.sources.map((source) => source.relation === void 0 ? source : { ...source, relation: moved(source.relation) })
        };
    }
  });
}
function renameInReferences(references2, relation, from, to) {
  return mapShared(references2, (reference) => {
    if (reference.kind === "column")
      return reference.column === from && means(reference.relations[0], relation) ? { ...reference, column: to } : reference;
    if (reference.kind !== "star") return reference;
    let sources2 = reference.sources.map(
      (source) => source.columns !== void 0 && means(source.relation, relation) ? { ...source, columns: source.columns.map((column) => column.name === from ? { ...column, name: to } : column) } : source
    );
    return { ...reference, sources: sources2 };
  });
}

// src/catalog/apply/rename-column.ts
function renameColumn2(catalog, relation, from, to, quote2) {
  if (relation.kind !== "table") return renameViewColumn(catalog, relation, from, to, quote2);
  let written2 = catalog;
  for (let member of familyOf2(catalog, relation)) {
    let current = currentTable(written2, member);
    current !== void 0 && (written2 = replaceRelation(written2, current, renameInTable(current, from, to, quote2)), written2 = followReferences(written2, member, from, to), written2 = followViews(written2, member, from, to), written2 = followSequences(written2, member, from, to));
  }
  return written2;
}
function renameInTable(table4, from, to, quote2) {
  let one = (name2) => name2 === from ? to : name2, rewritten = mapTableExpressions(table4, (expression2) => renameInExpression(expression2, { column: { from, to } }, quote2));
  return {
    ...rewritten,
    columns: mapShared(rewritten.columns, (column) => column.name === from ? { ...column, name: to } : column),
    constraints: mapShared(rewritten.constraints, (constraint) => renameInConstraint(constraint, one, from)),
    indexes: mapShared(rewritten.indexes, (index) => renameInIndex(index, one, from)),
    triggers: mapShared(
      rewritten.triggers,
      (trigger) => trigger.columns.includes(from) ? { ...trigger, columns: trigger.columns.map(one) } : trigger
    ),
    ...rewritten.partitioning && { partitioning: renameInPartitioning(rewritten.partitioning, from, to) }
  };
}
function renameInConstraint(constraint, one, from) {
  switch (constraint.kind) {
    case "primary-key":
    case "unique":
      return constraint.columns.includes(from) || constraint.include.includes(from) ? { ...constraint, columns: constraint.columns.map(one), include: constraint.include.map(one) } : constraint;
    case "foreign-key":
      return constraint.columns.includes(from) ? { ...constraint, columns: constraint.columns.map(one) } : constraint;
    case "exclude":
      return { ...constraint, parts: constraint.parts.map((part3) => part3.column === from ? { ...part3, column: one(from) } : part3) };
    case "not-null":
      return constraint.column === from ? { ...constraint, column: one(from) } : constraint;
    case "check":
      return constraint;
  }
}
function renameInIndex(index, one, from) {
  return !index.include.includes(from) && !index.parts.some(({ column }) => column === from) ? index : {
    ...index,
    include: index.include.map(one),
    parts: index.parts.map((part3) => part3.column === from ? { ...part3, column: one(from) } : part3)
  };
}
function renameInPartitioning(partitioning2, from, to) {
  return { ...partitioning2, keys: mapShared(partitioning2.keys, (key) => key.column === from ? { ...key, column: to } : key) };
}
function followReferences(catalog, table4, from, to) {
  let key = keyOf(table4), written2 = catalog;
  for (let child of catalog.referencedBy.get(key) ?? []) {
    let relation = written2.relations.get(child);
    if (relation?.kind !== "table") continue;
    let constraints = mapShared(relation.constraints, (constraint) => constraint.kind === "foreign-key" && keyOfResolved(constraint.references) === key && constraint.referencedColumns.includes(from) ? { ...constraint, referencedColumns: constraint.referencedColumns.map((name2) => name2 === from ? to : name2) } : constraint);
    constraints !== relation.constraints && (written2 = replaceRelation(written2, relation, { ...relation, constraints }));
  }
  return written2;
}
function followViews(catalog, table4, from, to) {
  let key = keyOf(table4), written2 = catalog;
  for (let viewKey of catalog.usedByViews.get(key) ?? []) {
    let view = written2.relations.get(viewKey);
    if (view?.kind !== "view" && view?.kind !== "materialized-view") continue;
    let one = (name2) => name2 === from ? to : name2, uses = mapShared(view.uses, (use) => keyOfResolved(use.relation) !== key ? use : { ...use, ...use.columns && { columns: use.columns.map(one) }, ...use.candidates && { candidates: use.candidates.map(one) } }), mentions = view.mentions && renameInReferences(view.mentions, table4, from, to);
    written2 = replaceRelation(written2, view, { ...view, uses, ...mentions && { mentions } });
  }
  return written2;
}
function followSequences(catalog, table4, from, to) {
  let written2 = catalog;
  for (let key of catalog.ownedSequences.get(keyOf(table4)) ?? []) {
    let sequence = written2.relations.get(key);
    sequence?.kind !== "sequence" || sequence.ownedBy?.column !== from || (written2 = replaceRelation(written2, sequence, { ...sequence, ownedBy: { ...sequence.ownedBy, column: to } }));
  }
  return written2;
}
function renameViewColumn(catalog, view, from, to, quote2) {
  let columns = view.columns && mapShared(view.columns, (column) => column.name === from ? { ...column, name: to } : column), one = (name2) => name2 === from ? to : name2, indexes = mapShared(view.indexes, (index) => renameInIndex(renameIndexExpressions(index, from, to, quote2), one, from));
  return followViews(replaceRelation(catalog, view, { ...view, indexes, ...columns && { columns } }), view, from, to);
}
function renameIndexExpressions(index, from, to, quote2) {
  return mapIndexExpressions(index, (expression2) => renameInExpression(expression2, { column: { from, to } }, quote2));
}

// src/catalog/apply/with-column.ts
function quoteOf({ traits }) {
  return (name2) => traits.quoteName?.(name2) ?? quotePlainly(name2);
}
function columnOf(state, spec, context) {
  let { name: name2, serial, collation, identity, generated, comment: comment3, attributes } = spec;
  return {
    name: name2,
    type: resolveType(state, spec.type),
    notNull: spec.notNull || serial || identity !== void 0,
    notNullValid: !0,
    inherited: !1,
    origin: context.origin,
    ...collation && { collation },
    ...spec.default && !isNoDefault(spec.default, spec.type) && { default: resolveCalls(state, resolveDefault(state, spec.default, quoteOf(context))) },
    ...identity && { identity },
    ...generated && { generated: { ...generated, expression: resolveCalls(state, generated.expression) } },
    ...comment3 !== void 0 && { comment: comment3 },
    ...attributes && { attributes }
  };
}
function withSequence(catalog, table4, column, serial, context, options = {}) {
  let sequence = { schema: table4.schema, name: chooseName(catalog, context.traits, "sequence", table4, [column.name]) }, made = {
    kind: "sequence",
    ...sequence,
    type: column.type,
    ownedBy: { table: { schema: table4.schema, name: table4.name }, column: column.name },
    options,
    origin: context.origin
  }, tied = { ...column, sequence, ...serial && { default: nextvalOf(sequence, quoteOf(context)) } };
  return { catalog: writeRelation(catalog, catalog.relations.get(keyOf(made)), made), column: tied };
}
function insertColumn(columns, column, position) {
  if (position === void 0) return [...columns, column];
  let at = position === "first" ? 0 : columns.findIndex(({ name: name2 }) => name2 === position.after) + 1;
  return position !== "first" && at === 0 ? [...columns, column] : columns.toSpliced(at, 0, column);
}

// src/catalog/apply/columns.ts
function changeColumn(state, change, edit) {
  let table4 = findTable(state, change.table);
  if (table4 === void 0) return withPlaceholder(state, change.table);
  let catalog = state.catalog;
  for (let member of change.only === !0 ? [table4] : familyOf2(catalog, table4)) {
    let touched = !1, columns = member.columns.map((column) => {
      if (column.name !== change.column) return column;
      let edited = edit(column, member);
      return touched ||= edited !== column, edited;
    });
    touched && (catalog = replaceRelation(catalog, member, { ...member, columns }));
  }
  return catalog;
}
function addColumn3(state, change, given) {
  let table4 = tableOrPlaceholder(state, change.table);
  if (table4 === void 0 || table4.partitionOf !== void 0 || table4.columns.some(({ name: name2 }) => name2 === change.column.name) || systemColumns3.has(change.column.name))
    return state.catalog;
  let context = table4.knowledge === "partial" && (change.ifNotExists || change.conditional === !0) && mayBeUntold(state, change.table) ? { ...given, origin: { kind: "unknown" } } : given, column = columnOf(state, change.column, context), made = change.column.serial || column.identity !== void 0 ? withSequence(state.catalog, table4, column, change.column.serial, context, change.column.sequenceOptions) : { catalog: state.catalog, column }, widened = { ...table4, columns: insertColumn(table4.columns, made.column, change.position) }, catalog = writeRelation(made.catalog, made.catalog.relations.get(keyOf(table4)), widened);
  change.only !== !0 && (catalog = inheritColumn(catalog, widened, made.column, context));
  for (let constraint of change.constraints) {
    let spread = spreadConstraint(
      within(state, catalog),
      table4,
      { ...constraint, valid: constraint.valid && constraint.enforced },
      change.only === !0,
      context
    );
    if (spread === void 0) return state.catalog;
    catalog = spread;
  }
  return catalog;
}
function inheritColumn(catalog, parent, column, { origin, target }) {
  let written2 = catalog;
  for (let child of familyOf2(catalog, parent).slice(1)) {
    let own = child.columns.find(({ name: name2 }) => name2 === column.name), plain3 = child.partitionOf !== void 0 && isAtLeast(target, 17) ? column : omit(column, "identity", "sequence"), columns = own ? child.columns.map((each) => each === own ? { ...own, inherited: !0, ...!own.inherited && { local: !0 } } : each) : [...child.columns, { ...plain3, inherited: !0, origin }];
    written2 = replaceRelation(written2, child, { ...child, columns });
  }
  return written2;
}
function dropColumn2(state, change) {
  let table4 = findTable(state, change.table);
  if (table4 === void 0) return withPlaceholder(state, change.table);
  let column = table4.columns.find(({ name: name2 }) => name2 === change.column);
  if (column === void 0) return state.catalog;
  let isPartitionKey = table4.partitioning?.keys.some(
    (key) => key.column === change.column || key.expression && columnsOf(key.expression).includes(change.column)
  );
  return column.inherited || isPartitionKey === !0 ? state.catalog : dropObjects2(state, [{ kind: "column", table: keyOf(table4), name: change.column }], change.cascade);
}
function isTypeHeld(catalog, table4, column) {
  let key = keyOf(table4);
  return [...catalog.usedByViews.get(key) ?? []].some((viewKey) => {
    let view = catalog.relations.get(viewKey);
    return (view?.kind === "view" || view?.kind === "materialized-view") && view.uses.some((use) => keyOfResolved(use.relation) === key && use.columns?.includes(column) === !0);
  }) || table4.triggers.some(({ columns }) => columns.includes(column)) || table4.policies.some((policy) => columnsOfPolicy(policy).includes(column)) || table4.columns.some(({ name: name2, generated }) => name2 !== column && generated !== void 0 && columnsOf(generated.expression).includes(column));
}
function changeType2(state, change, context) {
  let table4 = findTable(state, change.table);
  if (table4 === void 0) return withPlaceholder(state, change.table);
  if (context.target.dialect === "postgres" && familyOf2(state.catalog, table4).some((member) => isTypeHeld(state.catalog, member, change.column)))
    return state.catalog;
  let type = resolveType(state, change.to), changed = changeColumn(state, change, (column2) => ({
    ...omit(column2, "collation"),
    type,
    ...change.collation && { collation: change.collation }
  })), column = table4.columns.find(({ name: name2 }) => name2 === change.column);
  return column?.identity === void 0 ? changed : retypeSequence(changed, column, type);
}
function retypeSequence(catalog, { sequence }, type) {
  let relation = sequence && catalog.relations.get(keyOf(sequence));
  return relation?.kind === "sequence" ? replaceRelation(catalog, relation, { ...relation, type }) : catalog;
}
function setIdentity3(state, change, context) {
  let catalog = setOwnIdentity(state, change, context), table4 = findTable({ ...state, catalog }, change.table), column = table4?.columns.find(({ name: name2 }) => name2 === change.column);
  if (catalog === state.catalog || table4?.partitioning === void 0 || column === void 0 || !isAtLeast(context.target, 17)) return catalog;
  let { identity, sequence } = column;
  return familyOf2(catalog, table4).slice(1).reduce((written2, part3) => {
    let columns = part3.columns.map(
      (each) => each.name === column.name ? { ...omit(each, "identity", "sequence"), ...identity && { identity }, ...sequence && { sequence } } : each
    );
    return replaceRelation(written2, part3, { ...part3, columns });
  }, catalog);
}
function setOwnIdentity(state, change, context) {
  let table4 = findTable(state, change.table), column = table4?.columns.find(({ name: name2 }) => name2 === change.column);
  if (table4 === void 0 || column === void 0) return withPlaceholder(state, change.table);
  if (change.verb === "drop" && column.identity !== void 0) return dropIdentity(state, change, table4, column);
  if (change.verb === "set" && change.identity !== void 0 && column.identity !== void 0) {
    let { identity } = change;
    return changeColumn(state, { ...change, only: !0 }, (each) => ({ ...each, identity }));
  }
  if (change.verb !== "add" || column.identity !== void 0 || column.default !== void 0 || !column.notNull) return state.catalog;
  let tied = withSequence(state.catalog, table4, column, !1, context, change.options), identified = { ...tied.column, identity: change.identity ?? "always" };
  return replaceRelation(tied.catalog, table4, { ...table4, columns: table4.columns.map((each) => each === column ? identified : each) });
}
function isUnprovenOfParent({ constraints }, column) {
  return constraints.some((each) => each.kind === "not-null" && each.column === column && !each.valid && each.inherited === !0);
}
function dropIdentity(state, change, table4, column) {
  let plain3 = changeColumn(state, { ...change, only: !0 }, (each) => omit(each, "identity", "sequence")), sequence = column.sequence && plain3.relations.get(keyOf(column.sequence));
  return sequence === void 0 || currentTable(plain3, table4) === void 0 ? plain3 : writeRelation(plain3, sequence, void 0);
}
function redefineColumn2(state, change, context) {
  let found = findTable(state, change.table);
  if (found === void 0) return withPlaceholder(state, change.table);
  let old = found.columns.find(({ name: name2 }) => name2 === change.column);
  if (old === void 0) return state.catalog;
  let catalog = change.column === change.to.name ? state.catalog : renameColumn2(state.catalog, found, change.column, change.to.name, quoteOf(context)), table4 = currentTable(catalog, found);
  if (table4 === void 0) return catalog;
  let isKey3 = table4.constraints.some((constraint) => constraint.kind === "primary-key" && constraint.columns.includes(change.to.name)), stated2 = columnOf(state, change.to, context), column = { ...stated2, notNull: stated2.notNull || isKey3, origin: old.origin }, columns = change.position === void 0 ? table4.columns.map((each) => each.name === column.name ? column : each) : insertColumn(
    table4.columns.filter(({ name: name2 }) => name2 !== column.name),
    column,
    change.position
  );
  return replaceRelation(catalog, table4, { ...table4, columns });
}
var columnAppliers = {
  "add-column": addColumn3,
  "drop-column": dropColumn2,
  "rename-column"(state, change, context) {
    let relation = findTable(state, change.table) ?? findView(state, change.table);
    if (relation === void 0) return withPlaceholder(state, change.table);
    let names2 = relation.columns?.map(({ name: name2 }) => name2) ?? [], isInherited = relation.kind === "table" && relation.columns.some((column) => column.name === change.column && column.inherited);
    return !(names2.includes(change.column) || relation.kind === "table" && relation.knowledge === "partial") || isInherited || names2.includes(change.to) || systemColumns3.has(change.to) ? state.catalog : renameColumn2(state.catalog, relation, change.column, change.to, quoteOf(context));
  },
  "change-column-type": changeType2,
  "set-not-null": (state, change) => changeColumn(
    state,
    change,
    (column, table4) => column.notNull && column.notNullValid || isUnprovenOfParent(table4, column.name) ? column : { ...column, notNull: !0, notNullValid: !0 }
  ),
  "drop-not-null"(state, change) {
    let table4 = findTable(state, change.table), isKey3 = table4?.constraints.some((constraint) => constraint.kind === "primary-key" && constraint.columns.includes(change.column)), isIdentity = table4?.columns.some(({ name: name2, identity }) => name2 === change.column && identity !== void 0);
    if (table4 === void 0 || isKey3 === !0 || isIdentity === !0)
      return table4 === void 0 ? withPlaceholder(state, change.table) : state.catalog;
    let dropped = changeColumn(state, change, (column) => column.notNull ? { ...column, notNull: !1, notNullValid: !0 } : column), current = currentTable(dropped, table4), constraints = current?.constraints.filter((constraint) => constraint.kind !== "not-null" || constraint.column !== change.column);
    return current === void 0 || constraints?.length === current.constraints.length ? dropped : replaceRelation(dropped, current, { ...current, constraints: constraints ?? [] });
  },
  "set-default"(state, change, context) {
    let value = resolveCalls(state, resolveDefault(state, change.default, quoteOf(context)));
    return changeColumn(state, change, (column) => column.generated || column.identity ? column : isNoDefault(change.default, column.type) ? omit(column, "default") : { ...column, default: value });
  },
  "drop-default": (state, change) => changeColumn(state, change, (column) => {
    let rest = omit(column, "default");
    return column.default === void 0 || column.generated ? column : rest;
  }),
  "set-identity": setIdentity3,
  "set-generated": (state, change) => changeColumn(state, change, (column) => {
    if (column.generated === void 0) return column;
    let { generated, ...rest } = column;
    return change.verb === "drop-expression" ? rest : change.expression === void 0 ? column : { ...column, generated: { ...generated, expression: resolveCalls(state, change.expression) } };
  }),
  "set-column-options": (state, change) => withPlaceholder(state, change.table),
  "redefine-column": redefineColumn2
};

// src/catalog/apply/move-relation.ts
function moveRelation(catalog, relation, to, quote2) {
  let from = { schema: relation.schema, name: relation.name };
  if (isSameName(from, to)) return catalog;
  switch (relation.kind) {
    case "sequence":
      return followSequence(writeRelation(catalog, relation, { ...relation, ...to }), from, to, quote2);
    case "view":
    case "materialized-view":
      return followInViews(writeRelation(catalog, relation, { ...relation, ...to }), from, to);
    case "table":
      return moveTable(catalog, relation, from, to, quote2);
  }
}
function moveTable(catalog, table4, from, to, quote2) {
  let names2 = { table: { from: from.name, to: to.name } }, rewritten = from.name === to.name ? table4 : mapTableExpressions(table4, (expression2) => renameInExpression(expression2, names2, quote2)), constraints = mapShared(
    rewritten.constraints,
    (constraint) => constraint.kind === "foreign-key" && isNamed(constraint.references, from) ? { ...constraint, references: to } : constraint
  ), moved = writeRelation(catalog, table4, { ...rewritten, ...to, constraints });
  return moved = followInReferences(moved, catalog, from, to), moved = followInViews(moved, from, to), moved = followInChildren(moved, catalog, table4, to), followInSequences(moved, catalog, from, to, quote2);
}
var isNamed = (name2, key) => name2.name === key.name && name2.schema === key.schema;
function followInReferences(moved, before, from, to) {
  let [fromKey, toKey] = [keyOf(from), keyOf(to)], written2 = moved;
  for (let key of before.referencedBy.get(fromKey) ?? []) {
    let child = written2.relations.get(key === fromKey ? toKey : key);
    if (child?.kind !== "table") continue;
    let constraints = mapShared(
      child.constraints,
      (constraint) => constraint.kind === "foreign-key" && keyOfResolved(constraint.references) === fromKey ? { ...constraint, references: to } : constraint
    );
    constraints !== child.constraints && (written2 = replaceRelation(written2, child, { ...child, constraints }));
  }
  return written2;
}
function followInViews(moved, from, to) {
  let written2 = moved;
  for (let key of moved.usedByViews.get(keyOf(from)) ?? []) {
    let view = written2.relations.get(key);
    if (view?.kind !== "view" && view?.kind !== "materialized-view") continue;
    let uses = mapShared(view.uses, (use) => isNamed(use.relation, from) ? { ...use, relation: to } : use), mentions = view.mentions && moveInReferences(view.mentions, from, to);
    written2 = replaceRelation(written2, view, { ...view, uses, ...mentions && { mentions } });
  }
  return written2;
}
function followInChildren(moved, before, table4, to) {
  let written2 = moved;
  for (let { schema, name: name2 } of childrenOf2(before, table4)) {
    let child = currentTable(written2, { schema, name: name2 });
    if (child === void 0) continue;
    let partitionOf = child.partitionOf && isSameName(child.partitionOf.parent, table4) ? { ...child.partitionOf, parent: to } : child.partitionOf, inherits = mapShared(child.inherits, (parent) => isSameName(parent, table4) ? to : parent), indexes = mapShared(child.indexes, (index) => index.attachedTo?.schema === table4.schema && table4.indexes.some(({ name: own }) => own === index.attachedTo?.name) && index.attachedTo ? { ...index, attachedTo: { schema: to.schema, name: index.attachedTo.name } } : index);
    written2 = replaceRelation(written2, child, { ...child, inherits, indexes, ...partitionOf && { partitionOf } });
  }
  return written2;
}
function followInSequences(moved, before, from, to, quote2) {
  let written2 = moved;
  for (let key of before.ownedSequences.get(keyOf(from)) ?? []) {
    let sequence = written2.relations.get(key);
    if (sequence?.kind !== "sequence" || sequence.ownedBy === void 0) continue;
    let owned = { ...sequence, ownedBy: { ...sequence.ownedBy, table: to } };
    written2 = replaceRelation(written2, sequence, owned), sequence.schema !== to.schema && (written2 = moveRelation(written2, owned, { schema: to.schema, name: sequence.name }, quote2));
  }
  return written2;
}
function followSequence(moved, from, to, quote2) {
  let fromKey = keyOf(from), sequence = moved.relations.get(keyOf(to)), owner = sequence?.kind === "sequence" && sequence.ownedBy ? [keyOf(sequence.ownedBy.table)] : [], written2 = moved;
  for (let key of /* @__PURE__ */ new Set([...moved.readByDefaults.get(fromKey) ?? [], ...owner])) {
    let table4 = written2.relations.get(key);
    if (table4?.kind !== "table") continue;
    let columns = mapShared(table4.columns, (column) => {
      let reads = column.default !== void 0 && sequenceReadBy(column.default) === fromKey, isMade = column.sequence !== void 0 && isSameName(column.sequence, from);
      return reads || isMade ? { ...column, ...reads && { default: nextvalOf(to, quote2) }, ...isMade && { sequence: to } } : column;
    });
    columns !== table4.columns && (written2 = replaceRelation(written2, table4, { ...table4, columns }));
  }
  return written2;
}

// src/catalog/apply/tables.ts
function renameRelation2(state, name2, to, context) {
  let relation = findRelation(state, name2) ?? tableOrPlaceholder(state, name2);
  if (relation === void 0) return state.catalog;
  if (relation.kind === "index") {
    let found = findIndex(state, relation);
    return found ? renameIndexOf(state.catalog, found.owner, relation.name, to.name) : state.catalog;
  }
  let target = { schema: to.schema ?? relation.schema, name: to.name };
  if (isSameName(relation, target) || isNameTaken(state.catalog, target)) return state.catalog;
  let known2 = state.catalog.relations.has(keyOf(relation)) ? state.catalog : writeRelation(state.catalog, void 0, relation);
  return moveRelation(known2, relation, target, quoteOf(context));
}
function dropTable3(state, change) {
  let table4 = findTable(state, change.table);
  return table4 === void 0 ? state.catalog : dropObjects2(state, [relationRef(table4)], change.cascade, keysOf2(state, change.along));
}
function setOptions2(table4, stated2) {
  return { ...table4, options: withOptions(table4.options, stated2) };
}
function withOptions(options, stated2) {
  return Object.fromEntries(Object.entries({ ...options, ...stated2 }).filter(([, value]) => value !== "default"));
}
function markIndex(table4, index, mark) {
  return table4.indexes.some((each) => each[mark] !== (each.name === index)) ? { ...table4, indexes: table4.indexes.map((each) => each[mark] === (each.name === index) ? each : { ...each, [mark]: each.name === index }) } : table4;
}
var securityStates = { enable: "enabled", disable: "off", force: "forced", "no-force": "enabled" };
function setRowSecurity2(table4, to) {
  let isForcedNow = table4.rowSecurity === "forced";
  return to === "enable" && isForcedNow || to === "no-force" && !isForcedNow ? table4 : { ...table4, rowSecurity: securityStates[to] };
}
var tableAppliers = {
  "drop-table": dropTable3,
  "rename-table": (state, change, context) => renameRelation2(state, change.table, change.to, context),
  "set-logged": (state, change) => changeTable(
    state,
    change.table,
    (table4) => table4.persistence === "temporary" ? table4 : { ...table4, persistence: change.logged ? "permanent" : "unlogged" }
  ),
  "set-table-options": (state, change) => changeTable(state, change.table, (table4) => setOptions2(table4, change.options)),
  "set-tablespace": (state, change) => change.object === "table" ? changeTable(state, change.name, (table4) => ({ ...table4, tablespace: change.tablespace })) : state.catalog,
  "set-access-method": (state, change) => withPlaceholder(state, change.table),
  "set-replica-identity": (state, change) => changeTable(state, change.table, (table4) => markIndex({ ...table4, replicaIdentity: change.identity }, change.index, "replicaIdentity")),
  "set-row-security": (state, change) => changeTable(state, change.table, (table4) => setRowSecurity2(table4, change.to)),
  cluster(state, change) {
    if (change.table === void 0 || change.index === void 0 && !change.markOnly) return state.catalog;
    let { index } = change;
    return changeTable(state, change.table, (table4) => markIndex(table4, index, "clustered"));
  }
};

// src/catalog/apply/indexes.ts
function withNewIndex(catalog, table4, stated2, { traits, origin }) {
  if (lacksColumn(table4, columnsOfIndex(stated2)) || stated2.unique && missesPartitionKey(
    table4,
    stated2.parts.flatMap(({ column }) => column ?? [])
  ))
    return;
  let name2 = stated2.name === "" ? chooseIndexName(catalog, traits, table4, stated2) : stated2.name;
  if (!(stated2.name !== "" && isRelationNameTaken(catalog, table4, name2)))
    return { ...table4, indexes: [...table4.indexes, { ...stated2, name: name2, origin }] };
}
function createIndex3(state, change, given) {
  let view = findView(state, change.table);
  if (view !== void 0) return createViewIndex(state.catalog, view, change.index, given);
  let table4 = tableOrPlaceholder(state, change.table);
  if (table4 === void 0) return state.catalog;
  let context = table4.knowledge === "partial" && (change.ifNotExists || change.conditional === !0) && mayBeUntold(state, change.table) ? { ...given, origin: { kind: "unknown" } } : given, waitsForParts = change.only && table4.partitioning !== void 0 && childrenOf2(state.catalog, table4).length > 0, stated2 = resolveCallsInIndex(state, change.index), written2 = withNewIndex(state.catalog, table4, waitsForParts ? { ...stated2, valid: !1 } : stated2, context);
  if (written2 === void 0) return state.catalog;
  let before = state.catalog.relations.get(keyOf(table4)), catalog = writeRelation(state.catalog, before, written2), index = written2.indexes.at(-1);
  return change.only || table4.partitioning === void 0 || index === void 0 ? catalog : spreadIndex(catalog, written2, index, context);
}
function createViewIndex(catalog, view, stated2, { traits, origin }) {
  if (view.kind !== "materialized-view") return catalog;
  let asTable = { ...view, constraints: [], columns: [] }, named3 = { ...stated2, name: stated2.name === "" ? chooseIndexName(catalog, traits, { ...viewAsTable(view) }, stated2) : stated2.name };
  return stated2.name !== "" && isRelationNameTaken(catalog, asTable, named3.name) ? catalog : replaceRelation(catalog, view, { ...view, indexes: [...view.indexes, { ...named3, origin }] });
}
function viewAsTable({ schema, name: name2, indexes, origin }) {
  return {
    kind: "table",
    schema,
    name: name2,
    indexes,
    origin,
    persistence: "permanent",
    columns: [],
    constraints: [],
    triggers: [],
    policies: [],
    rowSecurity: "off",
    inherits: [],
    replicaIdentity: "default",
    foreign: !1,
    options: {},
    knowledge: "partial"
  };
}
function indexNamed(state, name2, table4) {
  if (state.catalog.indexNames === "per-schema") return findIndex(state, name2);
  let owner = table4 && findTable(state, table4), index = owner?.indexes.find((candidate) => candidate.name === name2.name);
  return owner && index && { owner, index };
}
function replaceIndex(catalog, owner, before, after) {
  return replaceRelation(catalog, owner, { ...owner, indexes: owner.indexes.map((index) => index === before ? after : index) });
}
function attachIndex2(state, change) {
  let [parent, child] = [findIndex(state, change.index), findIndex(state, change.child)];
  if (parent === void 0 || child === void 0 || child.owner.kind !== "table" || child.index.attachedTo !== void 0) return state.catalog;
  let attachedTo = { schema: parent.entry.schema, name: parent.entry.name };
  if (!(child.owner.partitionOf !== void 0 && isSameName(child.owner.partitionOf.parent, parent.owner))) return state.catalog;
  let constraints = child.owner.constraints.map(
    (constraint) => constraint.name === child.index.constraint ? { ...constraint, inherited: !0 } : constraint
  ), attached = { ...child.index, attachedTo }, owner = { ...child.owner, constraints, indexes: child.owner.indexes.map((index) => index === child.index ? attached : index) };
  return validateUpwards(replaceRelation(state.catalog, child.owner, owner), parent.owner, parent.index.name);
}
var indexing = {
  "create-index": createIndex3,
  "attach-index": attachIndex2,
  "drop-index"(state, change) {
    let found = indexNamed(state, change.index, change.table);
    return found === void 0 || found.index.constraint !== void 0 || found.index.attachedTo !== void 0 ? state.catalog : dropObjects2(state, [{ kind: "index", table: keyOf(found.owner), name: found.index.name }], change.cascade);
  },
  "rename-index"(state, change, context) {
    let found = indexNamed(state, change.index, change.table);
    return found === void 0 && state.catalog.indexNames === "per-schema" && findRelation(state, change.index) !== void 0 ? renameRelation2(state, change.index, { name: change.to }, context) : found === void 0 ? state.catalog : renameIndexOf(state.catalog, found.owner, found.index.name, change.to);
  },
  "alter-index"(state, change) {
    let found = indexNamed(state, change.index, change.table);
    if (found !== void 0 && change.options !== void 0) {
      let options = withOptions(found.index.options ?? {}, change.options);
      return replaceIndex(state.catalog, found.owner, found.index, { ...found.index, options });
    }
    return found === void 0 || change.visible === void 0 || change.visible === found.index.visible ? state.catalog : replaceIndex(state.catalog, found.owner, found.index, { ...found.index, visible: change.visible });
  }
};

// src/catalog/apply/create-table-like.ts
function includes({ including }, what) {
  return including.some((word) => word.toLowerCase() === what || word.toLowerCase() === "all");
}
function copyColumns(state, spec, stated2, { origin }) {
  if (spec.like.length === 0) return { columns: stated2, constraints: [], isPartial: !1 };
  let constraints = [], columns = stated2, isPartial = !1;
  for (let like of spec.like.toReversed()) {
    let table4 = findTable(state, like.table), view = findView(state, like.table);
    if (table4 === void 0 && view === void 0 && !mayBeUntold(state, like.table)) return;
    isPartial ||= table4 === void 0 ? view?.columns === void 0 : table4.knowledge === "partial";
    let copied = table4?.columns.map((column) => copyColumn(column, like, origin)) ?? (view?.columns ?? []).flatMap((column) => viewColumn(column, origin));
    columns = columns.toSpliced(like.position, 0, ...copied), includes(like, "constraints") && constraints.push(...copiedChecks(table4, origin));
  }
  return { columns, constraints, isPartial };
}
function copyColumn(column, like, origin) {
  let { name: name2, type, collation, notNull, attributes } = column;
  return {
    name: name2,
    type,
    ...collation && { collation },
    notNull,
    notNullValid: !0,
    ...column.default && includes(like, "defaults") && { default: column.default },
    ...column.identity && includes(like, "identity") && { identity: column.identity },
    ...column.generated && includes(like, "generated") && { generated: column.generated },
    ...column.comment !== void 0 && includes(like, "comments") && { comment: column.comment },
    ...attributes && { attributes },
    inherited: !1,
    origin
  };
}
function viewColumn({ name: name2, type }, origin) {
  return type === void 0 ? [] : [{ name: name2, type, notNull: !1, notNullValid: !0, inherited: !1, origin }];
}
function copiedChecks(table4, origin) {
  return (table4?.constraints ?? []).flatMap((constraint) => constraint.kind !== "check" ? [] : [{ ...omit(constraint, "inherited", "local", "span", "comment"), named: !0, valid: constraint.enforced, origin }]);
}
function copyIndexes(state, made, name2, spec, context) {
  let catalog = made;
  for (let like of spec.like) {
    let source = findTable(state, like.table), table4 = currentTable(catalog, name2);
    if (source === void 0 || table4 === void 0 || keyOf(source) === keyOf(table4) || !includes(like, "indexes")) continue;
    let copied = source.indexes.reduce(
      (current, index) => copyIndex(within(state, catalog), current, source, index, includes(like, "comments"), context),
      table4
    );
    catalog = replaceRelation(catalog, table4, copied);
  }
  return catalog;
}
function copyIndex(state, table4, source, index, withComments, context) {
  let behind = source.constraints.find(({ name: name2 }) => name2 === index.constraint);
  if (behind !== void 0) {
    let { comment: comment4 } = behind, copy2 = {
      ...omit(behind, "span", "comment", "inherited", "local"),
      name: "",
      named: !1,
      ...withComments && comment4 !== void 0 && { comment: comment4 }
    };
    return withConstraint(state, table4, copy2, context)?.table ?? table4;
  }
  let { comment: comment3 } = index, copy = {
    ...omit(index, "comment", "attachedTo", "constraint"),
    name: "",
    clustered: !1,
    replicaIdentity: !1,
    ...withComments && comment3 !== void 0 && { comment: comment3 }
  };
  return withNewIndex(state.catalog, table4, copy, context) ?? table4;
}

// src/catalog/apply/create-table.ts
var tableMaking = {
  "create-table"(state, change, context) {
    let name2 = nameForNew(state, change.table, change.spec.persistence === "temporary");
    if (name2 === void 0) return state.catalog;
    let taken = isNameTaken(state.catalog, name2);
    if (taken && (!change.orReplace || change.conditional === !0)) return state.catalog;
    let catalog = taken ? dropObjects2(state, [{ kind: "relation", key: keyOf(name2) }], !0) : state.catalog;
    return createTable3(within(state, catalog), name2, change, context) ?? state.catalog;
  }
};
function originOf(state, change, context) {
  return (change.ifNotExists || change.conditional === !0) && !state.catalog.complete && !isHistoryTold(state.catalog) ? { kind: "unknown" } : context.origin;
}
function isHistoryTold({ relations }) {
  return relations.some((relation) => relation.kind === "table" && relation.origin.kind === "base" && relation.knowledge === "full");
}
function createTable3(state, name2, change, given) {
  let { spec } = change, origin = originOf(state, change, given), context = { ...given, origin };
  if (spec.asQuery?.uses.some(({ relation }) => isMissing(state, relation))) return;
  let parent = spec.partitionOf && findTable(state, spec.partitionOf.parent);
  if (spec.partitionOf && parent === void 0 && !mayBeUntold(state, spec.partitionOf.parent)) return;
  let parents = spec.inherits.map((inherited) => findTable(state, inherited));
  if (spec.inherits.some((inherited, at) => parents[at] === void 0 && !mayBeUntold(state, inherited))) return;
  let known2 = parents.filter((table4) => table4 !== void 0), shape = shapeOf(state, spec, parent ? [parent] : known2, context);
  if (shape === void 0) return;
  let untoldParent = known2.length < parents.length || spec.partitionOf !== void 0 && parent === void 0, isPartial = origin.kind === "unknown" || shape.isPartial || untoldParent, bare = bareTable(name2, spec, shape.columns, isPartial ? "partial" : "full", origin, known2), keyed = addConstraints(
    state,
    addSequences(state, state.catalog, bare, spec, context),
    [...shape.constraints, ...ownConstraints(spec)],
    context
  );
  if (keyed === void 0) return;
  let indexed2 = spec.indexes.reduce((table4, index) => withNewIndex(keyed.catalog, table4, index, context) ?? table4, keyed.table), referring = addForeignKeys(within(state, writeRelation(keyed.catalog, void 0, indexed2)), indexed2, spec, context);
  if (referring === void 0) return;
  let whole = copyIndexes(state, referring, name2, spec, context);
  return parent && spec.partitionOf ? adoptPartition(within(state, whole), parent, name2, spec.partitionOf.bound, context) : whole;
}
function bareTable({ schema, name: name2 }, spec, columns, knowledge, origin, parents) {
  return {
    kind: "table",
    schema,
    name: name2,
    persistence: schema === "pg_temp" ? "temporary" : spec.persistence,
    columns,
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: "off",
    ...spec.partitioning && { partitioning: spec.partitioning },
    inherits: parents.map((parent) => ({ schema: parent.schema, name: parent.name })),
    replicaIdentity: "default",
    foreign: spec.foreign,
    ...spec.comment !== void 0 && { comment: spec.comment },
    options: spec.options,
    ...spec.tablespace !== void 0 && { tablespace: spec.tablespace },
    knowledge,
    origin
  };
}
function shapeOf(state, spec, parents, context) {
  let isPartition = spec.partitionOf !== void 0, stated2 = spec.columns.map((column) => columnOf(state, column, context)), copied = copyColumns(state, spec, stated2, context);
  if (copied === void 0) return;
  let query = spec.asQuery && queryColumns(state, spec.asQuery, context), own = [...query?.columns ?? [], ...copied.columns], columns = mergeInheritedColumns(parents, own, isPartition, context);
  if (new Set(columns.map(({ name: name2 }) => name2)).size < columns.length) return;
  let inherited = parents.flatMap((parent) => inheritedChecks(parent, context)), isPartial = copied.isPartial || (query?.isPartial ?? !1) || parents.some(({ knowledge }) => knowledge === "partial");
  return { columns, constraints: [...inherited, ...copied.constraints], isPartial };
}
function sequenceOptionsOf(state, spec, column) {
  let stated2 = spec.columns.find(({ name: name2 }) => name2 === column);
  if (stated2 !== void 0) return stated2.sequenceOptions ?? {};
  for (let like of spec.like) {
    let made = findTable(state, like.table)?.columns.find(({ name: name2 }) => name2 === column)?.sequence, sequence = made && state.catalog.relations.get(keyOf(made));
    if (sequence?.kind === "sequence") return sequence.options;
  }
  return {};
}
function addSequences(state, catalog, table4, spec, context) {
  let serial = new Set(spec.columns.flatMap((column) => column.serial ? [column.name] : [])), written2 = catalog, columns = table4.columns.map((column) => {
    if (!serial.has(column.name) && (column.identity === void 0 || column.sequence !== void 0)) return column;
    let options = sequenceOptionsOf(state, spec, column.name), tied = withSequence(written2, table4, column, serial.has(column.name), context, options);
    return written2 = tied.catalog, tied.column;
  });
  return written2 === catalog ? { catalog, table: table4 } : { catalog: written2, table: { ...table4, columns } };
}
function ownConstraints(spec) {
  let keys = spec.constraints.filter(({ kind }) => kind === "primary-key" || kind === "unique" || kind === "exclude"), primary = keys.filter(({ kind }) => kind === "primary-key"), others = keys.filter(({ kind }) => kind !== "primary-key");
  return [...spec.constraints.filter(({ kind }) => kind === "check" || kind === "not-null"), ...withoutRepeats([...primary, ...others])].map((constraint) => ({ ...constraint, valid: constraint.enforced }));
}
function withoutRepeats(keys) {
  let kept = /* @__PURE__ */ new Map();
  for (let key of keys) {
    let like = key.kind === "primary-key" || key.kind === "unique" ? JSON.stringify([key.columns, key.include, key.nullsNotDistinct, key.deferrable, key.initiallyDeferred]) : `${kept.size}`, first = kept.get(like);
    first === void 0 ? kept.set(like, key) : !first.named && key.named && kept.set(like, { ...first, name: key.name, named: !0 });
  }
  return [...kept.values()];
}
function addConstraints(state, draft, constraints, context) {
  let current = draft;
  for (let constraint of constraints) {
    if (current === void 0) return;
    current.table.constraints.some((known2) => known2.inherited === !0 && known2.name === constraint.name) || (current = withConstraint(within(state, current.catalog), current.table, constraint, context));
  }
  return current;
}
function addForeignKeys(state, table4, spec, context) {
  let keys = spec.constraints.filter(({ kind }) => kind === "foreign-key");
  if (keys.length === 0) return state.catalog;
  let draft = addConstraints(
    state,
    { catalog: state.catalog, table: table4 },
    keys.map((key) => ({ ...key, valid: key.enforced })),
    context
  );
  return draft && writeRelation(draft.catalog, table4, draft.table);
}
function queryColumns(state, query, { origin }) {
  let uses = resolveUses(state, query.uses), expanded = query.columns?.flatMap((column) => column.name !== "*" ? [column] : uses.flatMap(({ relation, columns: columns2 }) => sourceColumns(state, relation)?.filter(({ name: name2 }) => columns2?.includes(name2)) ?? [])), columns = (expanded ?? []).map((column) => {
    let source = uses.map(({ relation }) => sourceColumns(state, relation)?.find(({ name: name2 }) => name2 === column.name)).find((found) => found?.type !== void 0);
    return { name: column.name, type: column.type ?? source?.type ?? unknownType2, notNull: !1, notNullValid: !0, inherited: !1, origin };
  });
  return { columns, isPartial: expanded === void 0 || columns.length === 0 };
}
var unknownType2 = { name: "unknown", modifiers: [], dimensions: 0, text: "unknown" };
function sourceColumns(state, relation) {
  return findTable(state, relation)?.columns ?? findView(state, relation)?.columns;
}

// src/catalog/apply/descriptions.ts
function commented(object, comment3) {
  return { ...omit(object, "comment"), ...comment3 !== void 0 && { comment: comment3 } };
}
function commentMember(list, name2, comment3) {
  return list.map((each) => each.name === name2 ? commented(each, comment3) : each);
}
function describeMember(table4, object, member, comment3) {
  switch (object) {
    case "column":
      return { ...table4, columns: commentMember(table4.columns, member, comment3) };
    case "constraint":
      return { ...table4, constraints: commentMember(table4.constraints, member, comment3) };
    case "trigger":
      return { ...table4, triggers: commentMember(table4.triggers, member, comment3) };
  }
}
function describe2(state, { object, name: name2, member, comment: comment3 }) {
  let { catalog } = state;
  switch (object) {
    case "table":
    case "column":
    case "constraint":
    case "trigger": {
      let table4 = findTable(state, name2);
      return table4 === void 0 ? catalog : object === "table" ? replaceRelation(catalog, table4, commented(table4, comment3)) : replaceRelation(catalog, table4, describeMember(table4, object, member, comment3));
    }
    case "view":
    case "materialized-view": {
      let view = findView(state, name2);
      return view === void 0 ? catalog : replaceRelation(catalog, view, commented(view, comment3));
    }
    case "index": {
      let found = findIndex(state, name2);
      return found === void 0 ? catalog : replaceIndex(catalog, found.owner, found.index, commented(found.index, comment3));
    }
    case "type": {
      let type = findType(state, name2);
      return type?.kind !== "enum" ? catalog : { ...catalog, types: catalog.types.set(keyOf(type), commented(type, comment3)) };
    }
    default:
      return catalog;
  }
}
var descriptionAppliers = {
  comment: describe2,
  "set-owner"(state, change) {
    let table4 = change.object === "table" ? findTable(state, change.name) : void 0;
    return table4 === void 0 || table4.owner === change.owner ? state.catalog : replaceRelation(state.catalog, table4, { ...table4, owner: change.owner });
  }
};

// src/catalog/apply/routines.ts
var isSame = (routine, signature) => routine.arguments.join(",") === signature.join(",");
function setOverloads(catalog, name2, overloads) {
  let key = keyOf(name2);
  return { ...catalog, routines: overloads.length === 0 ? catalog.routines.delete(key) : catalog.routines.set(key, overloads) };
}
function createRoutine3(state, change, { origin }) {
  let name2 = nameForNew(state, change.routine);
  if (name2 === void 0) return state.catalog;
  let overloads = state.catalog.routines.get(keyOf(name2)) ?? [], signature = resolveSignature(state, change.spec.arguments), standing = overloads.find((routine) => isSame(routine, signature));
  if (standing && (!change.orReplace || change.conditional === !0 || standing.kind !== change.routineKind) || standing?.returns !== void 0 && change.spec.returns !== void 0 && standing.returns !== change.spec.returns) return state.catalog;
  let made = {
    ...change.spec,
    arguments: signature,
    kind: change.routineKind,
    ...name2,
    uses: resolveUses(state, change.spec.uses),
    origin: standing?.origin ?? origin
  };
  return setOverloads(state.catalog, name2, standing ? overloads.map((routine) => routine === standing ? made : routine) : [...overloads, made]);
}
function routineNamed(state, name2, signature) {
  if (signature === void 0) {
    let overloads = findRoutines(state, name2);
    return overloads.length === 1 ? overloads[0] : void 0;
  }
  let resolved = resolveSignature(state, signature);
  return (name2.schema === void 0 ? state.session.searchPath : [name2.schema]).flatMap((schema) => state.catalog.routines.get(keyOf({ schema, name: name2.name })) ?? []).find((routine) => isSame(routine, resolved));
}
function moveRoutine(catalog, routine, to, context) {
  let overloads = catalog.routines.get(keyOf(routine)) ?? [], taken = catalog.routines.get(keyOf(to)) ?? [];
  if (keyOf(routine) === keyOf(to) || taken.some((other3) => isSame(other3, routine.arguments))) return catalog;
  let left = setOverloads(
    catalog,
    routine,
    overloads.filter((other3) => other3 !== routine)
  ), moved = setOverloads(left, to, [...taken, { ...routine, ...to }]);
  return followCalls(moved, routine, to, overloads.length === 1, quoteOf(context));
}
function followCalls(catalog, from, to, isOnly, quote2) {
  let isMeant = (name2) => name2.name === from.name && (name2.schema ?? from.schema) === from.schema, renamed2 = (name2) => name2.schema === void 0 && from.schema === to.schema ? { name: to.name } : to, written2 = catalog;
  for (let table4 of catalog.relations.values()) {
    if (isOnly && (table4.kind === "view" || table4.kind === "materialized-view") && (written2 = followInView(written2, table4, isMeant, to)), table4.kind !== "table" || !routinesNamedBy(table4).has(from.name)) continue;
    let runs = from.arguments.length === 0, triggers = mapShared(
      table4.triggers,
      (trigger) => runs && isMeant(trigger.routine) ? { ...trigger, routine: renamed2(trigger.routine) } : trigger
    ), expressed = isOnly ? renameCalls({ ...table4, triggers }, isMeant, renamed2, from, to, quote2) : { ...table4, triggers };
    written2 = replaceRelation(written2, table4, expressed);
  }
  return written2;
}
function followInView(catalog, view, isMeant, to) {
  if (view.calls?.some(isMeant) !== !0) return catalog;
  let moved = (name2) => isMeant(name2) ? to : name2, mentions = (view.mentions ?? []).map((mention) => mention.kind === "routine" ? { ...mention, routine: moved(mention.routine) } : mention);
  return replaceRelation(catalog, view, { ...view, mentions, calls: view.calls.map(moved) });
}
function renameCalls(table4, isMeant, renamed2, from, to, quote2) {
  return mapTableExpressions(table4, (expression2) => {
    let touched = !1, term = mapTerm(expression2.term, (part3) => part3.kind !== "call" || !isMeant(part3.name) ? part3 : (touched = !0, { ...part3, name: renamed2(part3.name) }));
    return touched ? { term, text: rewriteNames(expression2.text, (name2, role3) => role3 === "call" && name2 === from.name ? to.name : void 0, quote2) } : expression2;
  });
}
var routineAppliers = {
  "create-routine": createRoutine3,
  "alter-routine"(state, change, context) {
    let routine = routineNamed(state, change.routine, change.arguments);
    if (routine === void 0) return state.catalog;
    if (change.renameTo !== void 0) return moveRoutine(state.catalog, routine, { schema: routine.schema, name: change.renameTo }, context);
    let altered = {
      ...routine,
      ...change.volatility && { volatility: change.volatility },
      ...change.securityDefiner !== void 0 && { securityDefiner: change.securityDefiner },
      ...change.settings && { settings: change.settings }
    }, overloads = state.catalog.routines.get(keyOf(routine)) ?? [];
    return setOverloads(
      state.catalog,
      routine,
      overloads.map((each) => each === routine ? altered : each)
    );
  },
  "drop-routine"(state, change) {
    let routine = routineNamed(state, change.routine, change.arguments);
    return routine === void 0 ? state.catalog : dropObjects2(state, [{ kind: "routine", key: keyOf(routine), arguments: routine.arguments }], change.cascade);
  }
};

// src/catalog/apply/types.ts
function setType(catalog, type) {
  return { ...catalog, types: catalog.types.set(keyOf(type), type) };
}
function createType2(state, name2, make) {
  let qualified = nameForNew(state, name2);
  if (qualified === void 0 || isTypeNameTaken(state.catalog, qualified)) return state.catalog;
  let type = make(qualified);
  return type.kind === "composite" && state.catalog.relations.has(keyOf(qualified)) ? state.catalog : setType(state.catalog, type);
}
function addEnumValue2(state, change) {
  let type = findType(state, change.type);
  if (type?.kind !== "enum" || type.values.includes(change.value)) return state.catalog;
  if (change.position === void 0) return setType(state.catalog, { ...type, values: [...type.values, change.value] });
  let at = type.values.indexOf(change.position.value);
  return at < 0 ? state.catalog : setType(state.catalog, { ...type, values: type.values.toSpliced(change.position.where === "before" ? at : at + 1, 0, change.value) });
}
function renameEnumValue2(state, change) {
  let type = findType(state, change.type);
  if (type?.kind !== "enum" || !type.values.includes(change.value) || type.values.includes(change.to)) return state.catalog;
  let renamed2 = setType(state.catalog, { ...type, values: type.values.map((value) => value === change.value ? change.to : value) });
  return relabel(renamed2, type, change.value, change.to);
}
function relabel(catalog, type, from, to) {
  let key = keyOf(type), written2 = catalog;
  for (let table4 of catalog.relations.values()) {
    if (table4.kind !== "table" || !table4.columns.some((column) => isOfType(column.type, key))) continue;
    let enumColumns = new Set(table4.columns.filter((column) => isOfType(column.type, key)).map((column) => column.name)), columns = mapShared(table4.columns, (column) => {
      if (column.default === void 0 || !isOfType(column.type, key) || column.type.dimensions > 0) return column;
      let value = relabelLiteral(column.default, () => !0, from, to);
      return value === column.default ? column : { ...column, default: value };
    }), recast = mapTableExpressions(
      { ...table4, columns },
      (expression2) => relabelLiteral(relabelCompared(expression2, enumColumns, from, to), (cast) => cast === type.name, from, to)
    );
    (columns !== table4.columns || recast.constraints !== table4.constraints || recast.indexes !== table4.indexes || recast.policies !== table4.policies) && (written2 = replaceRelation(written2, table4, recast));
  }
  return written2;
}
function relabelCompared(expression2, columns, from, to) {
  let touched = !1, isOfEnum = (term2) => term2.kind === "column" && columns.has(term2.name), relabelled = (term2) => term2.kind !== "literal" || term2.type !== "string" || term2.value !== from ? term2 : (touched = !0, { ...term2, value: to }), term = mapTerm(expression2.term, (part3) => part3.kind === "in" && isOfEnum(part3.term) ? { ...part3, items: part3.items.map(relabelled) } : part3.kind !== "compare" || !isOfEnum(part3.left) && !isOfEnum(part3.right) ? part3 : { ...part3, left: relabelled(part3.left), right: relabelled(part3.right) }), quoted = (value) => `'${value.replaceAll("'", "''")}'`;
  return touched ? { term, text: expression2.text.replaceAll(quoted(from), quoted(to)) } : expression2;
}
function relabelLiteral(expression2, isMeant, from, to) {
  let touched = !1, term = mapTerm(expression2.term, (part3) => part3.kind === "cast" && part3.term.kind === "literal" && part3.term.value === from && isMeant(part3.type.name) && part3.term.kind === "literal" ? (touched = !0, { ...part3, term: { ...part3.term, value: to } }) : part3), bare = !touched && term.kind === "literal" && term.type === "string" && term.value === from && isMeant(void 0);
  if (!touched && !bare) return expression2;
  let quoted = (value) => `'${value.replaceAll("'", "''")}'`;
  return { term: bare ? { ...term, value: to } : term, text: expression2.text.replaceAll(quoted(from), quoted(to)) };
}
function alterDomain3(domain, change, names2) {
  let plain3 = omit(domain, "default");
  switch (change.verb) {
    case "set-not-null":
      return { ...domain, notNull: !0 };
    case "drop-not-null":
      return { ...domain, notNull: !1 };
    case "set-default":
      return change.default === void 0 ? domain : { ...domain, default: change.default };
    case "drop-default":
      return plain3;
    case "add-constraint":
      return change.check === void 0 ? domain : { ...domain, checks: [...domain.checks, { ...change.check, name: change.check.name || names2("check") }] };
    case "drop-constraint":
      return { ...domain, checks: domain.checks.filter(({ name: name2 }) => name2 !== change.constraint) };
    case "validate-constraint":
      return { ...domain, checks: domain.checks.map((check) => check.name === change.constraint ? { ...check, valid: !0 } : check) };
    case "rename-constraint":
      return {
        ...domain,
        checks: domain.checks.map((check) => check.name === change.constraint ? { ...check, name: change.to ?? check.name } : check)
      };
  }
}
function nameCheck(catalog, domain, { traits }) {
  let isTaken = (name2) => domain.checks.some((check) => check.name === name2) || catalog.constraintNames.has(keyOf({ schema: domain.schema, name: name2 })) ? !0 : catalog.types.some((type) => type.kind === "domain" && type.schema === domain.schema && type.checks.some((check) => check.name === name2));
  return traits.nameFor("check", domain.name, [], isTaken);
}
function nameChecks(catalog, domain, context) {
  return domain.checks.reduce(
    (named3, check) => ({ ...named3, checks: [...named3.checks, { ...check, name: check.name || nameCheck(catalog, named3, context) }] }),
    { ...domain, checks: [] }
  );
}
function alterComposite2(state, change) {
  let type = findType(state, change.type);
  if (type?.kind !== "composite") return state.catalog;
  let { attribute, attributeType, to } = change;
  if (type.attributes.some(({ name: name2 }) => name2 === attribute) === (change.verb === "add")) return state.catalog;
  let of = attributeType && resolveType(state, attributeType), attributes = {
    add: of ? [...type.attributes, { name: attribute, type: of }] : type.attributes,
    drop: type.attributes.filter(({ name: name2 }) => name2 !== attribute),
    change: type.attributes.map((each) => each.name === attribute && of ? { ...each, type: of } : each),
    rename: type.attributes.map((each) => each.name === attribute && to !== void 0 ? { ...each, name: to } : each)
  };
  return setType(state.catalog, { ...type, attributes: attributes[change.verb] });
}
function moveType(catalog, type, to, context) {
  if (keyOf(type) === keyOf(to) || isTypeNameTaken(catalog, to)) return catalog;
  let moved = { ...catalog, types: catalog.types.delete(keyOf(type)).set(keyOf(to), { ...type, ...to }) };
  return renameTypeEverywhere(moved, type, to, quoteOf(context));
}
var typeAppliers = {
  "create-enum": (state, change, { origin }) => createType2(state, change.type, (name2) => ({ kind: "enum", ...name2, values: change.values, origin })),
  "add-enum-value": addEnumValue2,
  "rename-enum-value": renameEnumValue2,
  "create-domain": (state, change, context) => createType2(
    state,
    change.type,
    (name2) => nameChecks(
      state.catalog,
      { ...change.spec, kind: "domain", ...name2, base: resolveType(state, change.spec.base), origin: context.origin },
      context
    )
  ),
  "alter-domain"(state, change, context) {
    let type = findType(state, change.type);
    return type?.kind !== "domain" ? state.catalog : setType(
      state.catalog,
      alterDomain3(type, change, () => nameCheck(state.catalog, type, context))
    );
  },
  "create-composite": (state, change, { origin }) => createType2(state, change.type, (name2) => ({
    kind: "composite",
    ...name2,
    attributes: change.spec.attributes.map((attribute) => ({ ...attribute, type: resolveType(state, attribute.type) })),
    origin
  })),
  "alter-composite": alterComposite2,
  "create-type": (state, change, { origin }) => createType2(state, change.type, (name2) => ({
    kind: change.what,
    ...name2,
    ...change.definition !== void 0 && { definition: change.definition },
    origin
  })),
  "drop-type"(state, change) {
    let type = findType(state, change.type);
    return type === void 0 ? state.catalog : dropObjects2(state, [{ kind: "type", key: keyOf(type) }], change.cascade);
  },
  "rename-type"(state, change, context) {
    let type = findType(state, change.type);
    return type === void 0 ? state.catalog : moveType(state.catalog, type, { schema: type.schema, name: change.to }, context);
  }
};

// src/catalog/apply/schemas.ts
function contentsOf(catalog, schema) {
  let relations = [...catalog.relations].filter(([, relation]) => relation.schema === schema && relation.kind !== "index"), types = [...catalog.types].filter(([, type]) => type.schema === schema), routines = [...catalog.routines.values()].flat().filter((routine) => routine.schema === schema);
  return [
    ...relations.map(([key]) => ({ kind: "relation", key })),
    ...types.map(([key]) => ({ kind: "type", key })),
    ...routines.map((routine) => ({ kind: "routine", key: keyOf(routine), arguments: routine.arguments }))
  ];
}
function dropSchema2(state, name2, cascade) {
  let contents = contentsOf(state.catalog, name2);
  if (contents.length > 0 && !cascade) return state.catalog;
  let emptied = dropObjects2(state, contents, !0);
  return { ...emptied, schemas: emptied.schemas.delete(name2), extensions: emptied.extensions.filter((extension) => extension.schema !== name2) };
}
function renameSchema2(state, from, to, context) {
  let schema = state.catalog.schemas.get(from);
  if (schema === void 0 || state.catalog.schemas.has(to)) return state.catalog;
  let catalog = { ...state.catalog, schemas: state.catalog.schemas.delete(from).set(to, { ...schema, name: to }) };
  for (let ref of contentsOf(state.catalog, from))
    if (ref.kind === "relation") {
      let relation = catalog.relations.get(ref.key);
      relation !== void 0 && relation.kind !== "index" && (catalog = moveRelation(catalog, relation, { schema: to, name: relation.name }, quoteOf(context)));
    } else if (ref.kind === "type") {
      let type = catalog.types.get(ref.key);
      type !== void 0 && (catalog = moveType(catalog, type, { schema: to, name: type.name }, context));
    } else if (ref.kind === "routine") {
      let routine = catalog.routines.get(ref.key)?.find((each) => each.arguments === ref.arguments || each.arguments.join(",") === ref.arguments.join(","));
      routine !== void 0 && (catalog = moveRoutine(catalog, routine, { schema: to, name: routine.name }, context));
    }
  let extensions = catalog.extensions.map((extension) => extension.schema === from ? { ...extension, schema: to } : extension);
  return { ...catalog, extensions };
}
var schemaAppliers = {
  "create-schema"(state, change, { origin }) {
    if (state.catalog.schemas.has(change.name)) return state.catalog;
    let mayStand = !state.catalog.complete && (change.ifNotExists || change.conditional === !0);
    return {
      ...state.catalog,
      schemas: state.catalog.schemas.set(change.name, { name: change.name, origin: mayStand ? { kind: "unknown" } : origin })
    };
  },
  "drop-schema": (state, change) => state.catalog.schemas.has(change.name) ? dropSchema2(state, change.name, change.cascade) : state.catalog,
  "rename-schema": (state, change, context) => renameSchema2(state, change.name, change.to, context),
  "set-schema"(state, change, context) {
    let { catalog } = state;
    if (catalog.complete && !catalog.schemas.has(change.to)) return catalog;
    if (change.object === "type") {
      let type = findType(state, change.name);
      return type === void 0 ? catalog : moveType(catalog, type, { schema: change.to, name: type.name }, context);
    }
    if (change.object === "routine") {
      let routine = routineNamed(state, change.name, change.arguments);
      return routine === void 0 ? catalog : moveRoutine(catalog, routine, { schema: change.to, name: routine.name }, context);
    }
    let relation = change.object === "other" ? void 0 : findRelation(state, change.name);
    return relation === void 0 || relation.kind === "index" || isNameTaken(catalog, { schema: change.to, name: relation.name }) ? catalog : moveRelation(catalog, relation, { schema: change.to, name: relation.name }, quoteOf(context));
  },
  "create-extension"(state, change, { origin }) {
    if (state.catalog.extensions.has(change.name)) return state.catalog;
    let { schema } = change.schema === void 0 ? qualify(state, { name: change.name }) : { schema: change.schema }, extension = { name: change.name, ...schema !== "" && { schema }, origin };
    return { ...state.catalog, extensions: state.catalog.extensions.set(change.name, extension) };
  },
  "drop-extension": (state, change) => state.catalog.extensions.has(change.name) ? { ...state.catalog, extensions: state.catalog.extensions.delete(change.name) } : state.catalog
};

// src/catalog/apply/sequences.ts
function setOwner2(state, sequence, owner) {
  let free = omit(sequence, "ownedBy");
  if (owner === "none") return untie(replaceRelation(state.catalog, sequence, free), sequence);
  let table4 = findTable(state, owner.table), column = table4?.columns.find(({ name: name2 }) => name2 === owner.column);
  if (table4 === void 0 || column === void 0 && table4.knowledge === "full") return state.catalog;
  let ownedBy = { table: { schema: table4.schema, name: table4.name }, column: owner.column }, written2 = untie(replaceRelation(state.catalog, sequence, { ...free, ownedBy }), sequence), current = currentTable(written2, table4);
  if (current === void 0) return written2;
  let tied = { schema: sequence.schema, name: sequence.name };
  return replaceRelation(written2, current, {
    ...current,
    columns: current.columns.map((each) => each.name === owner.column && each.identity === void 0 ? { ...each, sequence: tied } : each)
  });
}
function untie(catalog, sequence) {
  let table4 = sequence.ownedBy && currentTable(catalog, sequence.ownedBy.table);
  if (!table4?.columns.some((column) => column.sequence !== void 0 && isSameName(column.sequence, sequence))) return catalog;
  let columns = table4.columns.map((column) => {
    let { sequence: made, ...rest } = column;
    return made !== void 0 && isSameName(made, sequence) ? rest : column;
  });
  return replaceRelation(catalog, table4, { ...table4, columns });
}
function isOfIdentity2(catalog, sequence) {
  return (sequence.ownedBy && currentTable(catalog, sequence.ownedBy.table))?.columns.some((column) => column.identity !== void 0 && column.sequence !== void 0 && isSameName(column.sequence, sequence)) ?? !1;
}
var sequenceAppliers = {
  "create-sequence"(state, change, { origin }) {
    let name2 = nameForNew(state, change.sequence, change.temporary);
    if (name2 === void 0 || isNameTaken(state.catalog, name2)) return state.catalog;
    let made = { kind: "sequence", ...name2, ...change.type && { type: change.type }, options: change.options, origin }, catalog = writeRelation(state.catalog, void 0, made);
    return change.ownedBy === void 0 ? catalog : setOwner2(within(state, catalog), made, change.ownedBy);
  },
  "alter-sequence"(state, change) {
    let sequence = findSequence(state, change.sequence);
    if (sequence === void 0) return state.catalog;
    let altered = Object.keys(change.options).length > 0 || change.type ? { ...sequence, ...change.type && { type: change.type }, options: { ...sequence.options, ...change.options } } : sequence, catalog = replaceRelation(state.catalog, sequence, altered);
    return change.ownedBy === void 0 || isOfIdentity2(catalog, altered) ? catalog : setOwner2(within(state, catalog), altered, change.ownedBy);
  },
  "drop-sequence"(state, change) {
    let sequence = findSequence(state, change.sequence);
    if (sequence === void 0 || isOfIdentity2(state.catalog, sequence)) return state.catalog;
    let dropped = dropObjects2(state, [relationRef(sequence)], change.cascade);
    return dropped === state.catalog ? dropped : untie(dropped, sequence);
  },
  "rename-sequence": (state, change, context) => findSequence(state, change.sequence) === void 0 ? state.catalog : renameRelation2(state, change.sequence, { name: change.to }, context)
};

// src/catalog/apply/triggers-and-policies.ts
function withTrigger(table4, trigger, replaces) {
  if (lacksColumn(table4, trigger.columns)) return table4;
  let standing = table4.triggers.find(({ name: name2 }) => name2 === trigger.name);
  return standing === void 0 ? { ...table4, triggers: [...table4.triggers, trigger] } : replaces ? { ...table4, triggers: table4.triggers.map((each) => each === standing ? { ...trigger, origin: standing.origin } : each) } : table4;
}
function renamed(list, from, to) {
  return list.some(({ name: name2 }) => name2 === from) && !list.some(({ name: name2 }) => name2 === to) ? list.map((each) => each.name === from ? { ...each, name: to } : each) : list;
}
function changePolicy(table4, name2, edit) {
  return { ...table4, policies: table4.policies.map((policy) => policy.name === name2 ? edit(policy) : policy) };
}
function resolvePolicy(state, policy) {
  let { using, withCheck } = policy;
  return { ...policy, ...using && { using: resolveCalls(state, using) }, ...withCheck && { withCheck: resolveCalls(state, withCheck) } };
}
function changeTriggers(state, name2, edit) {
  let view = findView(state, name2);
  if (view?.triggers !== void 0) return replaceRelation(state.catalog, view, { ...view, triggers: view.triggers.flatMap(edit) });
  let table4 = findTable(state, name2);
  return table4 === void 0 ? state.catalog : familyOf2(state.catalog, table4).reduce((catalog, member) => {
    let isPart2 = member !== table4, triggers = member.triggers.flatMap((trigger) => isPart2 && trigger.inherited !== !0 ? [trigger] : edit(trigger));
    return triggers.length === member.triggers.length && triggers.every((trigger, at) => trigger === member.triggers[at]) ? catalog : replaceRelation(catalog, member, { ...member, triggers });
  }, state.catalog);
}
function addToView(catalog, view, trigger, replaces) {
  let others = (view.triggers ?? []).filter(({ name: name2 }) => name2 !== trigger.name);
  return !replaces && others.length < (view.triggers ?? []).length ? catalog : replaceRelation(catalog, view, { ...view, triggers: [...others, trigger] });
}
function createTrigger3(state, name2, trigger, replaces) {
  let view = findView(state, name2);
  if (view !== void 0) return addToView(state.catalog, view, trigger, replaces);
  let table4 = tableOrPlaceholder(state, name2);
  if (table4 === void 0) return state.catalog;
  let made = withTrigger(table4, trigger, replaces);
  if (made === table4) return state.catalog;
  let catalog = writeRelation(state.catalog, state.catalog.relations.get(keyOf(table4)), made);
  if (table4.partitioning === void 0 || !isPerRow(trigger)) return catalog;
  let parts = familyOf2(catalog, made).slice(1);
  return parts.some((part3) => part3.triggers.some((own) => own.name === trigger.name && own.inherited !== !0)) ? state.catalog : parts.reduce((written2, part3) => replaceRelation(written2, part3, withTrigger(part3, { ...trigger, inherited: !0 }, !0)), catalog);
}
var triggerAppliers = {
  "create-trigger"(state, change, { origin }) {
    let trigger = { ...change.trigger, routine: resolveCall(state, change.trigger.routine), origin };
    return createTrigger3(state, change.table, trigger, change.orReplace && change.conditional !== !0);
  },
  "drop-trigger"(state, change) {
    return findTable(state, change.table)?.triggers.some(({ name: name2, inherited }) => name2 === change.trigger && inherited === !0) === !0 ? state.catalog : changeTriggers(state, change.table, (trigger) => trigger.name === change.trigger ? [] : [trigger]);
  },
  "rename-trigger"(state, change) {
    let triggers = findTable(state, change.table)?.triggers ?? findView(state, change.table)?.triggers ?? [];
    return renamed(triggers, change.trigger, change.to) === triggers ? state.catalog : changeTriggers(state, change.table, (trigger) => [trigger.name === change.trigger ? { ...trigger, name: change.to } : trigger]);
  },
  "enable-trigger": (state, change) => changeTriggers(state, change.table, (trigger) => [(typeof change.which == "string" || trigger.name === change.which.name) && trigger.enabled !== change.enabled ? { ...trigger, enabled: change.enabled } : trigger]),
  "create-policy": (state, change, { origin }) => changeTable(
    state,
    change.table,
    (table4) => table4.policies.some(({ name: name2 }) => name2 === change.policy.name) ? table4 : { ...table4, policies: [...table4.policies, { ...resolvePolicy(state, change.policy), origin }] }
  ),
  "alter-policy"(state, change) {
    let { roles, renameTo } = change, { using, withCheck } = resolvePolicy(state, change);
    return changeTable(state, change.table, (table4) => renameTo !== void 0 ? { ...table4, policies: renamed(table4.policies, change.policy, renameTo) } : changePolicy(table4, change.policy, (policy) => ({
      ...policy,
      ...using && { using },
      ...withCheck && { withCheck },
      ...roles && { roles }
    })));
  },
  "drop-policy": (state, change) => findTable(state, change.table) === void 0 ? state.catalog : changeTable(state, change.table, (table4) => {
    let policies = table4.policies.filter(({ name: name2 }) => name2 !== change.policy);
    return policies.length === table4.policies.length ? table4 : { ...table4, policies };
  })
};

// src/catalog/apply/views.ts
function expandColumns(state, columns, uses) {
  let expanded = [];
  for (let column of columns ?? []) {
    if (column.name !== "*" && !column.name.endsWith(".*")) {
      expanded.push(typed(state, column, uses));
      continue;
    }
    let source = starSource(column.name, uses), known2 = source && columnsOfRelation(state, source);
    if (known2 === void 0) return;
    expanded.push(...known2.map(({ name: name2, type }) => ({ name: name2, ...type && { type } })));
  }
  return columns === void 0 ? void 0 : expanded;
}
function starSource(star, uses) {
  if (star === "*") return uses.length === 1 ? uses[0]?.relation : void 0;
  let alias = star.slice(0, -2), starred = uses.filter(({ columns }) => columns?.includes("*"));
  return (starred.find(({ relation }) => relation.name === alias) ?? (starred.length === 1 ? starred[0] : void 0))?.relation;
}
function columnsOfRelation(state, name2) {
  let table4 = findTable(state, name2);
  return table4 !== void 0 ? table4.knowledge === "full" ? table4.columns : void 0 : findView(state, name2)?.columns;
}
function typed(state, column, uses) {
  if (column.type !== void 0) return { ...column, type: resolveType(state, column.type) };
  let [only2] = uses, source = only2 && uses.length === 1 && only2.columns?.includes(column.name) ? columnsOfRelation(state, only2.relation)?.find(({ name: name2 }) => name2 === column.name) : void 0;
  return source?.type === void 0 ? column : { ...column, type: source.type };
}
function createView3(state, change, origin) {
  let name2 = nameForNew(state, change.view, change.temporary);
  if (name2 === void 0 || change.spec.uses.some(({ relation }) => isMissing(state, relation))) return state.catalog;
  let standing = state.catalog.relations.get(keyOf(name2)), view = viewOf(state, change, name2, origin);
  return standing === void 0 ? isNameTaken(state.catalog, name2) ? state.catalog : writeRelation(state.catalog, void 0, view) : !(change.orReplace && change.conditional !== !0 && standing.kind === "view" && !change.materialized) || !keepsColumns(standing.columns, view.columns) ? state.catalog : replaceRelation(state.catalog, standing, {
    ...view,
    origin: standing.origin,
    ...standing.comment !== void 0 && { comment: standing.comment }
  });
}
function viewOf(state, change, name2, origin) {
  let columns = expandColumns(state, change.spec.columns, change.spec.uses);
  return {
    kind: change.materialized ? "materialized-view" : "view",
    ...name2,
    ...columns && { columns },
    uses: resolveUses(state, change.spec.uses),
    definition: change.spec.definition,
    ...change.spec.mentions && { mentions: resolveReferences(state, change.spec.mentions) },
    ...change.spec.calls && { calls: change.spec.calls.map((call) => resolveCall(state, call)) },
    populated: !change.materialized || change.withData,
    indexes: [],
    options: change.spec.options,
    origin
  };
}
function keepsColumns(before, after) {
  return before === void 0 || after === void 0 || before.every(({ name: name2 }, at) => after[at]?.name === name2);
}
var viewAppliers = {
  "create-view": (state, change, context) => createView3(state, change, context.origin),
  "drop-view"(state, change) {
    let view = findView(state, change.view);
    return view !== void 0 && view.kind === "materialized-view" === change.materialized ? dropObjects2(state, [relationRef(view)], change.cascade, keysOf2(state, change.along)) : state.catalog;
  },
  "rename-view": (state, change, context) => findView(state, change.view) === void 0 ? state.catalog : renameRelation2(state, change.view, { name: change.to }, context),
  "refresh-view"(state, change) {
    let view = findView(state, change.view);
    return view?.kind !== "materialized-view" || view.populated === change.withData ? state.catalog : replaceRelation(state.catalog, view, { ...view, populated: change.withData });
  }
};

// src/catalog/apply.ts
var untouched = (state) => state.catalog, appliers = {
  ...tableMaking,
  ...tableAppliers,
  ...columnAppliers,
  ...constraintAppliers,
  ...indexing,
  ...inheriting,
  ...partitioning,
  ...viewAppliers,
  ...sequenceAppliers,
  ...typeAppliers,
  ...routineAppliers,
  ...triggerAppliers,
  ...schemaAppliers,
  ...descriptionAppliers,
  "create-database": untouched,
  "drop-database": untouched,
  truncate: untouched,
  vacuum: untouched,
  analyze: untouched,
  "lock-table": untouched,
  reindex: untouched,
  "create-rule": untouched,
  "drop-rule": untouched,
  publication: untouched,
  statistics: untouched,
  grant: untouched,
  role: untouched,
  "write-rows": untouched,
  "read-rows": untouched,
  "set-session": untouched,
  transaction: untouched,
  "dynamic-sql": untouched,
  other: untouched
};
function dispatch(kind, state, change, context) {
  return appliers[kind](state, change, context);
}
function applyChange(state, change, context) {
  let catalog = dispatch(change.kind, state, change, context);
  return catalog === state.catalog ? state : { ...state, catalog };
}

// src/catalog/locks.ts
var strengths = new Map([
  ...lockModes.map((mode, strength) => [mode, strength]),
  ["MDL SHARED READ", 0],
  ["MDL SHARED WRITE", 2],
  ["MDL SHARED UPGRADABLE", 3],
  ["MDL SHARED NO WRITE", 5],
  ["MDL EXCLUSIVE", 7],
  ["DATABASE WRITE", 7]
]), strengthOf = (mode) => strengths.get(mode) ?? 0;
function holdLocks(transaction3, locks, span) {
  if (locks.length === 0) return transaction3.locks;
  let kept = transaction3.savepoints.at(-1)?.locks ?? 0, held = [...transaction3.locks], places = new Map(held.map((lock, at) => [keyOf(lock.relation), at]));
  for (let { relation, mode } of locks) {
    let key = keyOf(relation), at = places.get(key), known2 = at === void 0 ? void 0 : held[at];
    if (known2 !== void 0 && strengthOf(known2.mode) >= strengthOf(mode)) continue;
    let lock = { relation: { schema: relation.schema, name: relation.name }, mode, span };
    at !== void 0 && at >= kept ? held[at] = lock : places.set(key, held.push(lock) - 1);
  }
  return held;
}
function followRenames(locks, before, after, change) {
  if (locks.length === 0 || before.catalog.relations === after.catalog.relations) return locks;
  if (change.kind === "rename-schema")
    return locks.map((lock) => lock.relation.schema === change.name ? { ...lock, relation: { ...lock.relation, schema: change.to } } : lock);
  let moved = renameIn2(before, change);
  return moved === void 0 ? locks : locks.map((lock) => isSameName(lock.relation, moved.from) ? { ...lock, relation: moved.to } : lock);
}
function renameIn2(before, change) {
  let renamed2 = renameParts(change), relation = renamed2 && findRelation(before, renamed2.name);
  if (renamed2 === void 0 || relation === void 0) return;
  let from = { schema: relation.schema, name: relation.name };
  return { from, to: { ...from, ...renamed2.to } };
}
function renameParts(change) {
  switch (change.kind) {
    case "rename-table":
      return { name: change.table, to: change.to };
    case "rename-view":
      return { name: change.view, to: { name: change.to } };
    case "rename-sequence":
      return { name: change.sequence, to: { name: change.to } };
    case "rename-index":
      return { name: change.index, to: { name: change.to } };
    case "set-schema":
      return { name: change.name, to: { schema: change.to } };
    default:
      return;
  }
}

// src/catalog/session.ts
function setSession2(state, change, traits) {
  if (change.global || change.local && state.transaction === void 0) return state;
  let session = changeSession(state.session, change, traits);
  if (state.transaction === void 0) return { ...state, session };
  let atCommit = state.transaction.sessionAtCommit ?? state.session, sessionAtCommit = change.local ? atCommit : changeSession(atCommit, change, traits);
  return { ...state, session, transaction: { ...state.transaction, sessionAtCommit } };
}
function changeSession(session, { name: name2, value }, traits) {
  let folded = name2.toLowerCase();
  if (folded === "search_path" || folded === "schema")
    return { ...session, searchPath: value === void 0 ? defaultPath(traits) : readSearchPath(value) };
  if (folded === "all" && value === void 0) return { searchPath: defaultPath(traits), settings: {} };
  let others = omit(session.settings, folded);
  return { ...session, settings: value === void 0 ? others : { ...others, [folded]: value } };
}
function defaultPath({ schemas }) {
  return schemas.slice(0, 1);
}
function readSearchPath(value) {
  let names2 = [];
  for (let [, doubled, single, plain3] of value.matchAll(/"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([^\s,"']+)/g)) {
    let name2 = doubled?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? plain3?.toLowerCase() ?? "";
    name2 !== "" && name2 !== "$user" && name2 !== "pg_temp" && !names2.includes(name2) && names2.push(name2);
  }
  let others = names2.filter((name2) => name2 !== "pg_catalog");
  return others.length === 0 ? ["pg_catalog"] : others;
}

// src/catalog/transaction.ts
function openTransaction(state, openedBy, span) {
  if (state.transaction !== void 0) return state;
  let { catalog, session } = state;
  return {
    catalog,
    session,
    transaction: { openedBy, ...span && { span }, locks: [], savepoints: [], addedEnumValues: [], created: [], atStart: { catalog, session } }
  };
}
function closeTransaction(state) {
  let { catalog, session, transaction: transaction3 } = state;
  return transaction3 === void 0 ? state : { catalog, session: transaction3.sessionAtCommit ?? session };
}
function abortTransaction(state) {
  return state.transaction === void 0 ? state : { ...state.transaction.atStart };
}

// src/catalog/advance.ts
function advance(state, change, effects, context) {
  if (change.kind === "transaction") return changeTransaction(state, change);
  let before = effects.commitsImplicitly ? closeTransaction(state) : state;
  if (change.kind === "set-session") return setSession2(before, change, context.traits);
  let applied = applyChange(before, change, context);
  return before.transaction === void 0 ? applied : { ...applied, transaction: note(before.transaction, before, applied, change, effects) };
}
function note(transaction3, before, after, change, effects) {
  let locks = followRenames(holdLocks(transaction3, effects.locks, change.span), before, after, change), made = madeBy(before, after, change), created = made.length === 0 ? transaction3.created : [...transaction3.created, ...made];
  return { ...transaction3, locks, created, addedEnumValues: addedValues(transaction3, before, after, change) };
}
function addedValues({ addedEnumValues, created }, before, after, change) {
  if (change.kind !== "add-enum-value" || before.catalog.types === after.catalog.types) return addedEnumValues;
  let found = findType(after, change.type);
  if (found === void 0) return addedEnumValues;
  let type = keyOf(found);
  return [...addedEnumValues, { type, value: change.value, typeIsNew: created.includes(type) }];
}
function madeBy(before, after, change) {
  if (before.catalog.relations === after.catalog.relations && before.catalog.types === after.catalog.types) return [];
  let isNew = (key) => !before.catalog.relations.has(key) && after.catalog.relations.has(key);
  switch (change.kind) {
    case "create-table":
    case "add-column":
    case "add-constraint":
      return partsOfTable(after, change.table).filter(isNew);
    case "create-index":
      return [...partsOfTable(after, change.table), ...partsOfView(after, change.table)].filter(isNew);
    case "create-view":
      return partsOfView(after, change.view).filter(isNew);
    case "create-sequence":
      return [keyOf(qualify(after, change.sequence))].filter(isNew);
    case "create-enum":
    case "create-domain":
    case "create-composite":
    case "create-type": {
      let type = findType(after, change.type);
      return type !== void 0 && !before.catalog.types.has(keyOf(type)) ? [keyOf(type)] : [];
    }
    default:
      return [];
  }
}
function partsOfTable(state, name2) {
  let table4 = findTable(state, name2);
  if (table4 === void 0) return [];
  let indexes = table4.indexes.map((index) => keyOf({ schema: table4.schema, name: index.name }));
  return [keyOf(table4), ...indexes, ...table4.columns.flatMap(({ sequence }) => sequence ? [keyOf(sequence)] : [])];
}
function partsOfView(state, name2) {
  let view = findView(state, name2);
  return view === void 0 ? [] : [keyOf(view), ...view.indexes.map((index) => keyOf({ schema: view.schema, name: index.name }))];
}
function changeTransaction(state, change) {
  switch (change.verb) {
    case "begin":
      return begin(state, change);
    case "commit":
      return chain(closeTransaction(state), state, change);
    case "prepare":
      return closeTransaction(state);
    case "rollback":
      return chain(abortTransaction(state), state, change);
    case "savepoint":
      return setSavepoint(state, change.name ?? "");
    case "release":
      return releaseSavepoint(state, change.name ?? "");
    case "rollback-to":
      return rollBackTo(state, change.name ?? "");
    case "set-isolation":
      return state;
  }
}
function begin(state, change) {
  let { transaction: transaction3 } = state;
  return transaction3?.openedBy !== "implicit" ? openTransaction(state, "statement", change.span) : { ...state, transaction: { ...transaction3, openedBy: "statement", span: change.span } };
}
function chain(closed, before, change) {
  return change.chain === !0 && before.transaction !== void 0 ? openTransaction(closed, before.transaction.openedBy, change.span) : closed;
}
function setSavepoint(state, name2) {
  let { transaction: transaction3, catalog, session } = state;
  if (transaction3 === void 0) return state;
  let { locks, sessionAtCommit } = transaction3, savepoint = { name: name2, locks: locks.length, catalog, session, ...sessionAtCommit && { sessionAtCommit } };
  return { ...state, transaction: { ...transaction3, savepoints: [...transaction3.savepoints, savepoint] } };
}
function lastNamed(transaction3, name2) {
  return transaction3.savepoints.findLastIndex((savepoint) => savepoint.name === name2);
}
function releaseSavepoint(state, name2) {
  let { transaction: transaction3 } = state, at = transaction3 === void 0 ? -1 : lastNamed(transaction3, name2);
  return transaction3 === void 0 || at < 0 ? state : { ...state, transaction: { ...transaction3, savepoints: transaction3.savepoints.slice(0, at) } };
}
function rollBackTo(state, name2) {
  let { transaction: transaction3 } = state, at = transaction3 === void 0 ? -1 : lastNamed(transaction3, name2), savepoint = transaction3?.savepoints[at];
  if (transaction3 === void 0 || savepoint === void 0) return state;
  let { catalog, sessionAtCommit } = savepoint, rest = omit(transaction3, "sessionAtCommit");
  return {
    catalog,
    session: savepoint.session ?? state.session,
    transaction: {
      ...rest,
      ...sessionAtCommit && { sessionAtCommit },
      locks: transaction3.locks.slice(0, savepoint.locks),
      savepoints: transaction3.savepoints.slice(0, at + 1),
      created: transaction3.created.filter((key) => catalog.relations.has(key) || catalog.types.has(key)),
      addedEnumValues: transaction3.addedEnumValues.filter(({ type, value }) => {
        let found = catalog.types.get(type);
        return found?.kind === "enum" && found.values.includes(value);
      })
    }
  };
}

// src/catalog/untold-history.ts
var toolsBooks = /migration|schema_version|flyway|goose|alembic|databasechangelog|ar_internal_metadata|SequelizeMeta/i;
function admitUntold(state, change) {
  return state.catalog.complete && needsUntold(state, change) ? { ...state, catalog: { ...state.catalog, complete: !1 } } : state;
}
function needsUntold(state, change) {
  if (change.conditional === !0 || change.relationMayMiss === !0 || "ifExists" in change && change.ifExists) return !1;
  if (change.kind === "add-enum-value") return findType(state, change.type) === void 0 && !mayBeUntold(state, change.type);
  let isTable = change.kind === "create-table";
  return !isTable && "table" in change && change.table !== void 0 && isUntold(state, change.table) ? !0 : constraintsAdded(change).some(
    (constraint) => constraint.kind === "foreign-key" && !(isTable && constraint.references.name === change.table.name) && isUntold(state, constraint.references)
  );
}
function isUntold(state, name2) {
  return findRelation(state, name2) !== void 0 || mayBeUntold(state, name2) || name2.name.startsWith("pg_") || toolsBooks.test(name2.name) ? !1 : !state.catalog.relations.some((relation) => relation.name === name2.name);
}

// src/engine/sections.ts
function readSections(file, dialect, target, depth, wanted = "up") {
  return file.sections.filter(({ direction, dialects: dialects2 }) => direction === wanted && (dialects2 === void 0 || dialects2.includes(target.dialect))).map((section) => ({
    section,
    statements: dialect.read({
      file: file.path,
      text: sentText(file.text, section),
      start: section.start,
      end: section.end,
      whole: section.whole ?? [],
      depth,
      target
    })
  }));
}
function sentText(text, { skip = [] }) {
  if (skip.length === 0) return text;
  let pieces = [], at = 0;
  for (let { start, end } of skip.toSorted((a, b) => a.start - b.start)) {
    let from = Math.max(at, start);
    if (end <= from) continue;
    let blanked = text.slice(from, end).replaceAll(/^[^\\\r\n][^\r\n]*/gm, (line) => " ".repeat(line.length));
    pieces.push(text.slice(at, from), blanked), at = end;
  }
  return pieces.join("") + text.slice(at);
}
function enterSection(state, { section }) {
  return section.sending === "wrapped" && state.transaction === void 0 ? openTransaction(state, "tool") : state;
}
function enterStatement(state, statement, { section, statements }) {
  let shares = section.sending === "one-string" && statements.length > 1 && state.transaction === void 0, controls = statement.changes.length > 0 && statement.changes.every(({ kind }) => kind === "transaction");
  return shares && !controls ? openTransaction(state, "implicit") : state;
}
function leaveSection(state, { section }) {
  let open = state.transaction;
  return section.sharedByRun && open?.openedBy === "tool" ? state : open !== void 0 && (section.sending === "wrapped" || open.openedBy !== "statement") ? closeTransaction(state) : state;
}

// src/engine/replay.ts
var stood = { kind: "base" };
function replay(files, from, dialect, target) {
  let state = from;
  for (let file of files) state = replaySections(readSections(file, dialect, target, "history"), state, dialect, target, () => stood);
  return { after: state };
}
function replaySections(sections, from, dialect, target, originOf2) {
  let state = from;
  for (let read of sections) {
    state = enterSection(state, read);
    for (let statement of read.statements) {
      state = enterStatement(state, statement, read);
      let context = { traits: dialect.traits, origin: originOf2(statement), target };
      for (let change of statement.changes) {
        let from2 = context.origin.kind === "base" ? admitUntold(state, change) : state;
        state = advance(from2, change, noEffects, context);
      }
      state = markUnfollowed(state, statement);
    }
    state = leaveSection(state, read);
  }
  return startFile(state, dialect, target);
}
function markUnfollowed(state, { reading, changes }) {
  return reading.kind !== "opaque" && !changes.some(({ kind }) => kind === "dynamic-sql") || state.catalog.unfollowed === !0 ? state : { ...state, catalog: { ...state.catalog, unfollowed: !0 } };
}
function startFile(state, dialect, target, file) {
  return file?.sections.some(({ direction, sharedByRun }) => direction === "up" && sharedByRun === !0) && state.transaction?.openedBy === "tool" ? { ...state, session: dialect.initialSession(target) } : { catalog: (state.transaction === void 0 ? state : closeTransaction(state)).catalog, session: dialect.initialSession(target) };
}

// src/run/source.ts
function wantedIn({ paths }, only2) {
  let there = new Set(paths);
  return only2 === void 0 ? there : new Set(only2.flatMap((pattern) => there.has(pattern) ? [pattern] : matchPaths(pattern, paths)));
}
function changedIn(folder, changed, only2) {
  let claimed = wantedIn(folder, only2);
  return changed.filter(({ path, previousPath }) => claimed.has(path) || previousPath !== void 0 && claimed.has(previousPath));
}
async function readSource(folder, change, flags, told2) {
  let engine = engineOf(folder, flags);
  await engine.dialect.load();
  let wanted = wantedIn(folder, flags.only), changed = changedIn(folder, change.changed, flags.only), everything = [...folder.paths, ...folder.companions], present = changed.filter(({ path, status }) => status !== "deleted" && wanted.has(path)).map(({ path }) => path), baseTexts = await change.base.read(everything), headTexts = await change.head.read(flags.all ? everything : [...present, ...folder.companions]);
  for (let path of present) checkReadable(path, headTexts.get(path));
  let judged = new Set(present), files = readMigrations(folder, headTexts).filter(({ path }) => flags.all || judged.has(path)), stood2 = told2 ?? readMigrations(folder, baseTexts), history = flags.history === "before" ? runBefore(folder, stood2, files, new Map([...baseTexts, ...headTexts])) : stood2;
  return {
    ...engine,
    folder,
    files,
    wanted,
    history,
    replayed: withoutBaselined(history, folder),
    changed: changed.map((one) => withTexts(one, baseTexts, headTexts)),
    beside: await readBeside(folder, change),
    compare: comparisonOf(folder, new Map([...baseTexts, ...headTexts]))
  };
}
async function readBeside({ folder, layout }, { base, head: head3, changed }) {
  let above = folder.split("/").slice(0, -1), inFolder = (name2, parts = folder.split("/")) => [...parts, name2].filter((part3) => part3 !== "").join("/"), known2 = [
    { path: inFolder("atlas.sum"), what: "checksums" },
    ...layout.framework === "dbmate" ? [{ path: inFolder("schema.sql", above), what: "schema" }] : [],
    ...layout.framework === "prisma" ? [{ path: inFolder("schema.prisma", above), what: "schema" }] : []
  ], touched = new Set(changed.flatMap(({ path, previousPath }) => [path, previousPath])), [stood2, stands] = await Promise.all([base.list(), head3.list()]);
  return known2.filter(({ path }) => stood2.includes(path) && stands.includes(path)).map((one) => ({ ...one, isChanged: touched.has(one.path) }));
}
function runBefore(folder, stood2, files, texts) {
  let places = new Map(readMigrations(folder, texts).map(({ path }, place) => [path, place])), placeOf2 = ({ path }) => places.get(path) ?? -1, first = Math.min(...files.map(placeOf2));
  return stood2.filter((file) => placeOf2(file) < first);
}
async function readTold(folders, base) {
  let named3 = await base.list(), read = await Promise.all(folders.map(async (folder) => readMigrations(folder, await base.read([...folder.paths, ...folder.companions])))), placeOf2 = (files) => Math.min(...files.map(({ path }) => named3.indexOf(path)));
  return read.filter((files) => files.length > 0).toSorted((a, b) => placeOf2(a) - placeOf2(b)).flat();
}
function withoutBaselined(history, { layout }) {
  let baseline = history.findLast(({ role: role3 }) => role3 === "baseline");
  return baseline === void 0 ? history : history.filter((file) => file === baseline || file.role !== "baseline" && layout.compare(file, baseline) > 0);
}
function withTexts({ path, status, previousPath }, base, head3) {
  let before = base.get(previousPath ?? path), after = status === "deleted" ? void 0 : head3.get(path);
  return {
    path,
    status,
    ...previousPath !== void 0 && { previousPath },
    ...before !== void 0 && { before },
    ...after !== void 0 && { after }
  };
}
function checkReadable(path, text) {
  if (text === void 0)
    throw new UserError({
      message: "this migration cannot be read: it is missing, over 32 MiB, or not a plain file",
      place: path,
      hint: "split it, or leave it out with `migrations:` in the policy"
    });
  let at = text.indexOf("\uFFFD");
  if (at < 0) return;
  let lines = text.slice(0, at).split(`
`);
  throw new UserError({
    message: "this migration is not valid UTF-8",
    place: `${path}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`,
    hint: "save it as UTF-8"
  });
}
function foreignEngine({ source, dialectHint }, { dialect }) {
  return source === void 0 && dialect === void 0 && dialectHint !== void 0 && dialects[dialectHint] === void 0 ? dialectHint : void 0;
}
function engineOf(folder, flags) {
  let id = flags.dialect ?? folder.source?.dialect ?? folder.dialectHint ?? "postgres", dialect = dialects[id];
  if (dialect === void 0)
    throw new UserError({
      message: `${folder.folder || "."} holds ${id} migrations, and this version judges ${Object.values(dialects).map(({ title }) => title).join(" and ")} only`,
      hint: "list the folders to judge under `migrations:` in the policy, or say `dialect:` there if this is a mistake"
    });
  let told2 = flags.version ?? folder.source?.version;
  checkVersion(dialect, told2);
  let versionFrom = flags.version ? "flag" : told2 ? "policy" : "assumed";
  return { dialect, target: { dialect: id, version: told2 ?? dialect.versions.assumed }, versionFrom };
}
function checkVersion({ title, versions: { oldest, newest } }, told2) {
  if (!(told2 === void 0 || told2[0] >= oldest[0] && told2[0] <= newest[0]))
    throw new UserError({ message: `${title} ${told2[0]} is not a version that the gate knows`, hint: `it knows ${oldest[0]} to ${newest[0]}` });
}

export {
  dialects,
  initialState,
  readSections,
  enterSection,
  enterStatement,
  leaveSection,
  omit,
  advance,
  replay,
  replaySections,
  markUnfollowed,
  startFile,
  changedIn,
  readSource,
  readTold,
  foreignEngine
};
