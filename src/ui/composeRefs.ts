import type { Ref, RefCallback } from 'react'

/** One ref callback that feeds several refs. Memoise it where its identity matters. */
export function composeRefs<T>(...refs: readonly (Ref<T> | undefined)[]): RefCallback<T> {
  return (value) => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(value)
      else if (ref) ref.current = value
    }
  }
}
