import { describe, expect, it } from 'vitest'
import { createFormatters } from '../../../src/intl/format/createFormatters.js'
import { de } from '../../../src/intl/messages/de.js'
import { describeMessages } from './describeMessages.js'

const NOW = Date.UTC(2026, 10, 19, 14, 2)

describe('German', () => {
  describeMessages(de, {
    same: [
      'API', 'CSV', 'Details', 'Feedback', 'Filter', 'NDJSON', 'Release', 'Status', 'System', 'Tokens', 'Tool', 'Trace', 'Traces',
      'Trace #', 'p50', 'p95', 'usr_01J9X4K7QZ8V',
    ],
  })

  it('counts in singular and plural', () => {
    expect([0, 1, 2, 11].map((n) => de.common.sessions(n, String(n)))).toEqual(['0 Sitzungen', '1 Sitzung', '2 Sitzungen', '11 Sitzungen'])
  })

  it('ends a sentence with one stop after an age that ends in an abbreviation', () => {
    const format = createFormatters({ locale: 'de', now: () => NOW })
    expect(de.detail.activity.emptyLastText(format.ago(NOW - 3 * 3_600_000))).toBe('Zuletzt gesehen vor 3 Std.')
    expect(de.detail.activity.emptyLastText('gestern')).toBe('Zuletzt gesehen gestern.')
  })
})
