import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Root } from '../../src/ui/Root.js'
import { Tabs } from '../../src/ui/Tabs.js'

function Sample() {
  const [value, setValue] = useState<'a' | 'b' | 'c'>('a')
  return (
    <Tabs label="Sections" value={value} onValueChange={setValue} data-testid="tabs" items={[
      { id: 'a', label: 'Overview', content: 'one' }, { id: 'b', label: 'Sessions', count: 12, content: 'two' }, { id: 'c', label: 'Traces', content: 'three' },
    ]} />
  )
}

describe('Tabs', () => {
  it('shows one panel, moves and chooses by arrows', async () => {
    render(<Root><Sample /></Root>)
    expect(screen.getByRole('tabpanel').textContent).toBe('one')
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(screen.getByRole('tabpanel', { name: /Sessions/ }).textContent).toBe('two')
    await userEvent.keyboard('{End}')
    expect(screen.getByRole('tabpanel').textContent).toBe('three')
  })

  it('follows the direction of the text around and writes none of its own', async () => {
    render(<div dir="rtl"><Root><Sample /></Root></div>)
    expect(screen.getByTestId('tabs').hasAttribute('dir')).toBe(false)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tabpanel').textContent).toBe('two')
  })
})
