import type { Messages } from './en.js'

type Partially<T> = T extends (...args: never[]) => string ? T
  : T extends string ? string
  : { readonly [Key in keyof T]?: Partially<T[Key]> }

/** Any part of {@link Messages}: what is missing stays English. */
export type MessagesOverride = Partially<Messages>

/** `base` with the texts of `override` in place. Neither is changed. */
export function mergeMessages(base: Messages, override: MessagesOverride | undefined): Messages {
  return override === undefined ? base : merge(base, override)
}

function merge<T extends object>(base: T, override: object): T {
  const merged = { ...base }
  for (const [key, value] of Object.entries(override)) {
    if (!Object.hasOwn(base, key)) continue
    const old: unknown = Reflect.get(base, key)
    if (isGroup(old) && isGroup(value)) Reflect.set(merged, key, merge(old, value))
    // A text for a text, a function for a function: whatever else came in would fail where it is shown.
    else if (typeof value === typeof old && !isGroup(old)) Reflect.set(merged, key, value)
  }
  return merged
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null
