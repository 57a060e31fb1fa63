import {
  keyOf
} from "./chunk-2YLRAQ5P.js";
import {
  __commonJS,
  __toESM
} from "./chunk-4WTHMUJS.js";

// node_modules/immutable/dist/immutable.js
var require_immutable = __commonJS({
  "node_modules/immutable/dist/immutable.js"(exports, module) {
    (function(global, factory) {
      typeof exports == "object" && typeof module < "u" ? factory(exports) : typeof define == "function" && define.amd ? define(["exports"], factory) : (global = typeof globalThis < "u" ? globalThis : global || self, factory(global.Immutable = {}));
    })(exports, (function(exports2) {
      "use strict";
      var IS_INDEXED_SYMBOL = "@@__IMMUTABLE_INDEXED__@@";
      function isIndexed(maybeIndexed) {
        return !!(maybeIndexed && // @ts-expect-error: maybeIndexed is typed as `{}`, need to change in 6.0 to `maybeIndexed && typeof maybeIndexed === 'object' && IS_INDEXED_SYMBOL in maybeIndexed`
        maybeIndexed[IS_INDEXED_SYMBOL]);
      }
      var IS_KEYED_SYMBOL = "@@__IMMUTABLE_KEYED__@@";
      function isKeyed(maybeKeyed) {
        return !!(maybeKeyed && // @ts-expect-error: maybeKeyed is typed as `{}`, need to change in 6.0 to `maybeKeyed && typeof maybeKeyed === 'object' && IS_KEYED_SYMBOL in maybeKeyed`
        maybeKeyed[IS_KEYED_SYMBOL]);
      }
      function isAssociative(maybeAssociative) {
        return isKeyed(maybeAssociative) || isIndexed(maybeAssociative);
      }
      var IS_COLLECTION_SYMBOL = "@@__IMMUTABLE_ITERABLE__@@";
      function isCollection(maybeCollection) {
        return !!(maybeCollection && // @ts-expect-error: maybeCollection is typed as `{}`, need to change in 6.0 to `maybeCollection && typeof maybeCollection === 'object' && IS_COLLECTION_SYMBOL in maybeCollection`
        maybeCollection[IS_COLLECTION_SYMBOL]);
      }
      var Collection = function(value) {
        return isCollection(value) ? value : Seq(value);
      }, KeyedCollection = /* @__PURE__ */ (function(Collection2) {
        function KeyedCollection2(value) {
          return isKeyed(value) ? value : KeyedSeq(value);
        }
        return Collection2 && (KeyedCollection2.__proto__ = Collection2), KeyedCollection2.prototype = Object.create(Collection2 && Collection2.prototype), KeyedCollection2.prototype.constructor = KeyedCollection2, KeyedCollection2;
      })(Collection), IndexedCollection = /* @__PURE__ */ (function(Collection2) {
        function IndexedCollection2(value) {
          return isIndexed(value) ? value : IndexedSeq(value);
        }
        return Collection2 && (IndexedCollection2.__proto__ = Collection2), IndexedCollection2.prototype = Object.create(Collection2 && Collection2.prototype), IndexedCollection2.prototype.constructor = IndexedCollection2, IndexedCollection2;
      })(Collection), SetCollection = /* @__PURE__ */ (function(Collection2) {
        function SetCollection2(value) {
          return isCollection(value) && !isAssociative(value) ? value : SetSeq(value);
        }
        return Collection2 && (SetCollection2.__proto__ = Collection2), SetCollection2.prototype = Object.create(Collection2 && Collection2.prototype), SetCollection2.prototype.constructor = SetCollection2, SetCollection2;
      })(Collection);
      Collection.Keyed = KeyedCollection, Collection.Indexed = IndexedCollection, Collection.Set = SetCollection;
      var ITERATE_KEYS = 0, ITERATE_VALUES = 1, ITERATE_ENTRIES = 2, REAL_ITERATOR_SYMBOL = typeof Symbol == "function" && Symbol.iterator, FAUX_ITERATOR_SYMBOL = "@@iterator", ITERATOR_SYMBOL = REAL_ITERATOR_SYMBOL || FAUX_ITERATOR_SYMBOL, Iterator = function(next) {
        this.next = next;
      };
      Iterator.prototype.toString = function() {
        return "[Iterator]";
      }, Iterator.KEYS = ITERATE_KEYS, Iterator.VALUES = ITERATE_VALUES, Iterator.ENTRIES = ITERATE_ENTRIES, Iterator.prototype.inspect = Iterator.prototype.toSource = function() {
        return this.toString();
      }, Iterator.prototype[ITERATOR_SYMBOL] = function() {
        return this;
      };
      function iteratorValue(type, k, v, iteratorResult) {
        var value = type === ITERATE_KEYS ? k : type === ITERATE_VALUES ? v : [k, v];
        return iteratorResult ? iteratorResult.value = value : iteratorResult = {
          // @ts-expect-error ensure value is not undefined
          value,
          done: !1
        }, iteratorResult;
      }
      function iteratorDone() {
        return { value: void 0, done: !0 };
      }
      function hasIterator(maybeIterable) {
        return Array.isArray(maybeIterable) ? !0 : !!getIteratorFn(maybeIterable);
      }
      function isIterator(maybeIterator) {
        return !!(maybeIterator && // @ts-expect-error: maybeIterator is typed as `{}`
        typeof maybeIterator.next == "function");
      }
      function getIterator(iterable) {
        var iteratorFn = getIteratorFn(iterable);
        return iteratorFn && iteratorFn.call(iterable);
      }
      function getIteratorFn(iterable) {
        var iteratorFn = iterable && // @ts-expect-error: maybeIterator is typed as `{}`
        (REAL_ITERATOR_SYMBOL && iterable[REAL_ITERATOR_SYMBOL] || // @ts-expect-error: maybeIterator is typed as `{}`
        iterable[FAUX_ITERATOR_SYMBOL]);
        if (typeof iteratorFn == "function")
          return iteratorFn;
      }
      function isEntriesIterable(maybeIterable) {
        var iteratorFn = getIteratorFn(maybeIterable);
        return iteratorFn && iteratorFn === maybeIterable.entries;
      }
      function isKeysIterable(maybeIterable) {
        var iteratorFn = getIteratorFn(maybeIterable);
        return iteratorFn && iteratorFn === maybeIterable.keys;
      }
      var DELETE = "delete", SHIFT = 5, SIZE = 1 << SHIFT, MASK = SIZE - 1, NOT_SET = {};
      function MakeRef() {
        return { value: !1 };
      }
      function SetRef(ref) {
        ref && (ref.value = !0);
      }
      function OwnerID() {
      }
      function ensureSize(iter) {
        return iter.size === void 0 && (iter.size = iter.__iterate(returnTrue)), iter.size;
      }
      function wrapIndex(iter, index) {
        if (typeof index != "number") {
          var uint32Index = index >>> 0;
          if ("" + uint32Index !== index || uint32Index === 4294967295)
            return NaN;
          index = uint32Index;
        }
        return index < 0 ? ensureSize(iter) + index : index;
      }
      function returnTrue() {
        return !0;
      }
      function wholeSlice(begin, end, size) {
        return (begin === 0 && !isNeg(begin) || size !== void 0 && begin <= -size) && (end === void 0 || size !== void 0 && end >= size);
      }
      function resolveBegin(begin, size) {
        return resolveIndex(begin, size, 0);
      }
      function resolveEnd(end, size) {
        return resolveIndex(end, size, size);
      }
      function resolveIndex(index, size, defaultIndex) {
        return index === void 0 ? defaultIndex : isNeg(index) ? size === 1 / 0 ? size : Math.max(0, size + index) | 0 : size === void 0 || size === index ? index : Math.min(size, index) | 0;
      }
      function isNeg(value) {
        return value < 0 || value === 0 && 1 / value === -1 / 0;
      }
      var IS_RECORD_SYMBOL = "@@__IMMUTABLE_RECORD__@@";
      function isRecord(maybeRecord) {
        return !!(maybeRecord && // @ts-expect-error: maybeRecord is typed as `{}`, need to change in 6.0 to `maybeRecord && typeof maybeRecord === 'object' && IS_RECORD_SYMBOL in maybeRecord`
        maybeRecord[IS_RECORD_SYMBOL]);
      }
      function isImmutable(maybeImmutable) {
        return isCollection(maybeImmutable) || isRecord(maybeImmutable);
      }
      var IS_ORDERED_SYMBOL = "@@__IMMUTABLE_ORDERED__@@";
      function isOrdered(maybeOrdered) {
        return !!(maybeOrdered && // @ts-expect-error: maybeOrdered is typed as `{}`, need to change in 6.0 to `maybeOrdered && typeof maybeOrdered === 'object' && IS_ORDERED_SYMBOL in maybeOrdered`
        maybeOrdered[IS_ORDERED_SYMBOL]);
      }
      var IS_SEQ_SYMBOL = "@@__IMMUTABLE_SEQ__@@";
      function isSeq(maybeSeq) {
        return !!(maybeSeq && // @ts-expect-error: maybeSeq is typed as `{}`, need to change in 6.0 to `maybeSeq && typeof maybeSeq === 'object' && MAYBE_SEQ_SYMBOL in maybeSeq`
        maybeSeq[IS_SEQ_SYMBOL]);
      }
      var hasOwnProperty = Object.prototype.hasOwnProperty;
      function isArrayLike(value) {
        return Array.isArray(value) || typeof value == "string" ? !0 : value && typeof value == "object" && // @ts-expect-error check that `'length' in value &&`
        Number.isInteger(value.length) && // @ts-expect-error check that `'length' in value &&`
        value.length >= 0 && // @ts-expect-error check that `'length' in value &&`
        (value.length === 0 ? (
          // Only {length: 0} is considered Array-like.
          Object.keys(value).length === 1
        ) : (
          // An object is only Array-like if it has a property where the last value
          // in the array-like may be found (which could be undefined).
          // @ts-expect-error check that `'length' in value &&`
          value.hasOwnProperty(value.length - 1)
        ));
      }
      var Seq = /* @__PURE__ */ (function(Collection2) {
        function Seq2(value) {
          return value == null ? emptySequence() : isImmutable(value) ? value.toSeq() : seqFromValue(value);
        }
        return Collection2 && (Seq2.__proto__ = Collection2), Seq2.prototype = Object.create(Collection2 && Collection2.prototype), Seq2.prototype.constructor = Seq2, Seq2.prototype.toSeq = function() {
          return this;
        }, Seq2.prototype.toString = function() {
          return this.__toString("Seq {", "}");
        }, Seq2.prototype.cacheResult = function() {
          return !this._cache && this.__iterateUncached && (this._cache = this.entrySeq().toArray(), this.size = this._cache.length), this;
        }, Seq2.prototype.__iterate = function(fn, reverse) {
          var cache = this._cache;
          if (cache) {
            for (var size = cache.length, i = 0; i !== size; ) {
              var entry = cache[reverse ? size - ++i : i++];
              if (fn(entry[1], entry[0], this) === !1)
                break;
            }
            return i;
          }
          return this.__iterateUncached(fn, reverse);
        }, Seq2.prototype.__iterator = function(type, reverse) {
          var cache = this._cache;
          if (cache) {
            var size = cache.length, i = 0;
            return new Iterator(function() {
              if (i === size)
                return iteratorDone();
              var entry = cache[reverse ? size - ++i : i++];
              return iteratorValue(type, entry[0], entry[1]);
            });
          }
          return this.__iteratorUncached(type, reverse);
        }, Seq2;
      })(Collection), KeyedSeq = /* @__PURE__ */ (function(Seq2) {
        function KeyedSeq2(value) {
          return value == null ? emptySequence().toKeyedSeq() : isCollection(value) ? isKeyed(value) ? value.toSeq() : value.fromEntrySeq() : isRecord(value) ? value.toSeq() : keyedSeqFromValue(value);
        }
        return Seq2 && (KeyedSeq2.__proto__ = Seq2), KeyedSeq2.prototype = Object.create(Seq2 && Seq2.prototype), KeyedSeq2.prototype.constructor = KeyedSeq2, KeyedSeq2.prototype.toKeyedSeq = function() {
          return this;
        }, KeyedSeq2;
      })(Seq), IndexedSeq = /* @__PURE__ */ (function(Seq2) {
        function IndexedSeq2(value) {
          return value == null ? emptySequence() : isCollection(value) ? isKeyed(value) ? value.entrySeq() : value.toIndexedSeq() : isRecord(value) ? value.toSeq().entrySeq() : indexedSeqFromValue(value);
        }
        return Seq2 && (IndexedSeq2.__proto__ = Seq2), IndexedSeq2.prototype = Object.create(Seq2 && Seq2.prototype), IndexedSeq2.prototype.constructor = IndexedSeq2, IndexedSeq2.of = function() {
          return IndexedSeq2(arguments);
        }, IndexedSeq2.prototype.toIndexedSeq = function() {
          return this;
        }, IndexedSeq2.prototype.toString = function() {
          return this.__toString("Seq [", "]");
        }, IndexedSeq2;
      })(Seq), SetSeq = /* @__PURE__ */ (function(Seq2) {
        function SetSeq2(value) {
          return (isCollection(value) && !isAssociative(value) ? value : IndexedSeq(value)).toSetSeq();
        }
        return Seq2 && (SetSeq2.__proto__ = Seq2), SetSeq2.prototype = Object.create(Seq2 && Seq2.prototype), SetSeq2.prototype.constructor = SetSeq2, SetSeq2.of = function() {
          return SetSeq2(arguments);
        }, SetSeq2.prototype.toSetSeq = function() {
          return this;
        }, SetSeq2;
      })(Seq);
      Seq.isSeq = isSeq, Seq.Keyed = KeyedSeq, Seq.Set = SetSeq, Seq.Indexed = IndexedSeq, Seq.prototype[IS_SEQ_SYMBOL] = !0;
      var ArraySeq = /* @__PURE__ */ (function(IndexedSeq2) {
        function ArraySeq2(array) {
          this._array = array, this.size = array.length;
        }
        return IndexedSeq2 && (ArraySeq2.__proto__ = IndexedSeq2), ArraySeq2.prototype = Object.create(IndexedSeq2 && IndexedSeq2.prototype), ArraySeq2.prototype.constructor = ArraySeq2, ArraySeq2.prototype.get = function(index, notSetValue) {
          return this.has(index) ? this._array[wrapIndex(this, index)] : notSetValue;
        }, ArraySeq2.prototype.__iterate = function(fn, reverse) {
          for (var array = this._array, size = array.length, i = 0; i !== size; ) {
            var ii = reverse ? size - ++i : i++;
            if (fn(array[ii], ii, this) === !1)
              break;
          }
          return i;
        }, ArraySeq2.prototype.__iterator = function(type, reverse) {
          var array = this._array, size = array.length, i = 0;
          return new Iterator(function() {
            if (i === size)
              return iteratorDone();
            var ii = reverse ? size - ++i : i++;
            return iteratorValue(type, ii, array[ii]);
          });
        }, ArraySeq2;
      })(IndexedSeq), ObjectSeq = /* @__PURE__ */ (function(KeyedSeq2) {
        function ObjectSeq2(object) {
          var keys = Object.keys(object).concat(
            Object.getOwnPropertySymbols ? Object.getOwnPropertySymbols(object) : []
          );
          this._object = object, this._keys = keys, this.size = keys.length;
        }
        return KeyedSeq2 && (ObjectSeq2.__proto__ = KeyedSeq2), ObjectSeq2.prototype = Object.create(KeyedSeq2 && KeyedSeq2.prototype), ObjectSeq2.prototype.constructor = ObjectSeq2, ObjectSeq2.prototype.get = function(key, notSetValue) {
          return notSetValue !== void 0 && !this.has(key) ? notSetValue : this._object[key];
        }, ObjectSeq2.prototype.has = function(key) {
          return hasOwnProperty.call(this._object, key);
        }, ObjectSeq2.prototype.__iterate = function(fn, reverse) {
          for (var object = this._object, keys = this._keys, size = keys.length, i = 0; i !== size; ) {
            var key = keys[reverse ? size - ++i : i++];
            if (fn(object[key], key, this) === !1)
              break;
          }
          return i;
        }, ObjectSeq2.prototype.__iterator = function(type, reverse) {
          var object = this._object, keys = this._keys, size = keys.length, i = 0;
          return new Iterator(function() {
            if (i === size)
              return iteratorDone();
            var key = keys[reverse ? size - ++i : i++];
            return iteratorValue(type, key, object[key]);
          });
        }, ObjectSeq2;
      })(KeyedSeq);
      ObjectSeq.prototype[IS_ORDERED_SYMBOL] = !0;
      var CollectionSeq = /* @__PURE__ */ (function(IndexedSeq2) {
        function CollectionSeq2(collection) {
          this._collection = collection, this.size = collection.length || collection.size;
        }
        return IndexedSeq2 && (CollectionSeq2.__proto__ = IndexedSeq2), CollectionSeq2.prototype = Object.create(IndexedSeq2 && IndexedSeq2.prototype), CollectionSeq2.prototype.constructor = CollectionSeq2, CollectionSeq2.prototype.__iterateUncached = function(fn, reverse) {
          if (reverse)
            return this.cacheResult().__iterate(fn, reverse);
          var collection = this._collection, iterator = getIterator(collection), iterations = 0;
          if (isIterator(iterator))
            for (var step; !(step = iterator.next()).done && fn(step.value, iterations++, this) !== !1; )
              ;
          return iterations;
        }, CollectionSeq2.prototype.__iteratorUncached = function(type, reverse) {
          if (reverse)
            return this.cacheResult().__iterator(type, reverse);
          var collection = this._collection, iterator = getIterator(collection);
          if (!isIterator(iterator))
            return new Iterator(iteratorDone);
          var iterations = 0;
          return new Iterator(function() {
            var step = iterator.next();
            return step.done ? step : iteratorValue(type, iterations++, step.value);
          });
        }, CollectionSeq2;
      })(IndexedSeq), EMPTY_SEQ;
      function emptySequence() {
        return EMPTY_SEQ || (EMPTY_SEQ = new ArraySeq([]));
      }
      function keyedSeqFromValue(value) {
        var seq = maybeIndexedSeqFromValue(value);
        if (seq)
          return seq.fromEntrySeq();
        if (typeof value == "object")
          return new ObjectSeq(value);
        throw new TypeError(
          "Expected Array or collection object of [k, v] entries, or keyed object: " + value
        );
      }
      function indexedSeqFromValue(value) {
        var seq = maybeIndexedSeqFromValue(value);
        if (seq)
          return seq;
        throw new TypeError(
          "Expected Array or collection object of values: " + value
        );
      }
      function seqFromValue(value) {
        var seq = maybeIndexedSeqFromValue(value);
        if (seq)
          return isEntriesIterable(value) ? seq.fromEntrySeq() : isKeysIterable(value) ? seq.toSetSeq() : seq;
        if (typeof value == "object")
          return new ObjectSeq(value);
        throw new TypeError(
          "Expected Array or collection object of values, or keyed object: " + value
        );
      }
      function maybeIndexedSeqFromValue(value) {
        return isArrayLike(value) ? new ArraySeq(value) : hasIterator(value) ? new CollectionSeq(value) : void 0;
      }
      function asImmutable() {
        return this.__ensureOwner();
      }
      function asMutable() {
        return this.__ownerID ? this : this.__ensureOwner(new OwnerID());
      }
      var imul = typeof Math.imul == "function" && Math.imul(4294967295, 2) === -2 ? Math.imul : function(a, b) {
        a |= 0, b |= 0;
        var c = a & 65535, d = b & 65535;
        return c * d + ((a >>> 16) * d + c * (b >>> 16) << 16 >>> 0) | 0;
      };
      function smi(i32) {
        return i32 >>> 1 & 1073741824 | i32 & 3221225471;
      }
      var defaultValueOf = Object.prototype.valueOf;
      function hash(o) {
        if (o == null)
          return hashNullish(o);
        if (typeof o.hashCode == "function")
          return smi(o.hashCode(o));
        var v = valueOf(o);
        if (v == null)
          return hashNullish(v);
        switch (typeof v) {
          case "boolean":
            return v ? 1108378657 : 1108378656;
          case "number":
            return hashNumber(v);
          case "string":
            return v.length > STRING_HASH_CACHE_MIN_STRLEN ? cachedHashString(v) : hashString(v);
          case "object":
          case "function":
            return hashJSObj(v);
          case "symbol":
            return hashSymbol(v);
          default:
            if (typeof v.toString == "function")
              return hashString(v.toString());
            throw new Error("Value type " + typeof v + " cannot be hashed.");
        }
      }
      function hashNullish(nullish) {
        return nullish === null ? 1108378658 : (
          /* undefined */
          1108378659
        );
      }
      function hashNumber(n) {
        if (n !== n || n === 1 / 0)
          return 0;
        var hash2 = n | 0;
        for (hash2 !== n && (hash2 ^= n * 4294967295); n > 4294967295; )
          n /= 4294967295, hash2 ^= n;
        return smi(hash2);
      }
      function cachedHashString(string) {
        var hashed = stringHashCache[string];
        return hashed === void 0 && (hashed = hashString(string), STRING_HASH_CACHE_SIZE === STRING_HASH_CACHE_MAX_SIZE && (STRING_HASH_CACHE_SIZE = 0, stringHashCache = {}), STRING_HASH_CACHE_SIZE++, stringHashCache[string] = hashed), hashed;
      }
      function hashString(string) {
        for (var hashed = 0, ii = 0; ii < string.length; ii++)
          hashed = 31 * hashed + string.charCodeAt(ii) | 0;
        return smi(hashed);
      }
      var COLLISION_HASH_BASE = (Math.random() * 1048576 | 1) % 1048576 || 40503;
      function hashCollisionKey(key) {
        if (typeof key != "string")
          return hash(key);
        for (var hashed = 0, ii = 0; ii < key.length; ii++)
          hashed = COLLISION_HASH_BASE * hashed + key.charCodeAt(ii) | 0;
        return hashed;
      }
      function hashSymbol(sym) {
        var hashed = symbolMap[sym];
        return hashed !== void 0 || (hashed = nextHash(), symbolMap[sym] = hashed), hashed;
      }
      function hashJSObj(obj) {
        var hashed;
        if (usingWeakMap && (hashed = weakMap.get(obj), hashed !== void 0) || (hashed = obj[UID_HASH_KEY], hashed !== void 0) || !canDefineProperty && (hashed = obj.propertyIsEnumerable && obj.propertyIsEnumerable[UID_HASH_KEY], hashed !== void 0 || (hashed = getIENodeHash(obj), hashed !== void 0)))
          return hashed;
        if (hashed = nextHash(), usingWeakMap)
          weakMap.set(obj, hashed);
        else {
          if (isExtensible !== void 0 && isExtensible(obj) === !1)
            throw new Error("Non-extensible objects are not allowed as keys.");
          if (canDefineProperty)
            Object.defineProperty(obj, UID_HASH_KEY, {
              enumerable: !1,
              configurable: !1,
              writable: !1,
              value: hashed
            });
          else if (obj.propertyIsEnumerable !== void 0 && obj.propertyIsEnumerable === obj.constructor.prototype.propertyIsEnumerable)
            obj.propertyIsEnumerable = function() {
              return this.constructor.prototype.propertyIsEnumerable.apply(
                this,
                // eslint-disable-next-line prefer-rest-params
                arguments
              );
            }, obj.propertyIsEnumerable[UID_HASH_KEY] = hashed;
          else if (obj.nodeType !== void 0)
            obj[UID_HASH_KEY] = hashed;
          else
            throw new Error("Unable to set a non-enumerable property on object.");
        }
        return hashed;
      }
      var isExtensible = Object.isExtensible, canDefineProperty = (function() {
        try {
          return Object.defineProperty({}, "@", {}), !0;
        } catch {
          return !1;
        }
      })();
      function getIENodeHash(node) {
        if (node && node.nodeType > 0)
          switch (node.nodeType) {
            case 1:
              return node.uniqueID;
            case 9:
              return node.documentElement && node.documentElement.uniqueID;
          }
      }
      function valueOf(obj) {
        return obj.valueOf !== defaultValueOf && typeof obj.valueOf == "function" ? (
          // @ts-expect-error weird the "obj" parameter as `valueOf` should not have a parameter
          obj.valueOf(obj)
        ) : obj;
      }
      function nextHash() {
        var nextHash2 = ++_objHashUID;
        return _objHashUID & 1073741824 && (_objHashUID = 0), nextHash2;
      }
      var usingWeakMap = typeof WeakMap == "function", weakMap;
      usingWeakMap && (weakMap = /* @__PURE__ */ new WeakMap());
      var symbolMap = /* @__PURE__ */ Object.create(null), _objHashUID = 0, UID_HASH_KEY = "__immutablehash__";
      typeof Symbol == "function" && (UID_HASH_KEY = Symbol(UID_HASH_KEY));
      var STRING_HASH_CACHE_MIN_STRLEN = 16, STRING_HASH_CACHE_MAX_SIZE = 255, STRING_HASH_CACHE_SIZE = 0, stringHashCache = {}, ToKeyedSequence = /* @__PURE__ */ (function(KeyedSeq2) {
        function ToKeyedSequence2(indexed, useKeys) {
          this._iter = indexed, this._useKeys = useKeys, this.size = indexed.size;
        }
        return KeyedSeq2 && (ToKeyedSequence2.__proto__ = KeyedSeq2), ToKeyedSequence2.prototype = Object.create(KeyedSeq2 && KeyedSeq2.prototype), ToKeyedSequence2.prototype.constructor = ToKeyedSequence2, ToKeyedSequence2.prototype.get = function(key, notSetValue) {
          return this._iter.get(key, notSetValue);
        }, ToKeyedSequence2.prototype.has = function(key) {
          return this._iter.has(key);
        }, ToKeyedSequence2.prototype.valueSeq = function() {
          return this._iter.valueSeq();
        }, ToKeyedSequence2.prototype.reverse = function() {
          var this$1$1 = this, reversedSequence = reverseFactory(this, !0);
          return this._useKeys || (reversedSequence.valueSeq = function() {
            return this$1$1._iter.toSeq().reverse();
          }), reversedSequence;
        }, ToKeyedSequence2.prototype.map = function(mapper, context) {
          var this$1$1 = this, mappedSequence = mapFactory(this, mapper, context);
          return this._useKeys || (mappedSequence.valueSeq = function() {
            return this$1$1._iter.toSeq().map(mapper, context);
          }), mappedSequence;
        }, ToKeyedSequence2.prototype.__iterate = function(fn, reverse) {
          var this$1$1 = this;
          return this._iter.__iterate(function(v, k) {
            return fn(v, k, this$1$1);
          }, reverse);
        }, ToKeyedSequence2.prototype.__iterator = function(type, reverse) {
          return this._iter.__iterator(type, reverse);
        }, ToKeyedSequence2;
      })(KeyedSeq);
      ToKeyedSequence.prototype[IS_ORDERED_SYMBOL] = !0;
      var ToIndexedSequence = /* @__PURE__ */ (function(IndexedSeq2) {
        function ToIndexedSequence2(iter) {
          this._iter = iter, this.size = iter.size;
        }
        return IndexedSeq2 && (ToIndexedSequence2.__proto__ = IndexedSeq2), ToIndexedSequence2.prototype = Object.create(IndexedSeq2 && IndexedSeq2.prototype), ToIndexedSequence2.prototype.constructor = ToIndexedSequence2, ToIndexedSequence2.prototype.includes = function(value) {
          return this._iter.includes(value);
        }, ToIndexedSequence2.prototype.__iterate = function(fn, reverse) {
          var this$1$1 = this, i = 0;
          return reverse && ensureSize(this), this._iter.__iterate(
            function(v) {
              return fn(v, reverse ? this$1$1.size - ++i : i++, this$1$1);
            },
            reverse
          );
        }, ToIndexedSequence2.prototype.__iterator = function(type, reverse) {
          var this$1$1 = this, iterator = this._iter.__iterator(ITERATE_VALUES, reverse), i = 0;
          return reverse && ensureSize(this), new Iterator(function() {
            var step = iterator.next();
            return step.done ? step : iteratorValue(
              type,
              reverse ? this$1$1.size - ++i : i++,
              step.value,
              step
            );
          });
        }, ToIndexedSequence2;
      })(IndexedSeq), ToSetSequence = /* @__PURE__ */ (function(SetSeq2) {
        function ToSetSequence2(iter) {
          this._iter = iter, this.size = iter.size;
        }
        return SetSeq2 && (ToSetSequence2.__proto__ = SetSeq2), ToSetSequence2.prototype = Object.create(SetSeq2 && SetSeq2.prototype), ToSetSequence2.prototype.constructor = ToSetSequence2, ToSetSequence2.prototype.has = function(key) {
          return this._iter.includes(key);
        }, ToSetSequence2.prototype.__iterate = function(fn, reverse) {
          var this$1$1 = this;
          return this._iter.__iterate(function(v) {
            return fn(v, v, this$1$1);
          }, reverse);
        }, ToSetSequence2.prototype.__iterator = function(type, reverse) {
          var iterator = this._iter.__iterator(ITERATE_VALUES, reverse);
          return new Iterator(function() {
            var step = iterator.next();
            return step.done ? step : iteratorValue(type, step.value, step.value, step);
          });
        }, ToSetSequence2;
      })(SetSeq), FromEntriesSequence = /* @__PURE__ */ (function(KeyedSeq2) {
        function FromEntriesSequence2(entries) {
          this._iter = entries, this.size = entries.size;
        }
        return KeyedSeq2 && (FromEntriesSequence2.__proto__ = KeyedSeq2), FromEntriesSequence2.prototype = Object.create(KeyedSeq2 && KeyedSeq2.prototype), FromEntriesSequence2.prototype.constructor = FromEntriesSequence2, FromEntriesSequence2.prototype.entrySeq = function() {
          return this._iter.toSeq();
        }, FromEntriesSequence2.prototype.__iterate = function(fn, reverse) {
          var this$1$1 = this;
          return this._iter.__iterate(function(entry) {
            if (entry) {
              validateEntry(entry);
              var indexedCollection = isCollection(entry);
              return fn(
                indexedCollection ? entry.get(1) : entry[1],
                indexedCollection ? entry.get(0) : entry[0],
                this$1$1
              );
            }
          }, reverse);
        }, FromEntriesSequence2.prototype.__iterator = function(type, reverse) {
          var iterator = this._iter.__iterator(ITERATE_VALUES, reverse);
          return new Iterator(function() {
            for (; ; ) {
              var step = iterator.next();
              if (step.done)
                return step;
              var entry = step.value;
              if (entry) {
                validateEntry(entry);
                var indexedCollection = isCollection(entry);
                return iteratorValue(
                  type,
                  indexedCollection ? entry.get(0) : entry[0],
                  indexedCollection ? entry.get(1) : entry[1],
                  step
                );
              }
            }
          });
        }, FromEntriesSequence2;
      })(KeyedSeq);
      ToIndexedSequence.prototype.cacheResult = ToKeyedSequence.prototype.cacheResult = ToSetSequence.prototype.cacheResult = FromEntriesSequence.prototype.cacheResult = cacheResultThrough;
      function flipFactory(collection) {
        var flipSequence = makeSequence(collection);
        return flipSequence._iter = collection, flipSequence.size = collection.size, flipSequence.flip = function() {
          return collection;
        }, flipSequence.reverse = function() {
          var reversedSequence = collection.reverse.apply(this);
          return reversedSequence.flip = function() {
            return collection.reverse();
          }, reversedSequence;
        }, flipSequence.has = function(key) {
          return collection.includes(key);
        }, flipSequence.includes = function(key) {
          return collection.has(key);
        }, flipSequence.cacheResult = cacheResultThrough, flipSequence.__iterateUncached = function(fn, reverse) {
          var this$1$1 = this;
          return collection.__iterate(function(v, k) {
            return fn(k, v, this$1$1) !== !1;
          }, reverse);
        }, flipSequence.__iteratorUncached = function(type, reverse) {
          if (type === ITERATE_ENTRIES) {
            var iterator = collection.__iterator(type, reverse);
            return new Iterator(function() {
              var step = iterator.next();
              if (!step.done) {
                var k = step.value[0];
                step.value[0] = step.value[1], step.value[1] = k;
              }
              return step;
            });
          }
          return collection.__iterator(
            type === ITERATE_VALUES ? ITERATE_KEYS : ITERATE_VALUES,
            reverse
          );
        }, flipSequence;
      }
      function mapFactory(collection, mapper, context) {
        var mappedSequence = makeSequence(collection);
        return mappedSequence.size = collection.size, mappedSequence.has = function(key) {
          return collection.has(key);
        }, mappedSequence.get = function(key, notSetValue) {
          var v = collection.get(key, NOT_SET);
          return v === NOT_SET ? notSetValue : mapper.call(context, v, key, collection);
        }, mappedSequence.__iterateUncached = function(fn, reverse) {
          var this$1$1 = this;
          return collection.__iterate(
            function(v, k, c) {
              return fn(mapper.call(context, v, k, c), k, this$1$1) !== !1;
            },
            reverse
          );
        }, mappedSequence.__iteratorUncached = function(type, reverse) {
          var iterator = collection.__iterator(ITERATE_ENTRIES, reverse);
          return new Iterator(function() {
            var step = iterator.next();
            if (step.done)
              return step;
            var entry = step.value, key = entry[0];
            return iteratorValue(
              type,
              key,
              mapper.call(context, entry[1], key, collection),
              step
            );
          });
        }, mappedSequence;
      }
      function reverseFactory(collection, useKeys) {
        var reversedSequence = makeSequence(collection);
        return reversedSequence._iter = collection, reversedSequence.size = collection.size, reversedSequence.reverse = function() {
          return collection;
        }, collection.flip && (reversedSequence.flip = function() {
          var flipSequence = flipFactory(collection);
          return flipSequence.reverse = function() {
            return collection.flip();
          }, flipSequence;
        }), reversedSequence.get = function(key, notSetValue) {
          return collection.get(useKeys ? key : -1 - key, notSetValue);
        }, reversedSequence.has = function(key) {
          return collection.has(useKeys ? key : -1 - key);
        }, reversedSequence.includes = function(value) {
          return collection.includes(value);
        }, reversedSequence.cacheResult = cacheResultThrough, reversedSequence.__iterate = function(fn, reverse) {
          var this$1$1 = this, i = 0, size = reverse ? ensureSize(collection) : NaN;
          return collection.__iterate(
            function(v, k) {
              return fn(v, useKeys ? k : reverse ? size - ++i : i++, this$1$1);
            },
            !reverse
          );
        }, reversedSequence.__iterator = function(type, reverse) {
          var i = 0, size = reverse ? ensureSize(collection) : NaN, iterator = collection.__iterator(ITERATE_ENTRIES, !reverse);
          return new Iterator(function() {
            var step = iterator.next();
            if (step.done)
              return step;
            var entry = step.value;
            return iteratorValue(
              type,
              useKeys ? entry[0] : reverse ? size - ++i : i++,
              entry[1],
              step
            );
          });
        }, reversedSequence;
      }
      function filterFactory(collection, predicate, context, useKeys) {
        var filterSequence = makeSequence(collection);
        return useKeys && (filterSequence.has = function(key) {
          var v = collection.get(key, NOT_SET);
          return v !== NOT_SET && !!predicate.call(context, v, key, collection);
        }, filterSequence.get = function(key, notSetValue) {
          var v = collection.get(key, NOT_SET);
          return v !== NOT_SET && predicate.call(context, v, key, collection) ? v : notSetValue;
        }), filterSequence.__iterateUncached = function(fn, reverse) {
          var this$1$1 = this, size = reverse && !useKeys ? ensureSize(this) : NaN, iterations = 0;
          return collection.__iterate(function(v, k, c) {
            if (predicate.call(context, v, k, c)) {
              iterations++;
              var index;
              return useKeys ? index = k : reverse ? index = size - iterations : index = iterations - 1, fn(v, index, this$1$1);
            }
          }, reverse), iterations;
        }, filterSequence.__iteratorUncached = function(type, reverse) {
          var size = reverse && !useKeys ? ensureSize(this) : NaN, iterator = collection.__iterator(ITERATE_ENTRIES, reverse), iterations = 0;
          return new Iterator(function() {
            for (; ; ) {
              var step = iterator.next();
              if (step.done)
                return step;
              var entry = step.value, key = entry[0], value = entry[1];
              if (predicate.call(context, value, key, collection)) {
                var index = void 0;
                return useKeys ? index = key : reverse ? index = size - ++iterations : index = iterations++, iteratorValue(type, index, value, step);
              }
            }
          });
        }, filterSequence;
      }
      function countByFactory(collection, grouper, context) {
        var groups = Map().asMutable();
        return collection.__iterate(function(v, k) {
          groups.update(grouper.call(context, v, k, collection), 0, function(a) {
            return a + 1;
          });
        }), groups.asImmutable();
      }
      function groupByFactory(collection, grouper, context) {
        var isKeyedIter = isKeyed(collection), groups = (isOrdered(collection) ? OrderedMap() : Map()).asMutable();
        collection.__iterate(function(v, k) {
          groups.update(
            grouper.call(context, v, k, collection),
            function(a) {
              return a = a || [], a.push(isKeyedIter ? [k, v] : v), a;
            }
          );
        });
        var coerce = collectionClass(collection);
        return groups.map(function(arr) {
          return reify(collection, coerce(arr));
        }).asImmutable();
      }
      function partitionFactory(collection, predicate, context) {
        var isKeyedIter = isKeyed(collection), groups = [[], []];
        collection.__iterate(function(v, k) {
          groups[predicate.call(context, v, k, collection) ? 1 : 0].push(
            isKeyedIter ? [k, v] : v
          );
        });
        var coerce = collectionClass(collection);
        return groups.map(function(arr) {
          return reify(collection, coerce(arr));
        });
      }
      function sliceFactory(collection, begin, end, useKeys) {
        var originalSize = collection.size;
        if (wholeSlice(begin, end, originalSize))
          return collection;
        if (typeof originalSize > "u" && (isNeg(begin) || isNeg(end)))
          return sliceFactory(collection.toSeq().cacheResult(), begin, end, useKeys);
        var resolvedBegin = resolveBegin(begin, originalSize), resolvedEnd = resolveEnd(end, originalSize), resolvedSize = resolvedEnd - resolvedBegin, sliceSize;
        resolvedSize === resolvedSize && (sliceSize = resolvedSize < 0 ? 0 : resolvedSize);
        var sliceSeq = makeSequence(collection);
        return sliceSeq.size = sliceSize === 0 ? sliceSize : collection.size && sliceSize || void 0, !useKeys && isSeq(collection) && sliceSize >= 0 && (sliceSeq.get = function(index, notSetValue) {
          return index = wrapIndex(this, index), index >= 0 && index < sliceSize ? collection.get(index + resolvedBegin, notSetValue) : notSetValue;
        }), sliceSeq.__iterateUncached = function(fn, reverse) {
          var this$1$1 = this;
          if (sliceSize === 0)
            return 0;
          if (reverse)
            return this.cacheResult().__iterate(fn, reverse);
          var skipped = 0, isSkipping = !0, iterations = 0;
          return collection.__iterate(function(v, k) {
            if (!(isSkipping && (isSkipping = skipped++ < resolvedBegin)))
              return iterations++, fn(v, useKeys ? k : iterations - 1, this$1$1) !== !1 && iterations !== sliceSize;
          }), iterations;
        }, sliceSeq.__iteratorUncached = function(type, reverse) {
          if (sliceSize !== 0 && reverse)
            return this.cacheResult().__iterator(type, reverse);
          if (sliceSize === 0)
            return new Iterator(iteratorDone);
          var iterator = collection.__iterator(type, reverse), skipped = 0, iterations = 0;
          return new Iterator(function() {
            for (; skipped++ < resolvedBegin; )
              iterator.next();
            if (++iterations > sliceSize)
              return iteratorDone();
            var step = iterator.next();
            return useKeys || type === ITERATE_VALUES || step.done ? step : type === ITERATE_KEYS ? iteratorValue(type, iterations - 1, void 0, step) : iteratorValue(type, iterations - 1, step.value[1], step);
          });
        }, sliceSeq;
      }
      function takeWhileFactory(collection, predicate, context) {
        var takeSequence = makeSequence(collection);
        return takeSequence.__iterateUncached = function(fn, reverse) {
          var this$1$1 = this;
          if (reverse)
            return this.cacheResult().__iterate(fn, reverse);
          var iterations = 0;
          return collection.__iterate(
            function(v, k, c) {
              return predicate.call(context, v, k, c) && ++iterations && fn(v, k, this$1$1);
            }
          ), iterations;
        }, takeSequence.__iteratorUncached = function(type, reverse) {
          var this$1$1 = this;
          if (reverse)
            return this.cacheResult().__iterator(type, reverse);
          var iterator = collection.__iterator(ITERATE_ENTRIES, reverse), iterating = !0;
          return new Iterator(function() {
            if (!iterating)
              return iteratorDone();
            var step = iterator.next();
            if (step.done)
              return step;
            var entry = step.value, k = entry[0], v = entry[1];
            return predicate.call(context, v, k, this$1$1) ? type === ITERATE_ENTRIES ? step : iteratorValue(type, k, v, step) : (iterating = !1, iteratorDone());
          });
        }, takeSequence;
      }
      function skipWhileFactory(collection, predicate, context, useKeys) {
        var skipSequence = makeSequence(collection);
        return skipSequence.__iterateUncached = function(fn, reverse) {
          var this$1$1 = this;
          if (reverse)
            return this.cacheResult().__iterate(fn, reverse);
          var isSkipping = !0, iterations = 0;
          return collection.__iterate(function(v, k, c) {
            if (!(isSkipping && (isSkipping = predicate.call(context, v, k, c))))
              return iterations++, fn(v, useKeys ? k : iterations - 1, this$1$1);
          }), iterations;
        }, skipSequence.__iteratorUncached = function(type, reverse) {
          var this$1$1 = this;
          if (reverse)
            return this.cacheResult().__iterator(type, reverse);
          var iterator = collection.__iterator(ITERATE_ENTRIES, reverse), skipping = !0, iterations = 0;
          return new Iterator(function() {
            var step, k, v;
            do {
              if (step = iterator.next(), step.done)
                return step;
              var entry = step.value;
              k = entry[0], v = entry[1], skipping && (skipping = predicate.call(context, v, k, this$1$1));
            } while (skipping);
            return iteratorValue(type, useKeys ? k : iterations++, v, step);
          });
        }, skipSequence;
      }
      var ConcatSeq = /* @__PURE__ */ (function(Seq2) {
        function ConcatSeq2(iterables) {
          this._wrappedIterables = iterables.flatMap(function(iterable) {
            return iterable._wrappedIterables ? iterable._wrappedIterables : [iterable];
          }), this.size = this._wrappedIterables.reduce(function(sum, iterable) {
            if (sum !== void 0) {
              var size = iterable.size;
              if (size !== void 0)
                return sum + size;
            }
          }, 0), this[IS_KEYED_SYMBOL] = this._wrappedIterables[0][IS_KEYED_SYMBOL], this[IS_INDEXED_SYMBOL] = this._wrappedIterables[0][IS_INDEXED_SYMBOL], this[IS_ORDERED_SYMBOL] = this._wrappedIterables[0][IS_ORDERED_SYMBOL];
        }
        return Seq2 && (ConcatSeq2.__proto__ = Seq2), ConcatSeq2.prototype = Object.create(Seq2 && Seq2.prototype), ConcatSeq2.prototype.constructor = ConcatSeq2, ConcatSeq2.prototype.__iterateUncached = function(fn, reverse) {
          if (this._wrappedIterables.length !== 0) {
            if (reverse)
              return this.cacheResult().__iterate(fn, reverse);
            for (var iterableIndex = 0, useKeys = isKeyed(this), iteratorType = useKeys ? ITERATE_ENTRIES : ITERATE_VALUES, currentIterator = this._wrappedIterables[iterableIndex].__iterator(
              iteratorType,
              reverse
            ), keepGoing = !0, index = 0; keepGoing; ) {
              for (var next = currentIterator.next(); next.done; ) {
                if (iterableIndex++, iterableIndex === this._wrappedIterables.length)
                  return index;
                currentIterator = this._wrappedIterables[iterableIndex].__iterator(
                  iteratorType,
                  reverse
                ), next = currentIterator.next();
              }
              var fnResult = useKeys ? fn(next.value[1], next.value[0], this) : fn(next.value, index, this);
              keepGoing = fnResult !== !1, index++;
            }
            return index;
          }
        }, ConcatSeq2.prototype.__iteratorUncached = function(type, reverse) {
          var this$1$1 = this;
          if (this._wrappedIterables.length === 0)
            return new Iterator(iteratorDone);
          if (reverse)
            return this.cacheResult().__iterator(type, reverse);
          var iterableIndex = 0, currentIterator = this._wrappedIterables[iterableIndex].__iterator(
            type,
            reverse
          );
          return new Iterator(function() {
            for (var next = currentIterator.next(); next.done; ) {
              if (iterableIndex++, iterableIndex === this$1$1._wrappedIterables.length)
                return next;
              currentIterator = this$1$1._wrappedIterables[iterableIndex].__iterator(
                type,
                reverse
              ), next = currentIterator.next();
            }
            return next;
          });
        }, ConcatSeq2;
      })(Seq);
      function concatFactory(collection, values) {
        var isKeyedCollection = isKeyed(collection), iters = [collection].concat(values).map(function(v) {
          return isCollection(v) ? isKeyedCollection && (v = KeyedCollection(v)) : v = isKeyedCollection ? keyedSeqFromValue(v) : indexedSeqFromValue(Array.isArray(v) ? v : [v]), v;
        }).filter(function(v) {
          return v.size !== 0;
        });
        if (iters.length === 0)
          return collection;
        if (iters.length === 1) {
          var singleton = iters[0];
          if (singleton === collection || isKeyedCollection && isKeyed(singleton) || isIndexed(collection) && isIndexed(singleton))
            return singleton;
        }
        return new ConcatSeq(iters);
      }
      function flattenFactory(collection, depth, useKeys) {
        var flatSequence = makeSequence(collection);
        return flatSequence.__iterateUncached = function(fn, reverse) {
          if (reverse)
            return this.cacheResult().__iterate(fn, reverse);
          var iterations = 0, stopped = !1;
          function flatDeep(iter, currentDepth) {
            iter.__iterate(function(v, k) {
              return (!depth || currentDepth < depth) && isCollection(v) ? flatDeep(v, currentDepth + 1) : (iterations++, fn(v, useKeys ? k : iterations - 1, flatSequence) === !1 && (stopped = !0)), !stopped;
            }, reverse);
          }
          return flatDeep(collection, 0), iterations;
        }, flatSequence.__iteratorUncached = function(type, reverse) {
          if (reverse)
            return this.cacheResult().__iterator(type, reverse);
          var iterator = collection.__iterator(type, reverse), stack = [], iterations = 0;
          return new Iterator(function() {
            for (; iterator; ) {
              var step = iterator.next();
              if (step.done !== !1) {
                iterator = stack.pop();
                continue;
              }
              var v = step.value;
              if (type === ITERATE_ENTRIES && (v = v[1]), (!depth || stack.length < depth) && isCollection(v))
                stack.push(iterator), iterator = v.__iterator(type, reverse);
              else
                return useKeys ? step : iteratorValue(type, iterations++, v, step);
            }
            return iteratorDone();
          });
        }, flatSequence;
      }
      function flatMapFactory(collection, mapper, context) {
        var coerce = collectionClass(collection);
        return collection.toSeq().map(function(v, k) {
          return coerce(mapper.call(context, v, k, collection));
        }).flatten(!0);
      }
      function interposeFactory(collection, separator) {
        var interposedSequence = makeSequence(collection);
        return interposedSequence.size = collection.size && collection.size * 2 - 1, interposedSequence.__iterateUncached = function(fn, reverse) {
          var this$1$1 = this, size = reverse ? ensureSize(this) : NaN, iterations = 0, nextKey = function() {
            return reverse ? size - ++iterations : iterations++;
          };
          return collection.__iterate(
            function(v) {
              return (!iterations || fn(separator, nextKey(), this$1$1) !== !1) && fn(v, nextKey(), this$1$1) !== !1;
            },
            reverse
          ), iterations;
        }, interposedSequence.__iteratorUncached = function(type, reverse) {
          var size = reverse ? ensureSize(this) : NaN, iterator = collection.__iterator(ITERATE_VALUES, reverse), iterations = 0, step;
          return new Iterator(function() {
            if ((!step || iterations % 2) && (step = iterator.next(), step.done))
              return step;
            var key = reverse ? size - 1 - iterations : iterations;
            return iterations++ % 2 ? iteratorValue(type, key, separator) : iteratorValue(type, key, step.value, step);
          });
        }, interposedSequence;
      }
      function sortFactory(collection, comparator, mapper) {
        comparator || (comparator = defaultComparator);
        var isKeyedCollection = isKeyed(collection), index = 0, entries = collection.toSeq().map(function(v, k) {
          return [k, v, index++, mapper ? mapper(v, k, collection) : v];
        }).valueSeq().toArray();
        return entries.sort(function(a, b) {
          return comparator(a[3], b[3]) || a[2] - b[2];
        }).forEach(
          isKeyedCollection ? function(v, i) {
            entries[i].length = 2;
          } : function(v, i) {
            entries[i] = v[1];
          }
        ), isKeyedCollection ? KeyedSeq(entries) : isIndexed(collection) ? IndexedSeq(entries) : SetSeq(entries);
      }
      function maxFactory(collection, comparator, mapper) {
        if (comparator || (comparator = defaultComparator), mapper) {
          var entry = collection.toSeq().map(function(v, k) {
            return [v, mapper(v, k, collection)];
          }).reduce(function(a, b) {
            return maxCompare(comparator, a[1], b[1]) ? b : a;
          });
          return entry && entry[0];
        }
        return collection.reduce(function(a, b) {
          return maxCompare(comparator, a, b) ? b : a;
        });
      }
      function maxCompare(comparator, a, b) {
        var comp = comparator(b, a);
        return comp === 0 && b !== a && (b == null || b !== b) || comp > 0;
      }
      function zipWithFactory(keyIter, zipper, iters, zipAll) {
        var zipSequence = makeSequence(keyIter), sizes = new ArraySeq(iters).map(function(i) {
          return i.size;
        });
        return zipSequence.size = zipAll ? sizes.max() : sizes.min(), zipSequence.__iterateUncached = function(fn, reverse) {
          for (var iterator = this.__iterator(ITERATE_VALUES, reverse), step, iterations = 0; !(step = iterator.next()).done && fn(step.value, iterations++, this) !== !1; )
            ;
          return iterations;
        }, zipSequence.__iteratorUncached = function(type, reverse) {
          var iterators = iters.map(
            function(i) {
              return i = Collection(i), getIterator(reverse ? i.reverse() : i);
            }
          ), iterations = 0, isDone = !1;
          return new Iterator(function() {
            var steps;
            return isDone || (steps = iterators.map(function(i) {
              return i.next();
            }), isDone = zipAll ? steps.every(function(s) {
              return s.done;
            }) : steps.some(function(s) {
              return s.done;
            })), isDone ? iteratorDone() : iteratorValue(
              type,
              iterations++,
              zipper.apply(
                null,
                steps.map(function(s) {
                  return s.value;
                })
              )
            );
          });
        }, zipSequence;
      }
      function reify(iter, seq) {
        return iter === seq ? iter : isSeq(iter) ? seq : iter.constructor(seq);
      }
      function validateEntry(entry) {
        if (entry !== Object(entry))
          throw new TypeError("Expected [K, V] tuple: " + entry);
      }
      function collectionClass(collection) {
        return isKeyed(collection) ? KeyedCollection : isIndexed(collection) ? IndexedCollection : SetCollection;
      }
      function makeSequence(collection) {
        return Object.create(
          (isKeyed(collection) ? KeyedSeq : isIndexed(collection) ? IndexedSeq : SetSeq).prototype
        );
      }
      function cacheResultThrough() {
        return this._iter.cacheResult ? (this._iter.cacheResult(), this.size = this._iter.size, this) : Seq.prototype.cacheResult.call(this);
      }
      function defaultComparator(a, b) {
        return a === void 0 && b === void 0 ? 0 : a === void 0 ? 1 : b === void 0 ? -1 : a > b ? 1 : a < b ? -1 : 0;
      }
      function isValueObject(maybeValue) {
        return !!(maybeValue && // @ts-expect-error: maybeValue is typed as `{}`
        typeof maybeValue.equals == "function" && // @ts-expect-error: maybeValue is typed as `{}`
        typeof maybeValue.hashCode == "function");
      }
      function is(valueA, valueB) {
        if (valueA === valueB || valueA !== valueA && valueB !== valueB)
          return !0;
        if (!valueA || !valueB)
          return !1;
        if (typeof valueA.valueOf == "function" && typeof valueB.valueOf == "function") {
          if (valueA = valueA.valueOf(), valueB = valueB.valueOf(), valueA === valueB || valueA !== valueA && valueB !== valueB)
            return !0;
          if (!valueA || !valueB)
            return !1;
        }
        return !!(isValueObject(valueA) && isValueObject(valueB) && valueA.equals(valueB));
      }
      function update$1(collection, key, notSetValue, updater) {
        return updateIn(
          // @ts-expect-error Index signature for type string is missing in type V[]
          collection,
          [key],
          notSetValue,
          updater
        );
      }
      function merge$1() {
        for (var iters = [], len = arguments.length; len--; ) iters[len] = arguments[len];
        return mergeIntoKeyedWith(this, iters);
      }
      function mergeWith$1(merger) {
        for (var iters = [], len = arguments.length - 1; len-- > 0; ) iters[len] = arguments[len + 1];
        if (typeof merger != "function")
          throw new TypeError("Invalid merger function: " + merger);
        return mergeIntoKeyedWith(this, iters, merger);
      }
      function mergeIntoKeyedWith(collection, collections, merger) {
        for (var iters = [], ii = 0; ii < collections.length; ii++) {
          var collection$1 = KeyedCollection(collections[ii]);
          collection$1.size !== 0 && iters.push(collection$1);
        }
        return iters.length === 0 ? collection : collection.toSeq().size === 0 && !collection.__ownerID && iters.length === 1 ? isRecord(collection) ? collection : collection.constructor(iters[0]) : collection.withMutations(function(collection2) {
          for (var mergeIntoCollection = merger ? function(value, key) {
            update$1(
              collection2,
              key,
              NOT_SET,
              function(oldVal) {
                return oldVal === NOT_SET ? value : merger(oldVal, value, key);
              }
            );
          } : function(value, key) {
            collection2.set(key, value);
          }, ii2 = 0; ii2 < iters.length; ii2++)
            iters[ii2].forEach(mergeIntoCollection);
        });
      }
      var toString = Object.prototype.toString;
      function isPlainObject(value) {
        if (!value || typeof value != "object" || toString.call(value) !== "[object Object]")
          return !1;
        var proto = Object.getPrototypeOf(value);
        if (proto === null)
          return !0;
        for (var parentProto = proto, nextProto = Object.getPrototypeOf(proto); nextProto !== null; )
          parentProto = nextProto, nextProto = Object.getPrototypeOf(parentProto);
        return parentProto === proto;
      }
      function isDataStructure(value) {
        return typeof value == "object" && (isImmutable(value) || Array.isArray(value) || isPlainObject(value));
      }
      function isProtoKey(key) {
        return typeof key == "string" && (key === "__proto__" || key === "constructor");
      }
      function arrCopy(arr, offset) {
        offset = offset || 0;
        for (var len = Math.max(0, arr.length - offset), newArr = new Array(len), ii = 0; ii < len; ii++)
          newArr[ii] = arr[ii + offset];
        return newArr;
      }
      function shallowCopy(from) {
        if (Array.isArray(from))
          return arrCopy(from);
        var to = {};
        for (var key in from)
          isProtoKey(key) || hasOwnProperty.call(from, key) && (to[key] = from[key]);
        return to;
      }
      function merge(collection) {
        for (var sources = [], len = arguments.length - 1; len-- > 0; ) sources[len] = arguments[len + 1];
        return mergeWithSources(collection, sources);
      }
      function mergeWith(merger, collection) {
        for (var sources = [], len = arguments.length - 2; len-- > 0; ) sources[len] = arguments[len + 2];
        return mergeWithSources(collection, sources, merger);
      }
      function mergeDeep$1(collection) {
        for (var sources = [], len = arguments.length - 1; len-- > 0; ) sources[len] = arguments[len + 1];
        return mergeDeepWithSources(collection, sources);
      }
      function mergeDeepWith$1(merger, collection) {
        for (var sources = [], len = arguments.length - 2; len-- > 0; ) sources[len] = arguments[len + 2];
        return mergeDeepWithSources(collection, sources, merger);
      }
      function mergeDeepWithSources(collection, sources, merger) {
        return mergeWithSources(collection, sources, deepMergerWith(merger));
      }
      function mergeWithSources(collection, sources, merger) {
        if (!isDataStructure(collection))
          throw new TypeError(
            "Cannot merge into non-data-structure value: " + collection
          );
        if (isImmutable(collection))
          return typeof merger == "function" && collection.mergeWith ? collection.mergeWith.apply(collection, [merger].concat(sources)) : collection.merge ? collection.merge.apply(collection, sources) : collection.concat.apply(collection, sources);
        for (var isArray = Array.isArray(collection), merged = collection, Collection2 = isArray ? IndexedCollection : KeyedCollection, mergeItem = isArray ? function(value) {
          merged === collection && (merged = shallowCopy(merged)), merged.push(value);
        } : function(value, key) {
          if (!isProtoKey(key)) {
            var hasVal = hasOwnProperty.call(merged, key), nextVal = hasVal && merger ? merger(merged[key], value, key) : value;
            (!hasVal || nextVal !== merged[key]) && (merged === collection && (merged = shallowCopy(merged)), merged[key] = nextVal);
          }
        }, i = 0; i < sources.length; i++)
          Collection2(sources[i]).forEach(mergeItem);
        return merged;
      }
      function deepMergerWith(merger) {
        function deepMerger(oldValue, newValue, key) {
          return isDataStructure(oldValue) && isDataStructure(newValue) && areMergeable(oldValue, newValue) ? mergeWithSources(oldValue, [newValue], deepMerger) : merger ? merger(oldValue, newValue, key) : newValue;
        }
        return deepMerger;
      }
      function areMergeable(oldDataStructure, newDataStructure) {
        var oldSeq = Seq(oldDataStructure), newSeq = Seq(newDataStructure);
        return isIndexed(oldSeq) === isIndexed(newSeq) && isKeyed(oldSeq) === isKeyed(newSeq);
      }
      function mergeDeep() {
        for (var iters = [], len = arguments.length; len--; ) iters[len] = arguments[len];
        return mergeDeepWithSources(this, iters);
      }
      function mergeDeepWith(merger) {
        for (var iters = [], len = arguments.length - 1; len-- > 0; ) iters[len] = arguments[len + 1];
        return mergeDeepWithSources(this, iters, merger);
      }
      function mergeDeepIn(keyPath) {
        for (var iters = [], len = arguments.length - 1; len-- > 0; ) iters[len] = arguments[len + 1];
        return updateIn(
          this,
          keyPath,
          emptyMap(),
          function(m) {
            return mergeDeepWithSources(m, iters);
          }
        );
      }
      function mergeIn(keyPath) {
        for (var iters = [], len = arguments.length - 1; len-- > 0; ) iters[len] = arguments[len + 1];
        return updateIn(this, keyPath, emptyMap(), function(m) {
          return mergeWithSources(m, iters);
        });
      }
      function setIn$1(collection, keyPath, value) {
        return updateIn(collection, keyPath, NOT_SET, function() {
          return value;
        });
      }
      function setIn(keyPath, v) {
        return setIn$1(this, keyPath, v);
      }
      function update(key, notSetValue, updater) {
        return arguments.length === 1 ? key(this) : update$1(this, key, notSetValue, updater);
      }
      function updateIn$1(keyPath, notSetValue, updater) {
        return updateIn(this, keyPath, notSetValue, updater);
      }
      function wasAltered() {
        return this.__altered;
      }
      function withMutations(fn) {
        var mutable = this.asMutable();
        return fn(mutable), mutable.wasAltered() ? mutable.__ensureOwner(this.__ownerID) : this;
      }
      var IS_MAP_SYMBOL = "@@__IMMUTABLE_MAP__@@";
      function isMap(maybeMap) {
        return !!(maybeMap && // @ts-expect-error: maybeMap is typed as `{}`, need to change in 6.0 to `maybeMap && typeof maybeMap === 'object' && IS_MAP_SYMBOL in maybeMap`
        maybeMap[IS_MAP_SYMBOL]);
      }
      function invariant(condition, error) {
        if (!condition)
          throw new Error(error);
      }
      function assertNotInfinite(size) {
        invariant(size !== 1 / 0, "Cannot perform this action with an infinite size.");
      }
      var Map = /* @__PURE__ */ (function(KeyedCollection2) {
        function Map2(value) {
          return value == null ? emptyMap() : isMap(value) && !isOrdered(value) ? value : emptyMap().withMutations(function(map) {
            var iter = KeyedCollection2(value);
            assertNotInfinite(iter.size), iter.forEach(function(v, k) {
              return map.set(k, v);
            });
          });
        }
        return KeyedCollection2 && (Map2.__proto__ = KeyedCollection2), Map2.prototype = Object.create(KeyedCollection2 && KeyedCollection2.prototype), Map2.prototype.constructor = Map2, Map2.prototype.toString = function() {
          return this.__toString("Map {", "}");
        }, Map2.prototype.get = function(k, notSetValue) {
          return this._root ? this._root.get(0, void 0, k, notSetValue) : notSetValue;
        }, Map2.prototype.set = function(k, v) {
          return updateMap(this, k, v);
        }, Map2.prototype.remove = function(k) {
          return updateMap(this, k, NOT_SET);
        }, Map2.prototype.deleteAll = function(keys) {
          var collection = Collection(keys);
          return collection.size === 0 ? this : this.withMutations(function(map) {
            collection.forEach(function(key) {
              return map.remove(key);
            });
          });
        }, Map2.prototype.clear = function() {
          return this.size === 0 ? this : this.__ownerID ? (this.size = 0, this._root = null, this.__hash = void 0, this.__altered = !0, this) : emptyMap();
        }, Map2.prototype.sort = function(comparator) {
          return OrderedMap(sortFactory(this, comparator));
        }, Map2.prototype.sortBy = function(mapper, comparator) {
          return OrderedMap(sortFactory(this, comparator, mapper));
        }, Map2.prototype.map = function(mapper, context) {
          var this$1$1 = this;
          return this.withMutations(function(map2) {
            map2.forEach(function(value, key) {
              map2.set(key, mapper.call(context, value, key, this$1$1));
            });
          });
        }, Map2.prototype.__iterator = function(type, reverse) {
          return new MapIterator(this, type, reverse);
        }, Map2.prototype.__iterate = function(fn, reverse) {
          var this$1$1 = this, iterations = 0;
          return this._root && this._root.iterate(function(entry) {
            return iterations++, fn(entry[1], entry[0], this$1$1);
          }, reverse), iterations;
        }, Map2.prototype.__ensureOwner = function(ownerID) {
          return ownerID === this.__ownerID ? this : ownerID ? makeMap(this.size, this._root, ownerID, this.__hash) : this.size === 0 ? emptyMap() : (this.__ownerID = ownerID, this.__altered = !1, this);
        }, Map2;
      })(KeyedCollection);
      Map.isMap = isMap;
      var MapPrototype = Map.prototype;
      MapPrototype[IS_MAP_SYMBOL] = !0, MapPrototype[DELETE] = MapPrototype.remove, MapPrototype.removeAll = MapPrototype.deleteAll, MapPrototype.setIn = setIn, MapPrototype.removeIn = MapPrototype.deleteIn = deleteIn, MapPrototype.update = update, MapPrototype.updateIn = updateIn$1, MapPrototype.merge = MapPrototype.concat = merge$1, MapPrototype.mergeWith = mergeWith$1, MapPrototype.mergeDeep = mergeDeep, MapPrototype.mergeDeepWith = mergeDeepWith, MapPrototype.mergeIn = mergeIn, MapPrototype.mergeDeepIn = mergeDeepIn, MapPrototype.withMutations = withMutations, MapPrototype.wasAltered = wasAltered, MapPrototype.asImmutable = asImmutable, MapPrototype["@@transducer/init"] = MapPrototype.asMutable = asMutable, MapPrototype["@@transducer/step"] = function(result, arr) {
        return result.set(arr[0], arr[1]);
      }, MapPrototype["@@transducer/result"] = function(obj) {
        return obj.asImmutable();
      };
      var ArrayMapNode = function(ownerID, entries) {
        this.ownerID = ownerID, this.entries = entries;
      };
      ArrayMapNode.prototype.get = function(shift, keyHash, key, notSetValue) {
        for (var entries = this.entries, ii = 0, len = entries.length; ii < len; ii++)
          if (is(key, entries[ii][0]))
            return entries[ii][1];
        return notSetValue;
      }, ArrayMapNode.prototype.update = function(ownerID, shift, keyHash, key, value, didChangeSize, didAlter) {
        for (var removed = value === NOT_SET, entries = this.entries, idx = 0, len = entries.length; idx < len && !is(key, entries[idx][0]); idx++)
          ;
        var exists = idx < len;
        if (exists ? entries[idx][1] === value : removed)
          return this;
        if (SetRef(didAlter), (removed || !exists) && SetRef(didChangeSize), !(removed && entries.length === 1)) {
          if (!exists && !removed && entries.length >= MAX_ARRAY_MAP_SIZE)
            return createNodes(ownerID, entries, key, value);
          var isEditable = ownerID && ownerID === this.ownerID, newEntries = isEditable ? entries : arrCopy(entries);
          return exists ? removed ? idx === len - 1 ? newEntries.pop() : newEntries[idx] = newEntries.pop() : newEntries[idx] = [key, value] : newEntries.push([key, value]), isEditable ? (this.entries = newEntries, this) : new ArrayMapNode(ownerID, newEntries);
        }
      };
      var BitmapIndexedNode = function(ownerID, bitmap, nodes) {
        this.ownerID = ownerID, this.bitmap = bitmap, this.nodes = nodes;
      };
      BitmapIndexedNode.prototype.get = function(shift, keyHash, key, notSetValue) {
        keyHash === void 0 && (keyHash = hash(key));
        var bit = 1 << ((shift === 0 ? keyHash : keyHash >>> shift) & MASK), bitmap = this.bitmap;
        return (bitmap & bit) === 0 ? notSetValue : this.nodes[popCount(bitmap & bit - 1)].get(
          shift + SHIFT,
          keyHash,
          key,
          notSetValue
        );
      }, BitmapIndexedNode.prototype.update = function(ownerID, shift, keyHash, key, value, didChangeSize, didAlter) {
        keyHash === void 0 && (keyHash = hash(key));
        var keyHashFrag = (shift === 0 ? keyHash : keyHash >>> shift) & MASK, bit = 1 << keyHashFrag, bitmap = this.bitmap, exists = (bitmap & bit) !== 0;
        if (!exists && value === NOT_SET)
          return this;
        var idx = popCount(bitmap & bit - 1), nodes = this.nodes, node = exists ? nodes[idx] : void 0, newNode = updateNode(
          node,
          ownerID,
          shift + SHIFT,
          keyHash,
          key,
          value,
          didChangeSize,
          didAlter
        );
        if (newNode === node)
          return this;
        if (!exists && newNode && nodes.length >= MAX_BITMAP_INDEXED_SIZE)
          return expandNodes(ownerID, nodes, bitmap, keyHashFrag, newNode);
        if (exists && !newNode && nodes.length === 2 && isLeafNode(nodes[idx ^ 1]))
          return nodes[idx ^ 1];
        if (exists && newNode && nodes.length === 1 && isLeafNode(newNode))
          return newNode;
        var isEditable = ownerID && ownerID === this.ownerID, newBitmap = exists ? newNode ? bitmap : bitmap ^ bit : bitmap | bit, newNodes = exists ? newNode ? setAt(nodes, idx, newNode, isEditable) : spliceOut(nodes, idx, isEditable) : spliceIn(nodes, idx, newNode, isEditable);
        return isEditable ? (this.bitmap = newBitmap, this.nodes = newNodes, this) : new BitmapIndexedNode(ownerID, newBitmap, newNodes);
      };
      var HashArrayMapNode = function(ownerID, count, nodes) {
        this.ownerID = ownerID, this.count = count, this.nodes = nodes;
      };
      HashArrayMapNode.prototype.get = function(shift, keyHash, key, notSetValue) {
        keyHash === void 0 && (keyHash = hash(key));
        var idx = (shift === 0 ? keyHash : keyHash >>> shift) & MASK, node = this.nodes[idx];
        return node ? node.get(shift + SHIFT, keyHash, key, notSetValue) : notSetValue;
      }, HashArrayMapNode.prototype.update = function(ownerID, shift, keyHash, key, value, didChangeSize, didAlter) {
        keyHash === void 0 && (keyHash = hash(key));
        var idx = (shift === 0 ? keyHash : keyHash >>> shift) & MASK, removed = value === NOT_SET, nodes = this.nodes, node = nodes[idx];
        if (removed && !node)
          return this;
        var newNode = updateNode(
          node,
          ownerID,
          shift + SHIFT,
          keyHash,
          key,
          value,
          didChangeSize,
          didAlter
        );
        if (newNode === node)
          return this;
        var newCount = this.count;
        if (!node)
          newCount++;
        else if (!newNode && (newCount--, newCount < MIN_HASH_ARRAY_MAP_SIZE))
          return packNodes(ownerID, nodes, newCount, idx);
        var isEditable = ownerID && ownerID === this.ownerID, newNodes = setAt(nodes, idx, newNode, isEditable);
        return isEditable ? (this.count = newCount, this.nodes = newNodes, this) : new HashArrayMapNode(ownerID, newCount, newNodes);
      };
      var HashCollisionNode = function(ownerID, keyHash, entries) {
        this.ownerID = ownerID, this.keyHash = keyHash, this.entries = entries, this._index = void 0;
      };
      HashCollisionNode.prototype._positionOf = function(key, buildIndex) {
        var entries = this.entries, index = this._index;
        if (index === void 0 && buildIndex && entries.length >= MIN_HASH_COLLISION_INDEX_SIZE && (index = this._buildIndex()), index !== void 0) {
          var positions = index[hashCollisionKey(key)];
          if (positions !== void 0)
            for (var jj = 0; jj < positions.length; jj++) {
              var ii = positions[jj];
              if (is(key, entries[ii][0]))
                return ii;
            }
          return -1;
        }
        for (var ii$1 = 0, len = entries.length; ii$1 < len; ii$1++)
          if (is(key, entries[ii$1][0]))
            return ii$1;
        return -1;
      }, HashCollisionNode.prototype._buildIndex = function() {
        for (var index = /* @__PURE__ */ Object.create(null), entries = this.entries, ii = 0, len = entries.length; ii < len; ii++) {
          var secondaryHash = hashCollisionKey(entries[ii][0]), positions = index[secondaryHash];
          positions !== void 0 ? positions.push(ii) : index[secondaryHash] = [ii];
        }
        return this._index = index, index;
      }, HashCollisionNode.prototype.get = function(shift, keyHash, key, notSetValue) {
        var idx = this._positionOf(key, !0);
        return idx === -1 ? notSetValue : this.entries[idx][1];
      }, HashCollisionNode.prototype.update = function(ownerID, shift, keyHash, key, value, didChangeSize, didAlter) {
        keyHash === void 0 && (keyHash = hash(key));
        var removed = value === NOT_SET;
        if (keyHash !== this.keyHash)
          return removed ? this : (SetRef(didAlter), SetRef(didChangeSize), mergeIntoNode(this, ownerID, shift, keyHash, [key, value]));
        var entries = this.entries, len = entries.length, isEditable = ownerID && ownerID === this.ownerID, foundIdx = this._positionOf(key, isEditable), idx = foundIdx === -1 ? len : foundIdx, exists = foundIdx !== -1;
        if (exists ? entries[idx][1] === value : removed)
          return this;
        if (SetRef(didAlter), (removed || !exists) && SetRef(didChangeSize), removed && len === 2)
          return new ValueNode(ownerID, this.keyHash, entries[idx ^ 1]);
        var newEntries = isEditable ? entries : arrCopy(entries);
        if (exists)
          removed ? (idx === len - 1 ? newEntries.pop() : newEntries[idx] = newEntries.pop(), isEditable && (this._index = void 0)) : newEntries[idx] = [key, value];
        else if (newEntries.push([key, value]), isEditable && this._index !== void 0) {
          var secondaryHash = hashCollisionKey(key), positions = this._index[secondaryHash];
          positions !== void 0 ? positions.push(len) : this._index[secondaryHash] = [len];
        }
        return isEditable ? (this.entries = newEntries, this) : new HashCollisionNode(ownerID, this.keyHash, newEntries);
      };
      var ValueNode = function(ownerID, keyHash, entry) {
        this.ownerID = ownerID, this.keyHash = keyHash, this.entry = entry;
      };
      ValueNode.prototype.get = function(shift, keyHash, key, notSetValue) {
        return is(key, this.entry[0]) ? this.entry[1] : notSetValue;
      }, ValueNode.prototype.update = function(ownerID, shift, keyHash, key, value, didChangeSize, didAlter) {
        var removed = value === NOT_SET, keyMatch = is(key, this.entry[0]);
        if (keyMatch ? value === this.entry[1] : removed)
          return this;
        if (SetRef(didAlter), removed) {
          SetRef(didChangeSize);
          return;
        }
        return keyMatch ? ownerID && ownerID === this.ownerID ? (this.entry[1] = value, this) : new ValueNode(ownerID, this.keyHash, [key, value]) : (SetRef(didChangeSize), mergeIntoNode(this, ownerID, shift, hash(key), [key, value]));
      }, ArrayMapNode.prototype.iterate = HashCollisionNode.prototype.iterate = function(fn, reverse) {
        for (var entries = this.entries, ii = 0, maxIndex = entries.length - 1; ii <= maxIndex; ii++)
          if (fn(entries[reverse ? maxIndex - ii : ii]) === !1)
            return !1;
      }, BitmapIndexedNode.prototype.iterate = HashArrayMapNode.prototype.iterate = function(fn, reverse) {
        for (var nodes = this.nodes, ii = 0, maxIndex = nodes.length - 1; ii <= maxIndex; ii++) {
          var node = nodes[reverse ? maxIndex - ii : ii];
          if (node && node.iterate(fn, reverse) === !1)
            return !1;
        }
      }, ValueNode.prototype.iterate = function(fn, reverse) {
        return fn(this.entry);
      };
      var MapIterator = /* @__PURE__ */ (function(Iterator2) {
        function MapIterator2(map, type, reverse) {
          this._type = type, this._reverse = reverse, this._stack = map._root && mapIteratorFrame(map._root);
        }
        return Iterator2 && (MapIterator2.__proto__ = Iterator2), MapIterator2.prototype = Object.create(Iterator2 && Iterator2.prototype), MapIterator2.prototype.constructor = MapIterator2, MapIterator2.prototype.next = function() {
          for (var type = this._type, stack = this._stack; stack; ) {
            var node = stack.node, index = stack.index++, maxIndex = void 0;
            if (node.entry) {
              if (index === 0)
                return mapIteratorValue(type, node.entry);
            } else if (node.entries) {
              if (maxIndex = node.entries.length - 1, index <= maxIndex)
                return mapIteratorValue(
                  type,
                  node.entries[this._reverse ? maxIndex - index : index]
                );
            } else if (maxIndex = node.nodes.length - 1, index <= maxIndex) {
              var subNode = node.nodes[this._reverse ? maxIndex - index : index];
              if (subNode) {
                if (subNode.entry)
                  return mapIteratorValue(type, subNode.entry);
                stack = this._stack = mapIteratorFrame(subNode, stack);
              }
              continue;
            }
            stack = this._stack = this._stack.__prev;
          }
          return iteratorDone();
        }, MapIterator2;
      })(Iterator);
      function mapIteratorValue(type, entry) {
        return iteratorValue(type, entry[0], entry[1]);
      }
      function mapIteratorFrame(node, prev) {
        return {
          node,
          index: 0,
          __prev: prev
        };
      }
      function makeMap(size, root, ownerID, hash2) {
        var map = Object.create(MapPrototype);
        return map.size = size, map._root = root, map.__ownerID = ownerID, map.__hash = hash2, map.__altered = !1, map;
      }
      var EMPTY_MAP;
      function emptyMap() {
        return EMPTY_MAP || (EMPTY_MAP = makeMap(0));
      }
      function updateMap(map, k, v) {
        var newRoot, newSize;
        if (map._root) {
          var didChangeSize = MakeRef(), didAlter = MakeRef();
          if (newRoot = updateNode(
            map._root,
            map.__ownerID,
            0,
            void 0,
            k,
            v,
            didChangeSize,
            didAlter
          ), !didAlter.value)
            return map;
          newSize = map.size + (didChangeSize.value ? v === NOT_SET ? -1 : 1 : 0);
        } else {
          if (v === NOT_SET)
            return map;
          newSize = 1, newRoot = new ArrayMapNode(map.__ownerID, [[k, v]]);
        }
        return map.__ownerID ? (map.size = newSize, map._root = newRoot, map.__hash = void 0, map.__altered = !0, map) : newRoot ? makeMap(newSize, newRoot) : emptyMap();
      }
      function updateNode(node, ownerID, shift, keyHash, key, value, didChangeSize, didAlter) {
        return node ? node.update(
          ownerID,
          shift,
          keyHash,
          key,
          value,
          didChangeSize,
          didAlter
        ) : value === NOT_SET ? node : (SetRef(didAlter), SetRef(didChangeSize), new ValueNode(ownerID, keyHash, [key, value]));
      }
      function isLeafNode(node) {
        return node.constructor === ValueNode || node.constructor === HashCollisionNode;
      }
      function mergeIntoNode(node, ownerID, shift, keyHash, entry) {
        if (node.keyHash === keyHash)
          return new HashCollisionNode(ownerID, keyHash, [node.entry, entry]);
        var idx1 = (shift === 0 ? node.keyHash : node.keyHash >>> shift) & MASK, idx2 = (shift === 0 ? keyHash : keyHash >>> shift) & MASK, newNode, nodes = idx1 === idx2 ? [mergeIntoNode(node, ownerID, shift + SHIFT, keyHash, entry)] : (newNode = new ValueNode(ownerID, keyHash, entry), idx1 < idx2 ? [node, newNode] : [newNode, node]);
        return new BitmapIndexedNode(ownerID, 1 << idx1 | 1 << idx2, nodes);
      }
      function createNodes(ownerID, entries, key, value) {
        ownerID || (ownerID = new OwnerID());
        for (var node = new ValueNode(ownerID, hash(key), [key, value]), ii = 0; ii < entries.length; ii++) {
          var entry = entries[ii];
          node = node.update(ownerID, 0, void 0, entry[0], entry[1]);
        }
        return node;
      }
      function packNodes(ownerID, nodes, count, excluding) {
        for (var bitmap = 0, packedII = 0, packedNodes = new Array(count), ii = 0, bit = 1, len = nodes.length; ii < len; ii++, bit <<= 1) {
          var node = nodes[ii];
          node !== void 0 && ii !== excluding && (bitmap |= bit, packedNodes[packedII++] = node);
        }
        return new BitmapIndexedNode(ownerID, bitmap, packedNodes);
      }
      function expandNodes(ownerID, nodes, bitmap, including, node) {
        for (var count = 0, expandedNodes = new Array(SIZE), ii = 0; bitmap !== 0; ii++, bitmap >>>= 1)
          expandedNodes[ii] = bitmap & 1 ? nodes[count++] : void 0;
        return expandedNodes[including] = node, new HashArrayMapNode(ownerID, count + 1, expandedNodes);
      }
      function popCount(x) {
        return x -= x >> 1 & 1431655765, x = (x & 858993459) + (x >> 2 & 858993459), x = x + (x >> 4) & 252645135, x += x >> 8, x += x >> 16, x & 127;
      }
      function setAt(array, idx, val, canEdit) {
        var newArray = canEdit ? array : arrCopy(array);
        return newArray[idx] = val, newArray;
      }
      function spliceIn(array, idx, val, canEdit) {
        var newLen = array.length + 1;
        if (canEdit && idx + 1 === newLen)
          return array[idx] = val, array;
        for (var newArray = new Array(newLen), after = 0, ii = 0; ii < newLen; ii++)
          ii === idx ? (newArray[ii] = val, after = -1) : newArray[ii] = array[ii + after];
        return newArray;
      }
      function spliceOut(array, idx, canEdit) {
        var newLen = array.length - 1;
        if (canEdit && idx === newLen)
          return array.pop(), array;
        for (var newArray = new Array(newLen), after = 0, ii = 0; ii < newLen; ii++)
          ii === idx && (after = 1), newArray[ii] = array[ii + after];
        return newArray;
      }
      var MAX_ARRAY_MAP_SIZE = SIZE / 4, MAX_BITMAP_INDEXED_SIZE = SIZE / 2, MIN_HASH_ARRAY_MAP_SIZE = SIZE / 4, MIN_HASH_COLLISION_INDEX_SIZE = 16;
      function coerceKeyPath(keyPath) {
        if (isArrayLike(keyPath) && typeof keyPath != "string")
          return keyPath;
        if (isOrdered(keyPath))
          return keyPath.toArray();
        throw new TypeError("Invalid keyPath: expected Ordered Collection or Array: " + keyPath);
      }
      function quoteString(value) {
        try {
          return typeof value == "string" ? JSON.stringify(value) : String(value);
        } catch {
          return JSON.stringify(value);
        }
      }
      function has(collection, key) {
        return isImmutable(collection) ? (
          // @ts-expect-error key might be a number or symbol, which is not handled be Record key type
          collection.has(key)
        ) : (
          // @ts-expect-error key might be anything else than PropertyKey, and will return false in that case but runtime is OK
          isDataStructure(collection) && hasOwnProperty.call(collection, key)
        );
      }
      function get(collection, key, notSetValue) {
        return isImmutable(collection) ? collection.get(key, notSetValue) : has(collection, key) ? (
          // @ts-expect-error weird "get" here,
          typeof collection.get == "function" ? (
            // @ts-expect-error weird "get" here,
            collection.get(key)
          ) : (
            // @ts-expect-error key is unknown here,
            collection[key]
          )
        ) : notSetValue;
      }
      function remove(collection, key) {
        if (!isDataStructure(collection))
          throw new TypeError("Cannot update non-data-structure value: " + collection);
        if (isImmutable(collection)) {
          if (!collection.remove)
            throw new TypeError("Cannot update immutable value without .remove() method: " + collection);
          return collection.remove(key);
        }
        if (!hasOwnProperty.call(collection, key))
          return collection;
        var collectionCopy = shallowCopy(collection);
        return Array.isArray(collectionCopy) ? collectionCopy.splice(key, 1) : delete collectionCopy[key], collectionCopy;
      }
      function set(collection, key, value) {
        if (isProtoKey(key))
          return collection;
        if (!isDataStructure(collection))
          throw new TypeError("Cannot update non-data-structure value: " + collection);
        if (isImmutable(collection)) {
          if (!collection.set)
            throw new TypeError("Cannot update immutable value without .set() method: " + collection);
          return collection.set(key, value);
        }
        if (hasOwnProperty.call(collection, key) && value === collection[key])
          return collection;
        var collectionCopy = shallowCopy(collection);
        return collectionCopy[key] = value, collectionCopy;
      }
      function updateIn(collection, keyPath, notSetValue, updater) {
        updater || (updater = notSetValue, notSetValue = void 0);
        var updatedValue = updateInDeeply(
          isImmutable(collection),
          // @ts-expect-error type issues with Record and mixed types
          collection,
          coerceKeyPath(keyPath),
          0,
          notSetValue,
          updater
        );
        return updatedValue === NOT_SET ? notSetValue : updatedValue;
      }
      function updateInDeeply(inImmutable, existing, keyPath, i, notSetValue, updater) {
        var wasNotSet = existing === NOT_SET;
        if (i === keyPath.length) {
          var existingValue = wasNotSet ? notSetValue : existing, newValue = updater(existingValue);
          return newValue === existingValue ? existing : newValue;
        }
        if (!wasNotSet && !isDataStructure(existing))
          throw new TypeError("Cannot update within non-data-structure value in path [" + Array.from(keyPath).slice(0, i).map(quoteString) + "]: " + existing);
        var key = keyPath[i], nextExisting = wasNotSet ? NOT_SET : get(existing, key, NOT_SET), nextUpdated = updateInDeeply(
          nextExisting === NOT_SET ? inImmutable : isImmutable(nextExisting),
          // @ts-expect-error mixed type
          nextExisting,
          keyPath,
          i + 1,
          notSetValue,
          updater
        );
        return nextUpdated === nextExisting ? existing : nextUpdated === NOT_SET ? remove(existing, key) : set(wasNotSet ? inImmutable ? emptyMap() : {} : existing, key, nextUpdated);
      }
      function removeIn(collection, keyPath) {
        return updateIn(collection, keyPath, function() {
          return NOT_SET;
        });
      }
      function deleteIn(keyPath) {
        return removeIn(this, keyPath);
      }
      var IS_LIST_SYMBOL = "@@__IMMUTABLE_LIST__@@";
      function isList(maybeList) {
        return !!(maybeList && // @ts-expect-error: maybeList is typed as `{}`, need to change in 6.0 to `maybeList && typeof maybeList === 'object' && IS_LIST_SYMBOL in maybeList`
        maybeList[IS_LIST_SYMBOL]);
      }
      var List = /* @__PURE__ */ (function(IndexedCollection2) {
        function List2(value) {
          var empty = emptyList();
          if (value == null)
            return empty;
          if (isList(value))
            return value;
          var iter = IndexedCollection2(value), size = iter.size;
          return size === 0 ? empty : (assertNotInfinite(size), size > 0 && size < SIZE ? makeList(0, size, SHIFT, void 0, new VNode(iter.toArray())) : empty.withMutations(function(list) {
            list.setSize(size), iter.forEach(function(v, i) {
              return list.set(i, v);
            });
          }));
        }
        return IndexedCollection2 && (List2.__proto__ = IndexedCollection2), List2.prototype = Object.create(IndexedCollection2 && IndexedCollection2.prototype), List2.prototype.constructor = List2, List2.of = function() {
          return this(arguments);
        }, List2.prototype.toString = function() {
          return this.__toString("List [", "]");
        }, List2.prototype.get = function(index, notSetValue) {
          if (index = wrapIndex(this, index), index >= 0 && index < this.size) {
            index += this._origin;
            var node = listNodeFor(this, index);
            return node && node.array[index & MASK];
          }
          return notSetValue;
        }, List2.prototype.set = function(index, value) {
          return updateList(this, index, value);
        }, List2.prototype.remove = function(index) {
          return this.has(index) ? index === 0 ? this.shift() : index === this.size - 1 ? this.pop() : this.splice(index, 1) : this;
        }, List2.prototype.insert = function(index, value) {
          return this.splice(index, 0, value);
        }, List2.prototype.clear = function() {
          return this.size === 0 ? this : this.__ownerID ? (this.size = this._origin = this._capacity = 0, this._level = SHIFT, this._root = this._tail = this.__hash = void 0, this.__altered = !0, this) : emptyList();
        }, List2.prototype.push = function() {
          var values = arguments, oldSize = this.size;
          return this.withMutations(function(list) {
            setListBounds(list, 0, oldSize + values.length);
            for (var ii = 0; ii < values.length; ii++)
              list.set(oldSize + ii, values[ii]);
          });
        }, List2.prototype.pop = function() {
          return setListBounds(this, 0, -1);
        }, List2.prototype.unshift = function() {
          var values = arguments;
          return this.withMutations(function(list) {
            setListBounds(list, -values.length);
            for (var ii = 0; ii < values.length; ii++)
              list.set(ii, values[ii]);
          });
        }, List2.prototype.shift = function() {
          return setListBounds(this, 1);
        }, List2.prototype.shuffle = function(random) {
          return random === void 0 && (random = Math.random), this.withMutations(function(mutable) {
            for (var current = mutable.size, destination, tmp; current; )
              destination = Math.floor(random() * current--), tmp = mutable.get(destination), mutable.set(destination, mutable.get(current)), mutable.set(current, tmp);
          });
        }, List2.prototype.concat = function() {
          for (var arguments$1 = arguments, seqs = [], i = 0; i < arguments.length; i++) {
            var argument = arguments$1[i], seq = IndexedCollection2(
              typeof argument != "string" && hasIterator(argument) ? argument : [argument]
            );
            seq.size !== 0 && seqs.push(seq);
          }
          return seqs.length === 0 ? this : this.size === 0 && !this.__ownerID && seqs.length === 1 ? this.constructor(seqs[0]) : this.withMutations(function(list) {
            seqs.forEach(function(seq2) {
              return seq2.forEach(function(value) {
                return list.push(value);
              });
            });
          });
        }, List2.prototype.setSize = function(size) {
          return setListBounds(this, 0, size);
        }, List2.prototype.map = function(mapper, context) {
          var this$1$1 = this;
          return this.withMutations(function(list) {
            for (var i = 0; i < this$1$1.size; i++)
              list.set(i, mapper.call(context, list.get(i), i, this$1$1));
          });
        }, List2.prototype.slice = function(begin, end) {
          var size = this.size;
          return wholeSlice(begin, end, size) ? this : setListBounds(
            this,
            resolveBegin(begin, size),
            resolveEnd(end, size)
          );
        }, List2.prototype.__iterator = function(type, reverse) {
          var index = reverse ? this.size : 0, values = iterateList(this, reverse);
          return new Iterator(function() {
            var value = values();
            return value === DONE ? iteratorDone() : iteratorValue(type, reverse ? --index : index++, value);
          });
        }, List2.prototype.__iterate = function(fn, reverse) {
          for (var index = reverse ? this.size : 0, values = iterateList(this, reverse), value; (value = values()) !== DONE && fn(value, reverse ? --index : index++, this) !== !1; )
            ;
          return index;
        }, List2.prototype.__ensureOwner = function(ownerID) {
          return ownerID === this.__ownerID ? this : ownerID ? makeList(
            this._origin,
            this._capacity,
            this._level,
            this._root,
            this._tail,
            ownerID,
            this.__hash
          ) : this.size === 0 ? emptyList() : (this.__ownerID = ownerID, this.__altered = !1, this);
        }, List2;
      })(IndexedCollection);
      List.isList = isList;
      var ListPrototype = List.prototype;
      ListPrototype[IS_LIST_SYMBOL] = !0, ListPrototype[DELETE] = ListPrototype.remove, ListPrototype.merge = ListPrototype.concat, ListPrototype.setIn = setIn, ListPrototype.deleteIn = ListPrototype.removeIn = deleteIn, ListPrototype.update = update, ListPrototype.updateIn = updateIn$1, ListPrototype.mergeIn = mergeIn, ListPrototype.mergeDeepIn = mergeDeepIn, ListPrototype.withMutations = withMutations, ListPrototype.wasAltered = wasAltered, ListPrototype.asImmutable = asImmutable, ListPrototype["@@transducer/init"] = ListPrototype.asMutable = asMutable, ListPrototype["@@transducer/step"] = function(result, arr) {
        return result.push(arr);
      }, ListPrototype["@@transducer/result"] = function(obj) {
        return obj.asImmutable();
      };
      var VNode = function(array, ownerID) {
        this.array = array, this.ownerID = ownerID;
      };
      VNode.prototype.removeBefore = function(ownerID, level, index) {
        if ((index & (1 << level + SHIFT) - 1) === 0 || this.array.length === 0)
          return this;
        var originIndex = index >>> level & MASK;
        if (originIndex >= this.array.length)
          return new VNode([], ownerID);
        var removingFirst = originIndex === 0, newChild;
        if (level > 0) {
          var oldChild = this.array[originIndex];
          if (newChild = oldChild && oldChild.removeBefore(ownerID, level - SHIFT, index), newChild === oldChild && removingFirst)
            return this;
        }
        if (removingFirst && !newChild)
          return this;
        var editable = editableVNode(this, ownerID);
        if (!removingFirst)
          for (var ii = 0; ii < originIndex; ii++)
            editable.array[ii] = void 0;
        return newChild && (editable.array[originIndex] = newChild), editable;
      }, VNode.prototype.removeAfter = function(ownerID, level, index) {
        if (index === (level ? 1 << level + SHIFT : SIZE) || this.array.length === 0)
          return this;
        var sizeIndex = index - 1 >>> level & MASK;
        if (sizeIndex >= this.array.length)
          return this;
        var newChild;
        if (level > 0) {
          var oldChild = this.array[sizeIndex];
          if (newChild = oldChild && oldChild.removeAfter(ownerID, level - SHIFT, index), newChild === oldChild && sizeIndex === this.array.length - 1)
            return this;
        }
        var editable = editableVNode(this, ownerID);
        return editable.array.splice(sizeIndex + 1), newChild && (editable.array[sizeIndex] = newChild), editable;
      };
      var DONE = {};
      function iterateList(list, reverse) {
        var left = list._origin, right = list._capacity, tailPos = getTailOffset(right), tail = list._tail;
        return iterateNodeOrLeaf(list._root, list._level, 0);
        function iterateNodeOrLeaf(node, level, offset) {
          return level === 0 ? iterateLeaf(node, offset) : iterateNode(node, level, offset);
        }
        function iterateLeaf(node, offset) {
          var array = offset === tailPos ? tail && tail.array : node && node.array, from = offset > left ? 0 : left - offset, to = right - offset;
          return to > SIZE && (to = SIZE), function() {
            if (from === to)
              return DONE;
            var idx = reverse ? --to : from++;
            return array && array[idx];
          };
        }
        function iterateNode(node, level, offset) {
          var values, array = node && node.array, from = offset > left ? 0 : left - offset >> level, to = (right - offset >> level) + 1;
          return to > SIZE && (to = SIZE), function() {
            for (; ; ) {
              if (values) {
                var value = values();
                if (value !== DONE)
                  return value;
                values = null;
              }
              if (from === to)
                return DONE;
              var idx = reverse ? --to : from++;
              values = iterateNodeOrLeaf(
                array && array[idx],
                level - SHIFT,
                offset + (idx << level)
              );
            }
          };
        }
      }
      function makeList(origin, capacity, level, root, tail, ownerID, hash2) {
        var list = Object.create(ListPrototype);
        return list.size = capacity - origin, list._origin = origin, list._capacity = capacity, list._level = level, list._root = root, list._tail = tail, list.__ownerID = ownerID, list.__hash = hash2, list.__altered = !1, list;
      }
      function emptyList() {
        return makeList(0, 0, SHIFT);
      }
      function updateList(list, index, value) {
        if (index = wrapIndex(list, index), index !== index)
          return list;
        if (index >= list.size || index < 0)
          return list.withMutations(function(list2) {
            index < 0 ? setListBounds(list2, index).set(0, value) : setListBounds(list2, 0, index + 1).set(index, value);
          });
        index += list._origin;
        var newTail = list._tail, newRoot = list._root, didAlter = MakeRef();
        return index >= getTailOffset(list._capacity) ? newTail = updateVNode(newTail, list.__ownerID, 0, index, value, didAlter) : newRoot = updateVNode(
          newRoot,
          list.__ownerID,
          list._level,
          index,
          value,
          didAlter
        ), didAlter.value ? list.__ownerID ? (list._root = newRoot, list._tail = newTail, list.__hash = void 0, list.__altered = !0, list) : makeList(list._origin, list._capacity, list._level, newRoot, newTail) : list;
      }
      function updateVNode(node, ownerID, level, index, value, didAlter) {
        var idx = index >>> level & MASK, nodeHas = node && idx < node.array.length;
        if (!nodeHas && value === void 0)
          return node;
        var newNode;
        if (level > 0) {
          var lowerNode = node && node.array[idx], newLowerNode = updateVNode(
            lowerNode,
            ownerID,
            level - SHIFT,
            index,
            value,
            didAlter
          );
          return newLowerNode === lowerNode ? node : (newNode = editableVNode(node, ownerID), newNode.array[idx] = newLowerNode, newNode);
        }
        return nodeHas && node.array[idx] === value ? node : (didAlter && SetRef(didAlter), newNode = editableVNode(node, ownerID), value === void 0 && idx === newNode.array.length - 1 ? newNode.array.pop() : newNode.array[idx] = value, newNode);
      }
      function editableVNode(node, ownerID) {
        return ownerID && node && ownerID === node.ownerID ? node : new VNode(node ? node.array.slice() : [], ownerID);
      }
      function listNodeFor(list, rawIndex) {
        if (rawIndex >= getTailOffset(list._capacity))
          return list._tail;
        if (rawIndex < 1 << list._level + SHIFT) {
          for (var node = list._root, level = list._level; node && level > 0; )
            node = node.array[rawIndex >>> level & MASK], level -= SHIFT;
          return node;
        }
      }
      function validateListBoundsRequest(list, begin, end) {
        var requestedOrigin = list._origin + (begin === void 0 ? 0 : begin), requestedCapacity = end === void 0 ? list._capacity : end < 0 ? list._capacity + end : list._origin + end;
        if (Number.isFinite(requestedCapacity) && requestedCapacity > MAX_LIST_SIZE || Number.isFinite(requestedOrigin) && requestedOrigin < -MAX_LIST_SIZE || Number.isFinite(requestedCapacity) && Number.isFinite(requestedOrigin) && requestedCapacity - requestedOrigin > MAX_LIST_SIZE)
          throw new RangeError(
            "Invalid List size: a List cannot hold more than " + MAX_LIST_SIZE + " (2 ** 30) values."
          );
      }
      function setListBounds(list, begin, end) {
        validateListBoundsRequest(list, begin, end), begin !== void 0 && (begin |= 0), end !== void 0 && (end |= 0);
        var owner = list.__ownerID || new OwnerID(), oldOrigin = list._origin, oldCapacity = list._capacity, newOrigin = oldOrigin + begin, newCapacity = end === void 0 ? oldCapacity : end < 0 ? oldCapacity + end : oldOrigin + end;
        if (newOrigin === oldOrigin && newCapacity === oldCapacity)
          return list;
        if (newOrigin >= newCapacity)
          return list.clear();
        for (var newLevel = list._level, newRoot = list._root, offsetShift = 0; newOrigin + offsetShift < 0; )
          newRoot = new VNode(
            newRoot && newRoot.array.length ? [void 0, newRoot] : [],
            owner
          ), newLevel += SHIFT, offsetShift += levelCapacity(newLevel);
        offsetShift && (newOrigin += offsetShift, oldOrigin += offsetShift, newCapacity += offsetShift, oldCapacity += offsetShift);
        for (var oldTailOffset = getTailOffset(oldCapacity), newTailOffset = getTailOffset(newCapacity); newTailOffset >= levelCapacity(newLevel + SHIFT); )
          newRoot = new VNode(
            newRoot && newRoot.array.length ? [newRoot] : [],
            owner
          ), newLevel += SHIFT;
        var oldTail = list._tail, newTail = newTailOffset < oldTailOffset ? listNodeFor(list, newCapacity - 1) : newTailOffset > oldTailOffset ? new VNode([], owner) : oldTail;
        if (oldTail && newTailOffset > oldTailOffset && newOrigin < oldCapacity && oldTail.array.length) {
          newRoot = editableVNode(newRoot, owner);
          for (var node = newRoot, level = newLevel; level > SHIFT; level -= SHIFT) {
            var idx = oldTailOffset >>> level & MASK;
            node = node.array[idx] = editableVNode(node.array[idx], owner);
          }
          node.array[oldTailOffset >>> SHIFT & MASK] = oldTail;
        }
        if (newCapacity < oldCapacity && (newTail = newTail && newTail.removeAfter(owner, 0, newCapacity)), newOrigin >= newTailOffset)
          newOrigin -= newTailOffset, newCapacity -= newTailOffset, newLevel = SHIFT, newRoot = void 0, newTail = newTail && newTail.removeBefore(owner, 0, newOrigin);
        else if (newOrigin > oldOrigin || newTailOffset < oldTailOffset) {
          for (offsetShift = 0; newRoot; ) {
            var beginIndex = newOrigin >>> newLevel & MASK;
            if (beginIndex !== newTailOffset >>> newLevel & MASK)
              break;
            beginIndex && (offsetShift += (1 << newLevel) * beginIndex), newLevel -= SHIFT, newRoot = newRoot.array[beginIndex];
          }
          newRoot && newOrigin > oldOrigin && (newRoot = newRoot.removeBefore(owner, newLevel, newOrigin - offsetShift)), newRoot && newTailOffset < oldTailOffset && (newRoot = newRoot.removeAfter(
            owner,
            newLevel,
            newTailOffset - offsetShift
          )), offsetShift && (newOrigin -= offsetShift, newCapacity -= offsetShift);
        }
        return list.__ownerID ? (list.size = newCapacity - newOrigin, list._origin = newOrigin, list._capacity = newCapacity, list._level = newLevel, list._root = newRoot, list._tail = newTail, list.__hash = void 0, list.__altered = !0, list) : makeList(newOrigin, newCapacity, newLevel, newRoot, newTail);
      }
      function getTailOffset(size) {
        return size < SIZE ? 0 : size - 1 >>> SHIFT << SHIFT;
      }
      var MAX_LIST_SIZE = Math.pow(2, 30);
      function levelCapacity(exp) {
        return exp < 31 ? 1 << exp : Math.pow(2, exp);
      }
      function isOrderedMap(maybeOrderedMap) {
        return isMap(maybeOrderedMap) && isOrdered(maybeOrderedMap);
      }
      var OrderedMap = /* @__PURE__ */ (function(Map2) {
        function OrderedMap2(value) {
          return value == null ? emptyOrderedMap() : isOrderedMap(value) ? value : emptyOrderedMap().withMutations(function(map) {
            var iter = KeyedCollection(value);
            assertNotInfinite(iter.size), iter.forEach(function(v, k) {
              return map.set(k, v);
            });
          });
        }
        return Map2 && (OrderedMap2.__proto__ = Map2), OrderedMap2.prototype = Object.create(Map2 && Map2.prototype), OrderedMap2.prototype.constructor = OrderedMap2, OrderedMap2.of = function() {
          return this(arguments);
        }, OrderedMap2.prototype.toString = function() {
          return this.__toString("OrderedMap {", "}");
        }, OrderedMap2.prototype.get = function(k, notSetValue) {
          var index = this._map.get(k);
          return index !== void 0 ? this._list.get(index)[1] : notSetValue;
        }, OrderedMap2.prototype.clear = function() {
          return this.size === 0 ? this : this.__ownerID ? (this.size = 0, this._map.clear(), this._list.clear(), this.__altered = !0, this) : emptyOrderedMap();
        }, OrderedMap2.prototype.set = function(k, v) {
          return updateOrderedMap(this, k, v);
        }, OrderedMap2.prototype.remove = function(k) {
          return updateOrderedMap(this, k, NOT_SET);
        }, OrderedMap2.prototype.__iterate = function(fn, reverse) {
          var this$1$1 = this;
          return this._list.__iterate(
            function(entry) {
              return entry && fn(entry[1], entry[0], this$1$1);
            },
            reverse
          );
        }, OrderedMap2.prototype.__iterator = function(type, reverse) {
          return this._list.fromEntrySeq().__iterator(type, reverse);
        }, OrderedMap2.prototype.__ensureOwner = function(ownerID) {
          if (ownerID === this.__ownerID)
            return this;
          var newMap = this._map.__ensureOwner(ownerID), newList = this._list.__ensureOwner(ownerID);
          return ownerID ? makeOrderedMap(newMap, newList, ownerID, this.__hash) : this.size === 0 ? emptyOrderedMap() : (this.__ownerID = ownerID, this.__altered = !1, this._map = newMap, this._list = newList, this);
        }, OrderedMap2;
      })(Map);
      OrderedMap.isOrderedMap = isOrderedMap, OrderedMap.prototype[IS_ORDERED_SYMBOL] = !0, OrderedMap.prototype[DELETE] = OrderedMap.prototype.remove;
      function makeOrderedMap(map, list, ownerID, hash2) {
        var omap = Object.create(OrderedMap.prototype);
        return omap.size = map ? map.size : 0, omap._map = map, omap._list = list, omap.__ownerID = ownerID, omap.__hash = hash2, omap.__altered = !1, omap;
      }
      var EMPTY_ORDERED_MAP;
      function emptyOrderedMap() {
        return EMPTY_ORDERED_MAP || (EMPTY_ORDERED_MAP = makeOrderedMap(emptyMap(), emptyList()));
      }
      function updateOrderedMap(omap, k, v) {
        var map = omap._map, list = omap._list, i = map.get(k), has2 = i !== void 0, newMap, newList;
        if (v === NOT_SET) {
          if (!has2)
            return omap;
          list.size >= SIZE && list.size >= map.size * 2 ? (newList = list.filter(function(entry, idx) {
            return entry !== void 0 && i !== idx;
          }), newMap = newList.toKeyedSeq().map(function(entry) {
            return entry[0];
          }).flip().toMap(), omap.__ownerID && (newMap.__ownerID = newList.__ownerID = omap.__ownerID)) : (newMap = map.remove(k), newList = i === list.size - 1 ? list.pop() : list.set(i, void 0));
        } else if (has2) {
          if (v === list.get(i)[1])
            return omap;
          newMap = map, newList = list.set(i, [k, v]);
        } else
          newMap = map.set(k, list.size), newList = list.set(list.size, [k, v]);
        return omap.__ownerID ? (omap.size = newMap.size, omap._map = newMap, omap._list = newList, omap.__hash = void 0, omap.__altered = !0, omap) : makeOrderedMap(newMap, newList);
      }
      var IS_STACK_SYMBOL = "@@__IMMUTABLE_STACK__@@";
      function isStack(maybeStack) {
        return !!(maybeStack && // @ts-expect-error: maybeStack is typed as `{}`, need to change in 6.0 to `maybeStack && typeof maybeStack === 'object' && MAYBE_STACK_SYMBOL in maybeStack`
        maybeStack[IS_STACK_SYMBOL]);
      }
      var Stack = /* @__PURE__ */ (function(IndexedCollection2) {
        function Stack2(value) {
          return value == null ? emptyStack() : isStack(value) ? value : emptyStack().pushAll(value);
        }
        return IndexedCollection2 && (Stack2.__proto__ = IndexedCollection2), Stack2.prototype = Object.create(IndexedCollection2 && IndexedCollection2.prototype), Stack2.prototype.constructor = Stack2, Stack2.of = function() {
          return this(arguments);
        }, Stack2.prototype.toString = function() {
          return this.__toString("Stack [", "]");
        }, Stack2.prototype.get = function(index, notSetValue) {
          var head = this._head;
          for (index = wrapIndex(this, index); head && index--; )
            head = head.next;
          return head ? head.value : notSetValue;
        }, Stack2.prototype.peek = function() {
          return this._head && this._head.value;
        }, Stack2.prototype.push = function() {
          var arguments$1 = arguments;
          if (arguments.length === 0)
            return this;
          for (var newSize = this.size + arguments.length, head = this._head, ii = arguments.length - 1; ii >= 0; ii--)
            head = {
              value: arguments$1[ii],
              next: head
            };
          return this.__ownerID ? (this.size = newSize, this._head = head, this.__hash = void 0, this.__altered = !0, this) : makeStack(newSize, head);
        }, Stack2.prototype.pushAll = function(iter) {
          if (iter = IndexedCollection2(iter), iter.size === 0)
            return this;
          if (this.size === 0 && isStack(iter))
            return iter;
          assertNotInfinite(iter.size);
          var newSize = this.size, head = this._head;
          return iter.__iterate(
            function(value) {
              newSize++, head = {
                value,
                next: head
              };
            },
            /* reverse */
            !0
          ), this.__ownerID ? (this.size = newSize, this._head = head, this.__hash = void 0, this.__altered = !0, this) : makeStack(newSize, head);
        }, Stack2.prototype.pop = function() {
          return this.slice(1);
        }, Stack2.prototype.clear = function() {
          return this.size === 0 ? this : this.__ownerID ? (this.size = 0, this._head = void 0, this.__hash = void 0, this.__altered = !0, this) : emptyStack();
        }, Stack2.prototype.slice = function(begin, end) {
          if (wholeSlice(begin, end, this.size))
            return this;
          var resolvedBegin = resolveBegin(begin, this.size), resolvedEnd = resolveEnd(end, this.size);
          if (resolvedEnd !== this.size)
            return IndexedCollection2.prototype.slice.call(this, begin, end);
          for (var newSize = this.size - resolvedBegin, head = this._head; resolvedBegin--; )
            head = head.next;
          return this.__ownerID ? (this.size = newSize, this._head = head, this.__hash = void 0, this.__altered = !0, this) : makeStack(newSize, head);
        }, Stack2.prototype.__ensureOwner = function(ownerID) {
          return ownerID === this.__ownerID ? this : ownerID ? makeStack(this.size, this._head, ownerID, this.__hash) : this.size === 0 ? emptyStack() : (this.__ownerID = ownerID, this.__altered = !1, this);
        }, Stack2.prototype.__iterate = function(fn, reverse) {
          var this$1$1 = this;
          if (reverse)
            return new ArraySeq(this.toArray()).__iterate(
              function(v, k) {
                return fn(v, k, this$1$1);
              },
              reverse
            );
          for (var iterations = 0, node = this._head; node && fn(node.value, iterations++, this) !== !1; )
            node = node.next;
          return iterations;
        }, Stack2.prototype.__iterator = function(type, reverse) {
          if (reverse)
            return new ArraySeq(this.toArray()).__iterator(type, reverse);
          var iterations = 0, node = this._head;
          return new Iterator(function() {
            if (node) {
              var value = node.value;
              return node = node.next, iteratorValue(type, iterations++, value);
            }
            return iteratorDone();
          });
        }, Stack2;
      })(IndexedCollection);
      Stack.isStack = isStack;
      var StackPrototype = Stack.prototype;
      StackPrototype[IS_STACK_SYMBOL] = !0, StackPrototype.shift = StackPrototype.pop, StackPrototype.unshift = StackPrototype.push, StackPrototype.unshiftAll = StackPrototype.pushAll, StackPrototype.withMutations = withMutations, StackPrototype.wasAltered = wasAltered, StackPrototype.asImmutable = asImmutable, StackPrototype["@@transducer/init"] = StackPrototype.asMutable = asMutable, StackPrototype["@@transducer/step"] = function(result, arr) {
        return result.unshift(arr);
      }, StackPrototype["@@transducer/result"] = function(obj) {
        return obj.asImmutable();
      };
      function makeStack(size, head, ownerID, hash2) {
        var map = Object.create(StackPrototype);
        return map.size = size, map._head = head, map.__ownerID = ownerID, map.__hash = hash2, map.__altered = !1, map;
      }
      var EMPTY_STACK;
      function emptyStack() {
        return EMPTY_STACK || (EMPTY_STACK = makeStack(0));
      }
      function reduce(collection, reducer, reduction, context, useFirst, reverse) {
        return assertNotInfinite(collection.size), collection.__iterate(function(v, k, c) {
          useFirst ? (useFirst = !1, reduction = v) : reduction = reducer.call(context, reduction, v, k, c);
        }, reverse), reduction;
      }
      function keyMapper(v, k) {
        return k;
      }
      function entryMapper(v, k) {
        return [k, v];
      }
      function not(predicate) {
        return function() {
          for (var args = [], len = arguments.length; len--; ) args[len] = arguments[len];
          return !predicate.apply(this, args);
        };
      }
      function neg(predicate) {
        return function() {
          for (var args = [], len = arguments.length; len--; ) args[len] = arguments[len];
          return -predicate.apply(this, args);
        };
      }
      function defaultNegComparator(a, b) {
        return a < b ? 1 : a > b ? -1 : 0;
      }
      function deepEqual(a, b) {
        if (a === b)
          return !0;
        if (!isCollection(b) || // @ts-expect-error size should exists on Collection
        a.size !== void 0 && b.size !== void 0 && a.size !== b.size || // @ts-expect-error __hash exists on Collection
        a.__hash !== void 0 && // @ts-expect-error __hash exists on Collection
        b.__hash !== void 0 && // @ts-expect-error __hash exists on Collection
        a.__hash !== b.__hash || isKeyed(a) !== isKeyed(b) || isIndexed(a) !== isIndexed(b) || // @ts-expect-error Range extends Collection, which implements [Symbol.iterator], so it is valid
        isOrdered(a) !== isOrdered(b))
          return !1;
        if (a.size === 0 && b.size === 0)
          return !0;
        var notAssociative = !isAssociative(a);
        if (isOrdered(a)) {
          var entries = a.entries();
          return b.every(function(v, k) {
            var entry = entries.next().value;
            return entry && is(entry[1], v) && (notAssociative || is(entry[0], k));
          }) && entries.next().done;
        }
        var flipped = !1;
        if (a.size === void 0)
          if (b.size === void 0)
            typeof a.cacheResult == "function" && a.cacheResult();
          else {
            flipped = !0;
            var _ = a;
            a = b, b = _;
          }
        var allEqual = !0, bSize = (
          // @ts-expect-error b is Range | Repeat | Collection<unknown, unknown> as it may have been flipped, and __iterate is valid
          b.__iterate(function(v, k) {
            if (notAssociative ? (
              // @ts-expect-error has exists on Collection
              !a.has(v)
            ) : flipped ? (
              // @ts-expect-error type of `get` does not "catch" the version with `notSetValue`
              !is(v, a.get(k, NOT_SET))
            ) : (
              // @ts-expect-error type of `get` does not "catch" the version with `notSetValue`
              !is(a.get(k, NOT_SET), v)
            ))
              return allEqual = !1, !1;
          })
        );
        return allEqual && // @ts-expect-error size should exists on Collection
        a.size === bSize;
      }
      var Range = /* @__PURE__ */ (function(IndexedSeq2) {
        function Range2(start, end, step) {
          if (step === void 0 && (step = 1), !(this instanceof Range2))
            return new Range2(start, end, step);
          if (invariant(step !== 0, "Cannot step a Range by 0"), invariant(
            start !== void 0,
            "You must define a start value when using Range"
          ), invariant(
            end !== void 0,
            "You must define an end value when using Range"
          ), step = Math.abs(step), end < start && (step = -step), this._start = start, this._end = end, this._step = step, this.size = Math.max(0, Math.ceil((end - start) / step - 1) + 1), this.size === 0) {
            if (EMPTY_RANGE)
              return EMPTY_RANGE;
            EMPTY_RANGE = this;
          }
        }
        return IndexedSeq2 && (Range2.__proto__ = IndexedSeq2), Range2.prototype = Object.create(IndexedSeq2 && IndexedSeq2.prototype), Range2.prototype.constructor = Range2, Range2.prototype.toString = function() {
          return this.size === 0 ? "Range []" : "Range [ " + this._start + "..." + this._end + (this._step !== 1 ? " by " + this._step : "") + " ]";
        }, Range2.prototype.get = function(index, notSetValue) {
          return this.has(index) ? this._start + wrapIndex(this, index) * this._step : notSetValue;
        }, Range2.prototype.includes = function(searchValue) {
          var possibleIndex = (searchValue - this._start) / this._step;
          return possibleIndex >= 0 && possibleIndex < this.size && possibleIndex === Math.floor(possibleIndex);
        }, Range2.prototype.slice = function(begin, end) {
          return wholeSlice(begin, end, this.size) ? this : (begin = resolveBegin(begin, this.size), end = resolveEnd(end, this.size), end <= begin ? new Range2(0, 0) : new Range2(
            this.get(begin, this._end),
            this.get(end, this._end),
            this._step
          ));
        }, Range2.prototype.indexOf = function(searchValue) {
          var offsetValue = searchValue - this._start;
          if (offsetValue % this._step === 0) {
            var index = offsetValue / this._step;
            if (index >= 0 && index < this.size)
              return index;
          }
          return -1;
        }, Range2.prototype.lastIndexOf = function(searchValue) {
          return this.indexOf(searchValue);
        }, Range2.prototype.__iterate = function(fn, reverse) {
          for (var size = this.size, step = this._step, value = reverse ? this._start + (size - 1) * step : this._start, i = 0; i !== size && fn(value, reverse ? size - ++i : i++, this) !== !1; )
            value += reverse ? -step : step;
          return i;
        }, Range2.prototype.__iterator = function(type, reverse) {
          var size = this.size, step = this._step, value = reverse ? this._start + (size - 1) * step : this._start, i = 0;
          return new Iterator(function() {
            if (i === size)
              return iteratorDone();
            var v = value;
            return value += reverse ? -step : step, iteratorValue(type, reverse ? size - ++i : i++, v);
          });
        }, Range2.prototype.equals = function(other) {
          return other instanceof Range2 ? this._start === other._start && this._end === other._end && this._step === other._step : deepEqual(this, other);
        }, Range2;
      })(IndexedSeq), EMPTY_RANGE, IS_SET_SYMBOL = "@@__IMMUTABLE_SET__@@";
      function isSet(maybeSet) {
        return !!(maybeSet && // @ts-expect-error: maybeSet is typed as `{}`,  need to change in 6.0 to `maybeSeq && typeof maybeSet === 'object' && MAYBE_SET_SYMBOL in maybeSet`
        maybeSet[IS_SET_SYMBOL]);
      }
      var Set2 = /* @__PURE__ */ (function(SetCollection2) {
        function Set3(value) {
          return value == null ? emptySet() : isSet(value) && !isOrdered(value) ? value : emptySet().withMutations(function(set2) {
            var iter = SetCollection2(value);
            assertNotInfinite(iter.size), iter.forEach(function(v) {
              return set2.add(v);
            });
          });
        }
        return SetCollection2 && (Set3.__proto__ = SetCollection2), Set3.prototype = Object.create(SetCollection2 && SetCollection2.prototype), Set3.prototype.constructor = Set3, Set3.of = function() {
          return this(arguments);
        }, Set3.fromKeys = function(value) {
          return this(KeyedCollection(value).keySeq());
        }, Set3.intersect = function(sets) {
          return sets = Collection(sets).toArray(), sets.length ? SetPrototype.intersect.apply(Set3(sets.pop()), sets) : emptySet();
        }, Set3.union = function(sets) {
          return sets = Collection(sets).toArray(), sets.length ? SetPrototype.union.apply(Set3(sets.pop()), sets) : emptySet();
        }, Set3.prototype.toString = function() {
          return this.__toString("Set {", "}");
        }, Set3.prototype.has = function(value) {
          return this._map.has(value);
        }, Set3.prototype.add = function(value) {
          return updateSet(this, this._map.set(value, value));
        }, Set3.prototype.remove = function(value) {
          return updateSet(this, this._map.remove(value));
        }, Set3.prototype.clear = function() {
          return updateSet(this, this._map.clear());
        }, Set3.prototype.map = function(mapper, context) {
          var this$1$1 = this, didChanges = !1, newMap = updateSet(
            this,
            this._map.mapEntries(function(ref) {
              var v = ref[1], mapped = mapper.call(context, v, v, this$1$1);
              return mapped !== v && (didChanges = !0), [mapped, mapped];
            }, context)
          );
          return didChanges ? newMap : this;
        }, Set3.prototype.union = function() {
          for (var iters = [], len = arguments.length; len--; ) iters[len] = arguments[len];
          return iters = iters.filter(function(x) {
            return x.size !== 0;
          }), iters.length === 0 ? this : this.size === 0 && !this.__ownerID && iters.length === 1 ? this.constructor(iters[0]) : this.withMutations(function(set2) {
            for (var ii = 0; ii < iters.length; ii++)
              typeof iters[ii] == "string" ? set2.add(iters[ii]) : SetCollection2(iters[ii]).forEach(function(value) {
                return set2.add(value);
              });
          });
        }, Set3.prototype.intersect = function() {
          for (var iters = [], len = arguments.length; len--; ) iters[len] = arguments[len];
          if (iters.length === 0)
            return this;
          iters = iters.map(function(iter) {
            return SetCollection2(iter);
          });
          var toRemove = [];
          return this.forEach(function(value) {
            iters.every(function(iter) {
              return iter.includes(value);
            }) || toRemove.push(value);
          }), this.withMutations(function(set2) {
            toRemove.forEach(function(value) {
              set2.remove(value);
            });
          });
        }, Set3.prototype.subtract = function() {
          for (var iters = [], len = arguments.length; len--; ) iters[len] = arguments[len];
          if (iters.length === 0)
            return this;
          iters = iters.map(function(iter) {
            return SetCollection2(iter);
          });
          var toRemove = [];
          return this.forEach(function(value) {
            iters.some(function(iter) {
              return iter.includes(value);
            }) && toRemove.push(value);
          }), this.withMutations(function(set2) {
            toRemove.forEach(function(value) {
              set2.remove(value);
            });
          });
        }, Set3.prototype.sort = function(comparator) {
          return OrderedSet(sortFactory(this, comparator));
        }, Set3.prototype.sortBy = function(mapper, comparator) {
          return OrderedSet(sortFactory(this, comparator, mapper));
        }, Set3.prototype.wasAltered = function() {
          return this._map.wasAltered();
        }, Set3.prototype.__iterate = function(fn, reverse) {
          var this$1$1 = this;
          return this._map.__iterate(function(k) {
            return fn(k, k, this$1$1);
          }, reverse);
        }, Set3.prototype.__iterator = function(type, reverse) {
          return this._map.__iterator(type, reverse);
        }, Set3.prototype.__ensureOwner = function(ownerID) {
          if (ownerID === this.__ownerID)
            return this;
          var newMap = this._map.__ensureOwner(ownerID);
          return ownerID ? this.__make(newMap, ownerID) : this.size === 0 ? this.__empty() : (this.__ownerID = ownerID, this._map = newMap, this);
        }, Set3;
      })(SetCollection);
      Set2.isSet = isSet;
      var SetPrototype = Set2.prototype;
      SetPrototype[IS_SET_SYMBOL] = !0, SetPrototype[DELETE] = SetPrototype.remove, SetPrototype.merge = SetPrototype.concat = SetPrototype.union, SetPrototype.withMutations = withMutations, SetPrototype.asImmutable = asImmutable, SetPrototype["@@transducer/init"] = SetPrototype.asMutable = asMutable, SetPrototype["@@transducer/step"] = function(result, arr) {
        return result.add(arr);
      }, SetPrototype["@@transducer/result"] = function(obj) {
        return obj.asImmutable();
      }, SetPrototype.__empty = emptySet, SetPrototype.__make = makeSet;
      function updateSet(set2, newMap) {
        return set2.__ownerID ? (set2.size = newMap.size, set2._map = newMap, set2) : newMap === set2._map ? set2 : newMap.size === 0 ? set2.__empty() : set2.__make(newMap);
      }
      function makeSet(map, ownerID) {
        var set2 = Object.create(SetPrototype);
        return set2.size = map ? map.size : 0, set2._map = map, set2.__ownerID = ownerID, set2;
      }
      var EMPTY_SET;
      function emptySet() {
        return EMPTY_SET || (EMPTY_SET = makeSet(emptyMap()));
      }
      function getIn$1(collection, searchKeyPath, notSetValue) {
        for (var keyPath = coerceKeyPath(searchKeyPath), i = 0; i !== keyPath.length; )
          if (collection = get(collection, keyPath[i++], NOT_SET), collection === NOT_SET)
            return notSetValue;
        return collection;
      }
      function getIn(searchKeyPath, notSetValue) {
        return getIn$1(this, searchKeyPath, notSetValue);
      }
      function hasIn$1(collection, keyPath) {
        return getIn$1(collection, keyPath, NOT_SET) !== NOT_SET;
      }
      function hasIn(searchKeyPath) {
        return hasIn$1(this, searchKeyPath);
      }
      function toObject() {
        assertNotInfinite(this.size);
        var object = {};
        return this.__iterate(function(v, k) {
          isProtoKey(k) || (object[k] = v);
        }), object;
      }
      function toJS(value) {
        if (!value || typeof value != "object")
          return value;
        if (!isCollection(value)) {
          if (!isDataStructure(value))
            return value;
          value = Seq(value);
        }
        if (isKeyed(value)) {
          var result$1 = {};
          return value.__iterate(function(v, k) {
            isProtoKey(k) || (result$1[k] = toJS(v));
          }), result$1;
        }
        var result = [];
        return value.__iterate(function(v) {
          result.push(toJS(v));
        }), result;
      }
      function hashCollection(collection) {
        if (collection.size === 1 / 0)
          return 0;
        var ordered = isOrdered(collection), keyed = isKeyed(collection), h = ordered ? 1 : 0;
        return collection.__iterate(keyed ? ordered ? function(v, k) {
          h = 31 * h + hashMerge(hash(v), hash(k)) | 0;
        } : function(v, k) {
          h = h + hashMerge(hash(v), hash(k)) | 0;
        } : ordered ? function(v) {
          h = 31 * h + hash(v) | 0;
        } : function(v) {
          h = h + hash(v) | 0;
        }), murmurHashOfSize(collection.size, h);
      }
      function murmurHashOfSize(size, h) {
        return h = imul(h, 3432918353), h = imul(h << 15 | h >>> -15, 461845907), h = imul(h << 13 | h >>> -13, 5), h = (h + 3864292196 | 0) ^ size, h = imul(h ^ h >>> 16, 2246822507), h = imul(h ^ h >>> 13, 3266489909), h = smi(h ^ h >>> 16), h;
      }
      function hashMerge(a, b) {
        return a ^ b + 2654435769 + (a << 6) + (a >> 2) | 0;
      }
      function mixin(ctor, methods) {
        var keyCopier = function(key) {
          ctor.prototype[key] = methods[key];
        };
        return Object.keys(methods).forEach(keyCopier), Object.getOwnPropertySymbols && Object.getOwnPropertySymbols(methods).forEach(keyCopier), ctor;
      }
      Collection.Iterator = Iterator, mixin(Collection, {
        // ### Conversion to other types
        toArray: function() {
          assertNotInfinite(this.size);
          var array = new Array(this.size || 0), useTuples = isKeyed(this), i = 0;
          return this.__iterate(function(v, k) {
            array[i++] = useTuples ? [k, v] : v;
          }), array;
        },
        toIndexedSeq: function() {
          return new ToIndexedSequence(this);
        },
        toJS: function() {
          return toJS(this);
        },
        toKeyedSeq: function() {
          return new ToKeyedSequence(this, !0);
        },
        toMap: function() {
          return Map(this.toKeyedSeq());
        },
        toObject,
        toOrderedMap: function() {
          return OrderedMap(this.toKeyedSeq());
        },
        toOrderedSet: function() {
          return OrderedSet(isKeyed(this) ? this.valueSeq() : this);
        },
        toSet: function() {
          return Set2(isKeyed(this) ? this.valueSeq() : this);
        },
        toSetSeq: function() {
          return new ToSetSequence(this);
        },
        toSeq: function() {
          return isIndexed(this) ? this.toIndexedSeq() : isKeyed(this) ? this.toKeyedSeq() : this.toSetSeq();
        },
        toStack: function() {
          return Stack(isKeyed(this) ? this.valueSeq() : this);
        },
        toList: function() {
          return List(isKeyed(this) ? this.valueSeq() : this);
        },
        // ### Common JavaScript methods and properties
        toString: function() {
          return "[Collection]";
        },
        __toString: function(head, tail) {
          return this.size === 0 ? head + tail : head + " " + this.toSeq().map(this.__toStringMapper).join(", ") + " " + tail;
        },
        // ### ES6 Collection methods (ES6 Array and Map)
        concat: function() {
          for (var values = [], len = arguments.length; len--; ) values[len] = arguments[len];
          return reify(this, concatFactory(this, values));
        },
        includes: function(searchValue) {
          return this.some(function(value) {
            return is(value, searchValue);
          });
        },
        entries: function() {
          return this.__iterator(ITERATE_ENTRIES);
        },
        every: function(predicate, context) {
          assertNotInfinite(this.size);
          var returnValue = !0;
          return this.__iterate(function(v, k, c) {
            if (!predicate.call(context, v, k, c))
              return returnValue = !1, !1;
          }), returnValue;
        },
        filter: function(predicate, context) {
          return reify(this, filterFactory(this, predicate, context, !0));
        },
        partition: function(predicate, context) {
          return partitionFactory(this, predicate, context);
        },
        find: function(predicate, context, notSetValue) {
          var entry = this.findEntry(predicate, context);
          return entry ? entry[1] : notSetValue;
        },
        forEach: function(sideEffect, context) {
          return assertNotInfinite(this.size), this.__iterate(context ? sideEffect.bind(context) : sideEffect);
        },
        join: function(separator) {
          assertNotInfinite(this.size), separator = separator !== void 0 ? "" + separator : ",";
          var joined = "", isFirst = !0;
          return this.__iterate(function(v) {
            isFirst ? isFirst = !1 : joined += separator, joined += v != null ? v.toString() : "";
          }), joined;
        },
        keys: function() {
          return this.__iterator(ITERATE_KEYS);
        },
        map: function(mapper, context) {
          return reify(this, mapFactory(this, mapper, context));
        },
        reduce: function(reducer, initialReduction, context) {
          return reduce(
            this,
            reducer,
            initialReduction,
            context,
            arguments.length < 2,
            !1
          );
        },
        reduceRight: function(reducer, initialReduction, context) {
          return reduce(
            this,
            reducer,
            initialReduction,
            context,
            arguments.length < 2,
            !0
          );
        },
        reverse: function() {
          return reify(this, reverseFactory(this, !0));
        },
        slice: function(begin, end) {
          return reify(this, sliceFactory(this, begin, end, !0));
        },
        some: function(predicate, context) {
          assertNotInfinite(this.size);
          var returnValue = !1;
          return this.__iterate(function(v, k, c) {
            if (predicate.call(context, v, k, c))
              return returnValue = !0, !1;
          }), returnValue;
        },
        sort: function(comparator) {
          return reify(this, sortFactory(this, comparator));
        },
        values: function() {
          return this.__iterator(ITERATE_VALUES);
        },
        // ### More sequential methods
        butLast: function() {
          return this.slice(0, -1);
        },
        isEmpty: function() {
          return this.size !== void 0 ? this.size === 0 : !this.some(function() {
            return !0;
          });
        },
        count: function(predicate, context) {
          return ensureSize(
            predicate ? this.toSeq().filter(predicate, context) : this
          );
        },
        countBy: function(grouper, context) {
          return countByFactory(this, grouper, context);
        },
        equals: function(other) {
          return deepEqual(this, other);
        },
        entrySeq: function() {
          var collection = this;
          if (collection._cache)
            return new ArraySeq(collection._cache);
          var entriesSequence = collection.toSeq().map(entryMapper).toIndexedSeq();
          return entriesSequence.fromEntrySeq = function() {
            return collection.toSeq();
          }, entriesSequence;
        },
        filterNot: function(predicate, context) {
          return this.filter(not(predicate), context);
        },
        findEntry: function(predicate, context, notSetValue) {
          var found = notSetValue;
          return this.__iterate(function(v, k, c) {
            if (predicate.call(context, v, k, c))
              return found = [k, v], !1;
          }), found;
        },
        findKey: function(predicate, context) {
          var entry = this.findEntry(predicate, context);
          return entry && entry[0];
        },
        findLast: function(predicate, context, notSetValue) {
          return this.toKeyedSeq().reverse().find(predicate, context, notSetValue);
        },
        findLastEntry: function(predicate, context, notSetValue) {
          return this.toKeyedSeq().reverse().findEntry(predicate, context, notSetValue);
        },
        findLastKey: function(predicate, context) {
          return this.toKeyedSeq().reverse().findKey(predicate, context);
        },
        first: function(notSetValue) {
          return this.find(returnTrue, null, notSetValue);
        },
        flatMap: function(mapper, context) {
          return reify(this, flatMapFactory(this, mapper, context));
        },
        flatten: function(depth) {
          return reify(this, flattenFactory(this, depth, !0));
        },
        fromEntrySeq: function() {
          return new FromEntriesSequence(this);
        },
        get: function(searchKey, notSetValue) {
          return this.find(function(_, key) {
            return is(key, searchKey);
          }, void 0, notSetValue);
        },
        getIn,
        groupBy: function(grouper, context) {
          return groupByFactory(this, grouper, context);
        },
        has: function(searchKey) {
          return this.get(searchKey, NOT_SET) !== NOT_SET;
        },
        hasIn,
        isSubset: function(iter) {
          return iter = typeof iter.includes == "function" ? iter : Collection(iter), this.every(function(value) {
            return iter.includes(value);
          });
        },
        isSuperset: function(iter) {
          return iter = typeof iter.isSubset == "function" ? iter : Collection(iter), iter.isSubset(this);
        },
        keyOf: function(searchValue) {
          return this.findKey(function(value) {
            return is(value, searchValue);
          });
        },
        keySeq: function() {
          return this.toSeq().map(keyMapper).toIndexedSeq();
        },
        last: function(notSetValue) {
          return this.toSeq().reverse().first(notSetValue);
        },
        lastKeyOf: function(searchValue) {
          return this.toKeyedSeq().reverse().keyOf(searchValue);
        },
        max: function(comparator) {
          return maxFactory(this, comparator);
        },
        maxBy: function(mapper, comparator) {
          return maxFactory(this, comparator, mapper);
        },
        min: function(comparator) {
          return maxFactory(
            this,
            comparator ? neg(comparator) : defaultNegComparator
          );
        },
        minBy: function(mapper, comparator) {
          return maxFactory(
            this,
            comparator ? neg(comparator) : defaultNegComparator,
            mapper
          );
        },
        rest: function() {
          return this.slice(1);
        },
        skip: function(amount) {
          return amount === 0 ? this : this.slice(Math.max(0, amount));
        },
        skipLast: function(amount) {
          return amount === 0 ? this : this.slice(0, -Math.max(0, amount));
        },
        skipWhile: function(predicate, context) {
          return reify(this, skipWhileFactory(this, predicate, context, !0));
        },
        skipUntil: function(predicate, context) {
          return this.skipWhile(not(predicate), context);
        },
        sortBy: function(mapper, comparator) {
          return reify(this, sortFactory(this, comparator, mapper));
        },
        take: function(amount) {
          return this.slice(0, Math.max(0, amount));
        },
        takeLast: function(amount) {
          return this.slice(-Math.max(0, amount));
        },
        takeWhile: function(predicate, context) {
          return reify(this, takeWhileFactory(this, predicate, context));
        },
        takeUntil: function(predicate, context) {
          return this.takeWhile(not(predicate), context);
        },
        update: function(fn) {
          return fn(this);
        },
        valueSeq: function() {
          return this.toIndexedSeq();
        },
        // ### Hashable Object
        hashCode: function() {
          return this.__hash || (this.__hash = hashCollection(this));
        }
        // ### Internal
        // abstract __iterate(fn, reverse)
        // abstract __iterator(type, reverse)
      });
      var CollectionPrototype = Collection.prototype;
      CollectionPrototype[IS_COLLECTION_SYMBOL] = !0, CollectionPrototype[ITERATOR_SYMBOL] = CollectionPrototype.values, CollectionPrototype.toJSON = CollectionPrototype.toArray, CollectionPrototype.__toStringMapper = quoteString, CollectionPrototype.inspect = CollectionPrototype.toSource = function() {
        return this.toString();
      }, CollectionPrototype.chain = CollectionPrototype.flatMap, CollectionPrototype.contains = CollectionPrototype.includes, mixin(KeyedCollection, {
        // ### More sequential methods
        flip: function() {
          return reify(this, flipFactory(this));
        },
        mapEntries: function(mapper, context) {
          var this$1$1 = this, iterations = 0;
          return reify(
            this,
            this.toSeq().map(function(v, k) {
              return mapper.call(context, [k, v], iterations++, this$1$1);
            }).fromEntrySeq()
          );
        },
        mapKeys: function(mapper, context) {
          var this$1$1 = this;
          return reify(
            this,
            this.toSeq().flip().map(function(k, v) {
              return mapper.call(context, k, v, this$1$1);
            }).flip()
          );
        }
      });
      var KeyedCollectionPrototype = KeyedCollection.prototype;
      KeyedCollectionPrototype[IS_KEYED_SYMBOL] = !0, KeyedCollectionPrototype[ITERATOR_SYMBOL] = CollectionPrototype.entries, KeyedCollectionPrototype.toJSON = toObject, KeyedCollectionPrototype.__toStringMapper = function(v, k) {
        return quoteString(k) + ": " + quoteString(v);
      }, mixin(IndexedCollection, {
        // ### Conversion to other types
        toKeyedSeq: function() {
          return new ToKeyedSequence(this, !1);
        },
        // ### ES6 Collection methods (ES6 Array and Map)
        filter: function(predicate, context) {
          return reify(this, filterFactory(this, predicate, context, !1));
        },
        findIndex: function(predicate, context) {
          var entry = this.findEntry(predicate, context);
          return entry ? entry[0] : -1;
        },
        indexOf: function(searchValue) {
          var key = this.keyOf(searchValue);
          return key === void 0 ? -1 : key;
        },
        lastIndexOf: function(searchValue) {
          var key = this.lastKeyOf(searchValue);
          return key === void 0 ? -1 : key;
        },
        reverse: function() {
          return reify(this, reverseFactory(this, !1));
        },
        slice: function(begin, end) {
          return reify(this, sliceFactory(this, begin, end, !1));
        },
        splice: function(index, removeNum) {
          var numArgs = arguments.length;
          if (removeNum = Math.max(removeNum || 0, 0), numArgs === 0 || numArgs === 2 && !removeNum)
            return this;
          index = resolveBegin(index, index < 0 ? this.count() : this.size);
          var spliced = this.slice(0, index);
          return reify(
            this,
            numArgs === 1 ? spliced : spliced.concat(arrCopy(arguments, 2), this.slice(index + removeNum))
          );
        },
        // ### More collection methods
        findLastIndex: function(predicate, context) {
          var entry = this.findLastEntry(predicate, context);
          return entry ? entry[0] : -1;
        },
        first: function(notSetValue) {
          return this.get(0, notSetValue);
        },
        flatten: function(depth) {
          return reify(this, flattenFactory(this, depth, !1));
        },
        get: function(index, notSetValue) {
          return index = wrapIndex(this, index), index < 0 || this.size === 1 / 0 || this.size !== void 0 && index > this.size ? notSetValue : this.find(function(_, key) {
            return key === index;
          }, void 0, notSetValue);
        },
        has: function(index) {
          return index = wrapIndex(this, index), index >= 0 && (this.size !== void 0 ? this.size === 1 / 0 || index < this.size : this.find(function(_, key) {
            return key === index;
          }, void 0, NOT_SET) !== NOT_SET);
        },
        interpose: function(separator) {
          return reify(this, interposeFactory(this, separator));
        },
        interleave: function() {
          var collections = [this].concat(arrCopy(arguments)), zipped = zipWithFactory(this.toSeq(), IndexedSeq.of, collections), interleaved = zipped.flatten(!0);
          return zipped.size && (interleaved.size = zipped.size * collections.length), reify(this, interleaved);
        },
        keySeq: function() {
          return this.size === void 0 ? this.toSeq().map(keyMapper).toIndexedSeq() : Range(0, this.size);
        },
        last: function(notSetValue) {
          return this.get(-1, notSetValue);
        },
        skipWhile: function(predicate, context) {
          return reify(this, skipWhileFactory(this, predicate, context, !1));
        },
        zip: function() {
          var collections = [this].concat(arrCopy(arguments));
          return reify(this, zipWithFactory(this, defaultZipper, collections));
        },
        zipAll: function() {
          var collections = [this].concat(arrCopy(arguments));
          return reify(this, zipWithFactory(this, defaultZipper, collections, !0));
        },
        zipWith: function(zipper) {
          var collections = arrCopy(arguments);
          return collections[0] = this, reify(this, zipWithFactory(this, zipper, collections));
        }
      });
      var IndexedCollectionPrototype = IndexedCollection.prototype;
      IndexedCollectionPrototype[IS_INDEXED_SYMBOL] = !0, IndexedCollectionPrototype[IS_ORDERED_SYMBOL] = !0, mixin(SetCollection, {
        // ### ES6 Collection methods (ES6 Array and Map)
        get: function(value, notSetValue) {
          return this.has(value) ? value : notSetValue;
        },
        includes: function(value) {
          return this.has(value);
        },
        // ### More sequential methods
        keySeq: function() {
          return this.valueSeq();
        }
      });
      var SetCollectionPrototype = SetCollection.prototype;
      SetCollectionPrototype.has = CollectionPrototype.includes, SetCollectionPrototype.contains = SetCollectionPrototype.includes, SetCollectionPrototype.keys = SetCollectionPrototype.values, mixin(KeyedSeq, KeyedCollectionPrototype), mixin(IndexedSeq, IndexedCollectionPrototype), mixin(SetSeq, SetCollectionPrototype);
      function defaultZipper() {
        return arrCopy(arguments);
      }
      function isOrderedSet(maybeOrderedSet) {
        return isSet(maybeOrderedSet) && isOrdered(maybeOrderedSet);
      }
      var OrderedSet = /* @__PURE__ */ (function(Set3) {
        function OrderedSet2(value) {
          return value == null ? emptyOrderedSet() : isOrderedSet(value) ? value : emptyOrderedSet().withMutations(function(set2) {
            var iter = SetCollection(value);
            assertNotInfinite(iter.size), iter.forEach(function(v) {
              return set2.add(v);
            });
          });
        }
        return Set3 && (OrderedSet2.__proto__ = Set3), OrderedSet2.prototype = Object.create(Set3 && Set3.prototype), OrderedSet2.prototype.constructor = OrderedSet2, OrderedSet2.of = function() {
          return this(arguments);
        }, OrderedSet2.fromKeys = function(value) {
          return this(KeyedCollection(value).keySeq());
        }, OrderedSet2.prototype.toString = function() {
          return this.__toString("OrderedSet {", "}");
        }, OrderedSet2;
      })(Set2);
      OrderedSet.isOrderedSet = isOrderedSet;
      var OrderedSetPrototype = OrderedSet.prototype;
      OrderedSetPrototype[IS_ORDERED_SYMBOL] = !0, OrderedSetPrototype.zip = IndexedCollectionPrototype.zip, OrderedSetPrototype.zipWith = IndexedCollectionPrototype.zipWith, OrderedSetPrototype.zipAll = IndexedCollectionPrototype.zipAll, OrderedSetPrototype.__empty = emptyOrderedSet, OrderedSetPrototype.__make = makeOrderedSet;
      function makeOrderedSet(map, ownerID) {
        var set2 = Object.create(OrderedSetPrototype);
        return set2.size = map ? map.size : 0, set2._map = map, set2.__ownerID = ownerID, set2;
      }
      var EMPTY_ORDERED_SET;
      function emptyOrderedSet() {
        return EMPTY_ORDERED_SET || (EMPTY_ORDERED_SET = makeOrderedSet(emptyOrderedMap()));
      }
      var PairSorting = {
        LeftThenRight: -1,
        RightThenLeft: 1
      };
      function throwOnInvalidDefaultValues(defaultValues) {
        if (isRecord(defaultValues))
          throw new Error(
            "Can not call `Record` with an immutable Record as default values. Use a plain javascript object instead."
          );
        if (isImmutable(defaultValues))
          throw new Error(
            "Can not call `Record` with an immutable Collection as default values. Use a plain javascript object instead."
          );
        if (defaultValues === null || typeof defaultValues != "object")
          throw new Error(
            "Can not call `Record` with a non-object as default values. Use a plain javascript object instead."
          );
      }
      var Record = function(defaultValues, name) {
        var hasInitialized;
        throwOnInvalidDefaultValues(defaultValues);
        var RecordType = function(values) {
          var this$1$1 = this;
          if (values instanceof RecordType)
            return values;
          if (!(this instanceof RecordType))
            return new RecordType(values);
          if (!hasInitialized) {
            hasInitialized = !0;
            var keys = Object.keys(defaultValues), indices = RecordTypePrototype._indices = {};
            RecordTypePrototype._name = name, RecordTypePrototype._keys = keys, RecordTypePrototype._defaultValues = defaultValues;
            for (var i = 0; i < keys.length; i++) {
              var propName = keys[i];
              indices[propName] = i, RecordTypePrototype[propName] ? typeof console == "object" && console.warn && console.warn(
                "Cannot define " + recordName(this) + ' with property "' + propName + '" since that property name is part of the Record API.'
              ) : setProp(RecordTypePrototype, propName);
            }
          }
          return this.__ownerID = void 0, this._values = List().withMutations(function(l) {
            l.setSize(this$1$1._keys.length), KeyedCollection(values).forEach(function(v, k) {
              l.set(this$1$1._indices[k], v === this$1$1._defaultValues[k] ? void 0 : v);
            });
          }), this;
        }, RecordTypePrototype = RecordType.prototype = Object.create(RecordPrototype);
        return RecordTypePrototype.constructor = RecordType, name && (RecordType.displayName = name), RecordType;
      };
      Record.prototype.toString = function() {
        for (var str = recordName(this) + " { ", keys = this._keys, k, i = 0, l = keys.length; i !== l; i++)
          k = keys[i], str += (i ? ", " : "") + k + ": " + quoteString(this.get(k));
        return str + " }";
      }, Record.prototype.equals = function(other) {
        return this === other || isRecord(other) && recordSeq(this).equals(recordSeq(other));
      }, Record.prototype.hashCode = function() {
        return recordSeq(this).hashCode();
      }, Record.prototype.has = function(k) {
        return this._indices.hasOwnProperty(k);
      }, Record.prototype.get = function(k, notSetValue) {
        if (!this.has(k))
          return notSetValue;
        var index = this._indices[k], value = this._values.get(index);
        return value === void 0 ? this._defaultValues[k] : value;
      }, Record.prototype.set = function(k, v) {
        if (this.has(k)) {
          var newValues = this._values.set(
            this._indices[k],
            v === this._defaultValues[k] ? void 0 : v
          );
          if (newValues !== this._values && !this.__ownerID)
            return makeRecord(this, newValues);
        }
        return this;
      }, Record.prototype.remove = function(k) {
        return this.set(k);
      }, Record.prototype.clear = function() {
        var newValues = this._values.clear().setSize(this._keys.length);
        return this.__ownerID ? this : makeRecord(this, newValues);
      }, Record.prototype.wasAltered = function() {
        return this._values.wasAltered();
      }, Record.prototype.toSeq = function() {
        return recordSeq(this);
      }, Record.prototype.toJS = function() {
        return toJS(this);
      }, Record.prototype.entries = function() {
        return this.__iterator(ITERATE_ENTRIES);
      }, Record.prototype.__iterator = function(type, reverse) {
        return recordSeq(this).__iterator(type, reverse);
      }, Record.prototype.__iterate = function(fn, reverse) {
        return recordSeq(this).__iterate(fn, reverse);
      }, Record.prototype.__ensureOwner = function(ownerID) {
        if (ownerID === this.__ownerID)
          return this;
        var newValues = this._values.__ensureOwner(ownerID);
        return ownerID ? makeRecord(this, newValues, ownerID) : (this.__ownerID = ownerID, this._values = newValues, this);
      }, Record.isRecord = isRecord, Record.getDescriptiveName = recordName;
      var RecordPrototype = Record.prototype;
      RecordPrototype[IS_RECORD_SYMBOL] = !0, RecordPrototype[DELETE] = RecordPrototype.remove, RecordPrototype.deleteIn = RecordPrototype.removeIn = deleteIn, RecordPrototype.getIn = getIn, RecordPrototype.hasIn = CollectionPrototype.hasIn, RecordPrototype.merge = merge$1, RecordPrototype.mergeWith = mergeWith$1, RecordPrototype.mergeIn = mergeIn, RecordPrototype.mergeDeep = mergeDeep, RecordPrototype.mergeDeepWith = mergeDeepWith, RecordPrototype.mergeDeepIn = mergeDeepIn, RecordPrototype.setIn = setIn, RecordPrototype.update = update, RecordPrototype.updateIn = updateIn$1, RecordPrototype.withMutations = withMutations, RecordPrototype.asMutable = asMutable, RecordPrototype.asImmutable = asImmutable, RecordPrototype[ITERATOR_SYMBOL] = RecordPrototype.entries, RecordPrototype.toJSON = RecordPrototype.toObject = CollectionPrototype.toObject, RecordPrototype.inspect = RecordPrototype.toSource = function() {
        return this.toString();
      };
      function makeRecord(likeRecord, values, ownerID) {
        var record = Object.create(Object.getPrototypeOf(likeRecord));
        return record._values = values, record.__ownerID = ownerID, record;
      }
      function recordName(record) {
        return record.constructor.displayName || record.constructor.name || "Record";
      }
      function recordSeq(record) {
        return keyedSeqFromValue(record._keys.map(function(k) {
          return [k, record.get(k)];
        }));
      }
      function setProp(prototype, name) {
        try {
          Object.defineProperty(prototype, name, {
            get: function() {
              return this.get(name);
            },
            set: function(value) {
              invariant(this.__ownerID, "Cannot set on an immutable record."), this.set(name, value);
            }
          });
        } catch {
        }
      }
      var Repeat = /* @__PURE__ */ (function(IndexedSeq2) {
        function Repeat2(value, times) {
          if (!(this instanceof Repeat2))
            return new Repeat2(value, times);
          if (this._value = value, this.size = times === void 0 ? 1 / 0 : Math.max(0, times), this.size === 0) {
            if (EMPTY_REPEAT)
              return EMPTY_REPEAT;
            EMPTY_REPEAT = this;
          }
        }
        return IndexedSeq2 && (Repeat2.__proto__ = IndexedSeq2), Repeat2.prototype = Object.create(IndexedSeq2 && IndexedSeq2.prototype), Repeat2.prototype.constructor = Repeat2, Repeat2.prototype.toString = function() {
          return this.size === 0 ? "Repeat []" : "Repeat [ " + this._value + " " + this.size + " times ]";
        }, Repeat2.prototype.get = function(index, notSetValue) {
          return this.has(index) ? this._value : notSetValue;
        }, Repeat2.prototype.includes = function(searchValue) {
          return is(this._value, searchValue);
        }, Repeat2.prototype.slice = function(begin, end) {
          var size = this.size;
          return wholeSlice(begin, end, size) ? this : new Repeat2(
            this._value,
            resolveEnd(end, size) - resolveBegin(begin, size)
          );
        }, Repeat2.prototype.reverse = function() {
          return this;
        }, Repeat2.prototype.indexOf = function(searchValue) {
          return this.size !== 0 && is(this._value, searchValue) ? 0 : -1;
        }, Repeat2.prototype.lastIndexOf = function(searchValue) {
          return this.size !== 0 && is(this._value, searchValue) ? this.size - 1 : -1;
        }, Repeat2.prototype.__iterate = function(fn, reverse) {
          for (var size = this.size, i = 0; i !== size && fn(this._value, reverse ? size - ++i : i++, this) !== !1; )
            ;
          return i;
        }, Repeat2.prototype.__iterator = function(type, reverse) {
          var this$1$1 = this, size = this.size, i = 0;
          return new Iterator(
            function() {
              return i === size ? iteratorDone() : iteratorValue(type, reverse ? size - ++i : i++, this$1$1._value);
            }
          );
        }, Repeat2.prototype.equals = function(other) {
          return other instanceof Repeat2 ? is(this._value, other._value) : deepEqual(this, other);
        }, Repeat2;
      })(IndexedSeq), EMPTY_REPEAT;
      function fromJS(value, converter) {
        return fromJSWith(
          [],
          converter || defaultConverter,
          value,
          "",
          converter && converter.length > 2 ? [] : void 0,
          { "": value }
        );
      }
      function fromJSWith(stack, converter, value, key, keyPath, parentValue) {
        if (typeof value != "string" && !isImmutable(value) && (isArrayLike(value) || hasIterator(value) || isPlainObject(value))) {
          if (~stack.indexOf(value))
            throw new TypeError("Cannot convert circular structure to Immutable");
          stack.push(value), keyPath && key !== "" && keyPath.push(key);
          var converted = converter.call(
            parentValue,
            key,
            Seq(value).map(
              function(v, k) {
                return fromJSWith(stack, converter, v, k, keyPath, value);
              }
            ),
            keyPath && keyPath.slice()
          );
          return stack.pop(), keyPath && keyPath.pop(), converted;
        }
        return value;
      }
      function defaultConverter(k, v) {
        return isIndexed(v) ? v.toList() : isKeyed(v) ? v.toMap() : v.toSet();
      }
      var version = "5.2.1", Iterable = Collection;
      exports2.Collection = Collection, exports2.Iterable = Iterable, exports2.List = List, exports2.Map = Map, exports2.OrderedMap = OrderedMap, exports2.OrderedSet = OrderedSet, exports2.PairSorting = PairSorting, exports2.Range = Range, exports2.Record = Record, exports2.Repeat = Repeat, exports2.Seq = Seq, exports2.Set = Set2, exports2.Stack = Stack, exports2.fromJS = fromJS, exports2.get = get, exports2.getIn = getIn$1, exports2.has = has, exports2.hasIn = hasIn$1, exports2.hash = hash, exports2.is = is, exports2.isAssociative = isAssociative, exports2.isCollection = isCollection, exports2.isImmutable = isImmutable, exports2.isIndexed = isIndexed, exports2.isKeyed = isKeyed, exports2.isList = isList, exports2.isMap = isMap, exports2.isOrdered = isOrdered, exports2.isOrderedMap = isOrderedMap, exports2.isOrderedSet = isOrderedSet, exports2.isPlainObject = isPlainObject, exports2.isRecord = isRecord, exports2.isSeq = isSeq, exports2.isSet = isSet, exports2.isStack = isStack, exports2.isValueObject = isValueObject, exports2.merge = merge, exports2.mergeDeep = mergeDeep$1, exports2.mergeDeepWith = mergeDeepWith$1, exports2.mergeWith = mergeWith, exports2.remove = remove, exports2.removeIn = removeIn, exports2.set = set, exports2.setIn = setIn$1, exports2.update = update$1, exports2.updateIn = updateIn, exports2.version = version;
    }));
  }
});

