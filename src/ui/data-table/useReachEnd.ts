'use client'

import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { TableEnd } from './dataColumn.js'

/** Asks for more rows when the drawn ones reach the last (`reached`), or, when all are drawn, when the last comes in sight. */
export function useReachEnd({ end, count, reached, body }: {
  readonly end: TableEnd
  readonly count: number
  readonly reached: number | null
  readonly body: RefObject<HTMLElement | null>
}): void {
  const load = end.kind === 'more' ? end.load : null
  const near = reached !== null && reached >= count
  useEffect(() => {
    if (load && near && count > 0) load()
  }, [load, near, count])
  const all = reached === null
  useEffect(() => {
    const last = body.current?.lastElementChild
    if (!all || !load || !last || typeof IntersectionObserver === 'undefined') return
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) load()
    })
    watch.observe(last)
    return () => watch.disconnect()
  }, [all, load, count, body])
}
