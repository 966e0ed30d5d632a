import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { directionOf } from '../../src/ui/directionOf.js'

describe('directionOf', () => {
  it('follows the nearest dir attribute', () => {
    render(<div dir="rtl"><p>right</p><div dir="ltr"><p>left</p></div></div>)
    expect(directionOf(screen.getByText('right'))).toBe('rtl')
    expect(directionOf(screen.getByText('left'))).toBe('ltr')
    expect(directionOf(null)).toBe('ltr')
  })
})
