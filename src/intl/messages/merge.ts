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
    if (value === undefined || !Object.hasOwn(base, key)) continue
    const old: unknown = Reflect.get(base, key)
    Reflect.set(merged, key, isGroup(old) && isGroup(value) ? merge(old, value) : value)
  }
  return merged
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null
