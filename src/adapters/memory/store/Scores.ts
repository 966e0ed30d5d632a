import { checkScore } from '../../../model/check.js'
import { feedbackOf, type FeedbackRule } from '../../../model/feedback.js'
import { mergeInput, normaliseScore } from '../../../model/normalise.js'
import type { ScoreInput, ScoreRecord } from '../../../model/score.js'
import type { FeedbackSummary } from '../../../model/user.js'

const NONE: readonly ScoreRecord[] = []

/** What a score hangs on: a trace or a session by id, an observation whose trace is not known yet, or nothing. */
export type ScoreTarget = { readonly kind: 'trace' | 'session' | 'observation'; readonly id: string } | null

/** The scores, as records, by id and by what they judge. They may come before it. */
export class Scores {
  private readonly records = new Map<string, ScoreRecord>()
  private readonly targets = new Map<string, ScoreTarget>()
  private readonly by = {
    trace: new Map<string, ScoreRecord[]>(),
    session: new Map<string, ScoreRecord[]>(),
    observation: new Map<string, ScoreRecord[]>(),
  }

  constructor(private readonly rule: FeedbackRule, private readonly traceOf: (observationId: string) => string | undefined) {}

  /** Merges a record into what is known. Returns what it judged before and judges now, or why it cannot be taken. */
  write(input: ScoreInput): readonly ScoreTarget[] | string {
    const before = this.records.get(input.id)
    // The type of the value follows the value: that of the earlier one does not bind.
    const merged = before ? mergeInput<ScoreInput>({ ...before, dataType: undefined }, input) : input
    const reason = checkScore(merged)
    if (reason !== null) return reason
    const record = normaliseScore(merged)
    const left = before ? this.leave(before) : null
    this.records.set(record.id, record)
    return [left, this.enter(record)]
  }

  /** An observation has come to a trace, or moved to another: its scores follow. Returns what they judge now. */
  follow(observationId: string, from: string | undefined): readonly ScoreTarget[] {
    const waiting = [...(this.by.observation.get(observationId) ?? [])]
    for (const score of from === undefined ? [] : this.ofTrace(from)) {
      if (score.traceId === null && score.observationId === observationId) waiting.push(score)
    }
    return waiting.flatMap((score) => [this.leave(score), this.enter(score)])
  }

  get(id: string): ScoreRecord | undefined {
    return this.records.get(id)
  }

  ofTrace(traceId: string): readonly ScoreRecord[] {
    return this.by.trace.get(traceId) ?? NONE
  }

  ofSession(sessionId: string): readonly ScoreRecord[] {
    return this.by.session.get(sessionId) ?? NONE
  }

  /** How much praise and blame lies in some scores. */
  feedback(scores: readonly ScoreRecord[]): FeedbackSummary {
    let positive = 0
    let negative = 0
    for (const score of scores) {
      const kind = feedbackOf(score, this.rule)
      if (kind === 'positive') positive++
      else if (kind === 'negative') negative++
    }
    return { positive, negative }
  }

  remove(score: ScoreRecord): void {
    this.leave(score)
    this.records.delete(score.id)
    this.targets.delete(score.id)
  }

  private targetOf({ traceId, sessionId, observationId }: ScoreRecord): ScoreTarget {
    if (traceId !== null) return { kind: 'trace', id: traceId }
    if (sessionId !== null) return { kind: 'session', id: sessionId }
    if (observationId === null) return null
    const found = this.traceOf(observationId)
    return found === undefined ? { kind: 'observation', id: observationId } : { kind: 'trace', id: found }
  }

  private enter(score: ScoreRecord): ScoreTarget {
    const target = this.targetOf(score)
    this.targets.set(score.id, target)
    if (!target) return null
    const scores = this.by[target.kind].get(target.id)
    if (scores) scores.push(score)
    else this.by[target.kind].set(target.id, [score])
    return target
  }

  private leave(score: ScoreRecord): ScoreTarget {
    const target = this.targets.get(score.id) ?? null
    if (!target) return null
    const left = this.by[target.kind].get(target.id)?.filter((other) => other.id !== score.id)
    if (left?.length) this.by[target.kind].set(target.id, left)
    else this.by[target.kind].delete(target.id)
    return target
  }
}
