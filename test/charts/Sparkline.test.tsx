import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Sparkline } from '../../src/charts/Sparkline.js'

afterEach(cleanup)

describe('Sparkline', () => {
  it('draws at most three nodes, whatever the number of values', () => {
    for (const count of [1, 8, 60, 2000]) {
      const { container } = render(<Sparkline values={Array.from({ length: count }, (_, i) => i % 5)} open label="Traces" />)
      expect(container.querySelectorAll('svg *').length).toBeLessThanOrEqual(3)
      cleanup()
    }
  })

  it('is a picture with a name, or hidden', () => {
    const { container, rerender } = render(<Sparkline values={[1, 2]} label="Traces per day: 1, 2" />)
    expect(container.querySelector('svg')?.getAttribute('role')).toBe('img')
    expect(container.querySelector('svg')?.getAttribute('aria-label')).toBe('Traces per day: 1, 2')
    rerender(<Sparkline values={[1, 2]} />)
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('takes the highest value as its scale when it is given none', () => {
    const { container } = render(<Sparkline values={[1, 4]} height={20} />)
    expect(container.querySelector('.ut-bar')?.getAttribute('d')).toContain('v20')
  })

  it('says what is not over by a dash of its own', () => {
    const { container, rerender } = render(<Sparkline values={[4, 4]} open />)
    expect(container.querySelectorAll('[data-partial]')).toHaveLength(1)
    rerender(<Sparkline values={[4, 4]} />)
    expect(container.querySelectorAll('[data-partial]')).toHaveLength(0)
  })
})
