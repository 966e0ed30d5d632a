import type { ToolName } from '../tools.js'

/** One exchange: what is asked, what is answered, what was called for it. Texts hold `{slots}`. */
export interface Exchange {
  readonly ask: string
  readonly reply: string
  readonly tools?: readonly ToolName[]
}

/** Something that people come for. */
export interface Intent {
  /** Name of the traces. */
  readonly name: string
  readonly weight: number
  readonly tags: readonly string[]
  /** What the first answer calls, in order. */
  readonly tools: readonly ToolName[]
  readonly openings: readonly string[]
  /** As many as openings: each answers its own. Else any answers any. */
  readonly replies: readonly string[]
  readonly followUps: readonly Exchange[]
}

/** What people ask in a language of their own. */
export interface LanguageCases {
  readonly openings: readonly (Exchange & { readonly name: string })[]
  readonly followUps: readonly Exchange[]
}