// src/model/catalog.ts
var import_immutable = __toESM(require_immutable(), 1);
var temporarySchema = "pg_temp";
function emptyCatalog(complete, schemas, indexNames = "per-schema") {
  return {
    complete,
    schemas: (0, import_immutable.Map)(schemas.map((name) => [name, { name, origin: { kind: "base" } }])),
    relations: (0, import_immutable.Map)(),
    types: (0, import_immutable.Map)(),
    routines: (0, import_immutable.Map)(),
    extensions: (0, import_immutable.Map)(),
    referencedBy: (0, import_immutable.Map)(),
    usedByViews: (0, import_immutable.Map)(),
    children: (0, import_immutable.Map)(),
    ownedSequences: (0, import_immutable.Map)(),
    readByDefaults: (0, import_immutable.Map)(),
    constraintNames: (0, import_immutable.Map)(),
    indexNames
  };
}
function resolve(map, session, name) {
  if (name.schema !== void 0) return map.get(keyOf({ schema: name.schema, name: name.name }));
  if (map.size === 0) return;
  let temporary = map.get(keyOf({ schema: temporarySchema, name: name.name }));
  if (temporary !== void 0) return temporary;
  for (let schema of session.searchPath) {
    let found = map.get(keyOf({ schema, name: name.name }));
    if (found !== void 0) return found;
  }
}
function findRelation(state, name) {
  return resolve(state.catalog.relations, state.session, name);
}
function findTable(state, name) {
  let found = findRelation(state, name);
  return found?.kind === "table" ? found : void 0;
}
function findView(state, name) {
  let found = findRelation(state, name);
  return found?.kind === "view" || found?.kind === "materialized-view" ? found : void 0;
}
function findSequence(state, name) {
  let found = findRelation(state, name);
  return found?.kind === "sequence" ? found : void 0;
}
function findType(state, name) {
  return resolve(state.catalog.types, state.session, name);
}
function findRoutines(state, name) {
  return resolve(state.catalog.routines, state.session, name) ?? [];
}
function findIndex(state, name) {
  let entry = findRelation(state, name);
  if (entry?.kind !== "index") return;
  let owner = state.catalog.relations.get(keyOf(entry.table));
  if (owner === void 0 || owner.kind === "sequence" || owner.kind === "index") return;
  let index = owner.indexes.find((candidate) => candidate.name === entry.name);
  return index === void 0 ? void 0 : { index, entry, owner };
}
function qualify({ catalog, session }, name) {
  return name.schema !== void 0 ? { schema: name.schema, name: name.name } : { schema: (catalog.complete ? session.searchPath.find((schema) => catalog.schemas.has(schema)) : void 0) ?? session.searchPath[0] ?? "", name: name.name };
}
function resolveName(state, name) {
  let found = findRelation(state, name);
  return found === void 0 ? qualify(state, name) : { schema: found.schema, name: found.name };
}
function tablesOf(catalog) {
  return [...catalog.relations.values()].filter((relation) => relation.kind === "table");
}
function partitionsOf(catalog, table) {
  return [...catalog.children.get(keyOf(table)) ?? []].map((key) => catalog.relations.get(key)).filter((child) => child?.kind === "table" && child.partitionOf !== void 0).flatMap((partition) => [partition, ...partition.partitioning ? partitionsOf(catalog, partition) : []]);
}
function tablesReferencing(catalog, table) {
  return [...catalog.referencedBy.get(keyOf(table)) ?? []].map((key) => catalog.relations.get(key)).filter((relation) => relation?.kind === "table");
}
function viewsUsing(catalog, relation) {
  return [...catalog.usedByViews.get(keyOf(relation)) ?? []].map((key) => catalog.relations.get(key)).filter((found) => found?.kind === "view" || found?.kind === "materialized-view");
}
function isPrivate(table) {
  return table === void 0 ? !1 : table.origin.kind === "change" || table.kind === "table" && table.persistence === "temporary";
}

