import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_DETAIL_VIEW, DETAIL_TABS, parseDetailView, serializeDetailView, type DetailView } from '../../src/model/detailView.js'

const id = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'a/b?c#d%', '!-', '', '*', '😀', 'x'.repeat(4096)))
const view: fc.Arbitrary<DetailView> = fc.record({
  range: fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'last' as const, amount: 30, unit: 'day' as const }),
    fc.constant({ kind: 'calendar' as const, period: 'lastMonth' as const }),
    fc.tuple(fc.nat(), fc.nat()).map(([from, length]) => ({ kind: 'absolute' as const, from, to: from + length + 1 })),
  ),
  errorsOnly: fc.boolean(),
  tab: fc.constantFrom(...DETAIL_TABS),
  open: fc.oneof(
    fc.constant(null),
    id.map((sessionId) => ({ kind: 'session' as const, sessionId })),
    id.map((traceId) => ({ kind: 'trace' as const, traceId })),
  ),
})

describe('serializeDetailView and parseDetailView', () => {
  it('writes readable keys and leaves defaults out', () => {
    expect(serializeDetailView(DEFAULT_DETAIL_VIEW).toString()).toBe('')
    expect(serializeDetailView({
      range: { kind: 'last', amount: 30, unit: 'day' }, errorsOnly: true, tab: 'traces', open: { kind: 'session', sessionId: 'ses_1' },
    }).toString()).toBe('range=30d&errors=1&tab=traces&session=ses_1')
  })

  it('gives back the same view through a URL, whatever the ids and the defaults', () => {
    fc.assert(fc.property(view, view, (written, defaults) => {
      const text = serializeDetailView(written, { defaults, prefix: 'user.' }).toString()
      expect(parseDetailView(new URLSearchParams(text), { defaults, prefix: 'user.' })).toEqual(written)
    }))
  })

  it("keeps the page's other parameters and its own order", () => {
    const into = new URLSearchParams('q=ann&tab=scores&x=1')
    expect(serializeDetailView({ ...DEFAULT_DETAIL_VIEW, tab: 'traces' }, { into }).toString()).toBe('q=ann&x=1&tab=traces')
    expect(into.toString()).toBe('q=ann&tab=scores&x=1')
  })

  it('takes the default for what makes no sense', () => {
    expect(parseDetailView(new URLSearchParams('range=soon&errors=maybe&tab=constructor&foo=1'))).toEqual(DEFAULT_DETAIL_VIEW)
  })

  it('reads all time as the lifetime', () => {
    expect(parseDetailView(serializeDetailView({ ...DEFAULT_DETAIL_VIEW, range: { kind: 'all' } }))).toEqual(DEFAULT_DETAIL_VIEW)
  })
})
