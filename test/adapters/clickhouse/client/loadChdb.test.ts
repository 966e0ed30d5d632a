import { expect, it, vi } from 'vitest'
import { openChdb } from '../../../../src/adapters/clickhouse/index.js'

it('says which Node it needs, where there is an older one or none', () => {
  const ask = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never)
  expect(() => openChdb('./data')).toThrow(expect.objectContaining({ name: 'AdapterError', code: 'unsupported', message: expect.stringContaining('20.16') }))
  ask.mockRestore()
})
