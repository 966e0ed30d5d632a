import type { ScoreRecord } from '../../model/score.js'

/** The scores of one name. */
export interface ScoreGroup {
  readonly name: string
  readonly scores: readonly ScoreRecord[]
}

/** Scores by name: most frequent first, then by name in code-unit order. */
export function scoreGroups(scores: readonly ScoreRecord[]): readonly ScoreGroup[] {
  const byName = new Map<string, ScoreRecord[]>()
  for (const score of scores) {
    const group = byName.get(score.name)
    if (group) group.push(score)
    else byName.set(score.name, [score])
  }
  return [...byName].map(([name, group]) => ({ name, scores: group })).sort((a, b) => b.scores.length - a.scores.length || (a.name < b.name ? -1 : 1))
}
