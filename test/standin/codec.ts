/** Values as Electron's IPC would clone them, as text: the protocol to Chromium carries nothing else. */

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function pack(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new Error('An object could not be cloned.');
  if (typeof value === 'bigint') return { $: 'bigint', value: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof ArrayBuffer) return { $: 'buffer', value: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    return { $: 'bytes', value: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }
  if (value instanceof Date) return { $: 'date', value: value.getTime() };
  if (value instanceof Map) return { $: 'map', value: [...value].map(pack) };
  if (value instanceof Set) return { $: 'set', value: [...value].map(pack) };
  if (value instanceof Error) return { $: 'error', value: value.message };
  if (Array.isArray(value)) return value.map(pack);
  const plain = Object.entries(value).map(([key, inner]) => [key, pack(inner)]);
  return '$' in value ? { $: 'object', value: plain } : Object.fromEntries(plain);
}

function unpack(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(unpack);
  if (!('$' in value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
  }
  // biome-ignore lint/suspicious/noExplicitAny: made by `pack`
  const inner = (value as any).value;
  switch (value.$) {
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(inner);
    case 'number':
      return Number(inner);
    case 'buffer':
      return fromBase64(inner).buffer;
    case 'bytes':
      return fromBase64(inner);
    case 'date':
      return new Date(inner);
    case 'map':
      return new Map(inner.map(unpack) as [unknown, unknown][]);
    case 'set':
      return new Set(inner.map(unpack));
    case 'error':
      return new Error(inner);
    default:
      return Object.fromEntries(inner.map(([key, one]: [string, unknown]) => [key, unpack(one)]));
  }
}

export function encode(value: unknown): string {
  return JSON.stringify(pack(value));
}

export function decode(text: string): unknown {
  return unpack(JSON.parse(text));
}
