import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../../../src/adapters/memory/index.js'
import type { WriteBatch } from '../../../../src/contract/adapter.js'
import { createOracle } from '../../../../src/testkit/createOracle.js'
import { askEverything } from '../questions.js'
import { batches } from '../randomRecords.js'

/** All batches as one: what the oracle is made of. */
function together(parts: readonly WriteBatch[]): WriteBatch {
  return {
    traces: parts.flatMap((part) => part.traces ?? []),
    observations: parts.flatMap((part) => part.observations ?? []),
    scores: parts.flatMap((part) => part.scores ?? []),
  }
}

describe('a memory adapter whose records come in pieces', () => {
  it('answers as the oracle does after each piece', async () => {
    await fc.assert(fc.asyncProperty(batches, async (parts) => {
      const adapter = createMemoryAdapter()
      const [first = {}, ...others] = parts
      await adapter.write(first)
      expect(await askEverything(adapter)).toEqual(await askEverything(createOracle(first)))
      for (const part of others) await adapter.write(part)
      expect(await askEverything(adapter)).toEqual(await askEverything(createOracle(together(parts))))
    }), { numRuns: 6, endOnFailure: true })
  }, 120_000)

  it('answers as one that was given them at once', async () => {
    await fc.assert(fc.asyncProperty(batches, async (parts) => {
      const adapter = createMemoryAdapter(together(parts))
      expect(await askEverything(adapter)).toEqual(await askEverything(createOracle(together(parts))))
    }), { numRuns: 3, endOnFailure: true })
  }, 120_000)
})
