import { fireEvent, render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Avatar } from '../../src/ui/Avatar.js'

describe('Avatar', () => {
  it('falls back to initials when the picture does not come, and tries a new picture', () => {
    const { container, rerender } = render(<Avatar name="Mara Halden" src="/broken.png" />)
    const picture = container.querySelector('img')
    if (!picture) throw new Error('No picture.')
    fireEvent.error(picture)
    expect(container.textContent).toBe('MH')
    rerender(<Avatar name="Mara Halden" src="/other.png" />)
    expect(container.querySelector('img')?.getAttribute('src')).toBe('/other.png')
  })

  it('is a dashed person where nothing is known', () => {
    const { container } = render(<Avatar name="" src={null} />)
    expect(container.querySelector('.ut-avatar')?.getAttribute('data-kind')).toBe('anonymous')
    expect(container.querySelector('svg')).not.toBeNull()
  })
})
