import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/intl/messages/ar.js'
import { describeMessages } from './describeMessages.js'

describe('Arabic', () => {
  describeMessages(ar, { same: ['API', 'CSV', 'NDJSON', 'YYYY-MM-DD hh:mm', 'p50', 'p95', 'users-#', 'usr_01J9X4K7QZ8V'] })

  it('counts in all six forms', () => {
    expect([0, 1, 2, 3, 11, 100].map((n) => ar.common.users(n, String(n)))).toEqual([
      'لا مستخدمين', 'مستخدم واحد', 'مستخدمان', '3 مستخدمين', '11 مستخدمًا', '100 مستخدم',
    ])
  })

  it('takes the form of the last two digits, and that of hundreds for fractions', () => {
    expect([103, 111, 1000, 2.5].map((n) => ar.common.traces(n, String(n)))).toEqual(['103 تتبّعات', '111 تتبّعًا', '1000 تتبّع', '2.5 تتبّع'])
  })

  it('puts the noun alone after a number that stands elsewhere', () => {
    expect([1, 2, 5, 20].map((n) => ar.table.sessionsUnit(n))).toEqual(['جلسة', 'جلسة', 'جلسات', 'جلسة'])
  })
})
