import { describe, expect, it } from 'vitest'
import { columnGeometry } from '../../../src/ui/data-table/columnGeometry.js'

const user = { id: 'user', size: 230, flexible: true, pin: 'start' as const }
const seen = { id: 'seen', size: 100, flexible: false, pin: null }
const cost = { id: 'cost', size: 90, flexible: false, pin: 'end' as const }

describe('columnGeometry', () => {
  it('gives the outer columns the inset, and the flexible one what is left', () => {
    expect(columnGeometry([user, seen], true)['--ut-columns'])
      .toBe('calc(38px + var(--ut-table-inset)) minmax(230px, 1fr) calc(100px + var(--ut-table-inset))')
  })

  it('fills the line with an empty track when no column is flexible', () => {
    expect(columnGeometry([seen, seen], false)['--ut-columns'])
      .toBe('calc(100px + var(--ut-table-inset)) calc(100px + var(--ut-table-inset)) minmax(0, 1fr)')
  })

  it('sticks pinned columns behind one another from their side', () => {
    const geometry = columnGeometry([user, { ...seen, pin: 'start' }, seen, { ...cost, id: 'tokens' }, cost], true)
    expect(geometry['--ut-pin-0']).toBe('calc(38px + var(--ut-table-inset))')
    expect(geometry['--ut-pin-1']).toBe('calc(268px + var(--ut-table-inset))')
    expect(geometry['--ut-pin-2']).toBeUndefined()
    expect(geometry['--ut-pin-3']).toBe('calc(90px + var(--ut-table-inset))')
    expect(geometry['--ut-pin-4']).toBe('0px')
  })
})
