import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js'
import type { WriteBatch } from '../../../src/contract/adapter.js'
import { createOracle } from '../../../src/testkit/createOracle.js'
import { askEverything } from './questions.js'
import { batches } from './randomRecords.js'

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
      for (let n = 1; n <= parts.length; n++) {
        await adapter.write(parts[n - 1]!)
        if (n === 1 || n === parts.length) {
          expect(await askEverything(adapter)).toEqual(await askEverything(createOracle(together(parts.slice(0, n)))))
        }
      }
    }), { numRuns: 12, endOnFailure: true })
  }, 120_000)

  it('answers as one that was given them at once', async () => {
    await fc.assert(fc.asyncProperty(batches, async (parts) => {
      const adapter = createMemoryAdapter(together(parts))
      expect(await askEverything(adapter)).toEqual(await askEverything(createOracle(together(parts))))
    }), { numRuns: 8, endOnFailure: true })
  }, 120_000)
})
