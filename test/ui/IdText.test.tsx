import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { IdText } from '../../src/ui/IdText.js'

const draw = (value: string) => render(<IdText value={value} />).container.querySelector('bdi')

describe('IdText', () => {
  it('has the whole id as its text and its tooltip, left to right', () => {
    const id = draw('usr_01J7CC5T2E8RJ4M1GX')
    expect(id?.textContent).toBe('usr_01J7CC5T2E8RJ4M1GX')
    expect(id?.getAttribute('data-ut-tip')).toBe('usr_01J7CC5T2E8RJ4M1GX')
    expect(id?.getAttribute('dir')).toBe('ltr')
  })

  it('draws any characters as text', () => {
    const id = draw('<img src=x onerror=alert(1)>')
    expect(id?.querySelector('img')).toBeNull()
    expect(id?.textContent).toBe('<img src=x onerror=alert(1)>')
    expect(draw('a\u202eb')?.textContent).toBe('a‹202E›b')
  })

  it('keeps the tooltip of a huge id readable', () => {
    expect(draw('x'.repeat(4096))?.getAttribute('data-ut-tip')?.length).toBe(601)
  })
})
