/**
 * JSON of a request. What JSON cannot hold travels as text (`"NaN"`, `"Infinity"`), as in the JSON form of protobuf, so
 * that the refusal names it; `undefined` is `null`. Lone surrogates are escaped, so that any id survives.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    (typeof inner === 'number' && !Number.isFinite(inner)) || typeof inner === 'bigint' ? String(inner) : inner) ?? 'null'
}
