import type { Rejection, WriteResult } from './adapter.js'

/** Says why a record cannot be taken, or `null`. */
type Step<Input> = (input: Input) => string | null

/** What becomes of the records of a batch: each is taken or refused for itself. */
export class Intake {
  private accepted = 0
  private readonly rejected: Rejection[] = []

  /** Takes records through steps, of which the first that says why not refuses. `check` says what a record without an id lacks. */
  each<Input extends { readonly id: string }>(
    inputs: readonly Input[] | undefined, check: (input: unknown) => string | null, ...steps: readonly (Step<Input> | undefined)[]
  ): void {
    for (const input of inputs ?? []) {
      // What is no object with an id cannot be looked up.
      const id = typeof input?.id === 'string' ? input.id : ''
      const reason = id === '' ? check(input) : steps.reduce<string | null>((why, step) => why ?? step?.(input) ?? null, null)
      if (reason === null) this.accepted++
      else this.rejected.push({ id, reason })
    }
  }

  get result(): WriteResult {
    return { accepted: this.accepted, rejected: this.rejected }
  }
}
