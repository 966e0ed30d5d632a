import { expect, it } from 'vitest'
import { scoreGroups } from '../../../src/components/score-history/scoreGroups.js'
import type { ScoreRecord } from '../../../src/model/score.js'

const score = (id: string, name: string): ScoreRecord => ({
  id, name, dataType: 'numeric', value: 1, timestamp: 0, source: 'eval', comment: null, traceId: 't', sessionId: null, observationId: null,
})

it('groups scores by name, most frequent first, names such as __proto__ included', () => {
  const groups = scoreGroups([score('1', 'b'), score('2', '__proto__'), score('3', 'a'), score('4', '__proto__')])
  expect(groups.map(({ name, scores }) => [name, scores.map((s) => s.id)])).toEqual([['__proto__', ['2', '4']], ['a', ['3']], ['b', ['1']]])
})