// src/model/change.ts
function tableOf(change) {
  if ("table" in change && change.table !== void 0) return change.table;
  if ("view" in change) return change.view;
  if (change.kind === "set-schema" && change.object === "table" || change.kind === "set-tablespace" && change.object === "table" || (change.kind === "comment" || change.kind === "set-owner") && (change.object === "table" || change.object === "column")) return change.name;
}
function constraintsAdded(change) {
  switch (change.kind) {
    case "create-table":
      return change.spec.constraints;
    case "add-column":
      return change.constraints;
    case "add-constraint":
      return [change.constraint];
    default:
      return [];
  }
}

// src/model/types.ts
function typeName(type) {
  return type.schema === void 0 ? { name: type.name } : { schema: type.schema, name: type.name };
}
function partsOf(term) {
  switch (term.kind) {
    case "column":
    case "literal":
      return [];
    case "and":
    case "or":
      return term.terms;
    case "not":
    case "is-null":
    case "cast":
      return [term.term];
    case "compare":
      return [term.left, term.right];
    case "in":
      return [term.term, ...term.items];
    case "between":
      return [term.term, term.low, term.high];
    case "call":
      return term.args;
    case "other":
      return term.parts;
  }
}
function* walkTerm(term) {
  yield term;
  for (let part of partsOf(term)) yield* walkTerm(part);
}
function columnsOf(expression) {
  let names = /* @__PURE__ */ new Set();
  for (let term of walkTerm(expression.term)) term.kind === "column" && names.add(term.name);
  return [...names];
}
function callsOf(expression) {
  return [...walkTerm(expression.term)].filter((term) => term.kind === "call").map((term) => term.name);
}
function conjunctsOf(term) {
  return term.kind === "and" ? term.terms.flatMap(conjunctsOf) : [term];
}

export {
  require_immutable,
  temporarySchema,
  emptyCatalog,
  findRelation,
  findTable,
  findView,
  findSequence,
  findType,
  findRoutines,
  findIndex,
  qualify,
  resolveName,
  tablesOf,
  partitionsOf,
  tablesReferencing,
  viewsUsing,
  isPrivate,
  tableOf,
  constraintsAdded,
  typeName,
  walkTerm,
  columnsOf,
  callsOf,
  conjunctsOf
};
