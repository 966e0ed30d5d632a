import type { Rejection } from '../../contract/adapter.js'

/** The first reasons of some rejections, for a person. */
export function reasons(rejected: readonly Rejection[]): string {
  const first = rejected.slice(0, 3).map(({ id, reason }) => `${id.slice(0, 80)}: ${reason}`)
  return [...first, ...(rejected.length > 3 ? [`and ${rejected.length - 3} more`] : [])].join('; ')
}
