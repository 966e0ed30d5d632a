'use client'
import { useCallback } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { ScoreRecord } from '../../model/score.js'

/** The value of a score as text: a number to four figures, yes or no, or the category as it is. */
export function useScoreText(): (score: Pick<ScoreRecord, 'value'>) => string {
  const { messages, format } = useIntl()
  const { yes, no } = messages.chart
  return useCallback(({ value }) => (typeof value === 'number' ? format.number(value) : typeof value === 'boolean' ? (value ? yes : no) : value), [format, yes, no])
}
