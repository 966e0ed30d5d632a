import { describe, expect, it } from 'vitest'
import { OPTIONAL_QUESTIONS, QUESTIONS } from '../../src/contract/questions.js'
import { checkBuckets, checkRequest } from '../../src/contract/validate.js'

const DAY = 86_400_000
const users = { range: { from: 0, to: DAY }, timeZone: 'Europe/Berlin' }
const refusal = (question: Parameters<typeof checkRequest>[0], request: unknown): string => {
  try {
    checkRequest(question, request)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'bad_request') return error.message
    throw error
  }
  return 'accepted'
}

describe('checkRequest', () => {
  it('takes requests with everything and with the least', () => {
    expect(refusal('listUsers', users)).toBe('accepted')
    expect(refusal('listUsers', {
      ...users, search: '', sort: { by: 'userId', direction: 'asc' }, limit: 500, cursor: 'x', trend: 'day', weekStartsOn: 7,
      where: [{ kind: 'metric', metric: 'costSum', min: 0 }, { kind: 'dimension', dimension: 'tag', anyOf: [] }, { kind: 'users' }],
    })).toBe('accepted')
    expect(refusal('getActivity', { userId: '__proto__', timeZone: 'UTC', bucket: 'minute' })).toBe('accepted')
    expect(refusal('getTrace', { traceId: 'x'.repeat(5000) })).toBe('accepted')
  })

  it('says what is wrong, names it and lists what is valid', () => {
    expect(refusal('listUsers', { ...users, range: { from: 9, to: 9 } })).toMatch(/empty.*9.*9/)
    expect(refusal('listUsers', { ...users, sort: { by: 'loudness', direction: 'asc' } })).toMatch(/"loudness".*lastSeenAt.*userId/)
    expect(refusal('listUsers', { ...users, where: [{ kind: 'metric', metric: 'x' }] })).toMatch(/user metric "x" \(where\[0\]\.metric\).*feedbackRate/)
    expect(refusal('listUsers', { ...users, where: [{ kind: 'metric', metric: 'traces', min: 3, max: 2 }] })).toMatch(/min \(3\).*max \(2\)/)
    expect(refusal('listUsers', { ...users, timeZone: 'Mars/Olympus' })).toMatch(/"Mars\/Olympus".*IANA/)
    expect(refusal('listUsers', { ...users, limit: 501 })).toMatch(/501.*1 to 500/)
    expect(refusal('getOverview', { ...users, bucket: 'eon' })).toMatch(/"eon".*minute, quarterHour, hour, sixHours, day, week, month/)
    expect(refusal('getOverview', { ...users, bucket: 'minute', range: { from: 0, to: 2 * DAY } })).toMatch(/2,000 buckets of "minute"/)
    expect(refusal('getUser', { userId: '', timeZone: 'UTC' })).toMatch(/userId is empty/)
    expect(refusal('listTraces', null)).toMatch(/request of listTraces is null/)
  })

  it('knows every question, and no other', () => {
    for (const question of [...QUESTIONS, ...OPTIONAL_QUESTIONS]) expect(refusal(question, 5)).toMatch(`The request of ${question} is 5`)
    // A question that comes over a wire may be anything.
    const wire: (question: string) => void = (question) => Reflect.apply(checkRequest, null, [question, {}])
    for (const question of ['toString', '__proto__', 'listDogs']) expect(() => wire(question)).toThrow(/There is no question .*getTrace/)
  })
})

describe('checkBuckets', () => {
  it('draws the line at 2,000', () => {
    const request = { bucket: 'day', timeZone: 'UTC' }
    expect(() => checkBuckets({ ...request, range: { from: 0, to: 2000 * DAY } })).not.toThrow()
    expect(() => checkBuckets({ ...request, range: { from: 0, to: 2000 * DAY + 1 } })).toThrow(/2,000/)
  })
})
