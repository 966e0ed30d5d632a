import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Access } from '../../src/contract/adapter.js'
import { decodeAccess, encodeAccess, MASKED_FIELDS, narrowAccess, readAccess } from '../../src/wire/access.js'

const ids = fc.array(fc.oneof(fc.string(), fc.constantFrom('\ud800', '__proto__', 'é', '😀')), { maxLength: 4 })
const access = (tenant: fc.Arbitrary<string>): fc.Arbitrary<Access> => fc.record({
  tenant, userIds: ids, mask: fc.subarray([...MASKED_FIELDS]),
}, { requiredKeys: ['tenant'] })

describe('encodeAccess', () => {
  it('gives a header that decodes to the same access', () => {
    fc.assert(fc.property(access(fc.string({ minLength: 1 })), (one) => {
      const header = encodeAccess(one)
      expect(header).toMatch(/^[\x21-\x7e]+$/)
      expect(decodeAccess(header)).toEqual(one)
    }))
  })
})

describe('narrowAccess', () => {
  const allows = ({ userIds }: Access, id: string) => userIds?.includes(id) ?? true

  it('allows what both allow, and hides what either hides', () => {
    const tenant = fc.constant('t')
    fc.assert(fc.property(access(tenant), access(tenant), ids, (granted, asked, some) => {
      const narrowed = narrowAccess(granted, asked)
      for (const id of [...some, ...granted.userIds ?? [], ...asked.userIds ?? []]) expect(allows(narrowed, id)).toBe(allows(granted, id) && allows(asked, id))
      for (const field of MASKED_FIELDS) expect(narrowed.mask?.includes(field) ?? false).toBe((granted.mask?.includes(field) || asked.mask?.includes(field)) ?? false)
      expect(readAccess(narrowed)).toEqual(narrowed)
    }))
  })

  it('refuses another tenant', () => {
    expect(() => narrowAccess({ tenant: 'a' }, { tenant: 'b' })).toThrow('You may not ask for this tenant.')
  })
})
