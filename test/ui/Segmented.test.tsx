import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Root } from '../../src/ui/Root.js'
import { Segmented } from '../../src/ui/Segmented.js'

function Sample({ dir }: { readonly dir: 'ltr' | 'rtl' }) {
  const [value, setValue] = useState<'a' | 'b' | 'c'>('a')
  return (
    <div dir={dir}>
      <Root>
        <Segmented label="Measure" value={value} onValueChange={setValue} items={[{ id: 'a', label: 'Traces' }, { id: 'b', label: 'Tokens', disabled: true }, { id: 'c', label: 'Cost' }]} />
      </Root>
    </div>
  )
}

const chosen = () => screen.getAllByRole('radio').find((radio) => radio.getAttribute('aria-checked') === 'true')?.textContent

describe('Segmented', () => {
  it('is one stop for Tab; arrows choose, round the ends, past what is disabled', async () => {
    render(<Sample dir="ltr" />)
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Traces')
    await userEvent.keyboard('{ArrowRight}')
    expect([chosen(), document.activeElement?.textContent]).toEqual(['Cost', 'Cost'])
    await userEvent.keyboard('{ArrowDown}')
    expect(chosen()).toBe('Traces')
    await userEvent.keyboard('{End}')
    expect(chosen()).toBe('Cost')
    await userEvent.tab()
    expect(document.activeElement).toBe(document.body)
  })

  it('turns left and right round in right-to-left text', async () => {
    render(<Sample dir="rtl" />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}')
    expect(chosen()).toBe('Cost')
  })
})
