import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '../../src/model/dimensions.js'
import { USER_METRIC_IDS } from '../../src/model/metrics.js'
import type { Condition } from '../../src/model/scope.js'
import type { ViewRange } from '../../src/model/viewRange.js'
import { DEFAULT_USERS_VIEW, parseView, serializeView, type UsersView } from '../../src/model/viewState.js'

const FROM = Date.UTC(2026, 10, 12)
const TO = Date.UTC(2026, 10, 19, 14, 2)

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '*', '!', '!-', '!0', '!&', '!&except', 'only*a', '__proto__', 'a/b?c#d%', 'a&b=c', ' a+b ', '\uD800', '\uDC00x', 'é😀', '\n', '\0', 'x'.repeat(4096)),
)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)
const instant = fc.oneof(fc.integer({ min: -8e13, max: 3e14 }), fc.integer(), number)
const stretch = fc.tuple(instant, instant).filter(([a, b]) => a !== b).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const present = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined))

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ metric: fc.constantFrom(...USER_METRIC_IDS), min: optional(number), max: optional(number) })
    .map((c) => ({ kind: 'metric' as const, metric: c.metric, ...present({ min: c.min, max: c.max }) })),
  fc.record({ kind: fc.constant('dimension' as const), dimension: fc.constantFrom(...DIMENSIONS), anyOf: fc.array(text) }),
  fc.record({ anyOf: optional(fc.array(text)), noneOf: optional(fc.array(text)) }).map((c) => ({ kind: 'users' as const, ...present(c) })),
)
const range: fc.Arbitrary<ViewRange> = fc.oneof(
  fc.record({ kind: fc.constant('last' as const), amount: fc.integer({ min: 1, max: 999_999 }), unit: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const, 'week' as const, 'month' as const) }),
  fc.record({ kind: fc.constant('calendar' as const), period: fc.constantFrom('today' as const, 'yesterday' as const, 'thisWeek' as const, 'lastWeek' as const, 'thisMonth' as const, 'lastMonth' as const) }),
  stretch.map((r) => ({ kind: 'absolute' as const, ...r })),
  fc.constant({ kind: 'all' as const }),
)
const view: fc.Arbitrary<UsersView> = fc.record({
  range,
  zoom: fc.option(stretch),
  search: text,
  where: fc.array(condition, { maxLength: 6 }),
  sort: fc.record({ by: fc.constantFrom('userId' as const, ...USER_METRIC_IDS), direction: fc.constantFrom('asc' as const, 'desc' as const) }),
  columns: fc.option(fc.array(text)),
})

const through = (params: URLSearchParams) => new URL(`https://host.example/users?${params}#x`).searchParams

describe('serializeView and parseView', () => {
  it('give back any view through a real URL, whatever its ids and values hold', () => {
    fc.assert(fc.property(view, (v) => {
      expect(parseView(through(serializeView(v)))).toEqual(v)
    }), { numRuns: 500 })
  })

  it('give back any view against any defaults', () => {
    fc.assert(fc.property(view, view, (v, defaults) => {
      expect(parseView(through(serializeView(v, { defaults })), { defaults })).toEqual(v)
    }), { numRuns: 300 })
  })

  it('write keys that a person can read, and leave out what is at its default', () => {
    expect(serializeView(DEFAULT_USERS_VIEW).toString()).toBe('')
    const written = serializeView({
      range: { kind: 'last', amount: 7, unit: 'day' },
      zoom: { from: FROM, to: TO },
      search: 'ann',
      where: [
        { kind: 'metric', metric: 'costSum', min: 1.5 },
        { kind: 'metric', metric: 'lastSeenAt', max: FROM },
        { kind: 'dimension', dimension: 'model', anyOf: ['gpt-4.1', 'claude-3'] },
        { kind: 'users', noneOf: ['usr_1'] },
      ],
      sort: { by: 'costSum', direction: 'desc' },
      columns: ['user', 'costSum'],
    })
    expect(written.toString()).toBe(
      'range=7d&zoom=20261112T0000Z..20261119T1402Z&q=ann&where=costSum*1.5..&where=lastSeenAt*..20261112T0000Z'
      + '&where=model*gpt-4.1*claude-3&where=except*usr_1&sort=-costSum&columns=user*costSum',
    )
  })

  it('replace their own keys in the page\'s parameters and leave foreign ones as they were', () => {
    const page = new URLSearchParams('tab=2&users.q=old&q=theirs&users.range=7d&tab=3')
    const next = serializeView({ ...DEFAULT_USERS_VIEW, search: 'new' }, { prefix: 'users.', into: page })
    expect([...next]).toEqual([['tab', '2'], ['q', 'theirs'], ['tab', '3'], ['users.q', 'new']])
    expect(page.get('users.q')).toBe('old')
    expect(parseView(next, { prefix: 'users.' }).search).toBe('new')
  })

  it('fall back key by key where the text makes no sense', () => {
    const parsed = parseView(new URLSearchParams(
      'range=9999999999d&zoom=20261119T0000Z..20261112T0000Z&sort=-nonsense&q=ok&where=costSum*x..&where=bogus*1&where=sessions*2..&where=&columns=a*b',
    ))
    expect(parsed).toEqual({
      ...DEFAULT_USERS_VIEW, search: 'ok', where: [{ kind: 'metric', metric: 'sessions', min: 2 }], columns: ['a', 'b'],
    })
  })

  it('never throw, and never invent an unknown metric, dimension or an empty stretch, on any text', () => {
    const garbage = fc.oneof(text, fc.constantFrom('..', '1..', 'NaN..Infinity', 'constructor', '-toString', '!u', '20269999T9999Z..all', '7d7d', 'costSum*1..2..3'))
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('range', 'zoom', 'q', 'where', 'sort', 'columns'), garbage, { noNullPrototype: true }), (values) => {
      const parsed = parseView(new URLSearchParams(Object.entries(values)))
      expect(['userId', ...USER_METRIC_IDS]).toContain(parsed.sort.by)
      if (parsed.zoom) expect(parsed.zoom.from).toBeLessThan(parsed.zoom.to)
      for (const c of parsed.where) {
        if (c.kind === 'metric') expect(USER_METRIC_IDS).toContain(c.metric)
        if (c.kind === 'dimension') expect(DIMENSIONS).toContain(c.dimension)
      }
    }), { numRuns: 500 })
  })

  it('read dates that a person typed in the extended format', () => {
    expect(parseView(new URLSearchParams('range=2026-11-12..2026-11-19T14:02Z')).range).toEqual({ kind: 'absolute', from: FROM, to: TO })
  })
})
