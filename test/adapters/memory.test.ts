import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/index.js'
import { describeAdapter } from '../../src/testkit/index.js'

describeAdapter({ describe, it, expect }, { name: 'memory', create: createMemoryAdapter })
