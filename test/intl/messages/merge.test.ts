import { describe, expect, it } from 'vitest'
import { en } from '../../../src/intl/messages/en.js'
import { mergeMessages } from '../../../src/intl/messages/merge.js'

describe('mergeMessages', () => {
  it('replaces what is given, at any depth, and keeps the rest English', () => {
    const merged = mergeMessages(en, { common: { retry: 'Nochmal' }, metrics: { costSum: { label: 'Kosten' } } })
    expect(merged.common.retry).toBe('Nochmal')
    expect(merged.common.close).toBe(en.common.close)
    expect(merged.metrics.costSum.label).toBe('Kosten')
    expect(merged.metrics.costSum.short).toBe(en.metrics.costSum.short)
    expect(en.common.retry).not.toBe('Nochmal')
  })

  it('replaces functions as a whole', () => {
    const merged = mergeMessages(en, { common: { users: (_, text) => `${text} Leute` } })
    expect(merged.common.users(2, '2')).toBe('2 Leute')
    expect(merged.common.traces(1, '1')).toBe('1 trace')
  })

  it('ignores undefined, unknown keys and prototypes', () => {
    const hostile: object = JSON.parse('{"__proto__": {"polluted": true}, "common": {"constructor": "x", "retry": null}}')
    const merged = mergeMessages(en, { ...hostile, metrics: undefined })
    expect(merged.metrics).toEqual(en.metrics)
    expect(merged.common.retry).toBe(en.common.retry)
    expect(Object.hasOwn(merged.common, 'constructor')).toBe(false)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
